import StandoffKernel
import Testing

/// What must hold in every match of the security dilemma.
@Suite struct DyadInvariantTests {
  /// Random parameters without chance in them, and strategies that choose by the view.
  private func table(_ seed: UInt64, noise: Double = 0) -> DyadTable {
    var random = SplitMix(seed)
    var parameters = DyadParameters()
    parameters.turns = random.integer(1...40)
    parameters.discountFactor = random.number(0.3...0.99)
    parameters.trustNoise = random.number(0.01...0.3)
    for seat in 0..<2 {
      let ladder = (0..<5).map { _ in random.number(-2...3) }.sorted()
      var state = DyadState()
      (state.exposure, state.armsRace, state.advantage, state.peace, state.greedyAdvantage) = (
        ladder[0], ladder[1], ladder[2], ladder[3], ladder[4]
      )
      let value = state.peace / (1 - parameters.discountFactor)
      (state.firstStrike, state.secondStrike) = (value - random.number(0...5), value - random.number(5...20))
      state.mutualStrike = random.number(state.secondStrike...state.firstStrike)
      state.concessionCost = random.unit()
      state.observer = RandomObserver(&random, rule: BeliefRule.allCases[random.integer(0...7)]).observer
      state.observer.conservatism = min(state.observer.conservatism, 1.5)
      state.observer.noise = noise
      if noise == 0 {
        // Confirmation draws too.
        state.observer.confirmation = 0
      }
      parameters[seat] = state
    }
    let kinds = (random.integer(0...2), random.integer(0...2))
    let moves = (0..<6).map { _ in StateMove(arm: random.flag(), strike: random.flag(0.03), concession: random.unit()) }
    func strategy(_ kind: Int) -> ScriptedStrategy {
      switch kind {
      case 0: ScriptedStrategy.fearful()
      case 1: ScriptedStrategy.moves(moves)
      default: Self.maximiser()
      }
    }
    return DyadTable(
      parameters: parameters, greedy: [random.flag() ? 1 : 0, random.flag() ? 1 : 0], first: strategy(kinds.0),
      second: strategy(kinds.1))
  }

  /// Chooses by its thresholds alone, and concedes what separates where that is possible.
  private static func maximiser() -> ScriptedStrategy {
    let names = ["belief.self_greedy", "separating_concession", "trust_threshold", "belief.other_greedy", "other_armed"]
    let slots = names.map { Slots.state[$0] }
    return ScriptedStrategy.state { turn, view, act in
      let (self_, separating) = (view[slots[0]], view[slots[1]])
      act.arm = view[slots[3]] > view[slots[2]] || view[slots[4]] == 1
      if turn % 3 == 1 && self_ > 0.5 && separating < 0.95 { act.concession = separating + 0.05 }
    }
  }

  private func swapped(_ pair: SIMD8<Double>) -> SIMD8<Double> {
    var other = pair
    (other[0], other[1]) = (pair[1], pair[0])
    return other
  }

  @Test("Relabelling the two states swaps everything")
  func relabelling() throws {
    var outcomes: Set<DyadOutcome> = []
    for seed in 900..<1150 as Range<UInt64> {
      let table = table(seed)
      var other = table
      (other.parameters.first, other.parameters.second) = (table.parameters.second, table.parameters.first)
      other.greedy = table.greedy.reversed()
      (other.first, other.second) = (table.second, table.first)
      let (one, two) = (try table.record(seed: seed), try other.record(seed: seed))
      let mirrored: DyadOutcome = switch one.result.dyad {
      case .firstStruck: .secondStruck
      case .secondStruck: .firstStruck
      default: one.result.dyad
      }
      #expect(two.result.dyad == mirrored && two.result.endTurn == one.result.endTurn, "seed \(seed)")
      #expect(two.result.payoffs == swapped(one.result.payoffs), "seed \(seed)")
      let marks = one.result.marks
      #expect(two.result.marks == SIMD8<Int32>(marks[1], marks[0], marks[2], marks[3], 0, 0, 0, 0), "seed \(seed)")
      for index in [0, 2, 4] {
        #expect(one.recorder.series(index) == two.recorder.series(index + 1), "seed \(seed)")
        #expect(one.recorder.series(index + 1) == two.recorder.series(index), "seed \(seed)")
      }
      outcomes.insert(one.result.dyad)
    }
    #expect(outcomes.count >= 5, "\(outcomes)")
  }

  @Test("Utilities have no unit: rescaling one state's changes no choice, and scales its payoff", arguments: [3.0, 0.25])
  func rescaling(_ factor: Double) throws {
    for seed in 1200..<1400 as Range<UInt64> {
      let table = table(seed)
      var other = table
      for path in DyadState.payoffs { other.parameters.second[keyPath: path] *= factor }
      other.parameters.second.concessionCost *= factor
      let (one, two) = (try table.record(seed: seed), try other.record(seed: seed))
      for choice in 2...5 {
        let pairs = zip(one.recorder.series(choice), two.recorder.series(choice))
        #expect(pairs.allSatisfy { abs($0 - $1) < 1e-12 }, "seed \(seed)")
      }
      #expect(one.result.outcome == two.result.outcome && one.result.marks == two.result.marks, "seed \(seed)")
      let scale = max(1, one.result.payoffs[1].magnitude) * factor
      #expect(abs(one.result.payoffs[0] - two.result.payoffs[0]) < 1e-9, "seed \(seed)")
      #expect(abs(one.result.payoffs[1] * factor - two.result.payoffs[1]) < 1e-9 * scale, "seed \(seed)")
      // A power of two changes no bit of a ratio.
      if factor == 0.25 { #expect(one.recorder.series(0) == two.recorder.series(0), "seed \(seed)") }
    }
  }

  @Test("Outcomes are exclusive and are what the last turn says; marks and series agree with the record")
  func recordsAgree() throws {
    var counts = [Int](repeating: 0, count: DyadOutcome.allCases.count)
    for seed in 1500..<1800 as Range<UInt64> {
      let table = table(seed, noise: 0.1)
      let (result, recorder) = try table.record(seed: seed, repetition: 3)
      counts[result.outcome] += 1
      let turns = recorder.turns
      let last = turns[turns.count - 1].postures
      let expected: DyadOutcome =
        switch (last[0][1] == 1, last[1][1] == 1, last[0][0] == 1, last[1][0] == 1) {
        case (true, true, _, _): .bothStruck
        case (true, false, _, _): .firstStruck
        case (false, true, _, _): .secondStruck
        case (_, _, true, true): .armsRace
        case (_, _, false, false): .peace
        default: .oneSidedArms
        }
      #expect(result.dyad == expected, "seed \(seed)")
      #expect(turns.map(\.turn) == Array(1...result.endTurn) && result.endTurn <= table.parameters.turns)
      #expect(recorder.types == table.greedy.map { Int($0) })
      let fought = result.isWar
      let peaceful = fought ? turns.dropLast() : turns[...]
      for seat in 0..<2 {
        #expect(result.marks[seat] == Int32(peaceful.filter { $0.postures[seat][0] == 1 }.count), "seed \(seed)")
        #expect(turns.map { $0.series[2 + seat] } == turns.map { $0.postures[seat][0] }, "seed \(seed)")
        #expect(turns.map { $0.series[4 + seat] } == turns.map { $0.postures[seat][2] }, "seed \(seed)")
      }
      #expect(result.marks[2] == (fought ? Int32(result.endTurn) : 0))
      #expect(result.marks[3] == Int32(recorder.count(of: "misread")), "seed \(seed)")
      #expect(recorder.count(of: "struck") == (fought ? 1 : 0))
      #expect(turns.allSatisfy { $0.series.count == DyadSchema.model.series.count })

      let series = SeriesRecorder(DyadSchema.model)
      let watched = try table.game.play(table.seats, seed: seed, repetition: 3, series: series)
      #expect(watched == result && series.values == Array(turns.map(\.series).joined()), "seed \(seed)")
      #expect(try table.play(seed: seed, repetition: 3) == result, "seed \(seed)")
    }
    #expect(counts.allSatisfy { $0 > 0 }, "\(counts)")
  }

  @Test("Moves are misread at the rate of the noise, by each on its own; what is shown is what was misread")
  func noise() throws {
    let (turns, matches) = (50, 200)
    let parameters = DyadParameters.with {
      $0.turns = turns
      $0.first.observer.noise = 0.1
      $0.second.observer.noise = 0.3
    }
    var shown = [[Bool]](repeating: [], count: 2)
    let other = Slots.state["other_armed"]
    func player(_ seat: Int) -> ScriptedStrategy {
      // The first arms in odd turns, the second in even ones.
      ScriptedStrategy.state { turn, view, act in
        if turn > 1 { shown[seat].append((view[other] == 1) != ((turn - 1 + seat) % 2 == 0)) }
        act.arm = (turn + seat) % 2 == 1
      }
    }
    let table = DyadTable(parameters: parameters, first: player(0), second: player(1))
    var misread = 0
    for result in try table.sample(matches, seed: 820) { misread += Int(result.marks[3]) }
    let wrong = shown.map { $0.filter { $0 }.count }
    let both = zip(shown[0], shown[1]).filter { $0 && $1 }.count
    let n = Double(matches * (turns - 1))
    for (found, rate) in [(wrong[0], 0.1), (wrong[1], 0.3), (both, 0.03)] {
      #expect(abs(Double(found) / n - rate) < 4 * (rate * (1 - rate) / n).squareRoot(), "\(found) of \(n)")
    }
    let all = Double(matches * turns)
    #expect(abs(Double(misread) / all - 0.4) < 4 * ((0.09 + 0.21) / all).squareRoot())
  }

  @Test("Noise and bias change what is believed, never what is paid for the same moves")
  func payoffsAreOfMoves() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix(seed)
      let moves = (0..<20).map { _ in StateMove(arm: random.flag(), concession: random.unit()) }
      func payoffs(_ noise: Double, _ rule: BeliefRule) throws -> SIMD8<Double> {
        let parameters = DyadParameters.with { $0.both { ($0.observer.noise, $0.observer.rule) = (noise, rule) } }
        return try DyadTable(
          parameters: parameters, first: ScriptedStrategy.moves(moves), second: ScriptedStrategy.moves(moves.reversed()))
          .play(seed: seed).payoffs
      }
      #expect(try payoffs(0, .bayes) == payoffs(0.5, .composite))
    }
  }

  @Test("The same match twice is the same match, also after another one, and after a fault")
  func nothingIsLeft() throws {
    for seed in 1900..<1950 as Range<UInt64> {
      let table = table(seed, noise: 0.2)
      let game = table.game
      let one = try game.play(table.seats, seed: seed, repetition: 0)
      let broken = ScriptedStrategy { turn, _, act throws(Fault) in
        act[0] = 1
        throw Fault(.runtime, "broken")
      }
      _ = try? game.play([broken, broken], seed: 5, repetition: 9)
      _ = try game.play(table.seats, seed: seed, repetition: 1)
      #expect(try game.play(table.seats, seed: seed, repetition: 0) == one)
    }
  }
}
