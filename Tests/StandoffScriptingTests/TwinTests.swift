import StandoffKernel
import StandoffScripting
import Testing

/// A compiled strategy and the script of the same name play the same match, turn for turn, to the bit.
@Suite struct TwinTests {
  static let pairs: [(CrisisRole, String)] = [
    (.coercer, "maximum_pressure"), (.coercer, "restraint"), (.coercer, "grand_bargain"), (.coercer, "grand_bargain_guaranteed"),
    (.target, "rational"), (.target, "sprint"), (.patron, "mild_pressure"), (.patron, "hard_pressure"), (.patron, "shield"),
  ]

  @Test func everyCompiledStrategyHasItsScript() {
    #expect(Set(CrisisNative.all.map { "\($0.role)/\($0.name)" }) == Set(Self.pairs.map { "\($0.0)/native_\($0.1)" }))
  }

  @Test(arguments: Shelf.crises) func playTheSameMatch(_ name: String) throws {
    let scenario = try Shelf.scenario(name)
    let parameters = CrisisParameters(scenario)
    var compared = 0
    for coercer in Self.pairs where coercer.0 == .coercer {
      for target in Self.pairs where target.0 == .target {
        for patron in Self.pairs where patron.0 == .patron {
          let names = [coercer.1, target.1, patron.1]
          let scripted = try CrisisRole.allCases.map { try Shelf.strategy($0, names[$0.rawValue], in: scenario) }
          let natives = CrisisRole.allCases.map { role in
            CrisisNative.all.first { $0.name == "native_\(names[role.rawValue])" }!.make(parameters)
          }
          for repetition in 0..<4 {
            let one = try Self.play(natives, scenario, UInt64(repetition))
            let two = try Self.play(scripted, scenario, UInt64(repetition))
            #expect(one.result == two.result, "\(names) in \(name), repetition \(repetition)")
            let areTwins = one.turns == two.turns
            #expect(areTwins, "\(names) in \(name), repetition \(repetition)")
            compared += one.turns.count
          }
        }
      }
    }
    #expect(compared > 1000)
  }

  private static func play(
    _ strategies: [any Strategy], _ scenario: Scenario, _ repetition: UInt64
  ) throws(Fault) -> (result: MatchResult, turns: [CrisisState]) {
    let recorder = CrisisRecorder()
    let result = try CrisisGame(scenario).play(strategies, seed: 7, repetition: repetition, recorder: recorder)
    return (result, recorder.turns.map(\.after))
  }
}
