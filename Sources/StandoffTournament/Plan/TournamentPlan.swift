internal import StandoffKernel

/// Everything that fixes a tournament's figures: who plays, how often, under which seed and conditions.
///
/// A profile has one entrant for each role; the profiles are the full product, the first role varying slowest. Matches
/// are numbered repetition by repetition, `match = repetition * profileCount + profile`, so that an interrupted run is
/// balanced. A shard is a contiguous block of `shardSize` matches, whatever the number of workers.
public struct TournamentPlan: Sendable, Equatable {
  /// A seat at the table.
  public struct Seat: Sendable, Equatable, Codable {
    /// The model's name for it: `coercer`.
    public let role: String
    /// Who sits there: `US`.
    public let actor: String

    public init(role: String, actor: String) {
      self.role = role
      self.actor = actor
    }
  }

  /// Something else that fixes the figures, named so that a refused resume can say what differs: the scenario's
  /// SHA-256, a parameter set on the command line, the Lua release.
  public struct Condition: Sendable, Equatable, Codable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The model's name.
  public let schema: String
  public let scenario: String
  /// One for each role, in the model's order; 1 to `MatchResult.roleLimit`.
  public let seats: [Seat]
  /// The entrants of each role; at least one, with distinct names.
  public let entrants: [[Entrant]]
  /// Repetitions of every profile, at least 1. The unit of replication: all profiles of one share its shocks.
  public let repetitions: Int
  public let seed: UInt64
  /// Matches in a shard; the last shard may have fewer.
  public let shardSize: Int
  public let conditions: [Condition]
  /// The rule by which it may end before its last repetition; nil where all are played.
  public let precision: Precision?
  /// What is kept beyond the figures; nil for nothing.
  public let keep: Keep?

  /// Most matches of a plan, so that no product overflows: judgement, some 10^14.
  public static let matchLimit = 1 << 47

  /// - Parameters:
  ///   - repetitions: with a precision the most that it may come to.
  ///   - shardSize: nil for ``defaultShardSize(forMatches:)``, with a precision for ``defaultShardSize(forMatches:first:)``.
  /// - Throws: ``TournamentError/badPlan(_:)``.
  public init(
    schema: String, scenario: String, seats: [Seat], entrants: [[Entrant]], repetitions: Int, seed: UInt64,
    shardSize: Int? = nil, conditions: [Condition] = [], precision: Precision? = nil, keep: Keep? = nil
  ) throws(TournamentError) {
    guard (1...MatchResult.roleLimit).contains(seats.count) else {
      throw .badPlan("it has \(seats.count) roles, and 1 to \(MatchResult.roleLimit) are possible")
    }
    guard entrants.count == seats.count else {
      throw .badPlan("it has \(seats.count) roles, and entrants for \(entrants.count)")
    }
    guard repetitions >= 1 else { throw .badPlan("\(repetitions) repetitions; at least 1 is needed") }
    if let objection = precision?.objection(most: repetitions) { throw .badPlan(objection) }
    var matches = repetitions
    for (role, rivals) in entrants.enumerated() {
      guard !rivals.isEmpty else { throw .badPlan("no strategy plays \(seats[role].role) (\(seats[role].actor))") }
      var names: Set<String> = []
      for rival in rivals {
        guard rival.role == role else {
          throw .badPlan("\(rival.name) plays role \(rival.role), but is entered for \(seats[role].role)")
        }
        guard names.insert(rival.name).inserted else {
          throw .badPlan("two entrants for \(seats[role].role) are called \(rival.name)")
        }
      }
      let (product, overflow) = matches.multipliedReportingOverflow(by: rivals.count)
      guard !overflow, product <= Self.matchLimit else {
        throw .badPlan("it has more than \(Self.matchLimit) matches")
      }
      matches = product
    }
    let size =
      shardSize
      ?? precision.map { Self.defaultShardSize(forMatches: matches, first: matches / repetitions * $0.first) }
      ?? Self.defaultShardSize(forMatches: matches)
    guard size >= 1 else { throw .badPlan("a shard of \(size) matches") }
    self.schema = schema
    self.scenario = scenario
    self.seats = seats
    self.entrants = entrants
    self.repetitions = repetitions
    self.seed = seed
    self.shardSize = size
    self.conditions = conditions
    self.precision = precision
    self.keep = keep
  }
}

extension TournamentPlan: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, scenario, seats, entrants, repetitions, seed, shardSize, conditions, precision, keep
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      schema: values.decode(String.self, forKey: .schema), scenario: values.decode(String.self, forKey: .scenario),
      seats: values.decode([Seat].self, forKey: .seats), entrants: values.decode([[Entrant]].self, forKey: .entrants),
      repetitions: values.decode(Int.self, forKey: .repetitions), seed: values.decode(UInt64.self, forKey: .seed),
      shardSize: values.decode(Int.self, forKey: .shardSize),
      conditions: values.decode([Condition].self, forKey: .conditions),
      precision: values.decodeIfPresent(Precision.self, forKey: .precision),
      keep: values.decodeIfPresent(Keep.self, forKey: .keep))
  }
}
