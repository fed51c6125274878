import StandoffKernel
import StandoffScripting
import Testing

/// Hooks in Lua at play: what they see, what they set, their chance, and their faults.
@Suite struct HookPlayTests {
  private let scenario: Scenario
  private let strategies: [any Strategy]

  init() throws {
    scenario = try Shelf.scenario("korea_2017")
    strategies = [
      try Shelf.strategy(.coercer, "maximum_pressure", in: scenario), try Shelf.strategy(.target, "rational", in: scenario),
      try Shelf.strategy(.patron, "mild_pressure", in: scenario),
    ]
  }

  private var factory: HookFactory { HookFactory(scenario: scenario, hashSeed: 1) }

  private func play(_ game: any Game, _ repetition: UInt64 = 0) throws(Fault) -> (MatchResult, SeriesRecorder) {
    let series = SeriesRecorder(scenario.schema)
    let result = try game.play(strategies, seed: 4, repetition: repetition, series: series)
    return (result, series)
  }

  private func scorer(_ body: String, turn: String = "") throws(Fault) -> ScriptedScorer {
    let hears = turn.isEmpty ? "" : " turn = function(view, me)\n\(turn)\n end,\n"
    return try factory.scorer(
      try hook("return { name = \"x\", api = 1, kind = \"scorer\", model = \"crisis\",\n\(hears) score = function(view, act, me)\n\(body)\n end }", as: .scorer))
  }

  private func observer(_ columns: String, _ functions: String) throws(Fault) -> ScriptedObserver {
    try factory.observer(
      try hook("return { name = \"x\", api = 1, kind = \"observer\", model = \"crisis\", columns = { \(columns) },\n\(functions) }", as: .observer))
  }

  private func event(_ body: String, name: String = "x", node: String = "start") throws(Fault) -> ScriptedEvent {
    try factory.event(
      try hook("return { name = \"\(name)\", api = 1, kind = \"event\", model = \"crisis\", node = \"\(node)\",\n occur = function(view, act, me)\n\(body)\n end }", as: .event))
  }

  private func game(_ events: [ScriptedEvent]) -> CrisisGame {
    let game = CrisisGame(scenario)
    game.events = EventDesk(scenario.schema.events!, events)
    return game
  }

  @Test func aScorerPaysWhatItSaysFromSeriesMarksKindsAndPayoffs() throws {
    let scorer = try scorer(
      """
      act.coercer = me.memory.sum
      act.target = view.payoff.target + 1000 * view.mark.final_stage + (view.kind.bomb and 0.5 or 0)
      if view.outcome == "armed_deterrence" then act.patron = view.end_turn end
      """, turn: "me.memory.sum = (me.memory.sum or 0) + view.threat * view.parameters.discount_factor")
    let (plain, series) = try play(CrisisGame(scenario))
    let scored = ScoredGame(CrisisGame(scenario), scorer: scorer)
    let threat = try #require(scenario.schema.series.firstIndex { $0.name == "threat" })
    let discount = scenario.values[scenario.schema.parameters.firstIndex { $0.name == "discount_factor" }!]
    let sum = (0..<series.turns).reduce(0.0) { $0 + series.values[$1 * series.width + threat] * discount }
    #expect(sum > 0 && scenario.schema.outcomes[plain.outcome].name == "armed_deterrence")
    // Twice, for nothing of a match may reach the next.
    for _ in 0..<2 {
      let (result, _) = try play(scored)
      #expect(result.payoffs[0] == sum)
      #expect(result.payoffs[1] == plain.payoffs[1] + 1000 * Double(plain.marks[0]) + 0.5)
      #expect(result.payoffs[2] == Double(plain.endTurn) && result.outcome == plain.outcome)
    }
  }

  @Test func whatAScorerDoesNotSetIsNought() throws {
    let (result, _) = try play(ScoredGame(CrisisGame(scenario), scorer: try scorer("act.target = 2")))
    #expect(result.payoffs == SIMD8(0, 2, 0, 0, 0, 0, 0, 0))
  }

  @Test func beforeTheEndThereIsNoEnd() throws {
    let scorer = try scorer(
      "act.coercer = me.memory.seen",
      turn: "if view.outcome ~= 'status_quo' or view.end_turn ~= 0 or view.kind.bomb or view.payoff.target ~= 0 then error('it knows') end me.memory.seen = view.turn")
    let (result, _) = try play(ScoredGame(CrisisGame(scenario), scorer: scorer))
    #expect(result.payoffs[0] == Double(result.endTurn))
  }

  @Test func anObserverHasItsColumns() throws {
    let observer = try observer(
      "turn = { \"twice\" }, match = { \"last\", \"twice\" }",
      """
      turn = function(view, act, me) me.memory.n = (me.memory.n or 0) + 1; act.twice = 2 * view.turn end,
      finish = function(view, act, me) act.last = view.end_turn; act.twice = me.memory.n end
      """)
    let (result, series) = try play(CrisisGame(scenario))
    for _ in 0..<2 {
      var rows: [[Double]] = []
      let match = try observer.follow(result, turns: series.values, width: series.width, seed: 4, repetition: 0) { turn, values in
        rows.append([Double(turn)] + values)
      }
      #expect(rows == (1...result.endTurn).map { [Double($0), 2 * Double($0)] })
      #expect(match == [Double(result.endTurn), Double(result.endTurn)])
    }
  }

  @Test func anObserverSetsOnlyTheColumnsOfItsFunction() throws {
    let observer = try observer(
      "turn = { \"a\" }, match = { \"b\" }",
      "turn = function(view, act) act.b = 1 end,\nfinish = function(view, act) act.b = 1 end")
    let (result, series) = try play(CrisisGame(scenario))
    let fault = #expect(throws: Fault.self) {
      _ = try observer.follow(result, turns: series.values, width: series.width, seed: 4, repetition: 0) { _, _ in }
    }
    #expect(fault?.message == "turn sets act.b, which is not among its columns: a")
    #expect(fault?.line == 2 && fault?.turn == 1 && fault?.owner == "the observer x")
  }

  @Test func anEventSetsEffectsAndTellsWhatItReturnsAndSays() throws {
    let event = try event("if view.turn == 2 then act.end_deal = true; act.stage_change = -1; say('Lightning.'); return 'It strikes %1.' end")
    let recorder = CrisisRecorder()
    _ = try game([event]).play(strategies, seed: 4, repetition: 0, recorder: recorder)
    #expect(recorder.turns[1].events.prefix(2) == [.occurred("Lightning."), .occurred("It strikes %1.")])
    #expect(!recorder.turns[0].events.contains { if case .occurred = $0 { true } else { false } })
  }

  @Test func eachEventHasItsOwnStreamOfChance() throws {
    func turns(_ name: String, beside: [ScriptedEvent] = []) throws -> [Int] {
      let event = try event("if chance.bernoulli(0.3) then return 'now' end", name: name)
      let recorder = CrisisRecorder()
      _ = try game(beside + [event]).play(strategies, seed: 4, repetition: 0, recorder: recorder)
      return recorder.turns.filter { $0.events.contains(.occurred("now")) }.map(\.turn)
    }
    let one = try turns("one")
    #expect(try turns("one") == one && !one.isEmpty)
    #expect(try turns("two") != one)
    #expect(try turns("one", beside: [try event("chance.uniform()", name: "two")]) == one)
  }

  @Test func faultsOfHooksHaveLineTurnAndOwner() throws {
    let late = try event("if view.turn == 3 then local x = nil; x() end", node: "end")
    let fault = #expect(throws: Fault.self) { _ = try play(game([late])) }
    #expect(fault?.kind == .runtime && fault?.line == 3 && fault?.turn == 3 && fault?.owner == "the event x" && fault?.file == "my.lua")
    let scored = #expect(throws: Fault.self) { _ = try play(ScoredGame(CrisisGame(scenario), scorer: try scorer("act.coercr = 1"))) }
    #expect(scored?.message.contains("unknown field 'coercr' of act") == true && scored?.message.contains("near: coercer") == true)
    #expect(scored?.owner == "the scorer x" && scored?.line == 3)
    let unknown = #expect(throws: Fault.self) { _ = try play(ScoredGame(CrisisGame(scenario), scorer: try scorer("act.coercer = view.stge"))) }
    #expect(unknown?.message.contains("'stge'") == true && unknown?.message.contains("stage") == true)
    let endless = #expect(throws: Fault.self) { _ = try play(game([try event("while true do end")])) }
    #expect(endless?.kind == .fuel && endless?.owner == "the event x")
  }

  @Test func aBadValueHasItsLineOnceItIsWatched() throws {
    let event = try event("act.suspicion = 1\nact.suspicion = 11")
    let blind = #expect(throws: Fault.self) { _ = try play(game([event])) }
    #expect(blind?.kind == .posture && blind?.line == 0 && blind?.message.contains("act.suspicion is 11") == true)
    event.isChecking = true
    let seen = #expect(throws: Fault.self) { _ = try play(game([event])) }
    #expect(seen?.line == 4)
  }

  @Test func settingsReachParamsAndWrongOnesAreRefused() throws {
    let reading = try hook(
      "return { name = \"x\", api = 1, kind = \"scorer\", model = \"crisis\", params = { a = { default = 1, min = 0, max = 9 } },\n score = function(view, act, me) act.target = me.params.a end }",
      as: .scorer)
    let (result, _) = try play(ScoredGame(CrisisGame(scenario), scorer: try factory.scorer(reading, settings: ["a": 7])))
    #expect(result.payoffs[1] == 7)
    let fault = #expect(throws: Fault.self) { _ = try factory.scorer(reading, settings: ["a": 10]) }
    #expect(fault?.message.contains("between 0 and 9") == true)
  }
}
