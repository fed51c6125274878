import StandoffExplain
import StandoffKernel
import StandoffTournament
import Testing

/// Whether intervals hold the exact value as often as they say: the exact propagation of the crisis gives every subset's value,
/// and so the exact shares.
@Suite struct ExplainCoverageTests {
  static let explanations = 100
  static let repetitions = 200
  static let switched = ["private_information", "closing_window", "domestic_fragility", "accident"]

  /// A short crisis in which a doubtful coercer strikes, regimes fall and accidents happen.
  private static func world() throws -> Scenario {
    var scenario = Scenario(name: "short", schema: CrisisSchema.model, seats: CrisisSchema.model.defaultSeats)
    for (name, value) in [
      ("turns", 5.0), ("pledge_cap", 0), ("uprising_hazard", 0.08), ("tension_hazard", 0.1), ("coercer.prior_greedy", 0.65),
    ] { try scenario.set(name, to: value, source: "test") }
    return scenario
  }

  private struct World {
    let game: CrisisGame
    let strategies: [any Strategy]

    init(_ scenario: Scenario) {
      let parameters = CrisisParameters(scenario)
      game = CrisisGame(scenario)
      strategies = ["native_maximum_pressure", "native_rational", "native_mild_pressure"].map { name in
        CrisisNative.all.first { $0.name == name }!.make(parameters)
      }
    }
  }

  private static func worlds() throws -> [World] {
    let scenario = try world()
    let mechanisms = try switched.map { try scenario.requireMechanism($0) }
    return (0..<1 << mechanisms.count).map { subset in
      World(scenario.without(mechanisms.enumerated().filter { subset & 1 << $0.offset == 0 }.map(\.element)))
    }
  }

  @Test func intervalsHoldTheExactSharesAsOftenAsTheySay() throws {
    let worlds = try Self.worlds()
    let players = Self.switched.count
    let wars = CrisisSchema.model.outcomes.map { $0.kinds.contains("war") }
    let exact = try worlds.map { world in
      let result = try world.game.propagate(world.strategies)
      let war = zip(result.outcomes, wars).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
      return (war: war, payoff: result.payoffs[0])
    }
    let truth = [Shapley.values(exact.map(\.war)), Shapley.values(exact.map(\.payoff))]
    // Every mechanism matters here, so that the test tests something.
    #expect(truth[0].allSatisfy { abs($0) > 0.005 }, "\(truth[0])")

    var held = [[Int]](repeating: [Int](repeating: 0, count: players + 1), count: 2)
    for explanation in 0..<Self.explanations {
      var tallies = [AttributionTally(players: players, isShare: true), AttributionTally(players: players, isShare: false)]
      for repetition in 0..<Self.repetitions {
        let results = try worlds.map {
          try $0.game.play($0.strategies, seed: UInt64(70_000 + explanation), repetition: UInt64(repetition))
        }
        tallies[0].add(results.map { wars[$0.outcome] ? 1 : 0 })
        tallies[1].add(results.map { $0.payoffs[0] })
      }
      for (kind, tally) in tallies.enumerated() {
        let found = tally.result
        let values = kind == 0 ? exact.map(\.war) : exact.map(\.payoff)
        let wanted = truth[kind] + [values[values.count - 1] - values[0]]
        for (place, estimate) in (found.shares + [found.difference]).enumerated() {
          let (low, high) = (try #require(estimate.low), try #require(estimate.high))
          if low <= wanted[place] && wanted[place] <= high { held[kind][place] += 1 }
        }
      }
    }
    // 95% less three and a half standard deviations of so many trials; a t interval is too narrow by a little where an event is rare.
    let fewest = Int(Double(Self.explanations) * (0.95 - 3.5 * (0.95 * 0.05 / Double(Self.explanations)).squareRoot()))
    for kind in held { for count in kind { #expect(count >= fewest, "\(held), of \(Self.explanations)") } }
    // The intervals are not so wide that they hold anything: those of the differences miss now and then.
    for kind in held { #expect(kind[players] < Self.explanations, "\(held)") }
  }
}
