import Foundation
import StandoffKernel
import StandoffReport
import Testing

/// The transcript that every model has: what is told of a turn, what is gathered, and why a match ended as it did.
@Suite struct MatchTranscriptTests {
  /// Sets what a list says, turn by turn, and then its last entry for ever.
  private final class Listed: Strategy {
    private let acts: [[Double]]
    private let remark: String?
    private let failsAt: Int?

    init(_ acts: [[Double]], remark: String? = nil, failsAt: Int? = nil) {
      (self.acts, self.remark, self.failsAt) = (acts, remark, failsAt)
    }

    func begin(_ start: MatchStart) {}
    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
      if turn == failsAt { throw Fault(.runtime, "I give up", file: "my.lua", line: 3) }
      for (slot, value) in acts[min(turn, acts.count) - 1].enumerated() { act[slot] = value }
    }
    func answers(node: Int) -> Bool { false }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool { false }
    func takeRemarks() -> [String] { remark.map { [$0] } ?? [] }
  }

  private static let hold = [0.0, 0, 0]
  private static let arm = [1.0, 0, 0]
  private static let strike = [0.0, 1, 0]

  private static func dyad(_ types: [Int], _ settings: [String: Double] = [:]) throws -> Scenario {
    var scenario = Scenario(
      name: "test", schema: DyadSchema.model,
      seats: zip(["Athens", "Sparta"], types).map { .init(actor: $0, type: .fixed($1), defaultStrategy: "a") })
    try scenario.set("turns", to: 10, source: "test")
    for (name, value) in settings { try scenario.set(name, to: value, source: "test") }
    return scenario
  }

  private static func matrix(_ settings: [String: Double] = [:]) throws -> Scenario {
    var scenario = Scenario(
      name: "test", schema: MatrixSchema.model,
      seats: ["Row", "Column"].map { .init(actor: $0, type: nil, defaultStrategy: "a") })
    try scenario.set("turns", to: 10, source: "test")
    for (name, value) in settings { try scenario.set(name, to: value, source: "test") }
    return scenario
  }

  private static func game(_ scenario: Scenario) -> any RecordedGame {
    scenario.schema.name == "dyad" ? DyadGame(scenario) : MatrixGame(scenario)
  }

  private static func transcript(_ scenario: Scenario, _ strategies: [any Strategy]) throws -> MatchTranscript {
    let recorder = MatchRecorder()
    let result = try game(scenario).play(strategies, seed: 1, repetition: 0, recorder: recorder)
    return MatchTranscript(
      scenario: scenario, strategies: ["one", "two"], seed: 1, repetition: 0, recorder: recorder, result: result)
  }

  private static func text(_ transcript: MatchTranscript, isFull: Bool = false) -> String {
    transcript.lines(style: .plain, isFull: isFull).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: [
    ([0, 0], [[hold, strike], [hold]], "Outcome: first struck (turn 2)",
      ["Athens struck. It believed that Sparta was greedy with probability ", "though in truth it was not: below the "]),
    ([0, 1], [[hold, strike], [hold]], "Outcome: first struck (turn 2)", [", and it was: below the "]),
    ([0, 0], [[hold], [strike]], "Outcome: second struck (turn 1)",
      ["Sparta struck. It believed that Athens was greedy", "from which striking first pays."]),
    ([0, 0], [[strike], [strike]], "Outcome: both struck (turn 1)", ["Athens struck. ", "Sparta struck. ", "Athens and Sparta struck at once"]),
    ([0, 1], [[arm], [arm]], "Outcome: arms race (turn 10)",
      ["Athens believed that Sparta was greedy with probability ", "on where it only wants safety. 2. Sparta believed",
        "on where it only wants safety; it is greedy."]),
    ([0, 0], [[arm], [hold]], "Outcome: one sided arms (turn 10)", ["One arms in the last turn."]),
    ([0, 0], [[hold], [hold]], "Outcome: peace (turn 10)", ["Neither arms in the last turn."]),
  ] as [([Int], [[[Double]]], String, [String])])
  func saysWhy(types: [Int], acts: [[[Double]]], outcome: String, says: [String]) throws {
    let text = Self.text(try Self.transcript(Self.dyad(types), acts.map { Listed($0) }))
    #expect(text.contains(outcome), "\(text)")
    for part in says { #expect(text.contains(part), "\(text) lacks \(part)") }
    #expect(text.contains("Athens plays one, in truth security seeker"))
    #expect(text.contains("Payoffs each in the actor's own unit: never compare them across actors"))
  }

  /// A belief above the threshold is said to be above it.
  @Test func aStrikeThatPaysIsSaidToPay() throws {
    let scenario = try Self.dyad([0, 0], ["prior_greedy": 0.99])
    let text = Self.text(try Self.transcript(scenario, [Listed([Self.strike]), Listed([Self.hold])]))
    #expect(text.contains("probability 0.990, though in truth it was not: above the "), "\(text)")
  }

  @Test func theSameTurnsAreGathered() throws {
    let cooperate = Listed([[0]])
    let transcript = try Self.transcript(Self.matrix(), [cooperate, Listed([[0], [0], [1], [1], [0]])])
    let lines = transcript.lines(style: .plain, isFull: false)
    #expect(lines.contains("  turn 2  the same again"), "\(lines)")
    #expect(lines.contains("  turn 4  the same again"))
    #expect(lines.contains("  turn 6 to turn 10  5 turns of the same"))
    #expect(lines.contains("  turn 3   Row cooperate · Column defect"))
    let full = transcript.lines(style: .plain, isFull: true)
    #expect(full.count { $0.contains("Row cooperate · Column ") } == 10)
    #expect(!full.contains { $0.contains("the same") })
    let text = Self.text(transcript)
    #expect(text.contains("Most often the row player played cooperate and the column player cooperate."))
    #expect(text.contains("turns played 10, slips 0, row cooperate 10, row defect 0, column cooperate 8, column defect 2"))
    #expect(text.contains("Payoffs mean per turn Row 2.400 Column 3.400"), "\(text)")
  }

  @Test func whatIsSaidAgainIsNotToldAgain() throws {
    let transcript = try Self.transcript(Self.matrix(), [Listed([[0]], remark: "as ever"), Listed([[0]])])
    let lines = transcript.lines(style: .plain, isFull: false)
    #expect(lines.filter { $0.contains("as ever") } == ["      Row     “as ever”"])
    #expect(transcript.lines(style: .plain, isFull: true).count { $0.contains("“as ever”") } == 10)
  }

  @Test func slipsAndMisreadingsAreTold() throws {
    let slips = try Self.transcript(Self.matrix(["noise": 1]), [Listed([[0]]), Listed([[1]])])
    let lines = slips.lines(style: .plain, isFull: false)
    #expect(lines.count { $0 == "      · the move of Row slipped to defect" } == 10, "\(lines)")
    #expect(lines.count { $0 == "      · the move of Column slipped to cooperate" } == 10)
    #expect(Self.text(slips).contains("slips 20, row cooperate 0, row defect 10"))
    let misread = try Self.transcript(Self.matrix(["observation_noise": 0.5]), [Listed([[0]]), Listed([[0]])])
    let seen = misread.lines(style: .plain, isFull: false).filter { $0.hasSuffix(" saw defect") }
    #expect((1..<20).contains(seen.count) && seen.allSatisfy { ["      · Row saw defect", "      · Column saw defect"].contains($0) }, "\(seen)")
  }

  /// What was played before a fault is told, and nothing of an end that there was not.
  @Test func aMatchThatAFaultStoppedIsToldSoFar() throws {
    let scenario = try Self.dyad([0, 0])
    let recorder = MatchRecorder()
    let fault = #expect(throws: Fault.self) {
      _ = try Self.game(scenario).play(
        [Listed([Self.hold, Self.arm]), Listed([Self.hold], failsAt: 3)], seed: 1, repetition: 0, recorder: recorder)
    }
    #expect((fault?.role, fault?.turn) == (1, 3))
    let lines = MatchTranscript(
      scenario: scenario, strategies: ["one", "two"], seed: 1, repetition: 0, recorder: recorder, result: MatchResult()
    ).linesSoFar(style: .plain, isFull: false)
    #expect(lines.contains("  turn 1  Athens – · Sparta –") && lines.contains("  turn 2  Athens arm · Sparta –"), "\(lines)")
    #expect(!lines.contains { $0.contains("turn 3") || $0.contains("Outcome") })
  }

  @Test func theDocumentHasWordsAndNumbers() throws {
    let document = try Self.transcript(Self.dyad([0, 1]), [Listed([[1, 0, 0.25]]), Listed([Self.hold])]).document
    let data = try JSONEncoder().encode(document)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let turns = try #require(object["turns"] as? [[String: Any]])
    #expect(turns.count == 10)
    let first = try #require((turns[0]["postures"] as? [String: [String: Any]])?["first"])
    #expect(first["arm"] as? Bool == true && first["strike"] as? Bool == false && first["concession"] as? Double == 0.25)
    let series = try #require(turns[0]["series"] as? [String: Double])
    #expect(Set(series.keys) == Set(DyadSchema.model.series.map(\.name)))
    #expect(series["armed_first"] == 1 && series["armed_second"] == 0 && series["concession_first"] == 0.25)
    let actors = try #require(object["actors"] as? [[String: Any]])
    #expect(actors.map { $0["type"] as? String } == ["security_seeker", "greedy"])
    #expect((object["marks"] as? [String: Int])?["arms_of_first"] == 10)
    #expect(object["outcome"] as? String == "one_sided_arms" && object["reason"] as? String == "One arms in the last turn.")
    let match = try Self.transcript(Self.matrix(), [Listed([[1]]), Listed([[0]])]).document
    let moves = try JSONSerialization.jsonObject(with: JSONEncoder().encode(match)) as? [String: Any]
    let turn = try #require((moves?["turns"] as? [[String: Any]])?.first)
    #expect((turn["postures"] as? [String: [String: String]])?["row"] == ["move": "defect"])
    #expect(turn["series"] as? [String: Double] == ["move_row": 1, "move_column": 0, "payoff_row": 5, "payoff_column": 0])
    #expect((moves?["actors"] as? [[String: Any]])?.allSatisfy { $0["type"] == nil } == true)
  }
}
