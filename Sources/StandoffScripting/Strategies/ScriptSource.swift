public import StandoffKernel

/// The text of a script, the name that messages use for it, and the modules that it may require.
public struct ScriptSource: Sendable {
  /// Finds the module of a name (1 to 48 letters, digits and underscores), or says why there is none.
  public typealias ModuleFinder = @Sendable (_ name: String) throws(InputError) -> ScriptModule

  /// Path as the user would open it.
  public let file: String
  /// The text, as UTF-8.
  public let bytes: [UInt8]
  /// The modules that it uses, in the order in which it asks for them. Those of a source that has not been read yet are
  /// unknown, and this is empty: see ``ScriptFactory/read(_:)``.
  public let modules: [ScriptModule]
  /// Where other modules come from; nil where it is settled which there are.
  private let finder: ModuleFinder?

  /// A source under the name that messages use.
  /// - Parameter finder: asked for modules until the source has been read; without one there are none.
  public init(file: String, bytes: [UInt8], finder: ModuleFinder? = nil) {
    self.init(file: file, bytes: bytes, modules: [], finder: finder)
  }

  private init(file: String, bytes: [UInt8], modules: [ScriptModule], finder: ModuleFinder?) {
    self.file = file
    self.bytes = bytes
    self.modules = modules
    self.finder = finder
  }

  /// The same script with these modules and no others.
  func settled(_ modules: [ScriptModule]) -> ScriptSource {
    ScriptSource(file: file, bytes: bytes, modules: modules, finder: nil)
  }

  /// The module of a name.
  /// - Throws: an ``InputError`` that says why there is none.
  func module(_ name: String) throws(InputError) -> ScriptModule {
    if let module = modules.first(where: { $0.name == name }) { return module }
    guard let finder else {
      throw InputError("it was not asked for when \(file) was first read; require it there every time, or never")
    }
    return try finder(name)
  }

  /// The line on which a key of the returned table is most likely set (`key =`), for messages about its value; nil
  /// where it is not found. A Lua table does not remember where it was written.
  public func line(of key: String) -> Int? {
    let wanted = Array(key.utf8)
    guard wanted.count <= Self.longestKey else { return nil }
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        continue
      }
      if index == 0 || !Self.isNameByte(bytes[index - 1]), index + wanted.count <= bytes.count,
        bytes[index..<index + wanted.count].elementsEqual(wanted)
      {
        var next = index + wanted.count
        while next < bytes.count,
          bytes[next] == 0x20 || bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "]")
        {
          next += 1
        }
        if next < bytes.count, bytes[next] == UInt8(ascii: "="), next + 1 < bytes.count,
          bytes[next + 1] != UInt8(ascii: "=")
        {
          return line
        }
      }
      index += 1
    }
    return nil
  }

  /// Bytes of a key that is looked for: judgement, longer than any that a person writes.
  private static let longestKey = 64

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_")
  }

  /// The text of the comment at the head of the file (`---` or `--` lines), without dashes: what a list shows.
  public var headComment: [String] {
    var lines: [String] = []
    var text = String(decoding: bytes.prefix(4096), as: UTF8.self)[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard line.hasPrefix("--") else { break }
      let words = PrintableLine.text(line.drop { $0 == "-" }.drop { $0 == " " }, limit: 400)
      // Marks for editors are no prose.
      if !words.hasPrefix("@") { lines.append(words) }
    }
    return lines
  }
}
