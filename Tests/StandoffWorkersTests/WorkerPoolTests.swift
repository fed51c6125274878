import Foundation
import StandoffKernel
import StandoffTournament
import StandoffWorkers
import Testing

/// The parent's side against workers that are no workers: shells that say what they like.
@Suite struct WorkerPoolTests {
  init() { signal(SIGPIPE, SIG_IGN) }

  /// What the pool says of a worker that does this.
  private func complaint(of script: String, jobs: Int = 2, patience: Double = 10) throws -> String {
    let plan = try TournamentPlan(
      schema: "toy", scenario: "toy_2017", seats: [.init(role: "coercer", actor: "US")], entrants: [[Entrant(name: "x", role: 0)]],
      repetitions: 20, seed: 1, shardSize: 5)
    let pool = WorkerPool(.init(executable: "/bin/sh", arguments: ["-c", script]), jobs: jobs, patience: patience)
    do {
      _ = try pool.execute(
        Array(0..<plan.shardCount), of: plan, into: NSTemporaryDirectory(), report: { _ in }, isCancelled: { false })
      return "no error"
    } catch { return "\(error)" }
  }

  private static let ready = "echo '{\"ready\":{}}'; "

  /// Each in one line, with the last words once, and without waiting for what does not come.
  @Test(arguments: [
    ("echo No library. >&2; echo Nor another. >&2; exit 127",
      "no worker process can be started: it died by leaving with exit code 127: No library. / Nor another."),
    ("kill -SEGV $$", "no worker process can be started: it died by signal 11 (Segmentation fault)"),
    (ready + "echo 'not JSON'; echo Oh. >&2; kill -9 $$",
      "died 4 times (by signal 9 (Killed)), and no strategy can be blamed; the last words were: Oh."),
    (ready + "exit 0", "died 4 times (by leaving with exit code 0), and no strategy can be blamed"),
    (ready + "exec >&-; exec sleep 1000", "died 4 times (by signal 9 (Killed)), and no strategy can be blamed"),
    ("echo '{\"failed\":{\"reason\":\"the disk is full\",\"isBadInput\":false}}'; exec sleep 1000", "the disk is full"),
  ])
  func workersThatAreNone(script: String, says: String) throws {
    let text = try complaint(of: script)
    #expect(text.hasSuffix(says), "\(text)")
    #expect(!text.contains("\n"))
  }

  /// Before it is ready, a worker has the usual patience, and after it what was asked for.
  @Test func patienceBeginsWhenAWorkerIsReady() throws {
    let text = try complaint(of: Self.ready + "while :; do :; done", jobs: 1, patience: 0.25)
    #expect(text.contains("died 4 times (after 0.25 s of work without a decision)"), "\(text)")
  }

  @Test func aProgramThatIsNotThere() throws {
    let plan = try TournamentPlan(
      schema: "toy", scenario: "toy_2017", seats: [.init(role: "coercer", actor: "US")], entrants: [[Entrant(name: "x", role: 0)]],
      repetitions: 1, seed: 1)
    let pool = WorkerPool(.init(executable: "/nonexistent/standoff", arguments: []), jobs: 4)
    let error = #expect(throws: WorkerError.self) {
      _ = try pool.execute([0], of: plan, into: "/tmp", report: { _ in }, isCancelled: { false })
    }
    #expect(error?.description == "no worker process can be started: No such file or directory")
  }

  @Test func cancellingEndsTheWorkers() throws {
    let plan = try TournamentPlan(
      schema: "toy", scenario: "toy_2017", seats: [.init(role: "coercer", actor: "US")], entrants: [[Entrant(name: "x", role: 0)]],
      repetitions: 20, seed: 1, shardSize: 5)
    let pool = WorkerPool(.init(executable: "/bin/sh", arguments: ["-c", Self.ready + "exec sleep 1000"]), jobs: 3)
    var asked = 0
    let isComplete = try pool.execute(
      [0, 1, 2, 3], of: plan, into: "/tmp", report: { _ in },
      isCancelled: {
        asked += 1
        return asked > 3
      })
    #expect(!isComplete)
  }
}
