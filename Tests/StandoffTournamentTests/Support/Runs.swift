import Foundation
import StandoffKernel
import StandoffTournament
import Testing

/// A folder that goes when the test does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/standoff-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The files of a run folder that must not depend on how the work was done.
let figureFiles = ["summary.csv", "profiles.csv", "payoffs.csv", "faults.csv", "results.sqlite"]

let description = RunDescription(
  tool: "0.1", api: "1", lua: "Lua 5.4.4", commandLine: ["standoff", "tournament", "toy_2017"],
  scenario: .init(path: "scenarios/toy_2017.lua", bytes: Array("return {}".utf8)), plugins: ["toys 1.0.0"],
  parameters: [
    LedgerRow(
      name: "discount_factor", actor: "US", symbol: "δ", value: 0.9, default: 0.95, unit: "per turn", source: "judgement")
  ])

/// Makes the folder and plays the plan to its end.
@discardableResult
func finish(
  _ plan: TournamentPlan, _ contest: TestContest, in path: String, entryFaults: [EntrantFault] = []
) throws -> TournamentResults {
  let folder = try RunFolder.create(at: path, plan: plan, description: description, started: "start")
  let completion = try Tournament.run(
    schema: contest.schema, executor: InProcessExecutor(contest), folder: folder, entryFaults: entryFaults,
    now: { "end" })
  guard case .finished(let results) = completion else { throw Unfinished() }
  return results
}

/// Plays the plan with an interruption after every `stride()` matches, each time opening the folder anew.
func finishWithInterruptions(
  _ plan: TournamentPlan, in path: String, contest: () -> TestContest, stride: () -> Int
) throws -> (results: TournamentResults, interruptions: Int) {
  _ = try RunFolder.create(at: path, plan: plan, description: description, started: "start")
  for interruptions in 0..<10_000 {
    let folder = try RunFolder.open(at: path, plan: plan, description: description)
    let contest = contest()
    let limit = stride()
    let completion = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: folder,
      isCancelled: { contest.played >= limit }, now: { "end" })
    if case .finished(let results) = completion { return (results, interruptions) }
  }
  throw Unfinished()
}

struct Unfinished: Error {}

func bytes(_ path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileNoSuchFile) }
  return Array(data)
}

func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

/// Whether two run folders hold the same figures, byte by byte.
func expectSameFigures(_ one: String, _ other: String, _ label: String) throws {
  for file in figureFiles {
    let same = try bytes(one + "/" + file) == bytes(other + "/" + file)
    #expect(same, "\(file) differs: \(label)")
  }
}

/// The error's sentence, for tests that read it.
func sentence(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch { return "\(error)" }
}

/// The figures of results that are played without files.
func figures(
  _ counts: [Int] = [2, 2], repetitions: Int, schema: ModelSchema? = nil, result: ([Int], UInt64) -> MatchResult
) throws -> TournamentResults {
  let plan = try makePlan(counts, repetitions: repetitions)
  let figures = FigureAccumulator(
    plan: plan, schema: schema ?? makeSchema(roles: counts.count),
    disqualified: counts.map { [Bool](repeating: false, count: $0) })
  for repetition in 0..<repetitions {
    for profile in 0..<plan.profileCount {
      let row = MatchRow.played(result(plan.entrants(ofProfile: profile), UInt64(repetition)))
      try figures.add(row, repetition: repetition, profile: profile)
    }
  }
  return figures.results()
}
