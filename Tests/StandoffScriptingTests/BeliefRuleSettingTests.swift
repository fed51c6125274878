import StandoffKernel
import StandoffScripting
import Testing

/// A rule of belief is a word wherever a person writes it: in a scenario's file, on the command line, and in a script.
@Suite struct BeliefRuleSettingTests {
  private static func crisis(_ parameters: String) -> String { ScenarioReaderTests.whole("parameters = {\n \(parameters) }") }

  private static let words =
    "it may be composite, bayes, projection, cursed, conservative, base_rate_neglect, confirmation, none"

  static let refusals: [(text: String, line: Int?, says: [String])] = [
    (crisis("belief_rule = { value = \"cursd\", source = \"x\" }"), 4, ["belief_rule cannot be 'cursd'; \(words)"]),
    (crisis("[\"DPRK.belief_rule\"] = { value = \"cursd\", source = \"x\" }"), 4,
      ["DPRK.belief_rule cannot be 'cursd'; \(words)"]),
    (crisis("belief_rule = { value = 3, source = \"x\" }"), 4, ["belief_rule cannot be 3; \(words)"]),
    (crisis("belief_rule = { value = \"cursed\" }"), 4, ["belief_rule must be { value = …, source = \"…\" }"]),
    (crisis("cursedness = { value = 2, source = \"x\" }"), 4, ["cursedness is 2; it must lie between 0 and 1"]),
    (crisis("[\"DPRK.cursedness\"] = { value = 2, source = \"x\" }"), 4, ["DPRK.cursedness is 2; it must lie between 0 and 1"]),
    (crisis("cursedness = { value = \"cursed\", source = \"x\" }"), 4, ["cursedness is 'cursed'; it must be a number"]),
    (crisis("[\"China.belief_rule\"] = { value = \"cursed\", source = \"x\" }"), 4,
      ["belief_rule is not a parameter of China; write it as US.belief_rule or DPRK.belief_rule"]),
    (MatrixScenarioTests.game(more: "parameters = {\n noise = { value = \"cursed\", source = \"x\" } }"), 7,
      ["noise is 'cursed'; it must be a number"]),
    (MatrixScenarioTests.game(more: "parameters = {\n [\"Row.belief_rule\"] = { value = 1, source = \"x\" } }"), 7,
      ["Row.belief_rule cannot be 1; \(words)"]),
    (MatrixScenarioTests.whole("parameters = {\n conservatism = { value = -1, source = \"x\" } }", model: "dyad"), 4,
      ["conservatism is -1; it must lie between 0 and 5"]),
    ("return { name = \"mine\", api = 1, extends = \"security_dilemma\", roles = { first = {\n type = { greedy = 0.3, security_seeker = 0.6 } } } }",
      2, ["the chances of first's types must add up to 1"]),
    ("return { name = \"mine\", api = 1, extends = \"security_dilemma\", roles = { first = {\n type = { greedy = 1.3 } } } }",
      2, ["the chance of greedy must lie between 0 and 1"]),
    ("return { name = \"mine\", api = 1, extends = \"security_dilemma\", roles = {\n frist = { default = \"greedy\" } } }",
      2, ["unknown role 'frist'", "near: first"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (text, line, says) = Self.refusals[index]
    try ScenarioReaderTests.expect(text, isRefusedAt: line, saying: says)
  }

  /// Each rule, by its word, in each model that has observers.
  @Test(arguments: ["korea_2017", "security_dilemma", "prisoners_dilemma"]) func everyRuleHasItsWord(_ name: String) throws {
    var scenario = try Shelf.scenario(name)
    let actor = scenario.seats[1].actor
    let index = try scenario.indexes(of: "\(actor).belief_rule")[0]
    for rule in BeliefRule.allCases {
      try scenario.set("\(actor).belief_rule", to: rule.word)
      #expect(scenario.values[index] == Double(rule.rawValue))
      #expect(scenario.schema.parameters[index].text(scenario.values[index]) == rule.word)
      let read = try ScenarioReaderTests.read(
        """
        return { name = "mine", api = 1, extends = "\(name)",
          parameters = { ["\(actor).belief_rule"] = { value = "\(rule.word)", source = "x" } } }
        """)
      #expect(read.values[index] == Double(rule.rawValue) && read.valueSources[index] == "x")
    }
    for (value, says) in [("cursd", "cannot be 'cursd'"), ("3", "cannot be '3'"), ("", "cannot be ''")] {
      let error = #expect(throws: InputError.self) { try scenario.set("\(actor).belief_rule", to: value) }
      #expect(error?.message.contains("\(actor).belief_rule \(says); \(Self.words)") == true, "\(error?.message ?? "")")
    }
    let error = #expect(throws: InputError.self) { try scenario.set("\(actor).cursedness", to: "2") }
    #expect(error?.message == "\(actor).cursedness is 2; it must lie between 0 and 1")
  }

  /// A script reads the rule as a word, for each observer, and cannot change it.
  @Test func aScriptReadsTheWord() throws {
    for (name, keys) in [
      ("security_dilemma", ["first_belief_rule", "second_belief_rule"]),
      ("prisoners_dilemma", ["row_belief_rule", "column_belief_rule"]),
    ] {
      var scenario = try Shelf.scenario(name)
      try scenario.set("\(scenario.seats[1].actor).belief_rule", to: "cursed")
      let usual = scenario.values[try scenario.indexes(of: "\(scenario.seats[0].actor).belief_rule")[0]]
      let head = """
        name = "x", api = 1, model = "\(scenario.schema.name)", role = "\(scenario.schema.roles[0].scriptRole)"
        """
      let text = """
        return { \(head), posture = function(view, act, me)
          say(view.parameters.\(keys[0]) .. " " .. view.parameters.\(keys[1]))
        end }
        """
      let script = try strategy(text, in: scenario)
      let rival = try Shelf.strategy(scenario.seats[1].defaultStrategy, seat: 1, in: scenario)
      let game = try #require(Shelf.model(of: scenario).makeGame(scenario) as? any RecordedGame)
      let recorder = MatchRecorder()
      _ = try game.play([script, rival], seed: 1, repetition: 0, recorder: recorder)
      let word = try #require(BeliefRule(rawValue: Int(usual))).word
      #expect(recorder.turns.first?.remarks.map(\.text) == ["\(word) cursed"])

      let writer = try strategy(
        "return { \(head), posture = function(view, act, me)\n view.parameters.\(keys[1]) = \"bayes\"\n end }", in: scenario)
      writer.isChecking = true
      let fault = #expect(throws: Fault.self) { _ = try game.play([writer, rival], seed: 1, repetition: 0) }
      #expect((fault?.kind, fault?.line, fault?.turn) == (.contract, 2, 1))
      #expect(fault?.message.contains("read-only") == true, "\(fault?.message ?? "")")
      // Play lets it pass, since it misleads nobody but the script.
      writer.isChecking = false
      let one = try game.play([writer, rival], seed: 1, repetition: 0)
      let idle = try strategy("return { \(head), posture = function() end }", in: scenario)
      #expect(try game.play([idle, rival], seed: 1, repetition: 0) == one)
    }
  }
}
