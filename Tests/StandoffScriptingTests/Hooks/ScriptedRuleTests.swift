import StandoffKernel
import StandoffScripting
import Testing

/// Belief rules in Lua: what they must be, what they see, what they remember, and their faults.
@Suite struct ScriptedRuleTests {
  private let scenario: Scenario
  private let strategies: [any Strategy]

  init() throws {
    scenario = try Shelf.scenario("korea_2017")
    strategies = [
      try Shelf.strategy(.coercer, "maximum_pressure", in: scenario), try Shelf.strategy(.target, "rational", in: scenario),
      try Shelf.strategy(.patron, "mild_pressure", in: scenario),
    ]
  }

  private static func text(_ body: String, more: String = "") -> String {
    "return { name = \"x\", api = 1, kind = \"belief_rule\", \(more)\n update = function(view, act, me)\n\(body)\n end }"
  }

  private func rule(_ body: String, more: String = "", role: Int = 0, in scenario: Scenario? = nil) throws(Fault) -> ScriptedBeliefRule {
    try HookFactory(scenario: scenario ?? self.scenario, hashSeed: 1)
      .beliefRule(try hook(Self.text(body, more: more), as: .beliefRule), role: role)
  }

  private func play(
    _ scenario: Scenario, _ rules: [ScriptedBeliefRule?], _ repetition: UInt64 = 0
  ) throws(Fault) -> (MatchResult, [Double]) {
    let game = CrisisGame(scenario)
    if rules.contains(where: { $0 != nil }) { game.beliefs = BeliefDesk(rules) }
    let series = SeriesRecorder(scenario.schema)
    let result = try game.play(strategies, seed: 4, repetition: repetition, series: series)
    return (result, series.values)
  }

  private var bayesian: Scenario {
    get throws {
      var scenario = scenario
      try scenario.set("belief_rule", to: "bayes")
      return scenario
    }
  }

  // MARK: - The file

  static let refusals: [(text: String, line: Int, says: [String])] = [
    ("return 5", 1, ["a belief rule's file must return a table: return { name = …, api = 1, kind = \"belief_rule\", update = function"]),
    ("return { name = \"x\", api = 1,\n kind = \"scorer\" }", 2, ["kind = \"scorer\", and a belief rule is wanted here"]),
    ("return { name = \"x\", api = 1,\n kind = \"belief_rul\" }", 2, ["kind = \"belief_rul\" is none", "near: belief_rule"]),
    ("return { name = \"x\", api = 1, kind = \"belief_rule\" }", 1, ["there is no update; a belief rule needs update = function(view, act, me) … end"]),
    ("return { name = \"x\", api = 1, kind = \"belief_rule\",\n update = 3 }", 2, ["update must be a function"]),
    ("return { api = 1, kind = \"belief_rule\",\n name = \"bayes\", update = print }", 2, ["name = \"bayes\" is the name of a built-in belief rule; give this one another"]),
    (text("", more: "\n model = \"crisis\","), 2, ["unknown key 'model' in the table that the file returns"]),
    (text("", more: "\n updte = print,"), 2, ["unknown key 'updte'", "near: update"]),
    (text("", more: "\n params = { a = 1 },"), 2, ["params.a must be a table"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (text, line, says) = Self.refusals[index]
    let fault = #expect(throws: Fault.self) { _ = try hook(text, as: .beliefRule) }
    #expect(fault?.kind == .contract && fault?.file == "my.lua" && fault?.line == line, "\(fault?.message ?? "")")
    for text in says { #expect(fault?.message.contains(text) == true, "\(fault?.message ?? "") lacks \(text)") }
  }

  @Test func tellsWhatItIs() throws {
    let reading = try hook(
      "--- Halves.\n--- Source: nobody.\n" + Self.text("", more: "params = { k = { default = 2, min = 0, max = 9 } },"), as: .beliefRule)
    let contract = reading.contract
    #expect(contract.name == "x" && contract.model.isEmpty && contract.summary == "Halves." && contract.source == "nobody.")
    #expect(contract.problem(with: ["kk": 1]) == "x has no parameter 'kk'; near: k")
    #expect(contract.problem(with: ["k": 10])?.contains("between 0 and 9") == true)
  }

  // MARK: - Play

  @Test func itSeesTheNewsTheTurnAndTheParameters() throws {
    let rule = try rule(
      """
      assert(view.turn >= 1 and math.type(view.turn) == "integer")
      assert(view.parameters.coercer_belief_rule == "x", view.parameters.coercer_belief_rule)
      assert(view.belief > 0 and view.likelihood_bad > view.likelihood_benign and view.evidence >= 0)
      local odds = view.belief / (1 - view.belief) * (view.likelihood_bad / view.likelihood_benign) ^ view.evidence
        * ((1 - view.likelihood_bad) / (1 - view.likelihood_benign)) ^ (1 - view.evidence)
      assert(math.abs(odds / (1 + odds) - view.bayes) < 1e-9)
      act.belief = view.bayes
      """, in: try named)
    let (result, turns) = try play(named, [rule, nil, nil])
    var usual = scenario
    try usual.set("US.belief_rule", to: "bayes")
    let (plain, same) = try play(usual, [])
    #expect(result == plain && turns == same)
  }

  /// The scenario with the US's rule called x.
  private var named: Scenario {
    get throws {
      var scenario = scenario
      try scenario.setRule("US.belief_rule", to: "x", called: "x", source: "test")
      return scenario
    }
  }

  /// Each match, and each observer, begins anew.
  @Test func itRemembersWithinAMatchAndForItself() throws {
    let body = "me.memory.n = (me.memory.n or 0) + 1\nact.belief = me.memory.n / 1000"
    let rules = [try rule(body), try rule(body, role: 1), nil]
    let (_, first) = try play(try bayesian, rules)
    let (_, again) = try play(try bayesian, rules)
    #expect(first == again)
    let width = scenario.schema.series.count
    let index = try #require(scenario.schema.series.firstIndex { $0.name == "belief_target_greedy" })
    #expect(abs(first[index] - 0.001) < 1e-12 && abs(first[width + index] - 0.002) < 1e-12)
  }

  /// A stream for each observer, by the rule's name and the role's, that changes no draw of anybody else's.
  @Test func itsChanceIsItsOwn() throws {
    let body = "me.memory.u = chance.uniform()\nassert(view.turn > 1 or me.memory.u == chance.uniform() or true)\nact.belief = 0.25 + me.memory.u / 2"
    let index = try #require(scenario.schema.series.firstIndex { $0.name == "belief_target_greedy" })
    let other = try #require(scenario.schema.series.firstIndex { $0.name == "belief_coercer_opportunist" })
    let (_, one) = try play(try bayesian, [try rule(body), try rule(body, role: 1), nil])
    let (_, again) = try play(try bayesian, [try rule(body), nil, nil])
    let (_, next) = try play(try bayesian, [try rule(body), nil, nil], 1)
    #expect(one[index] == again[index] && one[index] != one[other] && one[index] != next[index])
  }

  static let faults: [(body: String, kind: Fault.Kind, line: Int, says: String)] = [
    ("act.belief = 0", .posture, 2, "act.belief is 0, where update never set it or rounding came to it: a belief must lie above 0 and below 1"),
    ("", .posture, 2, "act.belief is 0, where update never set it"),
    ("act.belief = 1", .posture, 2, "act.belief is 1, where rounding came to it"),
    ("local x = nil\nact.belief = x.y", .runtime, 4, "attempt to index"),
    ("act.belif = 0.5", .runtime, 3, "unknown field 'belif' of act; near: belief"),
    ("act.belief = view.beleif", .runtime, 3, "unknown field 'beleif'"),
    ("\nwhile true do end", .fuel, 4, "raise --limit call_fuel=N"),
    ("act.belief = me.params.k", .runtime, 3, "unknown parameter 'k'"),
  ]

  @Test(arguments: faults.indices) func itsFaultsHaveLineTurnAndOwner(_ index: Int) throws {
    let (body, kind, line, says) = Self.faults[index]
    let fault = #expect(throws: Fault.self) { _ = try play(try bayesian, [nil, try rule(body, role: 1), nil]) }
    #expect(fault?.kind == kind && fault?.line == line && fault?.file == "my.lua", "\(fault?.message ?? "") in line \(fault?.line ?? -1)")
    #expect(fault?.turn == 1 && fault?.owner == "the belief rule x")
    #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "")")
  }

  @Test(arguments: ["2", "-0.5", "0/0", "\"half\""]) func aBadBeliefHasItsLineOnceItIsWatched(_ value: String) throws {
    let rule = try rule("if view.turn == 3 then\nact.belief = \(value)\nelse act.belief = view.bayes end")
    let blind = #expect(throws: Fault.self) { _ = try play(try bayesian, [rule, nil, nil]) }
    #expect(blind?.kind == .posture && blind?.turn == 3 && blind?.message.contains("act.belief is") == true, "\(blind?.message ?? "")")
    rule.isChecking = true
    let seen = #expect(throws: Fault.self) { _ = try play(try bayesian, [rule, nil, nil]) }
    #expect(seen?.line == 4 && seen?.owner == "the belief rule x")
  }

  // MARK: - Scenario files

  @Test func aScenarioNamesRulesOfPluginsAndNoFiles() throws {
    func read(_ value: String) throws -> Scenario {
      let text = ScenarioReaderTests.whole("parameters = {\n belief_rule = { value = \"\(value)\", source = \"x\" } }")
      let source = ScriptSource(file: "mine.lua", bytes: Array(text.utf8))
      return try ScenarioReader(models: [CrisisSchema.model], rules: ["good_news"]) { name throws(InputError) in
        throw InputError(name)
      }.read(source)
    }
    let scenario = try read("good_news:good=0.3")
    #expect(scenario.customRules.map { $0?.text } == ["good_news:good=0.3", "good_news:good=0.3", nil])
    for (value, says) in [
      ("god_news", "belief_rule cannot be 'god_news'; it may be composite"),
      ("god_news", "or of plugins good_news; near: good_news"),
      ("./x.lua", "belief_rule names the file ./x.lua; a scenario names built-in rules and those of plugins"),
    ] {
      let error = #expect(throws: InputError.self) { _ = try read(value) }
      #expect(error?.line == 4 && error?.file == "mine.lua" && error?.message.contains(says) == true, "\(error?.message ?? "")")
    }
  }
}
