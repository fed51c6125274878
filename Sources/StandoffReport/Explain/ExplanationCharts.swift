import StandoffExplain
import StandoffKernel
import StandoffTournament

/// The waterfall of one outcome: from the world without any mechanism to the world with all.
extension Explanation {
  /// A bar of the waterfall, in percent of all matches or in the payoff's unit.
  package struct Step: Equatable {
    /// Which way a bar goes; a level stands for itself.
    package enum Direction: String {
      case level
      case adds
      case takesAway = "takes away"
    }

    package let name: String
    package let direction: Direction
    package let start: Double
    package let end: Double
    /// The interval of its end, as far as the bar itself leaves it open.
    package let low: Double?
    package let high: Double?
    /// Whether its interval leaves out 0; of a level always.
    package let isTold: Bool
    /// Its value as it is written beside it.
    package let label: String
  }

  static let without = "none of them"
  static let together = "all together"

  /// 100 for a chance, so that shares are percentage points.
  private var scale: Double { outcome.isShare ? 100 : 1 }

  /// Each bar begins where the last ended: what remains without any, each mechanism in the order of the ranking, the whole.
  package var steps: [Step] {
    var steps = [level(Self.without, attribution.remainder)]
    var place = scale * attribution.remainder.mean
    for index in ranking {
      let share = attribution.shares[index]
      let start = place
      place += scale * share.mean
      steps.append(
        Step(
          name: mechanisms[index].name, direction: share.mean < 0 ? .takesAway : .adds, start: start, end: place,
          low: share.low.map { start + scale * $0 }, high: share.high.map { start + scale * $0 }, isTold: share.isTold,
          label: change(share.mean)))
    }
    return steps + [level(Self.together, attribution.whole)]
  }

  /// A chance has a bar from 0; a payoff, which has no natural zero, a mark.
  private func level(_ name: String, _ estimate: Estimate) -> Step {
    let end = scale * estimate.mean
    return Step(
      name: name, direction: .level, start: outcome.isShare ? 0 : end, end: end, low: estimate.low.map { scale * $0 },
      high: estimate.high.map { scale * $0 }, isTold: true, label: level(estimate.mean))
  }

  /// A level: a percentage, or a payoff.
  func level(_ value: Double) -> String {
    outcome.isShare ? NumberText.percent(value) : NumberText.fixed(value, 3)
  }

  /// A change with its sign: in percentage points, or in the payoff's unit.
  func change(_ value: Double) -> String { SignedText.fixed(scale * value, outcome.isShare ? 1 : 3) }

  /// - Parameter unit: in what the payoff is counted; not used of a chance.
  package func waterfall(named name: String, unit: String, _ assets: ReportAssets) -> Chart {
    let steps = steps
    let rows = steps.enumerated().map { place, step -> JSONValue in
      let share = step.direction == .level ? nil : attribution.shares[ranking[place - 1]]
      let estimate = share ?? (place == 0 ? attribution.remainder : attribution.whole)
      return [
        "name": .text(step.name), "direction": .text(step.direction.rawValue), "start": .rounded(step.start),
        "end": .rounded(step.end), "low": .rounded(step.low), "high": .rounded(step.high), "told": .flag(step.isTold),
        "label": .text(step.label), "edge": .rounded(max(step.start, step.end, step.high ?? step.end)),
        "next": place + 1 < steps.count ? .text(steps[place + 1].name) : .null, "interval": .text(interval(estimate)),
        "part": .text(share.flatMap(part).map { NumberText.percent($0, 0) } ?? "–"),
      ]
    }
    return Chart(
      "waterfall", named: name, text: waterfallText, assets,
      [
        "rows": .list(rows), "order": .texts(steps.map(\.name)), "zero": .flag(outcome.isShare),
        "title": .text(outcome.isShare ? "Why does it end \(outcome.phrase)?" : "What is \(outcome.phrase) owed to?"),
        "subtitle": "Orange adds to it, blue takes away; pale: the interval holds 0. Lines are 95% intervals of each bar's end",
        "measure": .text(outcome.isShare ? "matches that end \(outcome.phrase), %" : "\(outcome.phrase) (\(unit))"),
        "kind": "mechanism",
      ])
  }

  /// The same in words, for who does not see it.
  private var waterfallText: String {
    let points = outcome.isShare ? " points" : ""
    let shares = ranking.map { index -> String in
      let share = attribution.shares[index]
      let (size, isLess) = (cell(share.mean.magnitude), share.mean < 0)
      let range = interval(share)
      return "\(mechanisms[index].name) \(isLess ? "takes away" : "adds") \(size)\(points)\(range.isEmpty ? "" : " (\(range))")"
    }
    func range(_ estimate: Estimate) -> String {
      let range = interval(estimate)
      return range.isEmpty ? "" : " (\(range))"
    }
    let (none, all) = (attribution.remainder, attribution.whole)
    let begin = outcome.isShare
      ? "With every mechanism off \(level(none.mean))\(range(none)) of matches end \(outcome.phrase)"
      : "With every mechanism off \(outcome.phrase) is \(level(none.mean))\(range(none))"
    return """
      Waterfall of shares with 95% intervals. \(begin); \(Words.list(shares, limit: shares.count)); all together make \
      \(level(all.mean))\(range(all)).
      """
  }
}
