import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What was found, for programs. For people see ``lines(style:)``.
struct Explanation {
  let scenario: Scenario
  /// By role.
  let strategies: [String]
  /// Who gives the payoffs; nil for the model.
  let scorer: String?
  let outcome: ExplainedOutcome
  let mechanisms: [Mechanism]
  let holdsPostures: Bool
  let seed: UInt64
  let precision: Double?
  let attribution: Attribution

  struct Interval: Encodable {
    let mean: Double
    let low: Double?
    let high: Double?

    init(_ estimate: Estimate) { (mean, low, high) = (estimate.mean, estimate.low, estimate.high) }
  }

  struct Document: Encodable {
    struct Seat: Encodable {
      let actor: String
      let strategy: String
    }

    struct Share: Encodable {
      let mechanism: String
      let source: String
      /// The Shapley value, in the outcome's unit: a probability, or a payoff.
      let share: Interval
      /// Of the difference; absent where the difference is not told from 0.
      let ofDifference: Double?
      /// What switching it off alone takes away.
      let removedAlone: Interval
    }

    struct Pair: Encodable {
      let mechanisms: [String]
      let index: Interval
      let isProven: Bool
    }

    let scenario: String
    let model: String
    let profile: [Seat]
    let scorer: String?
    let outcome: String
    let seed: UInt64
    let repetitions: Int
    let precision: Double?
    let holdsPostures: Bool
    let isSampled: Bool
    let allOn: Interval
    let allOff: Interval
    let difference: Interval
    let shares: [Share]
    let interactions: [Pair]
    let sentence: String
  }

  var document: Document {
    Document(
      scenario: scenario.name, model: scenario.schema.name,
      profile: zip(scenario.seats, strategies).map { .init(actor: $0.actor, strategy: $1) }, scorer: scorer,
      outcome: outcome.name, seed: seed, repetitions: attribution.repetitions, precision: precision,
      holdsPostures: holdsPostures, isSampled: attribution.isSampled, allOn: Interval(attribution.whole),
      allOff: Interval(attribution.remainder), difference: Interval(attribution.difference),
      shares: mechanisms.enumerated().map { index, mechanism in
        .init(
          mechanism: mechanism.name, source: mechanism.source, share: Interval(attribution.shares[index]),
          ofDifference: part(index), removedAlone: Interval(attribution.removals[index]))
      },
      interactions: attribution.interactions.map {
        .init(
          mechanisms: [mechanisms[$0.first].name, mechanisms[$0.second].name], index: Interval($0.index), isProven: $0.isProven)
      }, sentence: sentence)
  }

  /// A mechanism's part of the difference; nil where the difference is not told from 0.
  func part(_ index: Int) -> Double? {
    attribution.isDivisible ? attribution.shares[index].mean / attribution.difference.mean : nil
  }

  /// Mechanisms by size of share, the largest first; equal ones in the model's order.
  var ranking: [Int] {
    mechanisms.indices.sorted { one, other in
      let (a, b) = (attribution.shares[one].mean.magnitude, attribution.shares[other].mean.magnitude)
      return a == b ? one < other : a > b
    }
  }
}
