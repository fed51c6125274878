import Foundation
import StandoffKernel
import StandoffTournament
import Testing

@Suite struct TournamentPlanTests {
  /// Parts cover the shards once, in order, and their lengths differ by at most one, even where there are more than shards.
  @Test func partsCoverTheShards() throws {
    for repetitions in 1...20 {
      let plan = try makePlan([1], repetitions: repetitions, shardSize: 1)
      for parts in 1...25 {
        let blocks = (1...parts).map { plan.shards(ofPart: $0, of: parts) }
        #expect(blocks.flatMap(Array.init) == Array(0..<plan.shardCount))
        #expect(blocks.map(\.count).max()! - blocks.map(\.count).min()! <= 1)
      }
    }
  }

  @Test func profilesAreTheFullProductWithTheFirstRoleSlowest() throws {
    let plan = try makePlan([2, 3, 2], repetitions: 5)
    #expect(plan.profileCount == 12 && plan.matchCount == 60)
    #expect((0..<4).map(plan.entrants(ofProfile:)) == [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]])
    #expect(plan.entrants(ofProfile: 11) == [1, 2, 1])
    for profile in 0..<12 { #expect(plan.profile(of: plan.entrants(ofProfile: profile)) == profile) }
    #expect(plan.position(ofMatch: 25) == (2, 1))
  }

  @Test(arguments: [(1, 256), (16_384, 256), (100_000, 1_562), (10_000_000, 65_536)])
  func shardSizeDependsOnTheMatchesAlone(matches: Int, size: Int) {
    #expect(TournamentPlan.defaultShardSize(forMatches: matches) == size)
  }

  @Test(arguments: [1, 7, 12, 60, 1000])
  func shardsCoverEveryMatchOnce(size: Int) throws {
    let plan = try makePlan([2, 3, 2], repetitions: 5, shardSize: size)
    let matches = (0..<plan.shardCount).flatMap { Array(plan.matches(ofShard: $0)) }
    #expect(matches == Array(0..<60))
  }

  @Test func digestChangesWithEveryField() throws {
    let base = try makePlan([2, 2], repetitions: 5, shardSize: 4)
    let others = try [
      makePlan([2, 2], repetitions: 6, shardSize: 4), makePlan([2, 2], repetitions: 5, seed: 8, shardSize: 4),
      makePlan([2, 2], repetitions: 5, shardSize: 5), makePlan([2, 3], repetitions: 5, shardSize: 4),
      makePlan([2, 2], repetitions: 5, shardSize: 4, conditions: [.init("lua", "Lua 5.4.4")]),
    ]
    for other in others {
      #expect(other.digest != base.digest)
      #expect(base.difference(from: other) != nil)
    }
    #expect(try makePlan([2, 2], repetitions: 5, shardSize: 4).digest == base.digest)
    #expect(base.difference(from: base) == nil)
  }

  @Test func differenceNamesWhatDiffers() throws {
    let old = try makePlan([2, 2], repetitions: 5, conditions: [.init("lua", "Lua 5.4.4")])
    let new = try makePlan([2, 2], repetitions: 5, conditions: [.init("lua", "Lua 5.4.6")])
    #expect(new.difference(from: old) == "lua is Lua 5.4.4 there, Lua 5.4.6 here")
    let script = Entrant(name: "coercer_0", role: 0, path: "a.lua", source: Array("return {}".utf8))
    let scripted = try TournamentPlan(
      schema: old.schema, scenario: old.scenario, seats: old.seats,
      entrants: [[script, old.entrants[0][1]], old.entrants[1]], repetitions: 5, seed: 7, conditions: old.conditions)
    #expect(scripted.difference(from: old)?.hasPrefix("SHA-256 of coercer_0 is native there") == true)
  }

  @Test func codableRoundTripKeepsTheDigest() throws {
    let plan = try makePlan([2, 3], repetitions: 5, seed: .max, conditions: [.init("lua", "Lua 5.4.4")])
    let back = try JSONDecoder().decode(TournamentPlan.self, from: JSONEncoder().encode(plan))
    #expect(back == plan && back.digest == plan.digest)
  }

  @Test func refusesWhatCannotBePlayed() {
    #expect(sentence { _ = try makePlan([2, 0], repetitions: 5) }.contains("no strategy plays target (DPRK)"))
    #expect(sentence { _ = try makePlan([2, 2], repetitions: 0) }.contains("0 repetitions"))
    #expect(sentence { _ = try makePlan([2, 2], repetitions: .max) }.contains("matches"))
    #expect(sentence { _ = try makePlan([2, 2], repetitions: 1, shardSize: 0) }.contains("a shard of 0 matches"))
    let twins = [Entrant(name: "hawk", role: 0), Entrant(name: "hawk", role: 0)]
    #expect(
      sentence {
        _ = try TournamentPlan(
          schema: "toy", scenario: "toy", seats: [.init(role: "coercer", actor: "US")], entrants: [twins],
          repetitions: 1, seed: 1)
      }.contains("two entrants for coercer are called hawk"))
    #expect(
      sentence {
        _ = try TournamentPlan(
          schema: "toy", scenario: "toy", seats: [.init(role: "coercer", actor: "US")],
          entrants: [[Entrant(name: "hawk", role: 1)]], repetitions: 1, seed: 1)
      }.contains("hawk plays role 1, but is entered for coercer"))
  }

  @Test func sha256MatchesThePublishedVectors() {
    // FIPS 180-2, appendix B.1, and the empty message.
    #expect(SHA256.hex(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
