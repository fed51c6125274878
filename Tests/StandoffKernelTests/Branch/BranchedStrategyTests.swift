import StandoffKernel
import Testing

@Suite struct BranchedStrategyTests {
  /// Threatens more from turn to turn, by what it remembers, strikes at last, and says what it does.
  private final class Counter: Strategy {
    let name: String
    let strikes: Bool
    private(set) var turns = 0
    private(set) var asked = 0
    private var remarks: [String] = []

    init(_ name: String, strikes: Bool = false) { (self.name, self.strikes) = (name, strikes) }

    func begin(_ start: MatchStart) { (turns, asked, remarks) = (0, 0, []) }

    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) {
      turns += 1
      act[CrisisSlot.Coercer.threat] = Double(turns) / 100
      remarks.append("\(name) \(turns)")
    }

    func answers(node: Int) -> Bool { strikes && node == CoercerNode.strike.rawValue }

    func react(node: Int, turn: Int, view: UnsafePointer<Double>) -> Bool {
      asked += 1
      return turns >= 6
    }

    func takeRemarks() -> [String] {
      defer { remarks = [] }
      return remarks
    }
  }

  private func record(_ coercer: any Strategy) throws -> (MatchResult, [CrisisTurnRecord]) {
    var parameters = CrisisParameters()
    parameters.turns = 8
    parameters.uprisingHazard = 0
    parameters.accidentHazard = 0
    parameters.tensionHazard = 0
    let recorder = CrisisRecorder()
    let result = try CrisisGame(parameters: parameters, types: .usual).play(
      [coercer, ScriptedStrategy.target { _, _, _ in }, ScriptedStrategy.patron()], seed: 1, repetition: 0, recorder: recorder)
    return (result, recorder.turns)
  }

  private func branched(_ new: Counter, isWarm: Bool) -> BranchedStrategy {
    BranchedStrategy(Counter("old"), then: new, from: 5, isWarm: isWarm, width: CrisisSlot.Coercer.count)
  }

  @Test("Warm, the new strategy has counted the turns before; cold, it begins to count")
  func warmAndCold() throws {
    for (isWarm, threats) in [(true, [0.01, 0.02, 0.03, 0.04, 0.05, 0.06]), (false, [0.01, 0.02, 0.03, 0.04, 0.01, 0.02])] {
      let turns = try record(branched(Counter("new"), isWarm: isWarm)).1
      #expect(Array(turns.map(\.coercer.threat).prefix(6)) == threats)
      let said = turns.prefix(6).map { $0.remarks.map(\.text) }
      #expect(said[3] == ["old 4"] && said[4] == [isWarm ? "new 5" : "new 1"], "\(said)")
    }
  }

  @Test("A reaction that only the new strategy has is asked in shadow, and counts only from the turn on")
  func reactions() throws {
    let new = Counter("new", strikes: true)
    let (result, turns) = try record(branched(new, isWarm: true))
    #expect(result.outcome == CrisisOutcome.preventiveWar.rawValue && turns.count == 6 && new.asked == 6)
    let cold = Counter("new", strikes: true)
    #expect(try record(branched(cold, isWarm: false)).0.endTurn == 8 && cold.asked == 4)
    // The other way round the factual one's reaction ends with its turns.
    let old = Counter("old", strikes: true)
    let back = BranchedStrategy(old, then: Counter("new"), from: 5, isWarm: true, width: CrisisSlot.Coercer.count)
    #expect(try record(back).0.endTurn == 8 && old.asked == 4)
  }

  @Test("What is held is held from the turn on, whatever the strategy sets")
  func held() throws {
    let held = PinnedStrategy(Counter("old"), from: 3, holding: [(CrisisSlot.Coercer.threat, 0.7), (CrisisSlot.Coercer.redLine, 2)])
    let turns = try record(held).1
    #expect(turns.map(\.coercer.threat) == [0.01, 0.02] + Array(repeating: 0.7, count: 6))
    #expect(turns.map(\.coercer.redLine) == [0, 0] + Array(repeating: 2, count: 6))
    #expect(turns[4].remarks.map(\.text) == ["old 5"])
  }

  @Test("A rule that goes on as a built-in one, and back, leaves beliefs as the built-in one has them")
  func rules() throws {
    let news = BeliefNews(belief: 0.3, likelihoods: Likelihoods(bad: 0.8, benign: 0.2), evidence: 1, bayes: 0.6)
    let own = StubRule { _, _ in 0.9 }
    let rule = BranchedRule(nil, then: own, from: 4, isWarm: true)
    rule.begin(seed: 1, repetition: 0)
    #expect(try rule.update(news, turn: 3) == 0.6 && own.news.count == 1)
    #expect(try rule.update(news, turn: 4) == 0.9 && own.news.count == 2)
    let back = BranchedRule(own, then: nil, from: 4, isWarm: true)
    back.begin(seed: 1, repetition: 0)
    #expect(try back.update(news, turn: 3) == 0.9)
    #expect(try back.update(news, turn: 4) == 0.6)
    let cold = BranchedRule(nil, then: own, from: 4, isWarm: false)
    cold.begin(seed: 1, repetition: 0)
    #expect(try cold.update(news, turn: 3) == 0.6 && own.news.isEmpty)
  }

  @Test("An event made anew takes over at its turn, and has seen the turns before")
  func events() throws {
    func event(_ change: Double, _ seen: @escaping (Int) -> Void = { _ in }) -> StubEvent {
      StubEvent("start", of: CrisisSchema.model) { turn, _ in
        seen(turn)
        return ["suspicion": change]
      }
    }
    var seen: [Int] = []
    let branched = BranchedEvent(event(0), then: event(1) { seen.append($0) }, from: 3, isWarm: true, width: 9)
    var parameters = CrisisParameters()
    parameters.turns = 4
    let game = CrisisGame(parameters: parameters, types: .usual)
    game.events = EventDesk(CrisisSchema.model.events!, [branched])
    let recorder = CrisisRecorder()
    let seats: [any Strategy] = [ScriptedStrategy.coercer { _, _, _ in }, ScriptedStrategy.target { _, _, _ in }, ScriptedStrategy.patron()]
    _ = try game.play(seats, seed: 1, repetition: 0, recorder: recorder)
    #expect(seen == [1, 2, 3, 4])
    let plain = CrisisRecorder()
    let other = CrisisGame(parameters: parameters, types: .usual)
    other.events = EventDesk(CrisisSchema.model.events!, [event(0)])
    _ = try other.play(seats, seed: 1, repetition: 0, recorder: plain)
    let beliefs = zip(recorder.turns, plain.turns).map { $0.after.targetGreedy == $1.after.targetGreedy }
    #expect(beliefs == [true, true, false, false])
  }
}
