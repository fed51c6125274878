import StandoffExplain
package import StandoffKernel
import StandoffTournament

/// Which mechanism dominates where, over the values of one parameter or two.
package struct ExplanationMap {
  /// One parameter and its values.
  package struct Axis {
    let parameter: String
    let values: [Double]

    package init(parameter: String, values: [Double]) { (self.parameter, self.values) = (parameter, values) }
  }

  let scenario: Scenario
  let axes: [Axis]
  /// The first axis runs fastest.
  package let cells: [Explanation]
  /// Whether groups are held against each other, and not single mechanisms.
  let isByGroup: Bool
  let seed: UInt64
  let holdsPostures: Bool
  /// Who gives the payoffs; nil for the model.
  let scorer: String?

  /// - Parameter cells: of one outcome; one for each combination of values, the first axis running fastest.
  package init(
    scenario: Scenario, axes: [Axis], cells: [Explanation], isByGroup: Bool, seed: UInt64, holdsPostures: Bool = false,
    scorer: String? = nil
  ) {
    precondition(cells.count == axes.reduce(1) { $0 * $1.values.count }, "a cell for each world")
    (self.scenario, self.axes, self.cells, self.isByGroup, self.seed) = (scenario, axes, cells, isByGroup, seed)
    (self.holdsPostures, self.scorer) = (holdsPostures, scorer)
  }

  /// What each cell may owe its difference to, in one order.
  var causes: [Explanation.Cause] { cells[0].causes(byGroup: isByGroup) }

  /// By cell, what it is owed to first.
  func leader(_ cell: Explanation) -> Explanation.Leader? { cell.leader(among: cell.causes(byGroup: isByGroup)) }

  /// Initials of each cause's words, in capitals: `closing_window` is CW; two alike get a second letter.
  var initials: [String] {
    let short = causes.map { cause in
      cause.name.split(whereSeparator: { $0 == "_" || $0 == " " }).compactMap(\.first).map { String($0).uppercased() }.joined()
    }
    return short.enumerated().map { index, letters in
      short.filter { $0 == letters }.count == 1 ? letters : String(causes[index].name.prefix(2)).uppercased()
    }
  }

  /// In how many worlds each cause dominates beyond doubt, the most first, in words.
  package var sentence: String {
    let clear = cells.map { cell in leader(cell).flatMap { $0.isClear ? $0.cause : nil } }
    var counts: [(cause: Int, worlds: Int)] = []
    for index in causes.indices {
      let worlds = clear.filter { $0 == index }.count
      if worlds > 0 { counts.append((index, worlds)) }
    }
    counts.sort { $0.worlds == $1.worlds ? $0.cause < $1.cause : $0.worlds > $1.worlds }
    let open = clear.filter { $0 == nil }.count
    let nothing = cells.filter { !$0.attribution.isDivisible }.count
    if nothing == cells.count { return "In none of \(cells.count) worlds is there anything to divide." }
    var text = counts.isEmpty
      ? "Nothing dominates beyond doubt in any of the \(cells.count) worlds"
      : "Of \(cells.count) worlds "
        + Words.list(
          counts.enumerated().map { "\(causes[$1.cause].phrase)\($0 == 0 ? " \(Words.verb("dominate", causes[$1.cause].phrase)) in" : " in") \($1.worlds)" },
          limit: counts.count)
    text += open - nothing > 0 ? "; in \(open - nothing) none is told from the next" : ""
    text += nothing > 0 ? "; in \(nothing) there is nothing to divide" : ""
    return text + "."
  }

  package func lines(style: TextStyle, width: Int) -> [String] {
    let (first, outcome) = (cells[0], cells[0].outcome)
    let head = style.bold("\(scenario.title): what dominates where, \(outcome.isShare ? outcome.phrase : "for \(outcome.phrase)")")
    let note = "  (\(scenario.name), seed \(seed), \(NumberText.count(first.attribution.repetitions)) repetitions a world)"
    var lines = [head + style.faint(note), "  \(first.players)", ""]
    lines += WrappedText.lines(sentence, width: min(width, 100), indent: 2) + [""]
    lines += table.lines(style: style) + [""]
    let names = zip(initials, causes).map { "\($0) \($1.name)" }.joined(separator: ", ")
    let level = outcome.isShare ? "how many of 100 matches end \(outcome.phrase)" : outcome.phrase
    let text = """
      Each world has what the largest share is owed to, that share in percent of the difference, and \(level) with every \
      mechanism on. "?": its interval meets another's; alone: no share is told from 0. "–": nothing to divide. \(names). \
      It explores assumptions; it does not predict.
      """
    return lines + WrappedText.lines(text, width: min(width, 100), indent: 2).map { style.faint($0) }
  }

  /// The table alone, with what its letters mean.
  var bareLines: [String] {
    let names = zip(initials, causes).map { "\($0) \($1.name)" }.joined(separator: ", ")
    return table.lines(indent: 0) + ["", names]
  }

  private var table: TextTable {
    let columns = axes[0].values.map { (PlainNumber.text($0), TextTable.Alignment.right) }
    let corner = axes.count > 1 ? "\(axes[1].parameter) ↓  \(axes[0].parameter) →" : "\(axes[0].parameter) →"
    var table = TextTable([(corner, .right)] + columns)
    let width = axes[0].values.count
    for row in (0..<cells.count / width).reversed() {
      let name = axes.count > 1 ? PlainNumber.text(axes[1].values[row]) : ""
      table.add([name] + (0..<width).map { text(cells[row * width + $0]) })
    }
    return table
  }

  private func text(_ cell: Explanation) -> String {
    let level = cell.outcome.isShare
      ? NumberText.fixed(100 * cell.attribution.whole.mean, 0) : NumberText.fixed(cell.attribution.whole.mean, 2)
    let causes = cell.causes(byGroup: isByGroup)
    guard let leader = cell.leader(among: causes) else { return "\(cell.attribution.isDivisible ? "?" : "–")  \(level)" }
    let part = cell.part(causes[leader.cause].share).map { NumberText.fixed(100 * $0, 0) } ?? ""
    return "\(initials[leader.cause])\(leader.isClear ? "" : "?") \(part)  \(level)"
  }
}

extension ExplanationMap {
  /// Maps of one command, for programs.
  package struct Document: Encodable {
    struct Axis: Encodable {
      let parameter: String
      let values: [Double]
    }

    struct Cell: Encodable {
      /// By axis.
      let at: [Double]
      /// Absent where nothing is told.
      let leader: String?
      /// Whether its interval lies apart from every other mechanism's.
      let isClear: Bool
      let explanation: ExplanationSet.Entry
    }

    struct Map: Encodable {
      let outcome: String
      let sentence: String
      let cells: [Cell]
    }

    let scenario: String
    let seed: UInt64
    let axes: [Axis]
    let maps: [Map]

    package init(_ maps: [ExplanationMap]) {
      scenario = maps[0].scenario.name
      seed = maps[0].seed
      axes = maps[0].axes.map { .init(parameter: $0.parameter, values: $0.values) }
      self.maps = maps.map { map in
        let width = map.axes[0].values.count
        return Map(
          outcome: map.cells[0].outcome.name, sentence: map.sentence,
          cells: map.cells.enumerated().map { index, cell in
            let row = map.axes.count > 1 ? [map.axes[1].values[index / width]] : []
            let leader = map.leader(cell)
            return Cell(
              at: [map.axes[0].values[index % width]] + row, leader: leader.map { map.causes[$0.cause].name },
              isClear: leader?.isClear ?? false, explanation: .init(cell))
          })
      }
    }
  }
}
