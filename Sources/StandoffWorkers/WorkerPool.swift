internal import CStandoffProcess
internal import Foundation
internal import StandoffKernel
public import StandoffTournament

/// Plays shards in worker processes. The calling thread starts them, feeds them, and waits in one loop; it must live as
/// long as they do, in a process that ignores SIGPIPE: a worker may be dead when it is given an order.
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
  /// Processes at a time; fewer than asked for where the system gives no more.
  private var jobs: Int
  private let patience: Double
  /// Names of plugins, by the index that a page has for their machine code.
  private let plugins: [String]
  private var workers: [WorkerProcess] = []
  private var waiting: [WorkerOrder.Task] = []
  private var killers: [Killer] = []
  private var deaths: [Int: Int] = [:]
  /// Deaths of workers that were not yet ready; those of workers that were started together count as one.
  private var failedStarts = 0
  /// Matches whose worker died, with the shard to go on with, and how.
  private var suspects: [Int: (shard: Int, how: String, plugin: Int?)] = [:]
  /// What has been reported of shards that are not finished.
  private var partial: [Int: Tally] = [:]

  /// - Parameters:
  ///   - jobs: processes at a time, at least 1.
  ///   - patience: seconds; see ``usualPatience``.
  ///   - plugins: whose machine code workers may run, by the index that they note.
  public init(_ launch: Launch, jobs: Int, patience: Double = usualPatience, plugins: [String] = []) {
    self.plugins = plugins
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

  /// Gives those at rest their next task, and starts workers while there is work for them.
  private func feed() throws(WorkerError) {
    while let task = waiting.last, let worker = try free(for: task) {
      waiting.removeLast()
      // Where it no longer reads, it has died: that is heard of soon.
      _ = worker.order(WorkerOrder(task: task, killers: killers))
    }
  }

  /// Who is to do a task; nil where all are at work. A trial gets a process in which nothing has been played.
  private func free(for task: WorkerOrder.Task) throws(WorkerError) -> WorkerProcess? {
    if let idle = workers.first(where: { $0.task == nil }) {
      guard case .trial = task else { return idle }
      idle.end()
      workers.removeAll { $0 === idle }
    }
    guard workers.count < jobs else { return nil }
    do {
      let worker = try WorkerProcess(launch, generation: failedStarts)
      workers.append(worker)
      return worker
    } catch {
      // The system has no room for more: those that there are do the work.
      guard !workers.isEmpty else { throw error }
      jobs = workers.count
      return nil
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
    // First whether it has ended, then what it said: so that nothing it said is lost.
    let death = worker.reap(waiting: false)
    worker.readComplaints()
    let news = worker.readNews()
    for item in news ?? [] {
      switch (item, worker.task) {
      case (.ready, _): worker.becomeReady()
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
          try again(suspect.shard, how: suspect.how, lastWords: worker.lastWords, plugin: suspect.plugin)
        }
      case (.failed(let reason, let isBadInput), _): throw WorkerError.gaveUp(reason: reason, isBadInput: isBadInput)
      case (.pluginFailed(let match, let reason), _):
        throw TournamentError.pluginFailed(match: match, reason: reason)
      default: break
      }
    }
    if let death {
      try bury(worker, death, plan, directory, report)
    } else if news == nil {
      // It has closed its pipe: dying, or out of reach.
      worker.stop()
    }
  }

  /// Finds out what the death of a worker means for its task.
  private func bury(
    _ worker: WorkerProcess, _ death: WorkerProcess.Death, _ plan: TournamentPlan, _ directory: String,
    _ report: (Tally) -> Void
  ) throws {
    let match = worker.heartbeat.match
    let role = worker.heartbeat.role
    let plugin = worker.heartbeat.plugin
    drop(worker, directory)
    workers.removeAll { $0 === worker }
    if let plugin, !worker.isReady { throw WorkerError.machineCodeDied(plugin: name(of: plugin), how: death.how) }
    if let task = worker.task, !worker.isReady { return try startAgain(task, worker, death) }
    switch worker.task {
    case nil: break
    case .shard(let shard):
      if let done = partial.removeValue(forKey: shard) { report(done.negated) }
      if let match, role != nil || plugin != nil {
        if holdsKiller(match, plan) {
          waiting.append(.shard(shard))
        } else {
          suspects[match] = (shard, death.how, plugin)
          waiting.append(.trial(match: match))
        }
      } else {
        try again(shard, how: death.how, lastWords: worker.lastWords)
      }
    case .trial(let match):
      guard let suspect = suspects.removeValue(forKey: match) else { return }
      if holdsKiller(match, plan) {
        waiting.append(.shard(suspect.shard))
      } else if let role {
        let profile = plan.position(ofMatch: match).profile
        let fault = Fault(.killed, "killed its worker process \(death.how) in match \(match)", role: role)
        killers.append(Killer(role: role, index: plan.entrants(ofProfile: profile)[role], fault: fault))
        waiting.append(.shard(suspect.shard))
        dropNeedlessTrials(plan)
      } else if let plugin {
        throw TournamentError.pluginFailed(
          match: match, reason: WorkerError.machineCodeDied(of: name(of: plugin), death.how))
      } else {
        try again(suspect.shard, how: death.how, lastWords: worker.lastWords)
      }
    }
  }

  private func name(of plugin: Int) -> String { plugin < plugins.count ? plugins[plugin] : "number \(plugin)" }

  /// Whether somebody in a match is known to kill, so that there is nothing left to find out.
  private func holdsKiller(_ match: Int, _ plan: TournamentPlan) -> Bool {
    let chosen = plan.entrants(ofProfile: plan.position(ofMatch: match).profile)
    return killers.contains { chosen[$0.role] == $0.index }
  }

  /// Trials that wait for what is known by now become their shards again.
  private func dropNeedlessTrials(_ plan: TournamentPlan) {
    waiting = waiting.map { task in
      guard case .trial(let match) = task, holdsKiller(match, plan), let suspect = suspects.removeValue(forKey: match)
      else { return task }
      return .shard(suspect.shard)
    }
  }

  /// A worker died before it was ready: of something outside, or because none can start here.
  private func startAgain(_ task: WorkerOrder.Task, _ worker: WorkerProcess, _ death: WorkerProcess.Death) throws(WorkerError) {
    waiting.append(task)
    guard worker.generation == failedStarts else { return }
    failedStarts += 1
    guard failedStarts >= Self.mostDeaths else { return }
    guard workers.contains(where: \.isReady) else {
      throw WorkerError.cannotStart(reason: "it died \(death.how)\(worker.lastWords)")
    }
    jobs = workers.count
  }

  /// - Parameter plugin: whose machine code was running; nil for nobody's.
  private func again(_ shard: Int, how: String, lastWords: String, plugin: Int? = nil) throws(WorkerError) {
    deaths[shard, default: 0] += 1
    if let plugin, deaths[shard]! >= Self.mostDeaths { throw .machineCodeDied(plugin: name(of: plugin), how: how) }
    if deaths[shard]! >= Self.mostDeaths { throw .diedRepeatedly(shard: shard, how: how, lastWords: lastWords) }
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
