import Foundation
import StandoffKernel
import StandoffTournament
import Testing

@Suite struct DeterminismTests {
  private func makeContest() -> TestContest {
    TestContest(
      schema: makeSchema(roles: 3),
      fault: { $0[1] == 2 && $1 == 5 ? Fault(.runtime, "index a nil value", file: "t.lua", line: 8, role: 1, turn: 4) : nil },
      result: { randomResult($0, $1) })
  }

  @Test func sameBytesForEveryShardSize() throws {
    let folder = try TemporaryFolder()
    for size in [1, 7, 64, 1000] {
      try finish(makePlan([3, 3, 2], repetitions: 20, shardSize: size), makeContest(), in: "\(folder.path)/\(size)")
      try expectSameFigures("\(folder.path)/1", "\(folder.path)/\(size)", "shard size \(size)")
    }
  }

  @Test func sameBytesAfterInterruptions() throws {
    let folder = try TemporaryFolder()
    var chance = TestChance(404)
    for size in [7, 64] {
      let plan = try makePlan([3, 3, 2], repetitions: 20, shardSize: size)
      let straight = "\(folder.path)/straight\(size)"
      try finish(plan, makeContest(), in: straight)
      for trial in 0..<3 {
        let path = "\(folder.path)/\(size)-\(trial)"
        let (_, interruptions) = try finishWithInterruptions(plan, in: path, contest: makeContest) {
          chance.integer(in: 1...2 * size)
        }
        #expect(interruptions > 2, "TestChance(404), shard size \(size), trial \(trial)")
        try expectSameFigures(straight, path, "TestChance(404), shard size \(size), trial \(trial)")
        for shard in 0..<plan.shardCount {
          let same = try bytes(ShardFile.path(of: shard, in: straight + "/shards"))
            == bytes(ShardFile.path(of: shard, in: path + "/shards"))
          #expect(same, "shard \(shard)")
        }
        let manifest = try RunFolder.readManifest(at: path)
        #expect(manifest.status == .done && manifest.started == "start" && manifest.finished == "end")
      }
    }
  }

  @Test func finishedShardsAreNotPlayedAgainAndDamagedOnesAre() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 20, shardSize: 8)
    func makeContest() -> TestContest { TestContest(schema: makeSchema(), result: { randomResult($0, $1) }) }
    let path = folder.path + "/run"
    try finish(plan, makeContest(), in: path)
    let before = try figureFiles.map { try bytes(path + "/" + $0) }

    func play() throws -> Int {
      let contest = makeContest()
      let run = try RunFolder.open(at: path, plan: plan, description: description)
      let completion = try Tournament.run(
        schema: contest.schema, executor: InProcessExecutor(contest), folder: run, now: { "later" })
      guard case .finished = completion else { throw Unfinished() }
      return contest.played
    }
    #expect(try play() == 0)
    let damaged = ShardFile.path(of: 3, in: path + "/shards")
    var changed = try bytes(damaged)
    changed[100] ^= 1
    try Data(changed).write(to: URL(fileURLWithPath: damaged))
    try FileManager.default.removeItem(atPath: ShardFile.path(of: 5, in: path + "/shards"))
    try Data("half".utf8).write(to: URL(fileURLWithPath: path + "/shards/000005.shard.partial-99999"))
    #expect(try play() == 16, "the damaged shard and the missing one, 8 matches each")
    #expect(try figureFiles.map { try bytes(path + "/" + $0) } == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: path + "/shards")
    #expect(left.count == plan.shardCount, "what a killed writer left is gone")
  }

  @Test func progressTellsMatchesKindsAndFaults() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([3, 3, 2], repetitions: 100, shardSize: 1000)
    let run = try RunFolder.create(at: folder.path + "/run", plan: plan, description: description, started: "start")
    let contest = makeContest()
    var seen: [StandoffTournament.Progress] = []
    _ = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: run, progress: { seen.append($0) },
      now: { "end" })
    #expect(seen.map(\.done) == [0, 256, 512, 768, 1000, 1256, 1512, 1768, 1800])
    #expect(seen.allSatisfy { $0.total == 1800 })
    let last = try #require(seen.last)
    #expect(last.faults == 6, "the faulty target meets 3 coercers and 2 patrons in repetition 5")
    var counts = [0, 0, 0]
    for match in 0..<plan.matchCount {
      let (repetition, profile) = plan.position(ofMatch: match)
      let chosen = plan.entrants(ofProfile: profile)
      if chosen[1] == 2 && repetition == 5 { continue }
      let outcome = randomResult(chosen, UInt64(repetition)).outcome
      for (kind, outcomes) in [[0, 1], [1], [2]].enumerated() where outcomes.contains(outcome) { counts[kind] += 1 }
    }
    #expect(last.kinds == counts)
  }

  @Test func interruptionSaysHowMuchIsKept() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 20, shardSize: 8)
    let run = try RunFolder.create(at: folder.path + "/run", plan: plan, description: description, started: "start")
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let completion = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: run,
      isCancelled: { contest.played == 21 }, now: { "stopped" })
    guard case .interrupted(let matches) = completion else { throw Unfinished() }
    #expect(matches == 16 && contest.played == 21)
    let manifest = try RunFolder.readManifest(at: run.path)
    #expect(manifest.status == .interrupted && manifest.finished == "stopped")
    #expect(try FileManager.default.contentsOfDirectory(atPath: run.path).sorted() == [
      "manifest.json", "scripts", "shards",
    ])
  }
}
