/// A table in Markdown. All text is escaped.
struct MarkdownTable {
  private let head: [String]
  private var rows: [String] = []

  /// - Parameter columns: each column's heading, and whether it holds numbers.
  init(_ columns: [(name: String, isNumber: Bool)]) {
    head = [Self.row(columns.map(\.name)), "|" + columns.map { $0.isNumber ? "---:|" : "---|" }.joined()]
  }

  mutating func add(_ cells: [String]) { rows.append(Self.row(cells)) }

  var lines: [String] { head + rows }

  private static func row(_ cells: [String]) -> String { "| " + cells.map(Memo.escaped).joined(separator: " | ") + " |" }
}
