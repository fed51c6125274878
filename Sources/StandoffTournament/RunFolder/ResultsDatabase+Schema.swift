extension ResultsDatabase {
  /// The published form of `results.sqlite`; `user_version` is ``RunFolder/schemaVersion``. Absent values are NULL.
  static let schema = """
    CREATE TABLE run (
      tool TEXT NOT NULL, api TEXT NOT NULL, lua TEXT NOT NULL, model TEXT NOT NULL, scenario TEXT NOT NULL,
      scenario_sha256 TEXT, seed TEXT NOT NULL, repetitions INTEGER NOT NULL, profiles INTEGER NOT NULL,
      matches INTEGER NOT NULL);
    CREATE TABLE parameters (
      actor TEXT NOT NULL, name TEXT NOT NULL, symbol TEXT NOT NULL, value REAL NOT NULL, "default" REAL NOT NULL,
      unit TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (actor, name)) WITHOUT ROWID;
    CREATE TABLE entrants (
      role TEXT NOT NULL, actor TEXT NOT NULL, strategy TEXT NOT NULL, sha256 TEXT, disqualified INTEGER NOT NULL,
      PRIMARY KEY (role, strategy));
    CREATE TABLE profiles (
      profile INTEGER NOT NULL, role TEXT NOT NULL, strategy TEXT NOT NULL, PRIMARY KEY (profile, role)) WITHOUT ROWID;
    CREATE TABLE profile_means (
      profile INTEGER NOT NULL, quantity TEXT NOT NULL, mean REAL NOT NULL,
      PRIMARY KEY (profile, quantity)) WITHOUT ROWID;
    CREATE TABLE outcome_counts (
      profile INTEGER NOT NULL, outcome TEXT NOT NULL, count INTEGER NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
      PRIMARY KEY (profile, outcome)) WITHOUT ROWID;
    CREATE TABLE payoffs (
      profile INTEGER NOT NULL, role TEXT NOT NULL, mean REAL NOT NULL, variance REAL, n INTEGER NOT NULL,
      PRIMARY KEY (profile, role)) WITHOUT ROWID;
    CREATE TABLE summary (
      role TEXT NOT NULL, strategy TEXT NOT NULL, profiles INTEGER NOT NULL, matches INTEGER NOT NULL,
      payoff_mean REAL, payoff_low REAL, payoff_high REAL, rank INTEGER, rank_low INTEGER, rank_high INTEGER,
      PRIMARY KEY (role, strategy));
    CREATE TABLE summary_shares (
      role TEXT NOT NULL, strategy TEXT NOT NULL, kind TEXT NOT NULL, share REAL NOT NULL, low REAL, high REAL,
      PRIMARY KEY (role, strategy, kind)) WITHOUT ROWID;
    CREATE TABLE comparisons (
      role TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, difference REAL NOT NULL, low REAL NOT NULL,
      high REAL NOT NULL, p REAL NOT NULL, adjusted_p REAL NOT NULL, PRIMARY KEY (role, first, second)) WITHOUT ROWID;
    CREATE TABLE faults (
      entrant TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL, line INTEGER,
      turn INTEGER NOT NULL, match INTEGER, message TEXT NOT NULL);
    """
}
