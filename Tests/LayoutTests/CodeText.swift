/// Program text without what the checks must not read: a word in a comment imports nothing.
enum CodeText {
  /// The text with comments, and if wanted the contents of string literals, replaced by spaces.
  ///
  /// Newlines stay, so that line numbers hold. Swift and C are both read: comments nest as in Swift; strings may be
  /// Swift's multi-line and raw ones. The expression inside an interpolation counts as part of its string.
  static func blanked(_ text: String, strings blankStrings: Bool = true) -> String {
    var scanner = Scanner(bytes: Array(text.utf8), blankStrings: blankStrings)
    scanner.run()
    return String(decoding: scanner.output, as: UTF8.self)
  }
}

private struct Scanner {
  let bytes: [UInt8]
  let blankStrings: Bool
  var output: [UInt8] = []
  var position = 0

  init(bytes: [UInt8], blankStrings: Bool) {
    self.bytes = bytes
    self.blankStrings = blankStrings
    output.reserveCapacity(bytes.count)
  }

  mutating func run() {
    while position < bytes.count {
      if starts("//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { skip(blank: true) }
      } else if starts("/*") {
        blockComment()
      } else if let hashes = openingHashes() {
        string(hashes: hashes)
      } else if bytes[position] == UInt8(ascii: "'") {
        character()
      } else {
        skip(blank: false)
      }
    }
  }

  private func starts(_ word: String, at offset: Int = 0) -> Bool {
    let start = position + offset
    return start + word.utf8.count <= bytes.count && bytes[start...].starts(with: word.utf8)
  }

  private mutating func skip(_ count: Int = 1, blank: Bool) {
    for _ in 0..<count where position < bytes.count {
      let byte = bytes[position]
      output.append(blank && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
      position += 1
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        skip(2, blank: true)
      } else if starts("*/") {
        depth -= 1
        skip(2, blank: true)
      } else {
        skip(blank: true)
      }
    } while depth > 0 && position < bytes.count
  }

  /// The number of `#` signs before the quotation mark that opens a string here; nil when none opens.
  private func openingHashes() -> Int? {
    let hashes = bytes[position...].prefix(while: { $0 == UInt8(ascii: "#") }).count
    return starts("\"", at: hashes) ? hashes : nil
  }

  private mutating func string(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    let quotes = starts("\"\"\"", at: hashes) ? "\"\"\"" : "\""
    skip(hashes + quotes.utf8.count, blank: false)
    while position < bytes.count {
      if starts("\\" + fence) {
        skip(hashes + 2, blank: blankStrings)
      } else if starts(quotes + fence) {
        return skip(quotes.utf8.count + hashes, blank: false)
      } else if quotes.utf8.count == 1, bytes[position] == UInt8(ascii: "\n") {
        return  // Not a string after all: a quotation mark in a C preprocessor message, say.
      } else {
        skip(blank: blankStrings)
      }
    }
  }

  /// A C character constant, `'"'` or `'\''`; any other apostrophe is just itself.
  private mutating func character() {
    if starts("'\\"), bytes[position...].dropFirst(3).first == UInt8(ascii: "'") {
      skip(4, blank: blankStrings)
    } else if bytes[position...].dropFirst(2).first == UInt8(ascii: "'") {
      skip(3, blank: blankStrings)
    } else {
      skip(blank: false)
    }
  }
}
