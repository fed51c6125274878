import Foundation
import StandoffKernel
import Testing

/// Belief rules that are none of the built-in ones: what they are given, and that they are used in place of those.
@Suite struct CustomRuleTests {
  /// Parameters under which Bayes' rule is at work amid noise and imitation, and types that are drawn.
  private func crisis(_ rule: BeliefRule) -> Table {
    var table = Table()
    table.parameters.coercer.rule = rule
    table.parameters.target.rule = rule
    table.parameters.coercer.noise = 0.1
    table.types = CrisisTypes(opportunist: 0.8, greedy: 0.3)
    // Both acts say something: a threat in every second turn, effort in every third.
    table.coercer = ScriptedStrategy { turn, _, act in act[CrisisSlot.Coercer.threat] = turn % 2 == 0 ? 1 : 0.2 }
    table.target = ScriptedStrategy { turn, _, act in act[CrisisSlot.Target.effort] = turn % 3 == 0 ? 0.1 : 0.6 }
    return table
  }

  private func dyad(_ rule: BeliefRule) -> DyadTable {
    var table = DyadTable(greedy: [0.3, 0.6])
    for seat in 0..<2 {
      table.parameters[seat].observer.rule = rule
      table.parameters[seat].observer.noise = 0.1
    }
    table.parameters.turns = 20
    table.first = ScriptedStrategy { turn, _, act in act[0] = turn % 3 == 0 ? 1 : 0 }
    table.second = ScriptedStrategy { turn, _, act in act[2] = turn % 2 == 0 ? 0.7 : 0 }
    return table
  }

  /// Every number of every turn.
  private func turns(_ game: any Game, _ seats: [any Strategy], _ repetition: UInt64) throws -> [Double] {
    let series = SeriesRecorder(game.schema)
    let result = try game.play(seats, seed: 3, repetition: repetition, series: series)
    return series.values + (0..<8).map { result.payoffs[$0] } + [Double(result.outcome), Double(result.endTurn)]
  }

  @Test("One that hands back what Bayes' rule comes to is Bayes' rule, to the last digit")
  func bayes() throws {
    for repetition in 0..<20 as Range<UInt64> {
      let (table, pair) = (crisis(.bayes), dyad(.bayes))
      let game = table.game
      game.beliefs = BeliefDesk([StubRule { news, _ in news.bayes }, StubRule { news, _ in news.bayes }, nil])
      #expect(try turns(game, table.seats, repetition) == turns(table.game, table.seats, repetition))
      let dyad = pair.game
      dyad.beliefs = BeliefDesk([StubRule { news, _ in news.bayes }, StubRule { news, _ in news.bayes }])
      #expect(try turns(dyad, pair.seats, repetition) == turns(pair.game, pair.seats, repetition))
    }
  }

  @Test("One that hands back the old belief learns nothing; the other side's built-in rule goes on")
  func nothing() throws {
    var pair = dyad(.bayes)
    let game = pair.game
    game.beliefs = BeliefDesk([StubRule { news, _ in news.belief }, nil])
    let own = try turns(game, pair.seats, 0)
    pair.parameters[0].observer.rule = .none
    #expect(try own == turns(pair.game, pair.seats, 0))
    #expect(try own != turns(dyad(.bayes).game, pair.seats, 0))
  }

  @Test("The formula written out comes to Bayes' rule within rounding")
  func formula() throws {
    func log(_ x: Double) -> Double { LogOdds(probability: x / (1 + x)).value }
    let formula: StubRule.Update = { news, _ in
      let (g, s, o) = (news.likelihoods.bad, news.likelihoods.benign, news.evidence)
      let odds = LogOdds(probability: news.belief).value + o * log(g / s) + (1 - o) * log((1 - g) / (1 - s))
      return logistic(odds)
    }
    for repetition in 0..<20 as Range<UInt64> {
      let (table, pair) = (crisis(.bayes), dyad(.bayes))
      let game = table.game
      game.beliefs = BeliefDesk([StubRule(formula), StubRule(formula), nil])
      let dyad = pair.game
      dyad.beliefs = BeliefDesk([StubRule(formula), StubRule(formula)])
      for (one, other) in [
        (try turns(game, table.seats, repetition), try turns(table.game, table.seats, repetition)),
        (try turns(dyad, pair.seats, repetition), try turns(pair.game, pair.seats, repetition)),
      ] {
        #expect(one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 1e-9 })
      }
    }
  }

  @Test("It is given the likelihoods with noise and imitation, and no departure")
  func news() throws {
    var table = crisis(.bayes)
    table.parameters.target.projection = 0.5
    table.parameters.target.cursedness = 0.5
    let rule = StubRule { news, _ in news.bayes }
    let game = table.game
    game.beliefs = BeliefDesk([nil, rule, nil])
    _ = try game.play(table.seats, seed: 3, repetition: 0)
    #expect(rule.begun == 1 && rule.news.count > 5)
    let observer = table.parameters.target
    for news in rule.news {
      // The bad type copies the benign one so often that its rate lies between both.
      let plain = (news.likelihoods.benign - observer.noise) / (1 - 2 * observer.noise)
      let bad = (1 - observer.imitation) * observer.rateHigh + observer.imitation * plain
      #expect(abs(news.likelihoods.bad - ((1 - observer.noise) * bad + observer.noise * (1 - bad))) < 1e-12)
      let odds = LogOdds(probability: news.belief).value + news.likelihoods.logRatio(news.evidence)
      #expect(abs(logistic(odds) - news.bayes) < 1e-12)
    }
  }

  @Test("A fault is the rule's own, with its turn; a belief that is certain is one, too", arguments: [0, 1, -0.1, 2, Double.nan])
  func faults(_ belief: Double) throws {
    let (table, pair) = (crisis(.bayes), dyad(.bayes))
    let body: StubRule.Update = { news, turn in turn == 4 ? belief : news.bayes }
    let game = table.game
    game.beliefs = BeliefDesk([StubRule(body), nil, nil])
    let dyad = pair.game
    dyad.beliefs = BeliefDesk([nil, StubRule(body)])
    for fault in [
      #expect(throws: Fault.self) { _ = try game.play(table.seats, seed: 3, repetition: 0) },
      #expect(throws: Fault.self) { _ = try dyad.play(pair.seats, seed: 3, repetition: 0) },
    ] {
      #expect(fault?.kind == .posture && fault?.turn == 4 && fault?.owner == "the belief rule stub" && fault?.isOfTheHost == false)
      #expect(fault?.message == "a belief of \(belief); it must lie above 0 and below 1")
    }
  }

  @Test("The exact propagation refuses them")
  func exact() throws {
    let table = crisis(.bayes)
    let game = table.game
    game.beliefs = BeliefDesk([StubRule { news, _ in news.bayes }, nil, nil])
    let fault = #expect(throws: Fault.self) { _ = try game.propagate(table.seats) }
    #expect(fault?.isOfTheHost == true && fault?.message.contains("the exact propagation merges states") == true)
  }

  // MARK: - In a scenario

  private func scenario(_ model: ModelDefinition) -> Scenario {
    var scenario = Scenario(name: "test", schema: model.schema, seats: model.schema.defaultSeats)
    scenario.offeredRules = ["good_news", "sparse"]
    return scenario
  }

  @Test("A rule that plugins offer is set like a built-in one, for one side or both, and gives way to a later word")
  func setting() throws {
    for model in [ModelDefinition.crisis, .dyad] {
      var scenario = scenario(model)
      let actor = scenario.seats[0].actor
      let index = try scenario.indexes(of: "\(actor).belief_rule")[0]
      try scenario.set("belief_rule", to: "good_news:good=0.3", source: "me")
      #expect(scenario.customRules.prefix(2).map { $0?.text } == ["good_news:good=0.3", "good_news:good=0.3"])
      #expect(scenario.hasCustomRules && scenario.text(of: index) == "good_news:good=0.3" && scenario.valueSources[index] == "me")
      #expect(scenario.choice(of: index).words == BeliefRule.words + ["good_news"] && scenario.choice(of: index).value == 8)
      #expect(scenario.values[index] == Double(BeliefRule.bayes.rawValue))
      try scenario.set("\(actor).belief_rule", to: "sparse")
      #expect(scenario.customRule(of: index)?.name == "sparse" && scenario.customRules[1]?.name == "good_news")
      try scenario.set("belief_rule", to: "cursed")
      #expect(!scenario.hasCustomRules && scenario.text(of: index) == "cursed")
    }
  }

  @Test("The usual strength that a rule named before had goes")
  func strengths() throws {
    var scenario = scenario(.dyad)
    let before = scenario.values
    try scenario.set("belief_rule", to: "cursed")
    #expect(scenario.values != before)
    try scenario.set("belief_rule", to: "sparse")
    try scenario.set("belief_rule", to: "composite")
    #expect(scenario.values == before)
  }

  static let refusals: [(name: String, text: String, says: String)] = [
    ("belief_rule", "god_news",
      "belief_rule cannot be 'god_news'; it may be composite, bayes, projection, cursed, conservative, base_rate_neglect, "
        + "confirmation, none, or of plugins good_news, sparse; near: good_news"),
    ("first.belief_rule", "spars:k=1", "or of plugins good_news, sparse; near: sparse"),
    ("first.belief_rule", "cursd", "near: cursed"),
    ("prior_greedy", "good_news", "prior_greedy is 'good_news'; it must be a number"),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (name, text, says) = Self.refusals[index]
    var scenario = scenario(.dyad)
    let error = #expect(throws: InputError.self) { try scenario.set(name, to: text) }
    #expect(error?.message.hasSuffix(says) == true, "\(error?.message ?? "")")
    #expect(throws: InputError.self) { try scenario.setRule("prior_greedy", to: "sparse", source: "x") }
  }

  @Test("Without the rule that a scenario names no match is played")
  func awaited() throws {
    for model in [ModelDefinition.crisis, .dyad] {
      var scenario = scenario(model)
      try scenario.set("belief_rule", to: "sparse")
      let game = model.makeGame(scenario)
      let seats = model.schema.roles.map { _ in ScriptedStrategy { _, _, _ in } }
      let fault = #expect(throws: Fault.self) { _ = try game.play(seats, seed: 1, repetition: 0) }
      #expect(fault?.isOfTheHost == true && fault?.message == "the belief rule sparse was named, and not brought into the match")
    }
  }
}
