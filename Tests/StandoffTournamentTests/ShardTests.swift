import Foundation
import StandoffKernel
import StandoffTournament
import Testing

@Suite struct ShardTests {
  @Test func rowsComeBackAsTheyWere() {
    var chance = TestChance(101)
    for roles in 1...3 {
      let layout = RowLayout(makeSchema(roles: roles))
      for trial in 0..<2_000 {
        let row: MatchRow
        switch chance.integer(in: 0...3) {
        case 0: row = .skipped
        case 1:
          row = .faulted(
            Fault.Kind.allCases[chance.integer(in: 0...6)], role: chance.integer(in: 0...roles - 1),
            turn: chance.integer(in: 0...4_000_000_000))
        default:
          var result = MatchResult(outcome: chance.integer(in: 0...3), endTurn: chance.integer(in: 0...4_000_000_000))
          for role in 0..<roles { result.payoffs[role] = Double(bitPattern: chance.word()) }
          for role in 0..<roles where !result.payoffs[role].isFinite { result.payoffs[role] = -0.0 }
          for mark in 0..<2 { result.marks[mark] = Int32(truncatingIfNeeded: chance.word()) }
          row = .played(result)
        }
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: layout.width, alignment: 1)
        defer { bytes.deallocate() }
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        layout.encode(row, into: bytes)
        #expect(layout.decode(UnsafeRawBufferPointer(bytes)) == row, "TestChance(101), \(roles) roles, trial \(trial)")
      }
    }
  }

  @Test func impossibleRowsAreNoRows() {
    let layout = RowLayout(makeSchema())
    func decode(_ change: (inout [UInt8]) -> Void) -> MatchRow? {
      var bytes = [UInt8](repeating: 0, count: layout.width)
      change(&bytes)
      return bytes.withUnsafeBytes(layout.decode)
    }
    #expect(decode { _ in } != nil)
    #expect(decode { $0[0] = 4 } == nil, "an outcome that the model lacks")
    #expect(decode { $0[2] = 8 } == nil, "an unknown kind of fault")
    #expect(decode { $0[2] = 3; $0[3] = 2 } == nil, "a role that the model lacks")
    #expect(decode { $0[14] = 0xF8; $0[15] = 0x7F } == nil, "a payoff that is no number")
  }

  @Test func everyDamageIsSeen() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 8, shardSize: 16)
    let contest = TestContest(
      schema: makeSchema(),
      fault: { $0[0] == 1 && $1 == 2 ? Fault(.runtime, "naïve \"quote\"\nnew line", file: "a.lua", line: 3, role: 0) : nil },
      result: { randomResult($0, $1) })
    #expect(try ShardRunner(plan: plan, contest: contest).run(0, into: folder.path))
    let path = ShardFile.path(of: 0, in: folder.path)
    let reader = try Merge(plan: plan, schema: makeSchema(), shards: folder.path).reader(of: 0)
    let whole = try bytes(path)
    let faults = try reader.read { _, _ in }
    #expect(faults.map(\.fault.message) == ["naïve \"quote\"\nnew line"])
    #expect(faults.map(\.match) == [10])

    func complaint(_ changed: [UInt8]) throws -> String {
      try Data(changed).write(to: URL(fileURLWithPath: path))
      return sentence { _ = try reader.tally() }
    }
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 0x10
      #expect(try complaint(changed).hasPrefix("damaged shard"), "byte \(place) of \(whole.count) changed unseen")
    }
    for length in stride(from: 0, to: whole.count, by: 5) {
      #expect(try complaint(Array(whole[..<length])).hasSuffix("it ends too early"), "cut at \(length)")
    }
    #expect(try complaint(whole + [0]).hasSuffix("bytes after its end"))
    #expect(try complaint(whole) == "no error")
  }

  @Test func shardsOfAnotherPlanAreRefused() throws {
    let folder = try TemporaryFolder()
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let plan = try makePlan([2, 2], repetitions: 8, shardSize: 16)
    #expect(try ShardRunner(plan: plan, contest: contest).run(0, into: folder.path))
    let other = try makePlan([2, 2], repetitions: 8, seed: 8, shardSize: 16)
    let message = sentence { _ = try Merge(plan: other, schema: makeSchema(), shards: folder.path).run() }
    #expect(message.hasSuffix("000000.shard: of another plan"))
  }

  @Test func cancelledShardLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let plan = try makePlan([2, 2], repetitions: 8, shardSize: 16)
    let isDone = try ShardRunner(plan: plan, contest: contest).run(1, into: folder.path, isCancelled: { contest.played >= 9 })
    #expect(!isDone && contest.played == 9)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func brokenModelsAreOurFault() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 8)
    func complaint(_ contest: TestContest) -> String {
      sentence { _ = try ShardRunner(plan: plan, contest: contest).run(0, into: folder.path) }
    }
    let infinite = TestContest(schema: makeSchema()) { _, repetition in
      MatchResult(payoffs: repetition == 3 ? SIMD8(repeating: .infinity) : .zero)
    }
    #expect(complaint(infinite) == "match 12: the model returned a payoff of inf")
    let unknown = TestContest(schema: makeSchema()) { _, _ in MatchResult(outcome: 4) }
    #expect(complaint(unknown) == "match 0: the model returned outcome 4 of 4")
    let stranger = TestContest(schema: makeSchema(), fault: { _, _ in Fault(.fuel, "", role: 2) }) { _, _ in MatchResult() }
    #expect(complaint(stranger) == "match 0: the model returned a fault of role 2 of 2")
    let trio = TestContest(schema: makeSchema(roles: 3)) { _, _ in MatchResult() }
    #expect(complaint(trio) == "the model does not fit the plan: toy has 3 roles, the plan 2")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func unwritableFolderIsNamed() throws {
    let plan = try makePlan([2, 2], repetitions: 8)
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let message = sentence { _ = try ShardRunner(plan: plan, contest: contest).run(0, into: "/proc/nowhere") }
    #expect(message.hasPrefix("/proc/nowhere/000000.shard: ") && message.hasSuffix("No such file or directory"))
    #expect(contest.played == 0)
  }
}
