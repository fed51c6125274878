import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What was found, in words.
extension Explanation {
  /// A paragraph that needs no statistics to be read.
  var sentence: String {
    let (all, none) = (attribution.whole, attribution.remainder)
    var text = outcome.isShare
      ? "\(level(all.mean)) of matches end \(outcome.phrase)" : "\(outcome.phrase) is \(level(all.mean)) on average"
    text += "\(range(all)); with every mechanism off, \(level(none.mean))\(outcome.isShare ? " would" : "")\(range(none))."
    guard attribution.isDivisible else { return text + " " + indivisible }
    let told = ranking.filter { attribution.shares[$0].isTold }
    let causes = told.filter { (part(attribution.shares[$0]) ?? 0) > 0 }
    let brakes = told.filter { (part(attribution.shares[$0]) ?? 0) < 0 }
    if !causes.isEmpty {
      text += " Of that difference \(list(causes.enumerated().map { "\(mechanisms[$1].phrase)\($0 == 0 ? " \(Words.verb("make", mechanisms[$1].phrase))" : "") \(percent($1))" }))."
    }
    if !brakes.isEmpty {
      text += " Against it \(brakes.count == 1 ? Words.verb("work", mechanisms[brakes[0]].phrase) : "work") \(list(brakes.map { "\(mechanisms[$0].phrase) (\(percent($0)))" }))."
    }
    if let together { text += " " + together }
    return text
  }

  private var indivisible: String {
    """
    That difference cannot be told from none in \(NumberText.count(attribution.repetitions)) repetitions, so there is nothing to \
    divide: more repetitions, or another outcome, may tell more.
    """
  }

  private func percent(_ index: Int) -> String {
    let part = part(attribution.shares[index]) ?? 0
    return part.magnitude < 0.005 ? "less than 1%" : NumberText.percent(part, 0)
  }

  /// The strongest interaction in words.
  private var together: String? {
    guard let first = proven.first else { return nil }
    let names = "\(mechanisms[first.first].phrase) and \(mechanisms[first.second].phrase)"
    return "\(names.prefix(1).uppercased() + names.dropFirst()) do \(first.index.mean > 0 ? "more" : "less") together than apart."
  }

  private func list(_ items: [String]) -> String { Words.list(items, limit: items.count) }

  private func range(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return " (\(level(low)) to \(level(high)))"
  }
}
