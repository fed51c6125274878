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
    let scripts = scenario.schema.roles.map { Shelf.strategies($0.scriptRole).count }
    #expect(one.count == scripts.reduce(0, +) * 4 && scripts.allSatisfy { $0 > 0 })
    let areTheSame = one == two
    #expect(areTheSame, "\(name)")
  }

  /// Each script in each of its seats against the scenario's own rivals, over four repetitions.
  private static func results(_ scenario: Scenario, hashSeed: UInt64) throws -> [MatchResult] {
    var limits = LuaLimits.standard
    limits.ordersPairs = true
    let game = Shelf.model(of: scenario).makeGame(scenario)
    func make(_ seat: Int, _ name: String) throws(Fault) -> any Strategy {
      try Shelf.strategy(name, seat: seat, in: scenario, seed: hashSeed, limits: limits)
    }
    let usual = try scenario.seats.indices.map { try make($0, scenario.seats[$0].defaultStrategy) }
    var results: [MatchResult] = []
    for (seat, role) in scenario.schema.roles.enumerated() {
      for name in Shelf.strategies(role.scriptRole) {
        var lineup = usual
        lineup[seat] = try make(seat, name)
        for repetition in 0..<4 as Range<UInt64> { results.append(try game.play(lineup, seed: 3, repetition: repetition)) }
      }
    }
    return results
  }
}
