import StandoffKernel
import Testing

/// The path of a belief, taken apart: its parts add up to the change, whatever rule is in force and whatever happens.
@Suite struct BeliefAccountTests {
  /// The matches that are taken apart: random worlds, of which every kind of step comes.
  static let seeds = UInt64(0)..<150

  /// A random world under a rule for both observers, with the departures of that rule at work.
  static func world(_ seed: UInt64, _ rule: BeliefRule) -> RandomCase {
    var world = RandomCase(seed: seed, longest: 25)
    var random = SplitMix(seed &* 31 &+ UInt64(rule.rawValue))
    for path in [\CrisisParameters.coercer, \.target] {
      world.parameters[keyPath: path].rule = rule
      world.parameters[keyPath: path].noise = 0.1
      world.parameters[keyPath: path].baseRate = random.number(0.5...1.2)
      world.parameters[keyPath: path].conservatism = random.number(0.3...1.5)
      world.parameters[keyPath: path].confirmation = random.number(0...0.5)
    }
    return world
  }

  /// Each step begins where the last one ended, to the last bit; the parts add up to the change.
  static func check(
    _ account: BeliefAccount, _ steps: [BeliefStep], prior: Double, end: Double, _ comment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect((steps.first?.before ?? end) == prior, "\(comment)", sourceLocation: sourceLocation)
    #expect((steps.last?.after ?? prior) == end, "\(comment)", sourceLocation: sourceLocation)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.after == $1.before }, "\(comment)", sourceLocation: sourceLocation)
    let scale = account.items.reduce(1) { $0 + $1.sum.magnitude }
    #expect((account.sum - (end - prior)).magnitude < 1e-12 * scale * 100, "\(comment)", sourceLocation: sourceLocation)
    #expect(
      zip(account.items, account.items.dropFirst()).allSatisfy { $0.sum.magnitude >= $1.sum.magnitude }, "\(comment)",
      sourceLocation: sourceLocation)
    let counted = account.items.filter { $0.cause != .forgetting }.reduce(0) { $0 + $1.count }
    #expect(counted == steps.count, sourceLocation: sourceLocation)
  }

  @discardableResult
  static func check(_ played: Played, _ parameters: CrisisParameters, _ comment: String) throws -> [BeliefStep.Cause] {
    let causes = try #require(CrisisCauses(parameters, played.recorder, outcome: played.outcome!))
    let steps = played.turns.flatMap(\.steps)
    let (first, last) = (played.turns[0].before, played.turns[played.turns.count - 1].after)
    check(
      causes.suspicion, steps.filter { $0.observer == 0 }, prior: first.targetGreedy.value, end: last.targetGreedy.value, comment)
    check(
      causes.distrust, steps.filter { $0.observer == 1 && $0.subject == .type }, prior: first.coercerOpportunist.value,
      end: last.coercerOpportunist.value, comment)
    check(
      causes.resolve, steps.filter { $0.subject == .resolve }, prior: LogOdds(probability: first.coercerResolved).value,
      end: LogOdds(probability: last.coercerResolved).value, comment)
    return (causes.suspicion.items + causes.distrust.items + causes.resolve.items).map(\.cause)
  }

  @Test(arguments: BeliefRule.allCases) func partsAddUp(_ rule: BeliefRule) throws {
    var seen: Set<BeliefStep.Cause> = []
    for seed in Self.seeds {
      let world = Self.world(seed, rule)
      seen.formUnion(try Self.check(world.table.record(seed: seed), world.parameters, "\(rule) \(world)"))
    }
    #expect(seen.isSuperset(of: [.act, .restraint, .misreading, .cheat, .intervention]), "\(seen)")
    #expect(seen.contains(.bluff) == (rule != .none))
    #expect(seen.contains(.forgetting) == [.composite, .baseRateNeglect].contains(rule))
  }

  @Test(arguments: ["start", "progress", "uprising", "end"]) func anEventIsAPartOfItsOwn(_ node: String) throws {
    for seed in Self.seeds.prefix(60) {
      var world = Self.world(seed, .composite)
      world.parameters.turns = max(3, world.parameters.turns)
      let effects = ["suspicion": 0.5, "distrust": -0.75, "resolve": 0.25]
      let played = try world.table.record(node, in: 2, effects, seed: seed)
      let causes = try Self.check(played, world.parameters, "\(node) \(world)")
      let came = played.turns.count > 2
      if came { #expect(causes.contains(.event("stub")), "\(world)") }
    }
  }

  /// A rule that is none of the built-in ones is told as one part, whatever it saw.
  @Test func aRuleOfAPluginIsAPartOfItsOwn() throws {
    for seed in Self.seeds.prefix(60) {
      var world = Self.world(seed, .bayes)
      world.parameters.coercer.confirmation = 0
      let game = world.table.game
      let stub = StubRule { news, _ throws(Fault) in 0.5 * news.belief + 0.5 * news.bayes }
      game.beliefs = BeliefDesk([stub, nil, nil])
      let recorder = CrisisRecorder()
      let result = try game.play(world.table.seats, seed: seed, repetition: 0, recorder: recorder)
      try Self.check(Played(result: result, recorder: recorder), world.parameters, "\(world)")
      let causes = recorder.turns.flatMap(\.steps).filter { $0.observer == 0 }.map(\.cause)
      #expect(causes.allSatisfy { $0 == .rule("stub") }, "\(world)")
      #expect(causes.count == stub.news.count)
    }
  }

  @Test(arguments: BeliefRule.allCases) func partsAddUpBetweenEquals(_ rule: BeliefRule) throws {
    var seen: Set<BeliefStep.Cause> = []
    for seed in Self.seeds.prefix(60) {
      var random = SplitMix(seed &* 31 &+ 7)
      let parameters = DyadParameters.with {
        $0.turns = 20
        $0.both {
          $0.observer.rule = rule
          $0.observer.noise = 0.1
          $0.observer.prior = random.number(0.05...0.9)
          $0.observer.projection = random.unit()
          $0.observer.cursedness = random.number(0...0.5)
          $0.observer.baseRate = random.number(0.5...1.2)
          $0.observer.confirmation = random.number(0...0.5)
        }
      }
      let giving = ScriptedStrategy.state { turn, _, act in (act.arm, act.concession) = (turn % 3 == 0, turn % 4 == 0 ? 0.5 : 0) }
      let table = DyadTable(parameters: parameters, first: giving, second: ScriptedStrategy.arming(rate: 0.6))
      let (_, recorder) = try table.record(seed: seed)
      let causes = try #require(DyadCauses(parameters, recorder))
      for seat in 0..<2 {
        let account = causes.states[seat].account
        let last = recorder.turns[recorder.turns.count - 1].series[seat]
        #expect(same(account.end.probability, last), "\(rule) \(seed)")
        Self.check(
          account, recorder.turns.flatMap(\.steps).filter { $0.observer == seat },
          prior: LogOdds(probability: parameters[seat].observer.prior).value, end: account.end.value, "\(rule) \(seed)")
        seen.formUnion(account.items.map(\.cause))
      }
    }
    #expect(seen.isSuperset(of: [.act, .restraint, .misreading, .concession]), "\(seen)")
  }

  /// Who follows Bayes' rule believes what a Bayesian believes.
  @Test func aBayesianIsItsOwnBenchmark() throws {
    for seed in Self.seeds {
      let world = Self.world(seed, .bayes)
      let played = try world.table.record(seed: seed)
      let causes = try #require(CrisisCauses(world.parameters, played.recorder, outcome: played.outcome!))
      for account in [causes.suspicion, causes.distrust, causes.resolve] {
        #expect((account.bayes.probability - account.end.probability).magnitude < 1e-9, "\(world)")
      }
    }
  }

  /// Where the target learns nothing its fear is the same in both worlds: the benchmark is what a Bayesian comes to that
  /// plays the match itself, whatever departure the coercer had.
  @Test(arguments: BeliefRule.allCases) func theBenchmarkIsABayesianInItsPlace(_ rule: BeliefRule) throws {
    for seed in Self.seeds.prefix(60) {
      var world = Self.world(seed, rule)
      world.parameters.target.rule = .none
      world.strikesFrom = 99
      let played = try world.table.record(seed: seed)
      let causes = try #require(CrisisCauses(world.parameters, played.recorder, outcome: played.outcome!))
      world.parameters.coercer.rule = .bayes
      let fair = try world.table.record(seed: seed)
      let believed = fair.turns[fair.turns.count - 1].after.targetGreedy.probability
      #expect((causes.suspicion.bayes.probability - believed).magnitude < 1e-9, "\(rule) \(world)")
    }
  }

  /// The puzzle of the article: at the defaults arming says nothing, and projection makes it speak (kernel.path: 1.22 each).
  @Test func projectionAloneMovesTheBeliefAtTheDefaults() throws {
    let table = Table(
      parameters: .with { $0.removeHazards(); $0.removeMisreading(); $0.turns = 8; $0.completionRate = 0 },
      target: ScriptedStrategy.works())
    let played = try table.record()
    let causes = try #require(CrisisCauses(table.parameters, played.recorder, outcome: played.outcome!))
    let item = try #require(causes.suspicion.items.first)
    #expect(item.cause == .act && item.count == 8 && item.turns == 1...8)
    #expect((BeliefAccount.factor(item.each.lowerBound) - 1.23).magnitude < 0.01)
    #expect((causes.suspicion.bayes.probability - 0.3).magnitude < 1e-3)
    #expect(causes.suspicion.end.probability > 0.6)
  }
}
