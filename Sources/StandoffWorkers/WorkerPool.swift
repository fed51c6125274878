internal import CStandoffProcess
internal import Foundation
internal import StandoffKernel
public import StandoffTournament

/// Plays shards in worker processes. The calling thread starts them, feeds them, and waits in one loop; it must live as
/// long as they do.
///
/// A worker that dies, or falls silent and is killed, is replaced. The match that its page names is played once more, alone
/// in a fresh worker. If that dies too, the strategy deciding then is out, as *killed*; if not, the shard is begun again.
public final class WorkerPool: ShardExecutor {
  /// How a worker is started: it must run a ``WorkerLoop`` for the same plan.
  public struct Launch: Sendable {
    public var executable: String
    public var arguments: [String]

    public init(executable: String, arguments: [String]) {
      self.executable = executable
      self.arguments = arguments
    }
  }

  /// Seconds of processor time that a worker may use without a decision or a new match: judgement, a hundred times what
  /// the limits of a script allow.
  public static let usualPatience = 10.0
  /// Deaths on one shard for which nobody can be blamed, after which the tournament stops.
  static let mostDeaths = 4
  /// Milliseconds between two looks at silent workers.
  private static let look: Int32 = 100

  private let launch: Launch
  private let jobs: Int
  private let patience: Double
  private var workers: [WorkerProcess] = []
  private var waiting: [WorkerOrder.Task] = []
  private var killers: [Killer] = []
  private var deaths: [Int: Int] = [:]
  /// Matches whose worker died, with the shard to go on with, and how.
  private var suspects: [Int: (shard: Int, how: String)] = [:]
  /// What has been reported of shards that are not finished.
  private var partial: [Int: Tally] = [:]

  /// - Parameters:
  ///   - jobs: processes at a time, at least 1.
  ///   - patience: seconds; see ``usualPatience``.
  public init(_ launch: Launch, jobs: Int, patience: Double = usualPatience) {
    self.launch = launch
    self.jobs = max(1, jobs)
    self.patience = patience
  }

  public func execute(
    _ shards: [Int], of plan: TournamentPlan, into directory: String, report: (Tally) -> Void, isCancelled: () -> Bool
  ) throws -> Bool {
    waiting = shards.reversed().map { .shard($0) }
    defer { endAll(directory) }
    while !waiting.isEmpty || workers.contains(where: { $0.task != nil }) {
      if isCancelled() { return false }
      try feed()
      wait()
      for worker in workers { try hear(worker, plan, directory, report) }
      for worker in workers { worker.killIfSilent(patience: patience) }
    }
    return true
  }

  /// Starts workers while there is work for them, and gives those at rest their next task.
  private func feed() throws(WorkerError) {
    while workers.count < jobs && workers.count(where: { $0.task == nil }) < waiting.count {
      workers.append(try WorkerProcess(executable: launch.executable, arguments: launch.arguments))
    }
    for worker in workers where worker.task == nil {
      guard let task = waiting.popLast() else { return }
      // Where it no longer reads, it has died: that is heard of soon.
      _ = worker.order(WorkerOrder(task: task, killers: killers))
    }
  }

  private func wait() {
    var descriptors = workers.flatMap { worker in
      [worker.newsDescriptor, worker.complaintDescriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), Self.look)
  }

  private func hear(
    _ worker: WorkerProcess, _ plan: TournamentPlan, _ directory: String, _ report: (Tally) -> Void
  ) throws {
    worker.readComplaints()
    guard let news = worker.readNews() else {
      if let death = worker.reap(waiting: true) { try bury(worker, death, plan, directory, report) }
      return
    }
    for item in news {
      switch (item, worker.task) {
      case (.ready, _): worker.isReady = true
      case (.progress(let tally), .shard(let shard)):
        report(tally)
        partial[shard, default: Tally(outcomes: tally.outcomes.count)].add(tally)
      case (.finished, .shard(let shard)):
        partial[shard] = nil
        worker.task = nil
      case (.survived(let match), _):
        worker.task = nil
        // Nobody's doing, or not to be shown: begin its shard again.
        if let suspect = suspects.removeValue(forKey: match) {
          try again(suspect.shard, how: suspect.how, complaint: worker.complaint)
        }
      case (.failed(let reason, let isBadInput), _): throw WorkerError.gaveUp(reason: reason, isBadInput: isBadInput)
      default: break
      }
    }
  }

  /// Finds out what the death of a worker means for its task.
  private func bury(
    _ worker: WorkerProcess, _ death: WorkerProcess.Death, _ plan: TournamentPlan, _ directory: String,
    _ report: (Tally) -> Void
  ) throws {
    let match = worker.heartbeat.match
    let role = worker.heartbeat.role
    drop(worker, directory)
    workers.removeAll { $0 === worker }
    guard worker.isReady || worker.task == nil else {
      throw WorkerError.cannotStart(reason: "it died \(death.how)\(worker.complaint.isEmpty ? "" : ": \(worker.complaint)")")
    }
    switch worker.task {
    case nil: break
    case .shard(let shard):
      if let done = partial.removeValue(forKey: shard) { report(done.negated) }
      if let match, role != nil {
        suspects[match] = (shard, death.how)
        waiting.append(.trial(match: match))
      } else {
        try again(shard, how: death.how, complaint: worker.complaint)
      }
    case .trial(let match):
      guard let suspect = suspects.removeValue(forKey: match) else { return }
      if let role {
        let profile = plan.position(ofMatch: match).profile
        let fault = Fault(.killed, "killed its worker process \(death.how) in match \(match)", role: role)
        killers.append(Killer(role: role, index: plan.entrants(ofProfile: profile)[role], fault: fault))
        waiting.append(.shard(suspect.shard))
      } else {
        try again(suspect.shard, how: death.how, complaint: worker.complaint)
      }
    }
  }

  private func again(_ shard: Int, how: String, complaint: String) throws(WorkerError) {
    deaths[shard, default: 0] += 1
    if deaths[shard]! >= Self.mostDeaths { throw .diedRepeatedly(shard: shard, how: how, complaint: complaint) }
    waiting.append(.shard(shard))
  }

  /// Closes a dead worker, and removes what it had begun to write.
  private func drop(_ worker: WorkerProcess, _ directory: String) {
    worker.forget()
    RunFolder.removePartialFiles(of: worker.process, in: directory)
  }

  private func endAll(_ directory: String) {
    for worker in workers {
      worker.end()
      RunFolder.removePartialFiles(of: worker.process, in: directory)
    }
    workers = []
  }
}
