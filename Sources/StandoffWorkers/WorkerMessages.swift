package import StandoffTournament

/// What a worker is asked to do: a line of JSON on its standard input.
package struct WorkerOrder: Codable, Sendable, Equatable {
  package enum Task: Codable, Sendable, Equatable {
    /// Play this shard and leave its file.
    case shard(Int)
    /// Play this match alone, and leave nothing: did it kill by chance?
    case trial(match: Int)
  }

  package var task: Task
  /// Who is known to kill, and is played no more.
  package var killers: [Killer]

  package init(task: Task, killers: [Killer] = []) {
    self.task = task
    self.killers = killers
  }
}

/// What a worker has to say: a line of JSON on its standard output.
package enum WorkerNews: Codable, Sendable, Equatable {
  /// It has read the plan and made the strategies.
  case ready
  /// What is new since the last such line.
  case progress(Tally)
  /// The shard has its file.
  case finished(shard: Int)
  /// The match was played to its end.
  case survived(match: Int)
  /// It cannot go on: a full disk, a changed script. The whole tournament stops.
  case failed(reason: String, isBadInput: Bool)
  /// A scorer or an event failed in a match. The whole tournament stops.
  case pluginFailed(match: Int, reason: String)
}

/// Why workers could not do the work. Finished shards stay.
public enum WorkerError: Error, Equatable, CustomStringConvertible {
  /// No process could be started.
  case cannotStart(reason: String)
  /// A worker gave up, and said why.
  case gaveUp(reason: String, isBadInput: Bool)
  /// Workers died on a shard again and again, and no strategy was at play, or none when its match was tried alone.
  case diedRepeatedly(shard: Int, how: String, lastWords: String)
  /// A plugin's machine code ended its process.
  case machineCodeDied(plugin: String, how: String)

  /// What happened, without the verdict.
  static func machineCodeDied(of plugin: String, _ how: String) -> String {
    "the machine code of the plugin \(plugin) ended its worker process \(how)"
  }

  public var description: String {
    switch self {
    case .cannotStart(let reason): "no worker process can be started: \(reason)"
    case .gaveUp(let reason, _): reason
    case .machineCodeDied(let plugin, let how):
      Self.machineCodeDied(of: plugin, how) + "; no strategy is to blame"
    case .diedRepeatedly(let shard, let how, let lastWords):
      """
      the workers that played shard \(shard) died \(WorkerPool.mostDeaths) times (\(how)), and no strategy can be \
      blamed\(lastWords.isEmpty ? "" : "; the last words were\(lastWords)")
      """
    }
  }
}
