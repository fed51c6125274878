import StandoffKernel
import Testing

/// What a mechanism that is switched off takes from the rules, each against the same match with it on.
@Suite struct SwitchTests {
  private static func without(_ switches: CrisisSwitches, _ p: CrisisParameters) -> CrisisParameters {
    var p = p
    p.switches = switches
    return p
  }

  @Test("Without a commitment problem nobody reneges: the deal stands, and is worth what it is to the end")
  func bindingDeals() throws {
    let p = CrisisParameters.certain { $0.pledgeCap = 0.2 }
    func played(_ p: CrisisParameters) throws -> Played {
      let coercer = ScriptedStrategy.coercer { turn, _, act in
        if turn == 1 {
          act.offer = .disarm
          act.inducement = 0.05
          act.pledge = 0.2
        }
        act.renege = turn == 2
      }
      return try Table(parameters: p, coercer: coercer, target: ScriptedStrategy.agrees()).record()
    }
    let (breakable, bound) = (try played(p), try played(Self.without(.bindingDeals, p)))
    #expect(breakable.turn(2).has(.reneged(.disarmed, pledge: 0.2)))
    #expect(bound.outcome == .disarmed && bound.turns.allSatisfy { !$0.has(.reneged(.disarmed, pledge: 0.2)) })
    #expect(bound.turn(1).after.deal == breakable.turn(1).after.deal && bound.turn(2).after.deal != .none)
  }

  @Test("Without coercion a threat tells the target nothing; with it, it does")
  func silentThreats() throws {
    let p = CrisisParameters.certain()
    func belief(_ threat: Double, _ p: CrisisParameters) throws -> LogOdds {
      let coercer = ScriptedStrategy.coercer { _, _, act in act.threat = threat }
      return try Table(parameters: p, coercer: coercer).record().turn(1).after.coercerOpportunist
    }
    let silent = Self.without(.silentThreats, p)
    #expect(try belief(1, silent) == belief(0, silent))
    #expect(try belief(1, p) != belief(0, p))
  }

  @Test("Without private information both types are known before the first turn", arguments: [
    CrisisTypes(.opportunist, .securitySeeker), CrisisTypes(.restrained, .greedy),
  ])
  func knownTypes(_ types: CrisisTypes) throws {
    let coercer = RecordingStrategy(ScriptedStrategy.coercer { _, _, _ in })
    let target = RecordingStrategy(ScriptedStrategy.works())
    let p = Self.without(.knownTypes, .certain())
    _ = try Table(parameters: p, types: types, coercer: coercer, target: target).record()
    let greedy = types == CrisisTypes(.restrained, .greedy)
    let ofTarget = try #require(coercer.posture(1)?[CrisisSlot.targetGreedy])
    let ofCoercer = try #require(target.posture(1)?[CrisisSlot.coercerOpportunist])
    #expect(greedy ? ofTarget > 0.999_999 : ofTarget < 0.000_001)
    #expect(greedy ? ofCoercer < 0.000_001 : ofCoercer > 0.999_999)
  }
}
