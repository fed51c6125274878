internal import Foundation
internal import GRDB
internal import StandoffKernel

/// Writes `results.sqlite`: beside its final name, then renamed; in one transaction, where no matches are kept. The bytes
/// depend on the results, the parameters, the versions and the SQLite release alone.
struct ResultsDatabase {
  let results: TournamentResults
  let description: RunDescription

  /// - Throws: ``TournamentError/input(path:reason:)``.
  func write(to path: String) throws {
    try Self.make(at: path) { database in
      try database.inTransaction {
        try write(database)
        return .commit
      }
    }
  }

  /// Writes the matches that are kept while `merge` gives them, then what it found.
  /// - Returns: what `merge` found.
  static func write(
    to path: String, plan: TournamentPlan, schema: ModelSchema, description: RunDescription,
    merge: (_ keep: @escaping (KeptMatch) throws -> Void) throws -> TournamentResults
  ) throws -> TournamentResults {
    try make(at: path) { database in
      let kept = try KeptMatches(plan, schema: schema, in: database)
      let results: TournamentResults
      do {
        results = try merge(kept.add)
        try kept.finish()
      } catch {
        kept.abandon()
        throw error
      }
      try database.inTransaction {
        try ResultsDatabase(results: results, description: description).write(database)
        return .commit
      }
      return results
    }
  }

  private static func make<Value>(at path: String, _ body: (Database) throws -> Value) throws -> Value {
    let partial = path + AtomicFile.partialMark + String(getpid())
    unlink(partial)
    defer {
      unlink(partial)
      unlink(partial + "-journal")
    }
    let value: Value
    do {
      let queue = try DatabaseQueue(path: partial)
      value = try queue.writeWithoutTransaction(body)
      try queue.close()
    } catch let error as DatabaseError {
      throw TournamentError.input(path: path, reason: error.message ?? "\(error)")
    }
    guard rename(partial, path) == 0 else { throw TournamentError.system(path) }
    try AtomicFile.settle(folderOf: path)
    return value
  }

  private func write(_ database: Database) throws {
    try database.execute(sql: "PRAGMA user_version = \(RunFolder.schemaVersion)")
    try database.execute(sql: Self.schema)
    try writeRun(database)
    try writeStopping(database)
    try writeEntrants(database)
    try writeProfiles(database)
    try writeSummary(database)
    try writeComparisons(database)
    try writeFaults(database)
  }

  private func writeRun(_ database: Database) throws {
    let plan = results.plan
    let scenario = description.scenario.map { SHA256.hex(of: $0.bytes) }
    try insert(10, into: "run", of: database).execute(arguments: [
      description.tool, description.api, description.lua, plan.schema, plan.scenario, scenario, String(plan.seed),
      results.repetitions, plan.profileCount, results.repetitions * plan.profileCount,
    ])
    let parameters = try insert(7, into: "parameters", of: database)
    for row in description.parameters {
      try parameters.execute(arguments: [
        row.actor, row.name, row.symbol, row.value, row.defaultValue, row.unit, row.source,
      ])
    }
  }

  /// The columns of `run` that only a run with a precision has.
  private func writeStopping(_ database: Database) throws {
    guard let stopping = results.stopping else { return }
    let columns = [
      "precision REAL", "first_block INTEGER", "most_repetitions INTEGER", "widest_half_width REAL",
      "precision_reached INTEGER", "stopping_rule TEXT",
    ]
    for column in columns { try database.execute(sql: "ALTER TABLE run ADD COLUMN \(column)") }
    let places = columns.map { "\($0.prefix { $0 != " " }) = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE run SET \(places)",
      arguments: [
        stopping.precision.halfWidth, stopping.precision.first, stopping.most, stopping.widest, stopping.isReached,
        results.stoppingRule,
      ])
  }

  private func writeEntrants(_ database: Database) throws {
    let statement = try insert(5, into: "entrants", of: database)
    for (seat, rivals) in zip(results.plan.seats, results.plan.entrants) {
      for (index, rival) in rivals.enumerated() {
        let isOut = results.faults.contains { $0.role == rival.role && $0.index == index }
        try statement.execute(arguments: [seat.role, seat.actor, rival.name, rival.sha256, isOut])
      }
    }
  }

  private func writeProfiles(_ database: Database) throws {
    let profiles = try insert(3, into: "profiles", of: database)
    let means = try insert(3, into: "profile_means", of: database)
    let counts = try insert(5, into: "outcome_counts", of: database)
    let payoffs = try insert(5, into: "payoffs", of: database)
    for profile in results.profiles {
      let names = results.names(of: profile)
      for (role, seat) in results.plan.seats.enumerated() {
        try profiles.execute(arguments: [profile.profile, seat.role, names[role]])
        let payoff = profile.payoffs[role]
        try payoffs.execute(arguments: [profile.profile, seat.role, payoff.mean, payoff.variance, payoff.count])
      }
      try means.execute(arguments: [profile.profile, "end_turn", profile.endTurn])
      for (mark, mean) in zip(results.schema.marks, profile.marks) {
        try means.execute(arguments: [profile.profile, mark.name, mean])
      }
      for (outcome, count) in zip(results.schema.outcomes, profile.outcomes) {
        let (low, high) = Wilson.interval(count: count, of: profile.matches)
        try counts.execute(arguments: [profile.profile, outcome.name, count, low, high])
      }
    }
  }

  private func writeSummary(_ database: Database) throws {
    let summary = try insert(10, into: "summary", of: database)
    let shares = try insert(6, into: "summary_shares", of: database)
    for entrant in results.entrants {
      let role = results.plan.seats[entrant.role].role
      try summary.execute(arguments: [
        role, entrant.name, entrant.profiles, entrant.matches, entrant.payoff?.mean, entrant.payoff?.low,
        entrant.payoff?.high, entrant.band?.rank, entrant.band?.best, entrant.band?.worst,
      ])
      for (kind, share) in zip(results.schema.kinds, entrant.shares) {
        try shares.execute(arguments: [role, entrant.name, kind, share.mean, share.low, share.high])
      }
    }
  }

  private func writeComparisons(_ database: Database) throws {
    let statement = try insert(8, into: "comparisons", of: database)
    for (role, comparisons) in results.comparisons.enumerated() {
      let names = results.plan.entrants[role].map(\.name)
      for pair in comparisons ?? [] {
        try statement.execute(arguments: [
          results.plan.seats[role].role, names[pair.first], names[pair.second], pair.difference.mean,
          pair.difference.low, pair.difference.high, pair.p, pair.adjustedP,
        ])
      }
    }
  }

  private func writeFaults(_ database: Database) throws {
    let statement = try insert(8, into: "faults", of: database)
    for entry in results.faults {
      let fault = entry.fault
      try statement.execute(arguments: [
        entry.entrant, results.roleName(of: entry), fault.kind.rawValue, fault.file,
        fault.line == 0 ? nil : fault.line, fault.turn, entry.match, fault.message,
      ])
    }
  }

  private func insert(_ columns: Int, into table: String, of database: Database) throws -> Statement {
    let places = repeatElement("?", count: columns).joined(separator: ", ")
    return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
  }
}
