package import StandoffTournament

/// Intervals drawn with characters, one under the other on one scale: `╶──●──╴`.
package enum IntervalStrip {
  /// Cells of a strip: judgement.
  private static let cells = 28

  /// The lines of a table, of which the first is its heading, with a strip behind each; as they are where there is no room.
  package static func beside(_ lines: [String], _ estimates: [Estimate?], style: TextStyle, width: Int) -> [String] {
    let known = estimates.compactMap { $0 }
    guard known.count > 1, lines.count == estimates.count + 1,
      let low = known.map({ $0.low ?? $0.mean }).min(), let high = known.map({ $0.high ?? $0.mean }).max(), high > low
    else { return lines }
    // The heading has codes that no terminal shows.
    let longest = lines.dropFirst().map(\.count).max() ?? 0
    guard longest + 2 + cells <= width else { return lines }
    return [lines[0]] + zip(lines.dropFirst(), estimates).map { line, estimate in
      guard let estimate else { return line }
      let blank = String(repeating: " ", count: longest - line.count + 2)
      return line + blank + style.faint(strip(estimate, low, high))
    }
  }

  private static func strip(_ estimate: Estimate, _ low: Double, _ high: Double) -> String {
    func cell(_ value: Double) -> Int { min(cells - 1, max(0, Int((value - low) / (high - low) * Double(cells)))) }
    var marks = [Character](repeating: " ", count: cells)
    if let from = estimate.low.map(cell), let to = estimate.high.map(cell) {
      for place in from...to { marks[place] = "─" }
      if to > from { (marks[from], marks[to]) = ("╶", "╴") }
    }
    marks[cell(estimate.mean)] = "●"
    var text = String(marks)
    while text.last == " " { text.removeLast() }
    return text
  }
}
