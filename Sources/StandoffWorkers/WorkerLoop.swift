internal import CStandoffProcess
internal import Foundation
internal import StandoffKernel
public import StandoffTournament

/// The worker's side: takes orders from standard input until it ends, and tells on standard output how it goes.
public struct WorkerLoop {
  private let plan: TournamentPlan
  private let directory: String
  private let heartbeat: Heartbeat
  private let contest: any Contest
  private let runner: ShardRunner

  /// Bytes of address space that a worker may take beyond what it holds when its strategies are made: judgement, some
  /// hundred times what any of them needs.
  private static let moreBytes: UInt64 = 1 << 30

  /// - Parameters:
  ///   - directory: where the files of the shards go.
  ///   - contest: whose strategies show on `heartbeat` when they decide.
  /// - Throws: ``TournamentError/schemaMismatch(_:)``.
  public init(plan: TournamentPlan, directory: String, heartbeat: Heartbeat, contest: any Contest) throws {
    self.plan = plan
    self.directory = directory
    self.heartbeat = heartbeat
    self.contest = contest
    runner = try ShardRunner(plan: plan, contest: contest)
  }

  /// Confines this process and works until the orders end.
  /// - Parameter parent: the process that is to be waited on; this one dies with it.
  public func run(parent: Int32) throws {
    let refusal = sp_confine(parent, Self.moreBytes)
    if refusal == ESRCH { return }
    guard refusal == 0 else { throw TournamentError.input(path: "worker", reason: String(cString: strerror(refusal))) }
    Self.tell(.ready)
    let decoder = JSONDecoder()
    while let line = readLine() {
      let order = try decoder.decode(WorkerOrder.self, from: Data(line.utf8))
      switch order.task {
      case .shard(let shard):
        _ = try runner.run(
          shard, into: directory, killers: order.killers, willPlay: { heartbeat.start(match: $0) },
          report: { Self.tell(.progress($0)) })
        heartbeat.start(match: -1)
        Self.tell(.finished(shard: shard))
      case .trial(let match):
        let (repetition, profile) = plan.position(ofMatch: match)
        heartbeat.start(match: match)
        // A fault is no death: the shard will meet it again.
        _ = try? contest.play(profile: plan.entrants(ofProfile: profile), repetition: UInt64(repetition))
        heartbeat.start(match: -1)
        Self.tell(.survived(match: match))
      }
    }
  }

  /// Tells the parent why this worker cannot work.
  public static func fail(_ reason: String, isBadInput: Bool) { tell(.failed(reason: reason, isBadInput: isBadInput)) }

  /// Tells the parent that a scorer or an event failed.
  public static func fail(match: Int, reason: String) { tell(.pluginFailed(match: match, reason: reason)) }

  private static func tell(_ news: WorkerNews) {
    guard var line = try? JSONEncoder().encode(news) else { fatalError("news of numbers and text is always JSON") }
    line.append(UInt8(ascii: "\n"))
    let bytes = [UInt8](line)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress! + written, $0.count - written) }
      // A parent that no longer listens is dead or does not want us.
      if count < 0 && errno != EINTR { exit(0) }
      written += max(count, 0)
    }
  }
}
