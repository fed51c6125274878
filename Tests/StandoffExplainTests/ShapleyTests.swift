import StandoffTournament
import Testing

import StandoffExplain

/// Indices of games whose values are known in closed form, and what must hold of all games.
@Suite struct ShapleyTests {
  /// Numbers without a pattern, the same in every run.
  static func game(players: Int, seed: UInt64) -> [Double] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<1 << players).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) * 4 - 2
    }
  }

  /// The same game with player i called `names[i]`.
  static func renamed(_ game: [Double], _ names: [Int]) -> [Double] {
    var other = game
    for subset in game.indices {
      var moved = 0
      for player in names.indices where subset & 1 << player != 0 { moved |= 1 << names[player] }
      other[moved] = game[subset]
    }
    return other
  }

  @Test(arguments: 1...7) func sharesAddUpToTheDifference(players: Int) {
    for seed in 1...20 {
      let game = Self.game(players: players, seed: UInt64(seed))
      let sum = Shapley.values(game).reduce(0, +)
      #expect(abs(sum - (game[game.count - 1] - game[0])) < 1e-12)
    }
  }

  @Test func theyDoNotDependOnTheOrderOrTheNames() {
    let names = [3, 0, 4, 1, 2]
    for seed in 1...20 {
      let game = Self.game(players: 5, seed: UInt64(seed))
      let (here, there) = (Shapley.values(game), Shapley.values(Self.renamed(game, names)))
      for player in 0..<5 { #expect(abs(here[player] - there[names[player]]) < 1e-12) }
      let pairs = Shapley.pairs(5)
      let (own, other) = (Shapley.interactions(game), Shapley.interactions(Self.renamed(game, names)))
      for (index, (first, second)) in pairs.enumerated() {
        let low = min(names[first], names[second])
        let high = max(names[first], names[second])
        let place = pairs.firstIndex { $0 == (low, high) }
        #expect(place.map { abs(own[index] - other[$0]) < 1e-12 } == true)
      }
    }
  }

  @Test func whoeverDoesNothingGetsNothing() {
    var game = Self.game(players: 4, seed: 5)
    for subset in game.indices where subset & 0b0100 != 0 { game[subset] = game[subset & 0b1011] }
    #expect(Shapley.values(game)[2] == 0)
    for (index, (first, second)) in Shapley.pairs(4).enumerated() where first == 2 || second == 2 {
      #expect(abs(Shapley.interactions(game)[index]) < 1e-12)
    }
  }

  @Test func twoThatAreOnlyTogetherSufficientShareEvenlyAndInteract() {
    #expect(Shapley.values([0, 0, 0, 1]) == [0.5, 0.5])
    #expect(Shapley.interactions([0, 0, 0, 1]) == [1])
    // Either of them is enough: they do less together than apart.
    #expect(Shapley.values([0, 1, 1, 1]) == [0.5, 0.5])
    #expect(Shapley.interactions([0, 1, 1, 1]) == [-1])
  }

  /// One left glove and two right ones (Shapley 1953): the scarce glove gets two thirds.
  @Test func theGloveGame() {
    let game = (0..<8).map { subset in subset & 1 != 0 && subset & 6 != 0 ? 1.0 : 0.0 }
    let shares = Shapley.values(game)
    #expect(abs(shares[0] - 2.0 / 3) < 1e-12 && abs(shares[1] - 1.0 / 6) < 1e-12 && abs(shares[2] - 1.0 / 6) < 1e-12)
  }

  /// A runway as long as the longest user needs (Littlechild and Owen 1973): each stretch is shared by those who need it.
  @Test func theAirportGame() {
    let needs = [1.0, 2, 4, 7]
    let game = (0..<16).map { subset in needs.indices.filter { subset & 1 << $0 != 0 }.map { needs[$0] }.max() ?? 0 }
    let expected = [0.25, 0.25 + 1.0 / 3, 0.25 + 1.0 / 3 + 1, 0.25 + 1.0 / 3 + 1 + 3]
    for (share, value) in zip(Shapley.values(game), expected) { #expect(abs(share - value) < 1e-12) }
  }
}

/// Estimates from repetitions.
@Suite struct AttributionTallyTests {
  private static func tally(_ repetitions: Int, players: Int, groups: [[Int]] = []) -> Attribution {
    var tally = AttributionTally(players: players, groups: groups, isShare: false)
    for seed in 1...repetitions { tally.add(ShapleyTests.game(players: players, seed: UInt64(seed))) }
    return tally.result
  }

  @Test func sharesAddUpToWhatTheyExplainAndGroupsToTheirMembers() {
    let found = Self.tally(50, players: 4, groups: [[0, 2], [1]])
    #expect(abs(found.shares.reduce(0) { $0 + $1.mean } - found.difference.mean) < 1e-12)
    #expect(abs(found.whole.mean - found.remainder.mean - found.difference.mean) < 1e-12)
    #expect(abs(found.groups[0].mean - found.shares[0].mean - found.shares[2].mean) < 1e-12)
    #expect(found.groups[1] == found.shares[1])
  }

  /// What happens in no repetition, or in all, may yet be otherwise in the next.
  @Test func aChangeThatNeverVariesKeepsAnInterval() throws {
    var tally = AttributionTally(players: 2, isShare: true)
    for _ in 0..<100 { tally.add([0, 1, 0, 1]) }
    let found = tally.result
    #expect(found.shares[0].mean == 1 && found.shares[1].mean == 0)
    let low = try #require(found.shares[0].low)
    let high = try #require(found.shares[1].high)
    #expect(abs(low - (1 - 0.0369)) < 1e-3 && abs(high - 0.0369) < 1e-3)
    #expect(found.isDivisible)
  }

  @Test func aDifferenceThatMayBeNoneIsNotDivided() {
    var tally = AttributionTally(players: 1, isShare: true)
    for repetition in 0..<40 { tally.add([repetition % 2 == 0 ? 1 : 0, repetition % 3 == 0 ? 1 : 0]) }
    #expect(!tally.result.isDivisible)
  }

  /// Orders that are sampled ask for no value but the announced ones, add up exactly, and come near the whole enumeration.
  @Test func sampledOrdersAreUnbiased() {
    let players = 6
    let game = ShapleyTests.game(players: players, seed: 9)
    var tally = AttributionTally(players: players, isShare: false)
    for repetition in 0..<3000 {
      let orders = SampledOrders.pair(players: players, seed: 4, repetition: UInt64(repetition))
      #expect(orders.allSatisfy { $0.sorted() == Array(0..<players) })
      let announced = Set(SampledOrders.subsets(along: orders))
      tally.add(along: orders) { subset in
        if !announced.contains(subset) { Issue.record("\(subset) was not announced") }
        return game[subset]
      }
    }
    let found = tally.result
    #expect(found.isSampled && found.interactions.isEmpty)
    #expect(abs(found.shares.reduce(0) { $0 + $1.mean } - found.difference.mean) < 1e-9)
    for (share, exact) in zip(found.shares, Shapley.values(game)) { #expect(abs(share.mean - exact) < 0.06) }
  }

  @Test func profilesAreDrawnEvenly() {
    var counts = [Int](repeating: 0, count: 7)
    for repetition in 0..<70_000 { counts[SampledProfiles.place(among: 7, seed: 2, repetition: UInt64(repetition))] += 1 }
    // Four standard deviations of a binomial of 70,000 and 1/7.
    for count in counts { #expect(abs(count - 10_000) < 371) }
    #expect(SampledProfiles.place(among: 1, seed: 2, repetition: 5) == 0)
  }
}
