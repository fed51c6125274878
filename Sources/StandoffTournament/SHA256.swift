internal import CCrypto

/// SHA-256 (FIPS 180-4) by the system's OpenSSL, over bytes that come in pieces.
final class SHA256Stream {
  /// Bytes of a digest.
  static let length = 32

  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("OpenSSL has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    guard EVP_DigestUpdate(context, base, bytes.count) == 1 else { fatalError("SHA-256 failed") }
  }

  /// The digest of all bytes so far, 32 bytes. Ends the stream.
  func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.length)
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { fatalError("SHA-256 failed") }
    return digest
  }
}

/// SHA-256 of whole values.
public enum SHA256 {
  /// The digest of `bytes`, 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    let stream = SHA256Stream()
    bytes.withUnsafeBytes { stream.update($0) }
    return stream.finish()
  }

  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String { hex(digest: digest(of: bytes)) }

  /// A digest's bytes as lower-case hexadecimal digits, two a byte.
  public static func hex(digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(digest.count * 2)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
