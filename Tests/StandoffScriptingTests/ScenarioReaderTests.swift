import StandoffKernel
import StandoffScripting
import Testing

@Suite struct ScenarioReaderTests {
  static func read(_ text: String) throws(InputError) -> Scenario {
    let reader = ScenarioReader(models: ModelDefinition.all.map(\.schema)) { name throws(InputError) in
      if name == "mine" { return ScriptSource(file: "mine.lua", bytes: Array(text.utf8)) }
      return Shelf.source("scenarios/\(name).lua")
    }
    return try reader.read(ScriptSource(file: "mine.lua", bytes: Array(text.utf8)))
  }

  static func whole(_ extra: String) -> String {
    """
    return { name = "mine", api = 1, model = "crisis",
      roles = { coercer = { actor = "US", default = "a" }, target = { actor = "DPRK", default = "b" }, patron = { actor = "China", default = "c" } },
      \(extra)
    }
    """
  }

  @Test func theShippedOnesAreWhatTheySay() throws {
    let anarchy = try Shelf.scenario("korea_2017")
    #expect(CrisisParameters(anarchy).pledgeCap == 0)
    #expect(anarchy.seats.map(\.actor) == ["US", "DPRK", "China"])
    #expect(anarchy.seats[0].type == .fixed(0) && anarchy.seats[1].type == .fixed(0))
    #expect(anarchy.calendar.label(turn: 1) == "2017 Q3")
    var expected = CrisisParameters()
    expected.pledgeCap = 0
    #expect(CrisisParameters(anarchy) == expected)
    #expect(CrisisParameters(try Shelf.scenario("korea_2017_guarantor")) == CrisisParameters())
    let uncertain = try Shelf.scenario("korea_2017_uncertain")
    #expect(uncertain.seats[0].type == .fromPrior && uncertain.seats[1].type == .fromPrior)
    #expect(CrisisGame(uncertain).types == CrisisTypes(opportunist: 0.8, greedy: 0.3))
  }

  @Test func everyOverrideHasASource() throws {
    for name in Shelf.scenarioNames {
      let scenario = try Shelf.scenario(name)
      for (source, parameter) in zip(scenario.valueSources, scenario.schema.parameters) {
        #expect(!source.isEmpty, "\(name): \(parameter.name)")
      }
    }
  }

  static let refusals: [(text: String, line: Int?, says: [String])] = [
    ("return 1", 1, ["must return a table"]),
    ("return {", 1, ["expected"]),
    (whole("parametres = {}"), 3, ["unknown key 'parametres'", "near: parameters"]),
    (whole("parameters = { pledge_cp = { value = 0, source = \"x\" } }"), 3, ["unknown parameter 'pledge_cp'", "near: pledge_cap"]),
    (whole("parameters = {\n discount_factor = { value = 2, source = \"x\" } }"), 4, ["discount_factor is 2", "between 0 and 0.9999"]),
    (whole("parameters = { turns = { value = 2.5, source = \"x\" } }"), 3, ["whole number"]),
    (whole("parameters = { pledge_cap = 0 }"), 3, ["{ value = …, source = \"…\" }"]),
    (whole("parameters = { pledge_cap = { value = 0, source = \"x\", sorce = 1 } }"), 3, ["unknown key 'sorce'", "near: source"]),
    (whole("start = \"Q3\""), 3, ["2017 Q3"]),
    (whole("start = \"2017 Q3\", turn = \"quartr\""), 3, ["near: quarter"]),
    (whole("start = \"9000000000000000000 Q3\""), 3, ["2017 Q3"]),
    (whole("start = \"9223372036854775807\", turn = \"year\""), 3, ["starts like \"2017\""]),
    (whole("start = \"2017 Q3\", turn = \"month\""), 3, ["2017-08"]),
    (whole("turn = \"fortnight\""), 3, ["not a length of time"]),
    (whole("parameters = { pledge_cap = { value = 0, source = \"\" } }"), 3, ["judgement"]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", model = \"dyad\" }", 1, ["is of the model \"crisis\""]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", roles = { patron = { actor = \"us\" } } }", 1, ["two roles would answer to the name \"us\""]),
    (whole("sources = 5"), 3, ["list of strings"]),
    ("return { name = \"mine\", api = 1, model = \"crises\" }", 1, ["unknown model 'crises'", "near: crisis"]),
    ("return { name = \"mine\", api = 1, model = \"crisis\" }", nil, ["'roles' is missing"]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", roles = { target = { type = \"gredy\" } } }", 1, ["gredy", "greedy"]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", roles = { traget = {} } }", 1, ["unknown role 'traget'", "near: target"]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", roles = { target = { type = { greedy = 0.5 } } } }", 1, ["add up to 1"]),
    ("return { name = \"mine\", api = 1, extends = \"korea_2017\", roles = { patron = { type = \"greedy\" } } }", 1, ["has no type"]),
    ("return { name = \"mine\", api = 1, extends = \"mine\" }", 1, ["circle"]),
    ("return { name = \"mine\", api = 2, extends = \"korea_2017\" }", 1, ["api = 1"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (text, line, says) = Self.refusals[index]
    try Self.expect(text, isRefusedAt: line, saying: says)
  }

  static func expect(
    _ text: String, isRefusedAt line: Int?, saying says: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let error = #expect(throws: InputError.self, "\(text)", sourceLocation: sourceLocation) { _ = try Self.read(text) }
    #expect(error?.file == "mine.lua", sourceLocation: sourceLocation)
    #expect(error?.line == line, "\(error?.description ?? "")", sourceLocation: sourceLocation)
    for part in says {
      #expect(
        error?.message.contains(part) == true, "\(error?.message ?? "") lacks \(part)", sourceLocation: sourceLocation)
    }
  }

  /// What is said of one actor beats what is said of all, in whatever order they stand.
  @Test func theSpecificBeatsTheGeneral() throws {
    for pair in [("projection_bias", "[\"US.projection_bias\"]"), ("[\"US.projection_bias\"]", "projection_bias")] {
      let value = { (name: String) in name == "projection_bias" ? "0.1" : "0.5" }
      let scenario = try Self.read(
        Self.whole("parameters = { \(pair.0) = { value = \(value(pair.0)), source = \"x\" }, \(pair.1) = { value = \(value(pair.1)), source = \"x\" } }"))
      let parameters = CrisisParameters(scenario)
      #expect(parameters.coercer.projection == 0.5 && parameters.target.projection == 0.1)
    }
  }

  @Test func settingsFromTheCommandLine() throws {
    var scenario = try Shelf.scenario("korea_2017")
    try scenario.set("projection_bias", to: "0")
    #expect(CrisisParameters(scenario).coercer.projection == 0 && CrisisParameters(scenario).target.projection == 0)
    try scenario.set("DPRK.projection_bias", to: "0.5")
    #expect(CrisisParameters(scenario).coercer.projection == 0 && CrisisParameters(scenario).target.projection == 0.5)
    try scenario.set("dprk.type", to: "greedy")
    #expect(scenario.seats[1].type == .fixed(1))
    try scenario.set("US.type", to: "from_prior")
    #expect(scenario.seats[0].type == .fromPrior)
    for (name, value, says) in [
      ("projection_bais", "0", "near: projection_bias"), ("projection_bias", "x", "must be a number"),
      ("projection_bias", "1.5", "between 0 and 1"), ("turns", "2.5", "whole number"), ("Chna.bomb_cost", "0", "near: China"),
      ("type", "greedy", "needs an actor"), ("DPRK.type", "greddy", "it may be security_seeker, greedy, from_prior"),
      ("China.type", "greedy", "has no type"), ("China.war_cost", "1", "US.war_cost"),
    ] {
      let error = #expect(throws: InputError.self) { try scenario.set(name, to: value) }
      #expect(error?.message.contains(says) == true, "\(error?.message ?? "") lacks \(says)")
    }
  }
}
