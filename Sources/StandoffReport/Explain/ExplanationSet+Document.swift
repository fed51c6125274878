internal import StandoffExplain
internal import StandoffKernel
import StandoffTournament

/// What was found, for programs.
extension ExplanationSet {
  package struct Document: Encodable {
    struct Switch: Encodable {
      let name: String
      let source: String
      let family: String?
    }

    let scenario: String
    let model: String
    let folder: String?
    let scorer: String?
    let seed: UInt64
    let precision: Double?
    let holdsPostures: Bool
    let mechanisms: [Switch]
    let explanations: [Entry]
  }

  package struct Interval: Encodable {
    let mean: Double
    let low: Double?
    let high: Double?

    init(_ estimate: Estimate) { (mean, low, high) = (estimate.mean, estimate.low, estimate.high) }
  }

  /// One outcome in one cast.
  package struct Entry: Encodable {
    struct Seat: Encodable {
      let actor: String
      let strategies: [String]
    }

    struct Share: Encodable {
      let mechanism: String
      /// The Shapley value, in the outcome's unit: a probability, or a payoff.
      let share: Interval
      /// Of the difference; absent where the difference is not told from 0.
      let ofDifference: Double?
      /// What switching it off alone takes away.
      let removedAlone: Interval
    }

    struct Sum: Encodable {
      let group: String
      let mechanisms: [String]
      let share: Interval
      let ofDifference: Double?
    }

    struct Pair: Encodable {
      let mechanisms: [String]
      let index: Interval
      let isProven: Bool
    }

    let cast: String
    let profiles: Int
    let seats: [Seat]
    let outcome: String
    let repetitions: Int
    let isSampled: Bool
    let allOn: Interval
    let allOff: Interval
    let difference: Interval
    let shares: [Share]
    let groups: [Sum]
    let interactions: [Pair]
    let sentence: String

    init(_ explanation: Explanation) {
      let (found, mechanisms) = (explanation.attribution, explanation.mechanisms)
      cast = explanation.cast.name
      profiles = explanation.cast.profiles
      seats = zip(explanation.actors, explanation.cast.strategies).map { Seat(actor: $0, strategies: $1) }
      outcome = explanation.outcome.name
      repetitions = found.repetitions
      isSampled = found.isSampled
      allOn = Interval(found.whole)
      allOff = Interval(found.remainder)
      difference = Interval(found.difference)
      shares = mechanisms.indices.map {
        Share(
          mechanism: mechanisms[$0].name, share: Interval(found.shares[$0]), ofDifference: explanation.part(found.shares[$0]),
          removedAlone: Interval(found.removals[$0]))
      }
      groups = zip(explanation.groups, found.groups).map { group, share in
        Sum(
          group: group.name, mechanisms: group.members.map { mechanisms[$0].name }, share: Interval(share),
          ofDifference: explanation.part(share))
      }
      interactions = found.interactions.map {
        Pair(
          mechanisms: [mechanisms[$0.first].name, mechanisms[$0.second].name], index: Interval($0.index),
          isProven: $0.isProven)
      }
      sentence = explanation.sentence
    }
  }

  package var document: Document {
    Document(
      scenario: scenario.name, model: scenario.schema.name, folder: folder, scorer: scorer, seed: seed, precision: precision,
      holdsPostures: holdsPostures,
      mechanisms: mechanisms.map { .init(name: $0.name, source: $0.source, family: $0.family.isEmpty ? nil : $0.family) },
      explanations: explanations.map(Entry.init))
  }
}
