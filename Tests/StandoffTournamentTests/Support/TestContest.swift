import StandoffKernel
import StandoffTournament

/// A contest without a game: results are a pure function of seed, repetition and profile.
final class TestContest: Contest {
  let schema: ModelSchema
  /// Calls of `play` so far.
  private(set) var played = 0
  /// What it tells of a match's turns, where that is asked for; nil for ``series(of:_:turns:width:)``.
  var tell: ((SeriesRecorder) -> Void)?
  private let result: (_ profile: [Int], _ repetition: UInt64) -> MatchResult
  private let fault: (_ profile: [Int], _ repetition: UInt64) -> Fault?

  init(
    schema: ModelSchema, fault: @escaping ([Int], UInt64) -> Fault? = { _, _ in nil },
    result: @escaping ([Int], UInt64) -> MatchResult
  ) {
    self.schema = schema
    self.result = result
    self.fault = fault
  }

  func play(profile: [Int], repetition: UInt64) throws(Fault) -> MatchResult {
    played += 1
    if let fault = fault(profile, repetition) { throw fault }
    return result(profile, repetition)
  }

  func play(profile: [Int], repetition: UInt64, series: SeriesRecorder?) throws(Fault) -> MatchResult {
    let result = try play(profile: profile, repetition: repetition)
    guard let series else { return result }
    series.begin()
    if let tell {
      tell(series)
    } else {
      for value in Self.series(of: profile, repetition, turns: result.endTurn, width: series.width) { series.add(value) }
    }
    return result
  }

  /// Numbers that differ for each match, turn and series.
  static func series(of profile: [Int], _ repetition: UInt64, turns: Int, width: Int) -> [Double] {
    var chance = TestChance(11, repetition, UInt64(profile.reduce(0) { $0 * 100 + $1 }))
    return (0..<turns * width).map { _ in chance.normal() }
  }
}

/// A model's schema with `roles` roles, 4 outcomes, 2 marks and 3 kinds, one of which holds two outcomes.
func makeSchema(roles: Int = 2, series: [String] = []) -> ModelSchema {
  ModelSchema(
    name: "toy", title: "Toy", summary: "A model for tests.",
    roles: (0..<roles).map {
      RoleSchema(["coercer", "target", "patron"][$0], "A seat.", types: [], view: [], posture: [], nodes: [])
    },
    parameters: [],
    outcomes: [
      .init("strike", kinds: ["war"], absorbing: true, "A strike."),
      .init("collapse_war", kinds: ["war", "collapse"], absorbing: true, "A war from collapse."),
      .init("deal", kinds: ["deal"], absorbing: true, "A deal."),
      .init("stalemate", kinds: [], absorbing: false, "Nothing."),
    ],
    marks: [.init("tests", "Missile tests."), .init("threats", "Threats made.")], kinds: ["war", "collapse", "deal"],
    series: series.map { .init($0, unit: "share", "A number of a turn.") })
}

/// A plan of native entrants `coercer_0`, `coercer_1` …, so many for each role.
func makePlan(
  _ counts: [Int], repetitions: Int, seed: UInt64 = 7, shardSize: Int? = nil,
  conditions: [TournamentPlan.Condition] = [], excluding: Set<String> = [], precision: Precision? = nil,
  keep: Keep? = nil
) throws -> TournamentPlan {
  let schema = makeSchema(roles: counts.count)
  return try TournamentPlan(
    schema: "toy", scenario: "toy_2017",
    seats: zip(schema.roles, ["US", "DPRK", "China"]).map { .init(role: $0.name, actor: $1) },
    entrants: counts.enumerated().map { role, count in
      (0..<count).map { Entrant(name: "\(schema.roles[role].name)_\($0)", role: role) }
        .filter { !excluding.contains($0.name) }
    }, repetitions: repetitions, seed: seed, shardSize: shardSize, conditions: conditions,
    precision: precision, keep: keep)
}

/// Results that look like a crisis: every figure varies with profile and repetition.
func randomResult(_ profile: [Int], _ repetition: UInt64, seed: UInt64 = 7) -> MatchResult {
  var chance = TestChance(seed, repetition, UInt64(profile.reduce(0) { $0 * 100 + $1 }))
  var result = MatchResult(outcome: chance.integer(in: 0...3), endTurn: chance.integer(in: 1...40))
  for role in profile.indices { result.payoffs[role] = chance.normal() * 3 - Double(profile[role]) }
  result.marks[0] = Int32(chance.integer(in: 0...9))
  result.marks[1] = Int32(chance.integer(in: -4...4))
  return result
}
