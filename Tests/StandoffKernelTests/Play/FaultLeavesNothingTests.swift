import StandoffKernel
import Testing

/// A match that a fault ended leaves nothing that the next match could see.
@Suite struct FaultLeavesNothingTests {
  /// Fails when it is asked to accept.
  private final class Failing: Strategy {
    func begin(_ start: MatchStart) {}
    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {}
    func answers(node: Int) -> Bool { true }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
      if node == TargetNode.accept.rawValue { throw Fault(.runtime, "no") }
      return false
    }
  }

  /// Keeps what it sees of offers outside `accept`.
  private final class Watching: Strategy {
    var seen: [Double] = []
    func begin(_ start: MatchStart) {}
    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
      seen += [view[CrisisSlot.offer], view[CrisisSlot.offerInducement], view[CrisisSlot.offerPledge]]
    }
    func answers(node: Int) -> Bool { node == TargetNode.preempt.rawValue }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
      seen += [view[CrisisSlot.offer], view[CrisisSlot.offerInducement], view[CrisisSlot.offerPledge]]
      return false
    }
  }

  @Test func anOfferDoesNotOutliveTheFault() throws {
    let parameters = CrisisParameters()
    let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
    let coercer = ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0.2), parameters)
    let patron = ConstantPatron(pressure: 0.3)
    #expect(throws: Fault.self) { _ = try game.play([coercer, Failing(), patron], seed: 1, repetition: 0) }
    let watching = Watching()
    _ = try game.play([coercer, watching, patron], seed: 1, repetition: 0)
    #expect(!watching.seen.isEmpty)
    #expect(watching.seen.allSatisfy { $0 == 0 })
  }

  /// The chance of inadvertent war depends on threat and provocation alone, not on what was played before.
  @Test func aMemoIsAFunctionOfItsKeys() throws {
    var parameters = CrisisParameters()
    parameters.tensionHazard = 0.037
    for (threat, provocation) in [(0.07, 0.43), (0.11, 0.31), (0.3, 0.7), (0.13, 0.77)] {
      func result(before: Bool) throws(Fault) -> ExactResult {
        let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
        func strategies(_ threat: Double, _ provocation: Double) -> [any Strategy] {
          var setting = ConfiguredCoercer.Setting()
          setting.posture.threat = threat
          var posture = TargetPosture()
          posture.provocation = provocation
          return [ConfiguredCoercer(setting, parameters), ConstantTarget(posture), ConstantPatron(pressure: 0)]
        }
        if before { _ = try game.propagate(strategies(provocation, threat), tracksBeliefs: false) }
        return try game.propagate(strategies(threat, provocation), tracksBeliefs: false)
      }
      #expect(try result(before: true).outcomes == result(before: false).outcomes)
    }
  }
}
