import StandoffKernel
import Testing

/// What must hold in every match, over random cases; a failing one prints what replays it.
@Suite struct MatchInvariantTests {
  static let cases: Range<UInt64> = 1000..<1200

  @Test func resultsAreWellFormed() throws {
    for seed in Self.cases {
      let item = RandomCase(seed: seed)
      for table in [item.table, item.choosing] {
        let played = try table.record(seed: seed)
        let result = played.result
        let outcome = try #require(played.outcome, "\(item)")
        let turns = item.parameters.turns
        #expect((1...turns).contains(result.endTurn), "\(item)")
        #expect(CrisisSchema.model.outcomes[outcome.rawValue].isAbsorbing || result.endTurn == turns, "\(item)")
        #expect(played.turns.count == result.endTurn, "\(item)")
        #expect(played.turns.map(\.turn) == Array(1...result.endTurn), "\(item)")
        for slot in 0..<MatchResult.roleLimit {
          #expect(slot < 3 ? result.payoffs[slot].isFinite : result.payoffs[slot] == 0, "\(item)")
        }
        let marks = (0..<CrisisSchema.model.marks.count).map { Int(result.marks[$0]) }
        #expect(marks[0] == played.turns.last?.after.stage && marks[0] <= item.parameters.stages, "\(item)")
        #expect(marks[1] <= result.endTurn && marks[2] <= result.endTurn, "\(item)")
        let last = try #require(played.turns.last?.after)
        let counted = [last.calledBluffs, last.dealsBrokenByCoercer, last.dealsBrokenByTarget, last.failedInterventions]
        #expect(Array(marks[3...]) == counted, "\(item)")
      }
    }
  }

  @Test func outcomeAgreesWithWhatHappened() throws {
    for seed in Self.cases {
      let item = RandomCase(seed: seed)
      let played = try item.table.record(seed: seed)
      let events = played.events
      let last = try #require(played.turns.last?.after)
      let expected: CrisisOutcome
      if events.contains(.preempted) {
        expected = .preemptiveWar
      } else if events.contains(.struck) {
        expected = last.stage < item.parameters.stages ? .preventiveWar : .disarmingWar
      } else if events.contains(.inadvertentWar) {
        expected = .inadvertentWar
      } else if events.contains(.collapsed) {
        let lastTurn = try #require(played.turns.last)
        expected = lastTurn.events.contains(.intervened) ? .collapseIntervention : .collapseAlone
      } else {
        switch last.deal {
        case .freeze: expected = .freeze
        case .disarmed: expected = .disarmed
        case .none: expected = last.stage == item.parameters.stages ? .armedDeterrence : .statusQuo
        }
      }
      #expect(played.outcome == expected, "\(item)")
    }
  }

  @Test("F18: a run is a function of strategies, parameters and seed")
  func matchIsAFunctionOfStrategiesParametersAndSeed() throws {
    for seed in Self.cases {
      let item = RandomCase(seed: seed)
      for make in [{ item.table }, { item.choosing }] {
        let game = make().game
        let seats = make().seats
        let first = try game.play(seats, seed: seed, repetition: 7)
        // Other matches in between, then the same again: in the same game, in a fresh one, and with a recorder.
        for repetition in 0..<3 as Range<UInt64> { _ = try game.play(seats, seed: seed, repetition: repetition) }
        #expect(try game.play(seats, seed: seed, repetition: 7) == first, "\(item)")
        #expect(try make().game.play(make().seats, seed: seed, repetition: 7) == first, "\(item)")
        #expect(try make().record(seed: seed, repetition: 7).result == first, "\(item)")
      }
    }
  }

  @Test func propagationIsAFunctionToo() throws {
    for seed in 1000..<1010 as Range<UInt64> {
      let item = RandomCase(seed: seed, longest: 5)
      let (first, second) = (try item.table.exact(), try item.table.exact())
      #expect(first.outcomes == second.outcomes && first.payoffs == second.payoffs, "\(item)")
    }
  }

  @Test func seedsAndRepetitionsMatter() throws {
    let table = Table.reference(.pressure)
    let game = table.game
    let seats = table.seats
    func ends(seed: UInt64, from: UInt64) throws -> [Int] {
      try (from..<from + 50).map { try game.play(seats, seed: seed, repetition: $0).endTurn }
    }
    let first = try ends(seed: 1, from: 0)
    #expect(try ends(seed: 2, from: 0) != first)
    #expect(try ends(seed: 1, from: 50) != first)
  }

  @Test func beliefsStayWithinTheirLimits() throws {
    var extremes = 0
    for seed in Self.cases {
      var item = RandomCase(seed: seed, longest: 40)
      // Evidence as strong as the ledger allows, and nothing that ends the match early.
      item.parameters.removeHazards()
      item.parameters.removeMisreading()
      item.parameters.turns = 40
      item.parameters.completionRate = 0
      item.strikesFrom = 99
      item.preemptsFrom = 99
      for observer in [\CrisisParameters.coercer, \.target] {
        item.parameters[keyPath: observer].rateHigh = 0.999
        item.parameters[keyPath: observer].rateLow = 0.001
        item.parameters[keyPath: observer].projection = 1
        item.parameters[keyPath: observer].prior = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 1 : 0.5
      }
      for turn in try item.table.record(seed: seed).turns {
        for belief in [turn.after.targetGreedy.probability, turn.after.coercerOpportunist.probability] {
          #expect((1e-9...1 - 1e-9).contains(belief), "\(item), turn \(turn.turn)")
          if belief == 1e-9 || belief == 1 - 1e-9 { extremes += 1 }
        }
        #expect((0...1).contains(turn.after.coercerResolved), "\(item)")
      }
    }
    #expect(extremes > 100)
  }

  @Test func beliefsMoveByTheRuleFromWhatWasSeen() throws {
    var moved = 0
    for seed in Self.cases {
      let item = RandomCase(seed: seed, longest: 20)
      let p = item.parameters
      for turn in try item.table.record(seed: seed).turns {
        let before = turn.before
        var pair = BeliefPair(p)
        (pair.targetGreedy, pair.coercerOpportunist) = (before.targetGreedy, before.coercerOpportunist)
        let isPlain = turn.events.contains(.cheatDetected)
          || turn.events.contains { if case .advanced = $0 { true } else { false } }
        var seen = p
        if isPlain { seen.coercer.noise = 0 }
        pair.update(
          seen, arming: turn.seenByCoercer ?? 0, threat: turn.seenByTarget ?? 0, shield: turn.patron.shield)
        let greedy = turn.seenByCoercer == nil ? before.targetGreedy : pair.targetGreedy
        let opportunist = turn.seenByTarget == nil ? before.coercerOpportunist : pair.coercerOpportunist
        #expect(turn.after.targetGreedy == greedy, "\(item), turn \(turn.turn)")
        if turn.events.contains(.intervened) && turn.events.contains(.survived) {
          #expect(turn.after.coercerOpportunist.probability == 1 - 1e-9, "\(item), turn \(turn.turn)")
        } else {
          #expect(turn.after.coercerOpportunist == opportunist, "\(item), turn \(turn.turn)")
        }
        if turn.seenByCoercer != nil { moved += 1 }
      }
    }
    #expect(moved > 300)
  }

  @Test func wordsMoveNothing() throws {
    for seed in 1000..<1050 as Range<UInt64> {
      var item = RandomCase(seed: seed)
      let silent = try item.table.record(seed: seed)
      for message in Message.allCases {
        item.coercer.message = message
        let played = try item.table.record(seed: seed)
        #expect(played.result == silent.result, "\(item), \(message)")
        #expect(played.turns.allSatisfy { $0.after.message == message }, "\(item), \(message)")
      }
    }
  }
}
