internal import Foundation

/// Reads a file that ends with the SHA-256 of all before it, piece by piece. Nothing that it gives may be trusted before
/// ``finish()`` returns.
final class CheckedInput {
  let path: String
  private let descriptor: Int32
  /// Bytes that are left: a damaged file may claim any number.
  private var left: Int
  private let checksum = SHA256Stream()

  /// - Throws: ``TournamentError/input(path:reason:)`` where it cannot be opened.
  init(path: String) throws(TournamentError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    var status = stat()
    left = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { close(descriptor) }

  /// The next `count` bytes.
  /// - Throws: ``TournamentError/damagedShard(path:reason:)`` where there are fewer.
  func take(_ count: Int) throws(TournamentError) -> [UInt8] {
    let bytes = try read(count)
    bytes.withUnsafeBytes { checksum.update($0) }
    return bytes
  }

  /// Checks the sum, and that nothing follows it.
  func finish() throws(TournamentError) {
    let expected = checksum.finish()
    guard try read(SHA256Stream.length) == expected else { throw damage("wrong check sum") }
    var extra: UInt8 = 0
    guard Foundation.read(descriptor, &extra, 1) == 0 else { throw damage("bytes after its end") }
  }

  func damage(_ reason: String) -> TournamentError { .damagedShard(path: path, reason: reason) }

  private func read(_ count: Int) throws(TournamentError) -> [UInt8] {
    guard count <= left else { throw damage("it ends too early") }
    left -= count
    var failure: TournamentError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Foundation.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = .system(path) }
        if got <= 0 { break }
        filled += got
      }
    }
    if let failure { throw failure }
    guard bytes.count == count else { throw damage("it ends too early") }
    return bytes
  }
}
