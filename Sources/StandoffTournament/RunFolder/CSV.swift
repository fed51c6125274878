/// A table of text: RFC 4180, but with `\n` at the end of a line, so that every tool of a Unix system reads it.
package struct CSV {
  /// A value in its one written form.
  package enum Field {
    case text(String)
    case integer(Int)
    /// The shortest digits that read back as the same number.
    case number(Double)
    /// Unknown or absent: an empty field.
    case none

    init(_ number: Double?) { self = number.map(Field.number) ?? .none }
    init(_ integer: Int?) { self = integer.map(Field.integer) ?? .none }

    var text: String {
      switch self {
      case .text(let text): Self.quoted(text)
      case .integer(let integer): String(integer)
      case .number(let number): number.description
      case .none: ""
      }
    }

    /// In quotation marks where it holds a comma, a mark or the end of a line; marks within are doubled.
    private static func quoted(_ text: String) -> String {
      let needed = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }
      guard needed else { return text }
      var result = "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" { result.unicodeScalars.append("\"") }
        result.unicodeScalars.append(scalar)
      }
      return result + "\""
    }
  }

  package private(set) var text = ""

  package init(_ header: [String]) { add(header.map(Field.text)) }

  package mutating func add(_ row: [Field]) {
    for (index, field) in row.enumerated() {
      if index > 0 { text += "," }
      text += field.text
    }
    text += "\n"
  }
}
