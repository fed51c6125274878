import Foundation
import StandoffKernel
import StandoffTournament
import Testing

/// The rule: a fault always counts, whoever the others were; nothing depends on shards.
@Suite struct FaultRuleTests {
  /// Which entrants fail when: by chance some always, some from a repetition on, some only against one rival.
  struct Pattern {
    let seed: UInt64
    let counts: [Int]

    func fault(_ profile: [Int], _ repetition: UInt64) -> Fault? {
      for role in profile.indices {
        var chance = TestChance(seed, UInt64(role), UInt64(profile[role]))
        let other = (role + 1) % profile.count
        let fails: Bool
        switch chance.integer(in: 0...5) {
        case 0: fails = repetition >= UInt64(chance.integer(in: 0...9))
        case 1: fails = profile[other] == chance.integer(in: 0...counts[other] - 1)
        case 2: fails = profile[other] == 0 && repetition == UInt64(chance.integer(in: 0...9))
        default: fails = false
        }
        if fails {
          let kind = Fault.Kind.allCases[chance.integer(in: 0...5)]
          return Fault(kind, "against \(profile[other]) in \(repetition)", file: "\(role).lua", role: role, turn: 2)
        }
      }
      return nil
    }

    /// The first fault of each entrant, from playing every match: the rule without shards and without skipping.
    func firstFaults(_ plan: TournamentPlan) -> [EntrantFault] {
      var seen: Set<[Int]> = []
      var faults: [(match: Int, index: Int, fault: Fault)] = []
      for match in 0..<plan.matchCount {
        let (repetition, profile) = plan.position(ofMatch: match)
        let chosen = plan.entrants(ofProfile: profile)
        guard let fault = fault(chosen, UInt64(repetition)) else { continue }
        if seen.insert([fault.role, chosen[fault.role]]).inserted {
          faults.append((match, chosen[fault.role], fault))
        }
      }
      return faults.map { EntrantFault(entrant: plan.entrants[$2.role][$1].name, index: $1, match: $0, fault: $2) }
    }
  }

  @Test func sameFaultsAndFiguresForEveryShardSize() throws {
    var chance = TestChance(202)
    var disqualified = 0
    var skipping = 0
    for trial in 0..<40 {
      let counts = [chance.integer(in: 1...4), chance.integer(in: 1...4), chance.integer(in: 1...2)]
      let pattern = Pattern(seed: chance.word(), counts: counts)
      let label = "TestChance(202), trial \(trial), counts \(counts)"
      let whole = try makePlan(counts, repetitions: 10, shardSize: 10_000)
      let expected = pattern.firstFaults(whole)
      disqualified += expected.count
      let folder = try TemporaryFolder()
      let contest = makeContest(pattern)
      let results = try finish(whole, contest, in: folder.path + "/whole")
      #expect(results.faults == expected, "\(label)")
      skipping += whole.matchCount - contest.played

      let size = chance.integer(in: 1...whole.matchCount)
      let cut = try makePlan(counts, repetitions: 10, shardSize: size)
      try finish(cut, makeContest(pattern), in: folder.path + "/cut")
      try expectSameFigures(folder.path + "/whole", folder.path + "/cut", "\(label), shard size \(size)")
      var stride = chance
      _ = try finishWithInterruptions(cut, in: folder.path + "/resumed", contest: { makeContest(pattern) }) {
        size + stride.integer(in: 0...20)
      }
      try expectSameFigures(folder.path + "/whole", folder.path + "/resumed", "\(label), resumed, shard size \(size)")
    }
    #expect(disqualified > 40, "the cases must have faults in them")
    #expect(skipping > 100, "the cases must have skipped matches in them")
  }

  private func makeContest(_ pattern: Pattern) -> TestContest {
    TestContest(schema: makeSchema(roles: 3), fault: pattern.fault, result: { randomResult($0, $1) })
  }

  @Test func othersStandAsIfItHadNeverEntered() throws {
    let folder = try TemporaryFolder()
    let with = try makePlan([3, 2], repetitions: 12)
    let faulty = TestContest(
      schema: makeSchema(),
      fault: { profile, repetition in
        profile[0] == 1 && repetition == 11 ? Fault(.fuel, "out of fuel", file: "b.lua", line: 4, role: 0, turn: 9) : nil
      }, result: { randomResult($0, $1) })
    let results = try finish(with, faulty, in: folder.path + "/with")
    #expect(results.entrants.map(\.name) == ["coercer_0", "coercer_2", "target_0", "target_1"])
    #expect(results.profiles.map(\.profile) == [0, 1, 4, 5])

    let without = try makePlan([3, 2], repetitions: 12, excluding: ["coercer_1"])
    let clean = TestContest(schema: makeSchema()) { profile, repetition in
      randomResult([profile[0] * 2, profile[1]], repetition)
    }
    try finish(without, clean, in: folder.path + "/without")
    #expect(try text(folder.path + "/with/summary.csv") == text(folder.path + "/without/summary.csv"))
    #expect(
      try text(folder.path + "/with/faults.csv")
        == "entrant,role,kind,file,line,turn,match,repetition,profile,message\ncoercer_1,coercer,fuel,b.lua,4,9,68,11,coercer_1 / target_0,out of fuel\n")
    #expect(try text(folder.path + "/without/faults.csv") == "entrant,role,kind,file,line,turn,match,repetition,profile,message\n")
  }

  @Test func mutualFaultsBothCount() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 4)
    // In even repetitions the coercer fails against the target, in odd ones the target against the coercer.
    let contest = TestContest(
      schema: makeSchema(),
      fault: { $0 == [0, 0] ? Fault(.runtime, "", role: Int($1 % 2)) : nil }, result: { randomResult($0, $1) })
    let results = try finish(plan, contest, in: folder.path + "/run")
    #expect(results.faults.map(\.entrant) == ["coercer_0", "target_0"])
    #expect(results.faults.map(\.match) == [0, 4])
    #expect(contest.played == 14, "both are known after two matches, so only their last two are skipped")
  }

  @Test func roleWithoutSurvivorsLeavesEmptyFigures() throws {
    let folder = try TemporaryFolder()
    let contest = TestContest(
      schema: makeSchema(), fault: { _, _ in Fault(.contract, "no posture", role: 1) }, result: { randomResult($0, $1) })
    let results = try finish(try makePlan([2, 2], repetitions: 4), contest, in: folder.path + "/run")
    #expect(results.profiles.isEmpty)
    #expect(results.entrants.map(\.name) == ["coercer_0", "coercer_1"])
    let lines = try text(folder.path + "/run/summary.csv").split(separator: "\n")
    #expect(lines[1] == "coercer,US,coercer_0,0,0,,,,,,,,,,,,,,,")
  }

  @Test func faultsBeforePlayLeadTheList() throws {
    let folder = try TemporaryFolder()
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let broken = EntrantFault(
      beforePlay: "broken", role: 1, fault: Fault(.syntax, "'end' expected", file: "broken.lua", line: 12, role: 1))
    let plan = try makePlan([2, 2], repetitions: 4)
    let results = try finish(plan, contest, in: folder.path + "/run", entryFaults: [broken])
    #expect(results.faults == [broken] && results.profiles.count == 4)
    #expect(
      try text(folder.path + "/run/faults.csv").hasSuffix("\nbroken,target,syntax,broken.lua,12,0,,,,'end' expected\n"))
    #expect(try RunFolder.readManifest(at: folder.path + "/run").counts.disqualified == 1)
  }

  @Test func killersAreRecordedWithoutPlay() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 4, shardSize: 16)
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let verdict = Fault(.killed, "it hung", role: 0)
    var played: [Int] = []
    let runner = try ShardRunner(plan: plan, contest: contest)
    #expect(try runner.run(0, into: folder.path, killers: [Killer(role: 0, index: 1, fault: verdict)], willPlay: { played.append($0) }))
    #expect(played == [0, 1, 4, 5, 8, 9, 12, 13], "profiles 2 and 3 are those of the killed coercer")
    let results = try Merge(plan: plan, schema: makeSchema(), shards: folder.path).run()
    #expect(results.faults.map(\.fault) == [verdict] && results.faults.map(\.match) == [2])
    #expect(results.profiles.map(\.profile) == [0, 1])
  }

  /// Nobody is disqualified for what the host could not do, and no shard is left that says so.
  @Test func faultOfTheHostEndsTheRun() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 4, shardSize: 16)
    var fault = Fault(.runtime, "out of memory", role: 1, turn: 3)
    fault.isOfTheHost = true
    let contest = TestContest(
      schema: makeSchema(), fault: { $1 == 2 ? fault : nil }, result: { randomResult($0, $1) })
    let runner = try ShardRunner(plan: plan, contest: contest)
    #expect(
      sentence { _ = try runner.run(0, into: folder.path) }
        == "match 8 could not be played: out of memory; no strategy is to blame")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func hiddenResultIsNeverPassedOver() throws {
    let plan = try makePlan([2, 2], repetitions: 4)
    let figures = FigureAccumulator(
      plan: plan, schema: makeSchema(), disqualified: [[false, true], [false, false]])
    try figures.add(.skipped, repetition: 0, profile: 2)
    #expect(
      sentence { try figures.add(.skipped, repetition: 2, profile: 1) }
        == "match 9 counts, but its shard holds no result for it")
  }
}
