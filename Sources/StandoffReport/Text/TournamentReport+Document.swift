import StandoffKernel
import StandoffTournament

/// A tournament's figures for programs.
public struct TournamentDocument: Encodable, Sendable {
  struct Interval: Encodable, Sendable {
    let mean: Double
    let low: Double?
    let high: Double?

    init(_ estimate: Estimate) {
      mean = estimate.mean
      low = estimate.low
      high = estimate.high
    }
  }

  struct Row: Encodable, Sendable {
    let role: String
    let actor: String
    let strategy: String
    let profiles: Int
    let matches: Int
    let payoff: Interval?
    let rank: Int?
    let rankLow: Int?
    let rankHigh: Int?
    let shares: [String: Interval]
  }

  struct Fault: Encodable, Sendable {
    let strategy: String
    let role: String
    let kind: String
    let message: String
    let file: String
    let line: Int
    let turn: Int
    let match: Int?
  }

  struct Stopping: Encodable, Sendable {
    let precision: Double
    let isReached: Bool
    let widestHalfWidth: Double?
    let firstBlock: Int
    let mostRepetitions: Int
    let rule: String
  }

  let scenario: String
  let seed: UInt64
  let repetitions: Int
  /// Absent where all repetitions were asked for by number.
  let stopping: Stopping?
  let profiles: Int
  let folder: String
  let strategies: [Row]
  let faults: [Fault]
  /// Who gave the payoffs; absent for the model.
  let scorer: String?
}

extension TournamentReport {
  private var stopping: TournamentDocument.Stopping? {
    guard let stopping = results.stopping, let rule = results.stoppingRule else { return nil }
    return TournamentDocument.Stopping(
      precision: stopping.precision.halfWidth, isReached: stopping.isReached, widestHalfWidth: stopping.widest,
      firstBlock: stopping.precision.first, mostRepetitions: stopping.most, rule: rule)
  }

  /// The report as data, for `--json`.
  public var document: TournamentDocument {
    let schema = scenario.schema
    let rows = results.entrants.map { figures in
      TournamentDocument.Row(
        role: schema.roles[figures.role].name, actor: scenario.seats[figures.role].actor, strategy: figures.name,
        profiles: figures.profiles, matches: figures.matches,
        payoff: figures.payoff.map(TournamentDocument.Interval.init),
        rank: figures.band?.rank, rankLow: figures.band?.best, rankHigh: figures.band?.worst,
        shares: Dictionary(
          uniqueKeysWithValues: zip(schema.kinds, figures.shares.map(TournamentDocument.Interval.init))))
    }
    let faults = results.faults.map { entry in
      TournamentDocument.Fault(
        strategy: entry.entrant, role: schema.roles[entry.role].name, kind: entry.fault.kind.rawValue,
        message: entry.fault.message,
        file: entry.fault.file, line: entry.fault.line, turn: entry.fault.turn, match: entry.match)
    }
    return TournamentDocument(
      scenario: scenario.name, seed: results.plan.seed, repetitions: results.repetitions, stopping: stopping,
      profiles: results.profiles.count,
      folder: folder, strategies: rows, faults: faults, scorer: scorer)
  }
}
