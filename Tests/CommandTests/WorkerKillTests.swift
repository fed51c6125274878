import Foundation
import Testing

/// Whatever dies, and whenever: the same bytes, and nothing left behind.
@Suite(.serialized) struct WorkerKillTests {
  @Test(arguments: [1, 2, 3, 7]) func anyNumberOfJobsGivesTheSameBytes(jobs: Int) throws {
    let run = try WorkerRun()
    let command = try Command.run(WorkerRun.arguments(run.folder, ["--jobs", "\(jobs)"]))
    #expect(command.code == 0, "\(command.errors)")
    run.expectWhole("\(jobs) jobs")
  }

  enum Victim: CaseIterable { case worker, workers, parent, all }

  struct Moment: CustomTestStringConvertible {
    let victim: Victim
    let shards: Int
    let microseconds: UInt32
    let jobs: Int
    let jobsAfter: Int

    var testDescription: String { "\(victim) of \(jobs) after \(shards) shards and \(microseconds) µs, then \(jobsAfter) jobs" }
  }

  /// Twenty moments, measured in finished shards and a little more; always the same twenty.
  static let moments: [Moment] = {
    var state: UInt64 = 20_170_704
    func draw(_ bound: UInt64) -> Int {
      // Knuth's generator of 1986, which is good enough to choose moments.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    return (0..<20).map { index in
      Moment(
        victim: Victim.allCases[index % Victim.allCases.count], shards: draw(UInt64(WorkerRun.shards - 2)),
        microseconds: UInt32(draw(20_000)), jobs: 1 + draw(3), jobsAfter: 1 + draw(3))
    }
  }()

  @Test(arguments: moments) func killed(at moment: Moment) throws {
    let run = try WorkerRun()
    let label = moment.testDescription
    let running = try run.start(["--jobs", "\(moment.jobs)"])
    #expect(Wait.until { !running.workers.isEmpty || !running.isRunning })
    #expect(run.wait(forShards: moment.shards, of: running))
    usleep(moment.microseconds)
    let workers = running.workers
    switch moment.victim {
    case .worker: workers.first.map { _ = kill($0, SIGKILL) }
    case .workers: for worker in workers { kill(worker, SIGKILL) }
    case .parent: kill(running.pid, SIGKILL)
    case .all: for process in [running.pid] + workers { kill(process, SIGKILL) }
    }
    let command = try running.finish()
    #expect(Wait.until { !workers.contains(where: Running.lives) }, "workers outlive their parent: \(label)")
    if [.worker, .workers].contains(moment.victim) {
      #expect(command.code == 0, "\(label): \(command.errors)")
      #expect(command.errors.isEmpty, "\(label): \(command.errors)")
    } else {
      let resumed = try run.resume(["--jobs", "\(moment.jobsAfter)"])
      #expect(resumed.code == 0, "\(label): \(resumed.errors)")
    }
    run.expectWhole(label)
  }

  /// A stopped parent ends with everything it started, and its folder is free again.
  @Test func workersEndWithAStoppedParent() throws {
    let run = try WorkerRun()
    let running = try run.start(["--jobs", "2"])
    #expect(run.wait(forShards: 1, of: running))
    kill(running.pid, SIGSTOP)
    let workers = running.workers
    #expect(workers.count == 2)
    for worker in workers { #expect(getpgid(worker) != getpgid(running.pid), "Ctrl-C would reach a worker") }
    try run.resume().expectRefusal(code: 2, [run.folder, "is being played by another standoff", "wait"])
    kill(running.pid, SIGKILL)
    _ = try running.finish()
    #expect(Wait.until { !workers.contains(where: Running.lives) })
    #expect(try run.resume().code == 0)
    run.expectWhole("after a stopped parent")
  }

  enum Ending: String, CaseIterable { case interrupt, terminate, group }

  @Test(arguments: Ending.allCases) func aSignalKeepsWhatIsFinished(ending: Ending) throws {
    let run = try WorkerRun("a run's folder")
    let running = try run.start(["--jobs", "2"])
    #expect(run.wait(forShards: 2, of: running))
    let workers = running.workers
    switch ending {
    case .interrupt: kill(running.pid, SIGINT)
    case .terminate: kill(running.pid, SIGTERM)
    // As a terminal does. Where the command has no group of its own, the group would be the tests'.
    case .group: kill(getpgid(running.pid) == running.pid ? -running.pid : running.pid, SIGINT)
    }
    let command = try running.finish()
    #expect(command.code == 130, "\(command.errors)")
    #expect(command.output.isEmpty)
    let quoted = "'" + run.folder.replacing("'", with: "'\\''") + "'"
    #expect(command.errors.contains("go on with: standoff tournament --resume \(quoted)"), "\(command.errors)")
    #expect(!workers.contains(where: Running.lives))
    #expect(run.finishedShards >= 2)
    #expect(!run.names("shards").contains { $0.contains(".partial-") })
    #expect(try run.resume().code == 0)
    run.expectWhole(ending.rawValue)
  }

  @Test func aSecondInterruptEndsAtOnce() throws {
    let run = try WorkerRun()
    let running = try run.start(["--jobs", "2"])
    #expect(run.wait(forShards: 1, of: running))
    let workers = running.workers
    // Stopped, it takes both at the same time.
    for signal in [SIGSTOP, SIGINT, SIGTERM, SIGCONT] { kill(running.pid, signal) }
    let command = try running.finish()
    #expect(command.code == 130)
    #expect(command.errors.isEmpty, "\(command.errors)")
    #expect(Wait.until { !workers.contains(where: Running.lives) })
    #expect(try run.resume().code == 0)
    run.expectWhole("a second Ctrl-C")
  }
}
