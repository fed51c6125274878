/// A piece of a page: text that is escaped, or elements made of such pieces. There is no way to put in markup as text.
package struct HTML {
  package let text: String

  private init(markup: String) { text = markup }

  /// Plain text: every character that could begin markup or end an attribute is escaped, and controls that no page may hold
  /// are dropped.
  package init(_ plain: String) { text = Self.escaped(plain) }

  /// Pieces one after another.
  init(_ pieces: [HTML]) { text = pieces.map(\.text).joined() }

  /// An element; attributes in the order given.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: [HTML]) -> HTML {
    HTML(markup: "<\(name)\(written(attributes))>\(content.map(\.text).joined())</\(name)>")
  }

  package static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String) -> HTML {
    element(name, attributes, [HTML(content)])
  }

  /// An element without content.
  static func void(_ name: String, _ attributes: [(String, String)]) -> HTML { HTML(markup: "<\(name)\(written(attributes))>") }

  /// Our own style sheet, as it is.
  static func style(_ sheet: String) -> HTML { HTML(markup: "<style>\n\(sheet)</style>\n") }

  /// Our own script, as it is.
  static func script(_ code: String) -> HTML { HTML(markup: "<script>\n\(code)\n</script>\n") }

  /// Data for a script. In JSON `<` stands in strings only, where it may be written in digits: so nothing ends the element.
  package static func data(_ value: JSONValue, id: String) -> HTML {
    HTML(
      markup: "<script type=\"application/json\" id=\"\(escaped(id))\">\(value.text().replacing("<", with: "\\u003c"))</script>\n")
  }

  static let line = HTML(markup: "\n")

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  static func escaped(_ plain: String) -> String {
    var result = ""
    result.reserveCapacity(plain.utf8.count)
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: if scalar.value >= 32 && scalar.value != 127 { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension HTML {
  static func p(_ text: String, _ kind: String? = nil) -> HTML { element("p", kind.map { [("class", $0)] } ?? [], text) }

  static func list(_ sentences: [String]) -> HTML { element("ul", [], sentences.map { element("li", [], $0) }) }

  /// A section with its heading, to which the contents lead.
  static func section(_ id: String, _ heading: String, _ content: [HTML]) -> HTML {
    element(
      "section", [("id", id), ("aria-labelledby", "\(id)-heading")],
      [.line, element("h2", [("id", "\(id)-heading")], heading), .line] + content.flatMap { [$0, .line] })
  }

  /// A column of a table: its heading and whether it holds numbers.
  package typealias Column = (heading: String, isNumber: Bool)

  /// A table with a caption; the first cell of a row is its heading.
  static func table(_ caption: String, _ columns: [Column], _ rows: [[HTML]], kind: String = "", rowKinds: [String] = []) -> HTML {
    let head = columns.map { element("th", [("scope", "col")] + ($0.isNumber ? [("class", "number")] : []), $0.heading) }
    let body = rows.enumerated().map { line, cells -> HTML in
      let cells = zip(columns, cells).enumerated().map { place, cell -> HTML in
        let kind = cell.0.isNumber ? [("class", "number")] : []
        return place == 0 ? element("th", [("scope", "row")] + kind, [cell.1]) : element("td", kind, [cell.1])
      }
      let kind = rowKinds.indices.contains(line) && !rowKinds[line].isEmpty ? [("class", rowKinds[line])] : []
      return element("tr", kind, cells)
    }
    return element(
      "div", [("class", "table")],
      [
        element(
          "table", kind.isEmpty ? [] : [("class", kind)],
          [
            element("caption", [], caption), .line, element("thead", [], [element("tr", [], head)]), .line,
            element("tbody", [], body.flatMap { [$0, .line] }),
          ])
      ])
  }

  package static func table(_ caption: String, _ columns: [Column], _ rows: [[String]], kind: String = "", rowKinds: [String] = []) -> HTML {
    table(caption, columns, rows.map { $0.map { HTML($0) } }, kind: kind, rowKinds: rowKinds)
  }

  /// Terms and what they mean.
  static func terms(_ pairs: [(String, String)]) -> HTML {
    element("dl", [], pairs.flatMap { [element("dt", [], $0.0), element("dd", [], $0.1), .line] })
  }
}
