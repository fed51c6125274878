import StandoffKernel
import Testing

/// A scenario as a value: settings, types, and what it refuses, word for word.
@Suite struct ScenarioTests {
  private func korea() -> Scenario {
    Scenario(
      name: "korea", schema: CrisisSchema.model,
      seats: [
        .init(actor: "US", type: .fixed(0), defaultStrategy: "a"),
        .init(actor: "DPRK", type: .fromPrior, defaultStrategy: "b"),
        .init(actor: "China", type: nil, defaultStrategy: "c"),
      ])
  }

  private func message(_ name: String, _ text: String) -> String? {
    var scenario = korea()
    do throws(InputError) {
      try scenario.set(name, to: text)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func startsAtTheLedgersDefaultsAndSources() {
    let scenario = korea()
    #expect(scenario.values == CrisisParameters.ledger.map(\.defaultValue))
    #expect(scenario.valueSources == CrisisParameters.ledger.map(\.source))
    #expect(CrisisParameters(scenario) == CrisisParameters())
  }

  @Test func unqualifiedNameSetsEverySideAndQualifiedOne() throws {
    var scenario = korea()
    try scenario.set("projection_bias", to: "0.5")
    #expect(CrisisParameters(scenario).coercer.projection == 0.5 && CrisisParameters(scenario).target.projection == 0.5)
    try scenario.set("dprk.projection_bias", to: 0.75, source: "a study")
    #expect(CrisisParameters(scenario).coercer.projection == 0.5 && CrisisParameters(scenario).target.projection == 0.75)
    let index = try scenario.indexes(of: "target.projection_bias")
    #expect(index.count == 1 && scenario.valueSources[index[0]] == "a study")
    #expect(scenario.qualifiedName(CrisisParameters.ledger[index[0]]) == "DPRK.projection_bias")
    try scenario.set("turns", to: "12")
    #expect(CrisisParameters(scenario).turns == 12)
  }

  @Test(arguments: [
    ("completion_rate", "1.5", "completion_rate is 1.5; it must lie between 0 and 1"),
    ("turns", "2.5", "turns is 2.5; it must be a whole number"),
    ("turns", "many", "turns is 'many'; it must be a number"),
    ("turns", "nan", "turns is 'nan'; it must be a number"),
    ("turns", "inf", "turns is 'inf'; it must be a number"),
    ("complete_rate", "1", "unknown parameter 'complete_rate'; near: completion_rate"),
    ("DPRK.war_cost", "1", "war_cost is not a parameter of DPRK; write it as US.war_cost"),
    (
      "China.projection_bias", "1",
      "projection_bias is not a parameter of China; write it as US.projection_bias or DPRK.projection_bias"
    ),
    ("Chine.shield_cost", "1", "korea has no actor 'Chine'; near: China"),
    ("type", "greedy", "'type' needs an actor: US.type, DPRK.type, China.type"),
    ("China.type", "greedy", "China has no type: the role patron has none"),
    ("US.type", "greedy", "US cannot have the type 'greedy'; it may be opportunist, restrained, from_prior"),
  ])
  func refuses(_ name: String, _ text: String, _ expected: String) { #expect(message(name, text) == expected) }

  @Test func failedSettingLeavesTheScenarioAlone() throws {
    var scenario = korea()
    #expect(throws: InputError.self) { try scenario.set("observation_noise", to: "0.7") }
    #expect(scenario.values == korea().values && scenario.valueSources == korea().valueSources)
  }

  @Test("True types are fixed, drawn with given chances, or drawn from what the other side believes")
  func types() throws {
    var scenario = korea()
    #expect(CrisisGame(scenario).types == CrisisTypes(opportunist: 1, greedy: 0.3))
    try scenario.set("US.type", to: "restrained")
    try scenario.set("DPRK.type", to: "greedy")
    #expect(CrisisGame(scenario).types == CrisisTypes(opportunist: 0, greedy: 1))
    try scenario.set("US.type", to: "from_prior")
    try scenario.set("DPRK.prior_opportunist", to: "0.65")
    scenario.seats[1].type = .drawn([0.75, 0.25])
    #expect(CrisisGame(scenario).types == CrisisTypes(opportunist: 0.65, greedy: 0.25))
    // In play they come in those proportions.
    let game = CrisisGame(scenario)
    let count = 4000
    var (opportunists, greedy) = (0, 0)
    for repetition in 0..<UInt64(count) {
      let recorder = CrisisRecorder()
      let idle = ScriptedStrategy.coercer(strike: ScriptedStrategy.yes)
      _ = try game.play(
        [idle, ScriptedStrategy.target(), ScriptedStrategy.patron()], seed: 1, repetition: repetition, recorder: recorder)
      opportunists += recorder.coercerType == .opportunist ? 1 : 0
      greedy += recorder.targetType == .greedy ? 1 : 0
    }
    // Four standard errors.
    #expect(abs(Double(opportunists) / Double(count) - 0.65) < 0.031 && abs(Double(greedy) / Double(count) - 0.25) < 0.028)
  }

  @Test func modelIsRegistered() throws {
    #expect(ModelDefinition.all.map(\.schema.name) == ["crisis", "dyad", "matrix"])
    let model = ModelDefinition.crisis
    #expect(model.natives.map(\.name) == CrisisNative.all.map(\.name))
    var scenario = korea()
    #expect(model.inconsistency(scenario) == nil)
    try scenario.set("initial_stage", to: "7")
    #expect(model.inconsistency(scenario) == "initial_stage is 7, beyond the last of 4 stages")
    let seats = (0..<3).compactMap { role in model.natives.first { $0.role == role }?.make(korea()) }
    let result = try model.makeGame(korea()).play(seats, seed: 1, repetition: 0)
    #expect((1...40).contains(result.endTurn))
  }

  @Test func inputErrorsSayWhere() {
    #expect(InputError("it is wrong").description == "it is wrong")
    #expect(InputError("it is wrong", file: "a.lua").description == "a.lua: it is wrong")
    #expect(InputError("it is wrong", file: "a.lua", line: 3).description == "a.lua:3: it is wrong")
  }
}

@Suite struct TurnCalendarTests {
  @Test func labels() throws {
    #expect(TurnCalendar().label(turn: 3) == "turn 3")
    let quarters = try TurnCalendar(start: "2017 Q3", unit: .quarter)
    #expect([1, 2, 3, 6].map(quarters.label) == ["2017 Q3", "2017 Q4", "2018 Q1", "2018 Q4"])
    let months = try TurnCalendar(start: "2017-08", unit: .month)
    #expect([1, 5, 6, 18].map(months.label) == ["2017-08", "2017-12", "2018-01", "2019-01"])
    #expect(try TurnCalendar(start: "1961", unit: .year).label(turn: 2) == "1962")
  }

  @Test(arguments: [
    ("2017", TurnCalendar.Unit.quarter, "start is \"2017\"; a scenario of quarters starts like \"2017 Q3\""),
    ("2017 Q5", .quarter, "start is \"2017 Q5\"; a scenario of quarters starts like \"2017 Q3\""),
    ("2017-13", .month, "start is \"2017-13\"; a scenario of months starts like \"2017-08\""),
    ("summer", .year, "start is \"summer\"; a scenario of years starts like \"2017\""),
  ])
  func refuses(_ start: String, _ unit: TurnCalendar.Unit, _ message: String) {
    #expect(throws: InputError(message)) { try TurnCalendar(start: start, unit: unit) }
  }
}

@Suite struct NearestNamesTests {
  @Test(arguments: [
    ("thraet", ["threat"]), ("sanction", ["sanctions"]), ("pledge", ["pledge"]), ("xyz", []),
    // A swap of neighbours is one step; a part of the name from its start or after an underscore is near.
    ("htreat", ["threat"]), ("line", ["red_line"]), ("THREAT", ["threat"]),
  ])
  func nearest(_ word: String, _ expected: [String]) {
    #expect(NearestNames.of(word, in: ["threat", "sanctions", "pledge", "red_line", "offer"]) == expected)
  }

  @Test func clauses() {
    #expect(NearestNames.clause("thraet", in: ["threat", "offer"]) == "; near: threat")
    #expect(NearestNames.clause("xyz", in: ["threat", "offer"]) == "; there are: offer, threat")
    #expect(NearestNames.clause("xyz", in: []) == "")
    #expect(NearestNames.clause("xyz", in: (0..<13).map { "name\($0)" }) == "")
    // At most three, nearest first, ties by name.
    #expect(NearestNames.of("aaaa", in: ["aaab", "aaaa", "aaac", "aaad", "zzzz"]) == ["aaaa", "aaab", "aaac"])
  }
}
