import Foundation
import GRDB
import StandoffKernel
import StandoffTournament
import Testing

/// A tournament that ends when its intervals are narrow.
@Suite struct PrecisionTests {
  /// Payoffs with a deviation of 1 in the repetition's shock: narrow enough at some hundred repetitions.
  static func makeContest(fault: @escaping ([Int], UInt64) -> Fault? = { _, _ in nil }) -> TestContest {
    TestContest(
      schema: makeSchema(series: ["tension"]), fault: fault,
      result: { profile, repetition in
        var result = randomResult(profile, repetition)
        var shared = TestChance(12, repetition)
        let shock = shared.normal()
        for role in 0..<2 { result.payoffs[role] = shock + Double(profile[role]) }
        return result
      })
  }

  static func makePlan(
    _ halfWidth: Double?, repetitions: Int = 5000, first: Int = 20, shardSize: Int? = nil, keep: Keep? = nil
  ) throws -> TournamentPlan {
    try StandoffTournamentTests.makePlan(
      [3, 2], repetitions: repetitions, shardSize: shardSize,
      precision: halfWidth.map { Precision(halfWidth: $0, first: first) }, keep: keep)
  }

  @Test func blocksDoubleUpToTheMost() throws {
    #expect(try Self.makePlan(0.1, repetitions: 500, first: 50).blocks == [50, 100, 200, 400, 500])
    #expect(try Self.makePlan(0.1, repetitions: 400, first: 50).blocks == [50, 100, 200, 400])
    #expect(try Self.makePlan(0.1, repetitions: 50, first: 50).blocks == [50])
    #expect(try Self.makePlan(nil, repetitions: 50).blocks == [50])
    #expect(try Self.makePlan(0.1, repetitions: 100, shardSize: 7).shardCount(forRepetitions: 20) == 18)
  }

  /// Fine enough for the first block, and not too many files for all.
  @Test func shardsFitTheFirstBlock() throws {
    let plan = try StandoffTournamentTests.makePlan(
      [30, 20], repetitions: 100_000, precision: Precision(halfWidth: 0.1, first: 50))
    #expect(plan.shardSize == 3663 && plan.shardCount <= TournamentPlan.mostShardsInBlocks)
    let small = try StandoffTournamentTests.makePlan([3, 2], repetitions: 100_000, precision: Precision(halfWidth: 0.1))
    #expect(small.shardSize == 256)
  }

  @Test(arguments: [
    (0.0, 50, "a precision of 0.0; more than 0 and at most 1 is possible"),
    (-1, 50, "a precision of -1.0; more than 0 and at most 1 is possible"),
    (.nan, 50, "a precision of nan; more than 0 and at most 1 is possible"),
    (2, 50, "a precision of 2.0; more than 0 and at most 1 is possible"),
    (0.1, 9, "a first block of 9 repetitions; a precision needs at least 10"),
    (0.1, 5001, "a first block of 5001 repetitions, and at most 5000 in all"),
  ]) func refuses(_ halfWidth: Double, _ first: Int, _ reason: String) {
    #expect(
      sentence { _ = try Self.makePlan(halfWidth, first: first) } == "this tournament cannot be played: \(reason)")
  }

  @Test func theRuleIsPartOfThePlan() throws {
    let plan = try Self.makePlan(0.125)
    #expect(try plan.digest != Self.makePlan(0.25).digest && plan.digest != Self.makePlan(0.125, first: 40).digest)
    #expect(try Self.makePlan(0.25).difference(from: plan) == "precision is 0.125 there, 0.25 here")
    #expect(
      try Self.makePlan(nil, shardSize: 256).difference(from: plan) == "precision there, roles here")
    let copy = try JSONDecoder().decode(TournamentPlan.self, from: JSONEncoder().encode(plan))
    #expect(copy == plan && copy.digest == plan.digest)
  }

  /// A plan without a precision, and that keeps nothing, has the digest that it had before there were such things: the
  /// SHA-256 of "11:plan format,1:1,5:model,3:toy," and so on, taken by Python's hashlib.
  @Test func aPlainPlanKeepsItsDigest() throws {
    let plan = try StandoffTournamentTests.makePlan([2, 2], repetitions: 4)
    #expect(SHA256.hex(digest: plan.digest) == "2f939b55183d0d7c9bb2cb5d0f3e9c36dbd6ca9c0b1db7b87800c9ade3fd7237")
    let text = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
    #expect(!text.contains("precision") && !text.contains("keep"))
  }

  /// It ends at the first block that is narrow, with the very figures of a run of so many repetitions.
  @Test func endsWithTheFiguresOfAPlainRun() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let contest = Self.makeContest()
    let results = try finish(Self.makePlan(0.12), contest, in: path)
    let stopping = try #require(results.stopping)
    #expect(stopping.isReached && (stopping.widest ?? 1) <= 0.12)
    #expect([160, 320, 640].contains(results.repetitions), "\(results.repetitions)")
    #expect(contest.played < (results.repetitions + 43) * 6, "what was played beyond is less than a shard")
    let plain = folder.path + "/plain"
    let same = try finish(Self.makePlan(nil, repetitions: results.repetitions), Self.makeContest(), in: plain)
    #expect(same.stopping == nil)
    for file in figureFiles where file.hasSuffix(".csv") {
      #expect(try bytes(path + "/" + file) == bytes(plain + "/" + file), "\(file)")
    }
    // The block before was not narrow.
    let before = try finish(
      Self.makePlan(0.12, repetitions: results.repetitions / 2), Self.makeContest(), in: folder.path + "/before")
    #expect(before.stopping?.isReached == false && before.repetitions == results.repetitions / 2)

    let queue = try DatabaseQueue(path: path + "/results.sqlite")
    let run = try #require(try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM run") })
    let found = Dictionary(uniqueKeysWithValues: run.columnNames.map { ($0, run[$0] as DatabaseValue) })
    let wanted: [String: DatabaseValue] = [
      "repetitions": results.repetitions.databaseValue, "matches": (results.repetitions * 6).databaseValue,
      "precision": 0.12.databaseValue, "first_block": 20.databaseValue, "most_repetitions": 5000.databaseValue,
      "widest_half_width": (stopping.widest ?? -1).databaseValue, "precision_reached": 1.databaseValue,
      "stopping_rule": (results.stoppingRule ?? "").databaseValue,
    ]
    for (column, value) in wanted { #expect(found[column] == value, "\(column)") }
    let plainRun = try #require(
      try DatabaseQueue(path: plain + "/results.sqlite").read { try Row.fetchOne($0, sql: "SELECT * FROM run") })
    #expect(Array(plainRun.columnNames) == Array(run.columnNames).dropLast(6))

    let manifest = try RunFolder.readManifest(at: path)
    #expect(manifest.repetitions == results.repetitions && manifest.counts.matches == results.repetitions * 6)
    let noted = try #require(manifest.stopping)
    #expect(noted.precision == 0.12 && noted.firstBlock == 20 && noted.mostRepetitions == 5000)
    #expect(noted.rule == results.stoppingRule && noted.widestHalfWidth == stopping.widest && noted.isReached == true)
    #expect(
      results.stoppingRule == """
        blocks of repetitions that end at 20 and then at twice the number before, at most 5000; the end is the first at \
        which the half-width of every entrant's 95% interval of mean payoff and of share of war is at most 0.12 (Chow and \
        Robbins 1965: right asymptotically)
        """)
    #expect(try !text(plain + "/manifest.json").contains("stopping"))
  }

  @Test func theMostIsKept() throws {
    let folder = try TemporaryFolder()
    let results = try finish(Self.makePlan(1e-6, repetitions: 100), Self.makeContest(), in: folder.path + "/run")
    #expect(results.repetitions == 100 && results.stopping?.isReached == false)
    #expect(results.entrants.allSatisfy { $0.matches == $0.profiles * 100 })
  }

  @Test(arguments: [nil, Keep.turns]) func sameBytesForEveryShardSizeAndInterruption(_ keep: Keep?) throws {
    let folder = try TemporaryFolder()
    var chance = TestChance(606)
    let straight = "\(folder.path)/1"
    let wanted = try finish(Self.makePlan(0.12, shardSize: 1, keep: keep), Self.makeContest(), in: straight)
    for size in [7, 64, 1000] {
      let whole = "\(folder.path)/\(size)"
      let plan = try Self.makePlan(0.12, shardSize: size, keep: keep)
      let results = try finish(plan, Self.makeContest(), in: whole)
      #expect(results.repetitions == wanted.repetitions)
      try expectSameFigures(straight, whole, "shard size \(size)")
      let path = "\(folder.path)/stopped-\(size)"
      let (_, interruptions) = try finishWithInterruptions(plan, in: path, contest: { Self.makeContest() }) {
        chance.integer(in: 1...2 * size)
      }
      #expect(interruptions > 0)
      try expectSameFigures(straight, path, "TestChance(606), shard size \(size)")
    }
  }

  /// What was played beyond the end, because a shard is played whole, neither counts nor disqualifies.
  @Test func faultsBeyondTheEndDoNotCount() throws {
    let folder = try TemporaryFolder()
    let wanted = try finish(Self.makePlan(0.12), Self.makeContest(), in: folder.path + "/clean")
    let end = UInt64(wanted.repetitions)
    func makeContest() -> TestContest {
      Self.makeContest { $0[0] == 1 && $1 == end ? Fault(.runtime, "late", role: 0, turn: 1) : nil }
    }
    let contest = makeContest()
    let plan = try Self.makePlan(0.12, shardSize: 1000)
    let results = try finish(plan, contest, in: folder.path + "/late")
    #expect(contest.played > wanted.repetitions * 6 + 6, "the case plays beyond the end")
    #expect(results.faults.isEmpty && results.repetitions == wanted.repetitions)
    try expectSameFigures(folder.path + "/clean", folder.path + "/late", "a fault beyond the end")
  }

  /// With everybody disqualified there is nothing to wait for; with one repetition too few, nothing to go by.
  @Test func nobodyLeftEndsIt() throws {
    let folder = try TemporaryFolder()
    let contest = Self.makeContest { profile, repetition in
      repetition < 2 ? Fault(.runtime, "all", role: Int(repetition), turn: 1) : nil
    }
    let results = try finish(Self.makePlan(0.001), contest, in: folder.path + "/run")
    #expect(results.repetitions == 20 && results.profiles.isEmpty && results.stopping?.widest == nil)
  }
}
