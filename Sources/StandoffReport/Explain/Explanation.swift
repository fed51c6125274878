package import StandoffExplain
package import StandoffKernel
import StandoffTournament

/// What was found of one outcome in one cast: which mechanism owes how much of it.
package struct Explanation {
  /// Mechanisms whose shares are wanted together, too.
  package struct Group {
    package let name: String
    /// By index.
    package let members: [Int]

    package init(name: String, members: [Int]) { (self.name, self.members) = (name, members) }
  }

  /// Whose play is explained.
  package struct Cast {
    /// As the command line names it: `pressure`.
    package let name: String
    /// One sentence; may be empty.
    package let summary: String
    /// Names of the strategies, by role: several where each repetition draws a profile of them.
    package let strategies: [[String]]
    /// How many profiles there are.
    package let profiles: Int

    package init(name: String, summary: String, strategies: [[String]], profiles: Int) {
      (self.name, self.summary, self.strategies, self.profiles) = (name, summary, strategies, profiles)
    }

    var isAverage: Bool { profiles > 1 }
  }

  /// What is explained.
  package struct Outcome {
    /// As the command line names it: `no_deal`.
    package let name: String
    /// As a sentence says it: `without a deal`.
    package let phrase: String
    /// Whether it is a chance; otherwise a payoff.
    package let isShare: Bool

    package init(name: String, phrase: String, isShare: Bool) {
      (self.name, self.phrase, self.isShare) = (name, phrase, isShare)
    }
  }

  /// Names of the actors, by role.
  let actors: [String]
  let cast: Cast
  let outcome: Outcome
  let mechanisms: [Mechanism]
  let groups: [Group]
  package let attribution: Attribution

  package init(
    actors: [String], cast: Cast, outcome: Outcome, mechanisms: [Mechanism], groups: [Group], attribution: Attribution
  ) {
    (self.actors, self.cast, self.outcome) = (actors, cast, outcome)
    (self.mechanisms, self.groups, self.attribution) = (mechanisms, groups, attribution)
  }

  /// A mechanism's part of the difference; nil where the difference is not told from 0.
  func part(_ estimate: Estimate) -> Double? {
    attribution.isDivisible ? estimate.mean / attribution.difference.mean : nil
  }

  /// Mechanisms by size of share, the largest first; equal ones in the model's order.
  var ranking: [Int] {
    mechanisms.indices.sorted { one, other in
      let (a, b) = (attribution.shares[one].mean.magnitude, attribution.shares[other].mean.magnitude)
      return a == b ? one < other : a > b
    }
  }

  /// The interactions that are proven, the strongest first.
  var proven: [Attribution.Interaction] {
    let found = attribution.interactions.enumerated().filter(\.element.isProven)
    return found.sorted {
      let (a, b) = ($0.element.index.mean.magnitude, $1.element.index.mean.magnitude)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
  }

  /// Who plays: `US maximum_pressure, DPRK rational`; for an average how many profiles there are.
  var players: String {
    if cast.isAverage {
      let parts = zip(actors, cast.strategies).map { "\($1.count) of \($0)" }
      return "\(cast.profiles) profiles: \(parts.joined(separator: ", "))"
    }
    return zip(actors, cast.strategies).map { "\($0) \($1[0])" }.joined(separator: ", ")
  }
}

extension Estimate {
  /// Whether it is told from 0.
  var isTold: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
