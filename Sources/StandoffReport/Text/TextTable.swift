/// A table for the terminal: columns aligned, no lines, one space of air on each side.
public struct TextTable: Sendable {
  /// The side on which a column is aligned.
  public enum Alignment: Sendable {
    case left
    case right
  }

  let headers: [String]
  let alignments: [Alignment]
  var rows: [[String]] = []

  /// - Parameter columns: each column's heading and side.
  public init(_ columns: [(String, Alignment)]) {
    headers = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  /// Adds a row; missing cells are empty.
  public mutating func add(_ cells: [String]) {
    rows.append(cells + [String](repeating: "", count: max(0, headers.count - cells.count)))
  }

  /// The table as lines, each indented by `indent` and without trailing blanks.
  public func lines(style: TextStyle = .plain, indent: Int = 2) -> [String] {
    let widths = headers.indices.map { column in
      max(headers[column].count, rows.map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      var text = String(repeating: " ", count: indent)
      for column in headers.indices {
        let blank = String(repeating: " ", count: widths[column] - cells[column].count)
        if column > 0 { text += "  " }
        text += alignments[column] == .right ? blank + cells[column] : cells[column] + blank
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    return [style.faint(line(headers))] + rows.map(line)
  }
}
