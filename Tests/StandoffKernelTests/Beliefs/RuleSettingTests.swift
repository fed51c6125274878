import StandoffKernel
import Testing

/// Setting a belief rule by name in a scenario.
@Suite struct RuleSettingTests {
  private func scenario(_ model: ModelDefinition) -> Scenario {
    Scenario(name: "test", schema: model.schema, seats: model.schema.defaultSeats)
  }

  private func value(_ scenario: Scenario, _ name: String, _ role: Int) -> Double {
    scenario.values[scenario.schema.parameters.firstIndex { $0.name == name && $0.role == role }!]
  }

  private func source(_ scenario: Scenario, _ name: String, _ role: Int) -> String {
    scenario.valueSources[scenario.schema.parameters.firstIndex { $0.name == name && $0.role == role }!]
  }

  @Test("A rule by name has its usual strength on both sides, or on the one that is named")
  func usualStrength() throws {
    for model in ModelDefinition.all {
      for departure in BeliefRule.departures {
        let before = scenario(model)
        // Where the ledger's default does something already, it stays.
        func expected(_ role: Int) -> Double {
          let value = value(before, departure.parameter, role)
          return value == departure.neutral ? departure.usual : value
        }
        var both = before
        try both.set("belief_rule", to: departure.rule.word)
        var one = before
        try one.set("\(model.schema.roles[1].name).belief_rule", to: departure.rule.word)
        for role in 0..<2 {
          #expect(value(both, departure.parameter, role) == expected(role), "\(model.schema.name): \(departure.parameter)")
          #expect(value(both, "belief_rule", role) == Double(departure.rule.rawValue))
        }
        #expect(value(one, departure.parameter, 1) == expected(1) && value(one, "belief_rule", 1) != value(before, "belief_rule", 0))
        #expect(value(one, departure.parameter, 0) == value(before, departure.parameter, 0))
        #expect(value(one, "belief_rule", 0) == value(before, "belief_rule", 0))
        // Nothing else moved.
        for (index, parameter) in model.schema.parameters.enumerated()
        where parameter.name != "belief_rule" && parameter.name != departure.parameter {
          #expect(both.values[index] == before.values[index] && both.valueSources[index] == before.valueSources[index])
        }
      }
    }
  }

  @Test func sourceSaysWhereTheStrengthComesFrom() throws {
    var scenario = scenario(.dyad)
    try scenario.set("first.belief_rule", to: "cursed")
    #expect(source(scenario, "cursedness", 0) == "judgement: the usual strength of the rule cursed")
    #expect(source(scenario, "belief_rule", 0) == "set by the user")
    #expect(source(scenario, "cursedness", 1) == source(self.scenario(.dyad), "cursedness", 1))
  }

  @Test("What somebody has set stays, be it set before the rule or after it, and be it the value that does nothing")
  func settingsStay() throws {
    for departure in BeliefRule.departures {
      for strength in [departure.neutral, 0.4] {
        var before = scenario(.crisis)
        try before.set(departure.parameter, to: strength, source: "a study")
        try before.set("belief_rule", to: departure.rule.word)
        var after = scenario(.crisis)
        try after.set("belief_rule", to: departure.rule.word)
        try after.set(departure.parameter, to: strength, source: "a study")
        for role in 0..<2 {
          #expect(value(before, departure.parameter, role) == strength, "\(departure.parameter)")
          #expect(source(before, departure.parameter, role) == "a study")
        }
        #expect(before.values == after.values && before.valueSources == after.valueSources)
      }
    }
    // Set on one side only, the other side has the usual strength.
    var scenario = scenario(.crisis)
    try scenario.set("target.cursedness", to: "0.9")
    try scenario.set("belief_rule", to: "cursed")
    #expect(value(scenario, "cursedness", 0) == 0.5 && value(scenario, "cursedness", 1) == 0.9)
  }

  @Test("Who names another rule takes back the strength that only the first name gave")
  func lastNameCounts() throws {
    for model in ModelDefinition.all {
      for first in BeliefRule.allCases {
        for second in BeliefRule.allCases {
          var twice = scenario(model)
          try twice.set("belief_rule", to: first.word)
          try twice.set("belief_rule", to: second.word)
          var once = scenario(model)
          try once.set("belief_rule", to: second.word)
          #expect(twice.values == once.values, "\(model.schema.name): \(first.word), then \(second.word)")
          #expect(twice.valueSources == once.valueSources, "\(model.schema.name): \(first.word), then \(second.word)")
        }
      }
    }
  }

  @Test(arguments: [
    (
      "belief_rule", "bayesian",
      """
      belief_rule cannot be 'bayesian'; it may be composite, bayes, projection, cursed, conservative, base_rate_neglect, \
      confirmation, none
      """
    ),
    (
      "first.belief_rule", "3",
      """
      first.belief_rule cannot be '3'; it may be composite, bayes, projection, cursed, conservative, base_rate_neglect, \
      confirmation, none
      """
    ),
    ("belief_rules", "bayes", "unknown parameter 'belief_rules'; near: belief_rule"),
  ])
  func refusesWords(_ name: String, _ word: String, _ message: String) {
    var scenario = scenario(.dyad)
    let before = scenario.values
    #expect(throws: InputError(message)) { try scenario.set(name, to: word) }
    #expect(scenario.values == before)
  }

  @Test func refusesNumbers() {
    var scenario = scenario(.matrix)
    let before = scenario.values
    #expect(throws: InputError("belief_rule is 8; it must lie between 0 and 7")) {
      try scenario.set("belief_rule", to: 8, source: "test")
    }
    #expect(throws: InputError("row.belief_rule is 1.5; it must be a whole number")) {
      try scenario.set("row.belief_rule", to: 1.5, source: "test")
    }
    #expect(scenario.values == before)
  }

  @Test("The games play what the scenario says")
  func gamesTakeThem() throws {
    var dyad = scenario(.dyad)
    try dyad.set("first.belief_rule", to: "cursed")
    try dyad.set("second.belief_rule", to: "none")
    let game = DyadGame(dyad)
    #expect(game.parameters.first.observer.rule == .cursed && game.parameters.first.observer.cursedness == 0.5)
    #expect(game.parameters.first.observer.projection == 0)
    #expect(game.parameters.second.observer.rule == .none)
    var crisis = scenario(.crisis)
    try crisis.set("belief_rule", to: "conservative")
    #expect(CrisisGame(crisis).parameters.coercer.conservatism == 0.5)
    #expect(CrisisGame(crisis).parameters.target.projection == 0)
  }
}
