internal import GRDB
internal import StandoffKernel

/// The tables `matches` and `turns` of `results.sqlite`, written as the merge streams by: memory does not grow with rows.
final class KeptMatches {
  /// Rows of a transaction: judgement, some megabytes, and few enough waits for the disk.
  static let rowsInTransaction = 65_536

  private let database: Database
  private let schema: ModelSchema
  private let matches: Statement
  private let turns: Statement?
  private var rows = 0

  /// Makes the tables and begins a transaction.
  init(_ plan: TournamentPlan, schema: ModelSchema, in database: Database) throws {
    self.database = database
    self.schema = schema
    try database.execute(sql: Self.matchesTable(schema))
    matches = try Self.insert(6 + schema.roles.count + schema.marks.count, into: "matches", of: database)
    if plan.keep == .turns {
      try database.execute(sql: Self.turnsTable(schema))
      turns = try Self.insert(3 + schema.series.count, into: "turns", of: database)
    } else {
      turns = nil
    }
    try database.beginTransaction()
  }

  /// `counts` is 1 where nobody in the profile is disqualified. Of a match that ended in a fault `end_turn` is the turn of the
  /// fault, and outcome, payoffs and marks are NULL.
  static func matchesTable(_ schema: ModelSchema) -> String {
    let payoffs = schema.roles.map { ", \(name("payoff_\($0.name)")) REAL" }.joined()
    let marks = schema.marks.map { ", \(name($0.name)) INTEGER" }.joined()
    return """
      CREATE TABLE matches (
        repetition INTEGER NOT NULL, profile INTEGER NOT NULL, counts INTEGER NOT NULL, outcome TEXT,
        end_turn INTEGER NOT NULL, fault TEXT\(payoffs)\(marks), PRIMARY KEY (repetition, profile)) WITHOUT ROWID
      """
  }

  static func turnsTable(_ schema: ModelSchema) -> String {
    let series = schema.series.map { ", \(name($0.name)) REAL NOT NULL" }.joined()
    return """
      CREATE TABLE turns (
        repetition INTEGER NOT NULL, profile INTEGER NOT NULL, turn INTEGER NOT NULL\(series),
        PRIMARY KEY (repetition, profile, turn)) WITHOUT ROWID
      """
  }

  func add(_ match: KeptMatch) throws {
    var values: [DatabaseValue] = [
      match.repetition.databaseValue, match.profile.databaseValue, match.counts.databaseValue,
    ]
    switch match.row {
    case .played(let result):
      values += [schema.outcomes[result.outcome].name.databaseValue, result.endTurn.databaseValue, .null]
      for role in schema.roles.indices { values.append(result.payoffs[role].databaseValue) }
      for mark in schema.marks.indices { values.append(Int(result.marks[mark]).databaseValue) }
    case .faulted(let kind, _, let turn):
      values += [.null, turn.databaseValue, kind.rawValue.databaseValue]
      values += repeatElement(.null, count: schema.roles.count + schema.marks.count)
    case .skipped: return
    }
    try insert(values, matches)
    guard let turns else { return }
    let width = schema.series.count
    for turn in 0..<match.turns.count / width {
      values.removeAll(keepingCapacity: true)
      values += [match.repetition.databaseValue, match.profile.databaseValue, (turn + 1).databaseValue]
      for value in match.turns[turn * width..<(turn + 1) * width] { values.append(value.databaseValue) }
      try insert(values, turns)
    }
  }

  /// Ends the last transaction.
  func finish() throws { try database.commit() }

  /// Ends the transaction that is under way: the database may not be closed within one. What follows is the file's removal.
  func abandon() {
    if database.isInsideTransaction { try? database.rollback() }
  }

  private func insert(_ values: [DatabaseValue], _ statement: Statement) throws {
    // The number of values is that of the places: both come from the schema.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
    rows += 1
    guard rows % Self.rowsInTransaction == 0 else { return }
    try database.commit()
    try database.beginTransaction()
  }

  private static func insert(_ columns: Int, into table: String, of database: Database) throws -> Statement {
    let places = repeatElement("?", count: columns).joined(separator: ", ")
    return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
  }

  private static func name(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}
