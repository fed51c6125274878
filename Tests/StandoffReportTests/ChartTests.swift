import Foundation
import StandoffKernel
import StandoffReport
import StandoffTournament
import Testing

/// What charts are made from: templates filled, survival curves, quantiles, colours.
@Suite struct ChartTests {
  @Test func aTemplateIsFilledOnce() throws {
    let template = try #require(
      JSONValue(json: #"{"a": "{{rows}}", "b": "for {{actor}} and {{nobody}}", "c": [1, "{{text}}", null, true], "d": 0.1}"#))
    let filled = template.filled(["rows": [["x": 1]], "actor": "{{rows}}", "text": "{{actor}}"])
    #expect(filled.text() == #"{"a":[{"x":1}],"b":"for {{rows}} and ","c":[1,"{{actor}}",null,true],"d":0.1}"#)
    #expect(JSONValue(json: "{") == nil)
    #expect(JSONValue.rounded(-1e-9).text() == "0" && JSONValue.rounded(.nan) == .null && JSONValue.rounded(1.0 / 3).text() == "0.333333")
  }

  @Test func quantilesAreThoseOfHyndmanAndFan() {
    let quantiles = Quantiles([3, 1, 2, 4])
    #expect(quantiles(0) == 1 && quantiles(0.5) == 2.5 && quantiles(1) == 4 && quantiles(0.25) == 1.75)
    #expect(quantiles.mean == 2.5 && Quantiles([])(0.5) == nil)
  }

  /// A schema with war (kind that ends a match), peace and a mark of a turn.
  private static let schema = ModelSchema(
    name: "test", title: "Test", summary: "A test.",
    roles: ["first", "second"].map { RoleSchema($0, "A role.", types: [], view: [], posture: [], nodes: []) }, parameters: [],
    outcomes: [
      .init("peace", kinds: ["calm"], absorbing: false, "Peace."), .init("fight", kinds: ["war"], absorbing: true, "War."),
      .init("flood", kinds: [], absorbing: true, "Neither."),
    ],
    marks: [.init("turn_of_deal", "When."), .init("other", "What.")], kinds: ["war", "calm"])

  private static func results(
    repetitions: Int, firsts: [String] = ["a", "b"], _ result: (_ profile: Int, _ repetition: Int) -> MatchResult
  ) throws -> (TournamentResults, EventTimes) {
    let seats = [TournamentPlan.Seat(role: "first", actor: "A"), .init(role: "second", actor: "B")]
    let plan = try TournamentPlan(
      schema: "test", scenario: "test", seats: seats, entrants: [firsts.map { Entrant(name: $0, role: 0) }, [Entrant(name: "c", role: 1)]],
      repetitions: repetitions, seed: 1)
    let figures = FigureAccumulator(plan: plan, schema: schema, disqualified: plan.entrants.map { $0.map { _ in false } })
    for repetition in 0..<repetitions {
      for profile in firsts.indices { try figures.add(.played(result(profile, repetition)), repetition: repetition, profile: profile) }
    }
    let results = figures.results()
    let times = EventTimes(results)
    for repetition in 0..<repetitions {
      for profile in firsts.indices { times.add(repetition: repetition, place: profile, result(profile, repetition)) }
    }
    times.finish()
    return (results, times)
  }

  /// The worked example: four matches of one strategy, war in turns 2 and 4, a flood in turn 3, peace to turn 5.
  @Test func survivalIsKaplanAndMeiers() throws {
    let ends: [(Int, Int)] = [(1, 2), (2, 3), (1, 4), (0, 5)]
    let (_, times) = try Self.results(repetitions: 4) { profile, repetition in
      profile == 0 ? MatchResult(outcome: ends[repetition].0, endTurn: ends[repetition].1) : MatchResult(outcome: 0, endTurn: 5)
    }
    #expect(times.events.map(\.name) == ["war", "deal"])
    let war = times.curve(of: 0, role: 0, entrant: 0).map(\.without)
    #expect(war.count == 6)
    for (found, expected) in zip(war, [1, 1, 0.75, 0.75, 0.375, 0.375]) { #expect(abs(found - expected) < 1e-12, "\(war)") }
    #expect(times.curve(of: 0, role: 0, entrant: 1).allSatisfy { $0.without == 1 && $0.low == 1 && $0.high == 1 })
    #expect(times.curve(of: 0, role: 1, entrant: 0).last.map { abs($0.without - 0.6667) < 0.2 } == true)
    // Shares of all matches: 2 of 8 wars, by the repetition.
    #expect(abs(times.shares[0].mean - 0.25) < 1e-12 && abs(times.shares[1].mean - 0.625) < 1e-12)
    #expect((times.shares[0].low ?? 1) < 0.25 && (times.shares[0].high ?? 0) > 0.25)
  }

  /// The band holds what chance leaves open: it is about as wide as Greenwood's where matches are independent.
  @Test func theBandIsAsWideAsItMustBe() throws {
    let (_, times) = try Self.results(repetitions: 400, firsts: ["a"]) { _, repetition in
      // A third, spread by a rule without rhythm.
      repetition * 7919 % 1000 < 333 ? MatchResult(outcome: 1, endTurn: 3) : MatchResult(outcome: 0, endTurn: 6)
    }
    let last = try #require(times.curve(of: 0, role: 0, entrant: 0).last)
    let (low, high) = (try #require(last.low), try #require(last.high))
    #expect(low < last.without && last.without < high && high - low > 0.01 && high - low < 0.2, "\(last)")
  }

  @Test func aMarkOfATurnIsAnEvent() throws {
    let (_, times) = try Self.results(repetitions: 2) { profile, _ in
      var result = MatchResult(outcome: 0, endTurn: 4)
      result.marks[0] = profile == 0 ? 3 : 0
      return result
    }
    #expect(times.curve(of: 1, role: 0, entrant: 0).map(\.without) == [1, 1, 1, 0, 0])
    #expect(times.curve(of: 1, role: 0, entrant: 1).map(\.without) == [1, 1, 1, 1, 1])
  }

  @Test func theBestTheUsualAndTheExtremeAreShown() throws {
    let (results, _) = try Self.results(repetitions: 3, firsts: ["mild", "usual", "fierce", "other", "last"]) { profile, repetition in
      var result = MatchResult(outcome: profile == 2 ? 1 : 0, endTurn: 4)
      result.payoffs[0] = [5, 1, 0, 3, 2][profile] + 0.01 * Double(repetition)
      return result
    }
    let shown = Highlights.entrants(results, role: 0, usual: "usual")
    #expect(shown.count == 4 && shown.prefix(3) == [0, 1, 2], "\(shown)")
    #expect(Highlights.entrants(results, role: 1, usual: "nobody") == [0])
  }

  @Test func outcomesGoFromPeaceToWarInOneOrder() throws {
    let assets = try Assets.read()
    let palette = OutcomePalette(CrisisSchema.model, assets)
    #expect(palette.order.map { CrisisSchema.model.outcomes[$0].name } == [
      "freeze", "disarmed", "status_quo", "armed_deterrence", "collapse_alone", "collapse_intervention", "preventive_war",
      "disarming_war", "preemptive_war", "inadvertent_war",
    ])
    #expect(Set(palette.order.map(palette.colour)).count == 10)
    let strange = OutcomePalette(Self.schema, assets)
    #expect(Set(strange.order) == [0, 1, 2] && strange.order.last == 1)
  }

  @Test func turnsAreCalledByTheirDates() throws {
    let quarters = TurnAxis(turns: 40, try TurnCalendar(start: "2017 Q3", unit: .quarter)).values(ticks: 4)
    #expect(quarters["labels"] == .text(#"{"1":"2017 Q3","11":"2020 Q1","21":"2022 Q3","31":"2025 Q1"}[datum.value]"#), "\(quarters)")
    #expect(quarters["turn_title"] == .null)
    let numbers = TurnAxis(turns: 3, TurnCalendar()).values(ticks: 4)
    #expect(numbers["ticks"] == [1, 2, 3] && numbers["turn_title"] == "turn")
  }
}

/// The templates of the checkout.
enum Assets {
  static func read(bundle: String? = nil) throws -> ReportAssets {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var texts: [String: String] = [:]
    for name in ReportAssets.files { texts[name] = try String(contentsOf: root.appendingPathComponent("report/\(name)"), encoding: .utf8) }
    return try #require(ReportAssets(texts, bundle: bundle))
  }
}
