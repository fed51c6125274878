import StandoffKernel
import StandoffScripting
import Testing

/// What a script is told when it fails in play: kind, line, turn, what was expected.
@Suite struct PostureFaultTests {
  struct Case: Sendable, CustomStringConvertible {
    let body: String
    let kind: Fault.Kind
    let says: [String]
    var description: String { body }
  }

  static let cases: [Case] = [
    Case(body: "act.thraet = 1", kind: .runtime, says: ["unknown field 'thraet'", "near: threat"]),
    Case(body: "local x = view.stge", kind: .runtime, says: ["unknown field 'stge'", "near: stage"]),
    Case(body: "local x = view.belief.target_greed", kind: .runtime, says: ["unknown field 'target_greed'", "near: target_greedy"]),
    Case(body: "local x = me.params.anger", kind: .runtime, says: ["anger"]),
    Case(body: "local x = tresh", kind: .runtime, says: ["unknown global 'tresh'"]),
    Case(body: "act.threat = 0/0", kind: .posture, says: ["act.threat", "between 0 and 1"]),
    Case(body: "act.threat = 1.5", kind: .posture, says: ["act.threat is 1.5", "between 0 and 1"]),
    Case(body: "act.threat = \"0.5\"", kind: .posture, says: ["act.threat", "number"]),
    Case(body: "act.renege = 1", kind: .posture, says: ["act.renege"]),
    Case(body: "act.offer = \"disram\"", kind: .posture, says: ["act.offer", "disarm"]),
    Case(body: "act.red_line = 2.5", kind: .posture, says: ["act.red_line"]),
    Case(body: "error(\"I give up\")", kind: .runtime, says: ["I give up"]),
    Case(body: "while true do end", kind: .fuel, says: ["fuel"]),
    Case(body: "local s = model.uprising_hazard(7.5, 0)", kind: .runtime, says: ["stage", "model.uprising_hazard"]),
    Case(body: "local s = model.uprising_hazrd(1, 0)", kind: .runtime, says: ["uprising_hazrd", "uprising_hazard"]),
    Case(body: "local s = model.position_value()", kind: .runtime, says: ["position_value"]),
    Case(body: "return 5", kind: .contract, says: ["reason"]),
  ]

  /// Plays a coercer against the reference target, watching assignments as the command does when a line is missing.
  static func fault(of text: String) throws -> Fault? {
    let scenario = try Shelf.scenario("korea_2017")
    let script = try strategy(text, in: scenario)
    let game = CrisisGame(scenario)
    let rivals: [any Strategy] = [script, ReferenceTarget(game.parameters), ConstantPatron(pressure: 0)]
    func play() -> Fault? {
      do {
        _ = try game.play(rivals, seed: 1, repetition: 0)
        return nil
      } catch {
        return error
      }
    }
    let first = play()
    if first?.kind == .posture, first?.line == 0 {
      script.isChecking = true
      return play()
    }
    return first
  }

  @Test(arguments: cases) func names(_ one: Case) throws {
    let text = ScriptContractTests.whole(posture: "if view.turn == 3 then\n\(one.body)\n end")
    let fault = try Self.fault(of: text)
    #expect(fault?.kind == one.kind)
    #expect(fault?.turn == 3)
    #expect(fault?.role == 0)
    #expect(fault?.file == "my.lua")
    #expect(fault?.line == 5 || one.body == "return 5", "line \(fault?.line ?? -1): \(fault?.message ?? "")")
    for text in one.says { #expect(fault?.message.contains(text) == true, "\(fault?.message ?? "nothing") lacks \(text)") }
  }

  @Test func aReactionAnswersYesOrNo() throws {
    let text = ScriptContractTests.whole(extra: "strike = function(view, me) return 1 end")
    let fault = try Self.fault(of: text)
    #expect(fault?.kind == .contract)
    #expect(fault?.turn == 1)
    #expect(fault?.message.contains("strike") == true)
  }

  @Test func theOthersTypeIsNotThere() throws {
    let fault = try Self.fault(of: ScriptContractTests.whole(posture: "local t = view.target_type"))
    #expect(fault?.kind == .runtime)
    #expect(fault?.message.contains("unknown field 'target_type'") == true)
  }
}
