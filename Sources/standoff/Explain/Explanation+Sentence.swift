import StandoffExplain
import StandoffReport
import StandoffTournament

/// What was found, in words.
extension Explanation {
  /// A paragraph that needs no statistics to be read.
  var sentence: String {
    let all = attribution.whole
    let none = attribution.remainder
    var text = outcome.isShare
      ? "\(number(all.mean)) of matches end \(outcome.phrase)" : "\(outcome.phrase) is \(number(all.mean)) on average"
    text += "\(range(all)); with every mechanism off, \(number(none.mean))\(outcome.isShare ? " do" : "")\(range(none))."
    guard attribution.isDivisible else { return text + " " + indivisible }
    let told = ranking.filter { isTold(attribution.shares[$0]) }
    let causes = told.filter { (part($0) ?? 0) > 0 }.map(cause)
    let brakes = told.filter { (part($0) ?? 0) < 0 }.map(cause)
    if !causes.isEmpty { text += " Of the difference, \(change(attribution.difference.mean)), \(list(causes))." }
    if !brakes.isEmpty { text += " Against it \(brakes.count == 1 ? "works" : "work") \(list(brakes))." }
    if let together { text += " " + together }
    return text
  }

  private var indivisible: String {
    """
    That difference cannot be told from none in \(NumberText.count(attribution.repetitions)) repetitions, so there is nothing to \
    divide: more repetitions, or another outcome, may tell more.
    """
  }

  private func cause(_ index: Int) -> String {
    let part = part(index).map { " (\(NumberText.percent($0, 0)))" } ?? ""
    return "\(mechanisms[index].phrase) with \(change(attribution.shares[index].mean))\(part)"
  }

  /// The interactions that are proven, the strongest first, at most three.
  var proven: [Attribution.Interaction] {
    let found = attribution.interactions.enumerated().filter(\.element.isProven)
    return found.sorted {
      let (a, b) = ($0.element.index.mean.magnitude, $1.element.index.mean.magnitude)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
  }

  /// The first of them in words.
  private var together: String? {
    guard let first = proven.first else { return nil }
    let names = "\(mechanisms[first.first].phrase) and \(mechanisms[first.second].phrase)"
    let pushes = first.index.mean > 0
    return """
      \(names.prefix(1).uppercased() + names.dropFirst()) do \(pushes ? "more" : "less") together than apart.
      """
  }

  private func isTold(_ estimate: Estimate) -> Bool {
    guard let low = estimate.low, let high = estimate.high else { return false }
    return low > 0 || high < 0
  }

  private func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  private func range(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return " (\(number(low)) to \(number(high)))"
  }

  /// A level: a percentage, or a payoff.
  func number(_ value: Double) -> String { outcome.isShare ? NumberText.percent(value) : NumberText.fixed(value, 3) }

  /// A change: percentage points, or a payoff.
  private func change(_ value: Double) -> String {
    outcome.isShare ? "\(NumberText.fixed(100 * value, 1)) points" : NumberText.fixed(value, 3)
  }
}
