import StandoffExplain
import StandoffKernel
import StandoffReport
import StandoffTournament

/// What was found, for the terminal.
extension Explanation {
  func lines(style: TextStyle) -> [String] {
    let width = min(Output.width, 100)
    let worlds = attribution.isSampled ? "sampled worlds" : "\(NumberText.count(1 << mechanisms.count)) worlds"
    let head = style.bold("\(scenario.title): why it ends \(outcome.isShare ? outcome.phrase : "so for \(outcome.phrase)")")
      + style.faint(
        "  (\(scenario.name), seed \(seed), \(NumberText.count(attribution.repetitions)) repetitions in \(worlds))")
    let profile = zip(scenario.seats, strategies).map { "\($0.actor) \($1)" }.joined(separator: ", ")
    var lines = [head, "  \(profile)\(scorer.map { "; payoffs by the scorer \($0)" } ?? "")", ""]
    lines += WrappedText.lines(sentence, width: width, indent: 2) + [""]
    lines += table.lines(style: style)
    if !proven.isEmpty { lines += [""] + interactions.lines(style: style) }
    return lines + [""] + caveat(width).map { style.faint($0) }
  }

  private var table: TextTable {
    var table = TextTable([
      ("mechanism", .left), ("share", .right), ("95% interval", .right), ("of all", .right), ("removed alone", .right),
      ("95% interval", .right),
    ])
    for index in ranking {
      let (share, removal) = (attribution.shares[index], attribution.removals[index])
      table.add([
        mechanisms[index].name, cell(share.mean), interval(share), part(index).map { NumberText.percent($0, 0) } ?? "",
        cell(removal.mean), interval(removal),
      ])
    }
    table.add(["none of them", cell(attribution.remainder.mean), interval(attribution.remainder)])
    table.add(["all together", cell(attribution.whole.mean), interval(attribution.whole)])
    return table
  }

  private var interactions: TextTable {
    var table = TextTable([("together", .left), ("interaction", .right), ("95% interval", .right)])
    for pair in proven.prefix(Self.mostInteractions) {
      table.add([
        "\(mechanisms[pair.first].name) and \(mechanisms[pair.second].name)", cell(pair.index.mean), interval(pair.index),
      ])
    }
    return table
  }

  /// Interactions that the terminal shows; `--json` has all.
  private static let mostInteractions = 6

  private func cell(_ value: Double) -> String {
    outcome.isShare ? NumberText.fixed(100 * value, 1) : NumberText.fixed(value, 3)
  }

  private func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(cell(low)) to \(cell(high))"
  }

  private func caveat(_ width: Int) -> [String] {
    let unit = outcome.isShare ? "Shares are percentage points" : "Shares are in \(outcome.phrase)'s own unit"
    var text = """
      \(unit); with "none of them", the outcome of a world without any mechanism, they add up to "all together". A share is what \
      a mechanism adds, averaged over all orders (Shapley 1953); below 0 it works against the outcome. "Removed alone" is what \
      goes if it alone is switched off; two that are only together sufficient both take all with them, and share it evenly.
      """
    if holdsPostures {
      text += " Postures are those of the world with every mechanism on; reactions are decided anew."
    } else {
      text += " The strategies decide anew in each world."
    }
    if attribution.isSampled { text += " Orders are sampled: the intervals hold that error, too." }
    if let precision {
      let found = attribution.widest.map { $0 <= precision } == true ? "reached" : "not reached"
      text += " The half-width asked for, \(PlainNumber.text(precision)), was \(found)."
    }
    text += """
       What each switch takes away is an assumption ('standoff list mechanisms'). It explains this model under these parameters \
      and strategies; it does not predict.
      """
    return WrappedText.lines(text, width: width, indent: 2)
  }
}
