/// Text of two lines of play in two columns, with labels before them: rows that read alike say so on the right.
struct TwoColumns {
  /// A paragraph of a cell.
  struct Paragraph {
    let text: String
    /// How it is written where there is colour.
    let tone: Tone

    init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  enum Tone {
    case plain, faint, bold, notice, alarm, calm

    func paint(_ text: String, _ style: TextStyle) -> String {
      switch self {
      case .plain: text
      case .faint: style.faint(text)
      case .bold: style.bold(text)
      case .notice: style.notice(text)
      case .alarm: style.alarm(text)
      case .calm: style.calm(text)
      }
    }
  }

  let style: TextStyle
  /// Columns for labels, margin not counted.
  let labels: Int
  /// Columns of each side.
  let side: Int

  private static let margin = 4
  private static let gap = " │ "

  /// - Parameter width: of the page, at least 60.
  init(style: TextStyle, width: Int, labels: Int) {
    self.style = style
    self.labels = labels
    side = max(20, (max(60, width) - Self.margin - labels - 2 - Self.gap.count) / 2)
  }

  /// One row as lines.
  func row(_ label: String, _ left: [Paragraph], _ right: [Paragraph]) -> [String] {
    let isSame = !left.isEmpty && left.map(\.text) == right.map(\.text)
    let cells = [wrapped(left), isSame ? [("the same", .faint)] : wrapped(right)]
    return (0..<max(cells[0].count, cells[1].count)).map { index in
      let head = String(repeating: " ", count: Self.margin) + (index == 0 ? label : "").padded(to: labels) + "  "
      let first = cells[0].indices.contains(index) ? cells[0][index] : ("", .plain)
      let blank = String(repeating: " ", count: max(0, side - first.0.count))
      var line = head + first.1.paint(first.0, style) + blank + style.faint(Self.gap)
      if cells[1].indices.contains(index) { line += cells[1][index].1.paint(cells[1][index].0, style) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A row that is the same on both sides, over both columns.
  func whole(_ label: String, _ paragraphs: [Paragraph]) -> [String] {
    let lines = wrapped(paragraphs, width: side * 2 + Self.gap.count)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: Self.margin) + (index == 0 ? label : "").padded(to: labels) + "  "
        + line.1.paint(line.0, style)
    }
  }

  private func wrapped(_ paragraphs: [Paragraph], width: Int? = nil) -> [(String, Tone)] {
    paragraphs.flatMap { paragraph in
      WrappedText.lines(paragraph.text, width: width ?? side).map { ($0, paragraph.tone) }
    }
  }
}
