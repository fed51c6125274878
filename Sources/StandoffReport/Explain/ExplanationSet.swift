internal import StandoffExplain
package import StandoffKernel
import StandoffTournament

/// All that one command found, with what holds of all of it.
package struct ExplanationSet {
  let scenario: Scenario
  /// The run's folder that its strategies come from; nil for none.
  let folder: String?
  let explanations: [Explanation]
  let mechanisms: [Mechanism]
  let groups: [Explanation.Group]
  /// Who gives the payoffs; nil for the model.
  let scorer: String?
  let holdsPostures: Bool
  let seed: UInt64
  let precision: Double?

  package init(
    scenario: Scenario, folder: String?, explanations: [Explanation], mechanisms: [Mechanism], groups: [Explanation.Group],
    scorer: String?, holdsPostures: Bool, seed: UInt64, precision: Double?
  ) {
    (self.scenario, self.folder, self.explanations) = (scenario, folder, explanations)
    (self.mechanisms, self.groups, self.scorer) = (mechanisms, groups, scorer)
    (self.holdsPostures, self.seed, self.precision) = (holdsPostures, seed, precision)
  }

  private var isSampled: Bool { explanations.contains(where: \.attribution.isSampled) }

  package func lines(style: TextStyle, width: Int) -> [String] {
    let width = min(width, 100)
    let worlds = isSampled ? "orders of mechanisms sampled" : "\(NumberText.count(1 << mechanisms.count)) worlds each"
    var lines = [style.bold(scenario.title) + style.faint("  (\(folder ?? scenario.name), seed \(seed), \(worlds))")]
    if let scorer { lines.append("  Payoffs are those of the scorer \(scorer), in place of the model's.") }
    for explanation in explanations { lines += [""] + explanation.lines(style: style, width: width) }
    return lines + [""] + WrappedText.lines(caveat, width: width, indent: 2).map { style.faint($0) }
  }

  /// What the figures mean, and what they rest on.
  var caveat: String {
    let units = Set(explanations.map(\.outcome.isShare))
    let unit = units == [true]
      ? "Shares are percentage points" : units == [false]
      ? "Shares are in the payoff's own unit" : "Shares are percentage points, of payoffs in the payoff's own unit"
    var text = """
      \(unit); with "none of them", the outcome of a world without any mechanism, they add up to "all together". A share is what \
      a mechanism adds, averaged over all orders (Shapley 1953); below 0 it works against the outcome. "Removed alone" is what \
      goes if it alone is switched off: of two that are only together sufficient, each takes all with it, and they share it \
      evenly.
      """
    if !groups.isEmpty {
      let names = groups.map { group in "\(group.name): \(group.members.map { mechanisms[$0].name }.joined(separator: ", "))" }
      text += " Sums of shares: \(names.joined(separator: "; "))."
    }
    text += holdsPostures
      ? " Postures are those of the world with every mechanism on; reactions are decided anew."
      : " The strategies decide anew in each world."
    if explanations.contains(where: \.cast.isAverage) {
      text += " Of an average each repetition draws one profile; the intervals hold that, too."
    }
    if isSampled { text += " Orders are sampled; the intervals hold that, too." }
    if let precision {
      let isReached = explanations.allSatisfy { $0.attribution.widest.map { $0 <= precision } == true }
      text += " The half-width asked for, \(PlainNumber.text(precision)), was \(isReached ? "reached" : "not reached")."
    }
    return text + """
       What each switch takes away is an assumption ('standoff list mechanisms'). It explains this model under these parameters \
      and strategies; it does not predict.
      """
  }
}
