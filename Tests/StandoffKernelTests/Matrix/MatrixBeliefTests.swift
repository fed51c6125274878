import StandoffKernel
import Testing

/// What players of a matrix game take each other for.
@Suite struct MatrixBeliefTests {
  /// The row player's belief in a type, as it stood at the start of each turn.
  private func beliefs(
    _ table: MatrixTable, _ type: String, row: ScriptedStrategy, column: ScriptedStrategy, repetition: UInt64 = 0
  ) throws -> [Double] {
    let slot = table.slots(0)["belief.\(type)"]
    var seen: [Double] = []
    let watcher = ScriptedStrategy(begin: row.begin) { turn, view, act throws(Fault) in
      seen.append(view[slot])
      try row.posture(turn: turn, view: view, act: act)
    }
    _ = try table.play(watcher, column, repetition: repetition)
    return seen
  }

  @Test("Against a constant player the belief that it always plays so rises to certainty")
  func constant() throws {
    for (move, type) in [(0, "always_cooperate"), (1, "always_defect")] {
      let table = try MatrixTable(.prisonersDilemma, ["turns": 30])
      // A row player that alternates, so that a reciprocator would do otherwise.
      let row = ScriptedStrategy.player { turn, _ in turn % 2 }
      let found = try beliefs(table, type, row: row, column: .always(move))
      #expect(found[0] == 0.25 && found.last! > 0.99)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 + 1e-12 }, "\(found)")
    }
  }

  @Test("Against tit for tat the belief in a reciprocator rises, if one varies what one does")
  func reciprocator() throws {
    let table = try MatrixTable(.prisonersDilemma, ["turns": 60])
    let tit = ScriptedStrategy.titForTat(table, 1)
    #expect(try beliefs(table, "reciprocator", row: .random(2), column: tit).last! > 0.99)
    // Who only cooperates cannot tell it from one who always does.
    let calm = try beliefs(table, "reciprocator", row: .always(0), column: tit).last!
    #expect(abs(calm - 0.5) < 0.01)
    #expect(abs(try beliefs(table, "always_cooperate", row: .always(0), column: tit).last! - calm) < 1e-12)
  }

  @Test("Against a random player the belief in one rises")
  func atRandom() throws {
    let table = try MatrixTable(.prisonersDilemma, ["turns": 200])
    #expect(try beliefs(table, "random", row: .always(0), column: .random(2)).last! > 0.99)
  }

  @Test("Each posterior is Bayes' over the types, written out")
  func formula() throws {
    var random = SplitMix(1500)
    for repetition in 0..<100 as Range<UInt64> {
      let tremble = random.number(0.01...0.4)
      let form = try MatrixForm.random(&random, 3, 3)
      let table = try MatrixTable(form, ["turns": 12, "type_tremble": tremble])
      let names = form.moves[1].map { "belief.always_\($0)" } + ["belief.reciprocator", "belief.random"]
      let slots = names.map { table.slots(0)[$0] }
      let moves = (0..<12).map { _ in (random.integer(0...2), random.integer(0...2)) }
      var expected = [Double](repeating: 0.2, count: 5)
      var before = 0
      let row = ScriptedStrategy.player { turn, view in
        if turn > 1 {
          let played = moves[turn - 2].1
          func chance(_ does: Int) -> Double { does == played ? 1 - tremble : tremble / 2 }
          let likelihoods = [chance(0), chance(1), chance(2), chance(before), 1.0 / 3]
          let weights = zip(expected, likelihoods).map(*)
          let sum = weights.reduce(0, +)
          expected = weights.map { $0 / sum }
          before = moves[turn - 2].0
        }
        // The floor under each type's share shows in the eighth digit.
        for (slot, value) in zip(slots, expected) { #expect(abs(view[slot] - value) < 1e-7) }
        return moves[turn - 1].0
      }
      _ = try table.play(row, ScriptedStrategy.plays(moves.map(\.1)), repetition: repetition)
    }
  }

  @Test("Games of unequal size have no reciprocator; their beliefs are shares all the same")
  func unequal() throws {
    var random = SplitMix(1510)
    let table = try MatrixTable(try MatrixForm.random(&random, 2, 4), ["turns": 40])
    let names = table.scenario.schema.roles[0].view.map(\.name).filter { $0.hasPrefix("belief.") }
    #expect(names.count == 5 && !names.contains("belief.reciprocator"))
    let slots = names.map { table.slots(0)[$0] }
    let row = ScriptedStrategy.player { _, view in
      #expect(abs(slots.map { view[$0] }.reduce(0, +) - 1) < 1e-12)
      return 0
    }
    let column = ScriptedStrategy.always(3)
    _ = try table.play(row, column)
    #expect(try beliefs(table, "always_columnd", row: .always(0), column: column).last! > 0.99)
  }

  /// The belief that the other always defects, at the start of the last turn of a match in which it did.
  private func afterDefections(_ rule: String, turns: Int = 4) throws -> Double {
    let table = try MatrixTable(.prisonersDilemma, ["turns": Double(turns)], rules: ["belief_rule": rule])
    return try beliefs(table, "always_defect", row: .always(0), column: .always(1)).last!
  }

  @Test("All belief rules work: they learn as their names say")
  func rules() throws {
    let bayes = try afterDefections("bayes")
    #expect(try afterDefections("none", turns: 50) == 0.25)
    #expect(try afterDefections("cursed") < bayes && afterDefections("cursed") > 0.25)
    #expect(try afterDefections("conservative") < bayes && afterDefections("conservative") > 0.25)
    #expect(try afterDefections("base_rate_neglect") < bayes)
    // At the ledger's strengths the composite is Bayes'.
    #expect(try afterDefections("composite") == bayes)
    // No act is misread that supports what is believed: with three equals at first, defection contradicts nothing.
    #expect(try afterDefections("confirmation") == bayes)
  }

  @Test("Projection takes a provoked reciprocator for one who always defects")
  func projection() throws {
    func malice(_ rule: String) throws -> Double {
      let table = try MatrixTable(.prisonersDilemma, ["turns": 12], rules: ["row.belief_rule": rule])
      let tit = ScriptedStrategy.titForTat(table, 1)
      return try beliefs(table, "always_defect", row: .always(1), column: tit).last!
    }
    #expect(try malice("projection") > malice("bayes") + 0.01)
  }

  @Test("A confirmation bias holds on to the first impression for longer")
  func confirmation() throws {
    func faith(_ q: Double) throws -> Double {
      let table = try MatrixTable(
        .prisonersDilemma, ["turns": 11, "row.confirmation_bias": q], rules: ["row.belief_rule": "confirmation"])
      // Four times nice, then six times not, while the row player defects: a reciprocator would have answered at once.
      let column = ScriptedStrategy.plays([0, 0, 0, 0, 1])
      let found = try (0..<400 as Range<UInt64>).map {
        try beliefs(table, "always_cooperate", row: .always(1), column: column, repetition: $0).last!
      }
      return found.reduce(0, +) / 400
    }
    let (none, some, all) = (try faith(0), try faith(0.5), try faith(1))
    #expect(none < some && some < all && all > 0.9, "\(none), \(some), \(all)")
  }
}
