import LuaBridge
import StandoffKernel
import StandoffScripting
import Testing

/// Where the seed of Lua's tables cannot be fixed, the shelf plays all the same, and no seed shows in it.
@Suite struct OrderedShelfTests {
  @Test(arguments: Shelf.scenarioNames) func everyScriptPlaysTheSameUnderEverySeed(_ name: String) throws {
    let scenario = try Shelf.scenario(name)
    let one = try Self.results(scenario, hashSeed: 1)
    let two = try Self.results(scenario, hashSeed: 0xDEAD_BEEF_0123)
    #expect(one.count == CrisisRole.allCases.map { Shelf.strategies($0).count }.reduce(0, +) * 4)
    let areTheSame = one == two
    #expect(areTheSame, "\(name)")
  }

  /// Each script against the scenario's own rivals, over four repetitions.
  private static func results(_ scenario: Scenario, hashSeed: UInt64) throws -> [MatchResult] {
    var limits = LuaLimits.standard
    limits.ordersPairs = true
    let game = CrisisGame(scenario)
    func make(_ role: CrisisRole, _ name: String) throws(Fault) -> any Strategy {
      try Shelf.strategy(role, name, in: scenario, seed: hashSeed, limits: limits)
    }
    let usual = try CrisisRole.allCases.map { try make($0, scenario.seats[$0.rawValue].defaultStrategy) }
    var results: [MatchResult] = []
    for role in CrisisRole.allCases {
      for name in Shelf.strategies(role) {
        var lineup = usual
        lineup[role.rawValue] = try make(role, name)
        for repetition in 0..<4 as Range<UInt64> { results.append(try game.play(lineup, seed: 3, repetition: repetition)) }
      }
    }
    return results
  }
}
