/// `manifest.json`: what a run was made from, and how far it came. The only file of a run folder that holds times, the
/// command line, and how the work was cut into shards.
public struct RunManifest: Codable, Sendable, Equatable {
  public enum Status: String, Codable, Sendable {
    /// Begun. Also what a killed run leaves behind.
    case running
    case interrupted
    case done
  }

  /// A file and its copy.
  public struct Source: Codable, Sendable, Equatable {
    public var name: String
    public var path: String
    public var sha256: String
    /// The copy's path within the run folder.
    public var copy: String

    public init(name: String, path: String, sha256: String, copy: String) {
      self.name = name
      self.path = path
      self.sha256 = sha256
      self.copy = copy
    }
  }

  /// A strategy and where it came from; a native one has no file.
  public struct Script: Codable, Sendable, Equatable {
    public var name: String
    public var role: String
    public var actor: String
    public var path: String?
    public var sha256: String?
    public var copy: String?
    /// The files that it loads beside itself; nil where there are none.
    public var modules: [Source]?
  }

  public struct Counts: Codable, Sendable, Equatable {
    public var profiles: Int
    public var matches: Int
    public var shards: Int
    /// Known once the run is done.
    public var disqualified: Int?
  }

  /// The rule by which a run may end before its last repetition, and what came of it.
  public struct Stopping: Codable, Sendable, Equatable {
    /// The half-width that every interval is to reach.
    public var precision: Double
    /// Repetitions of the first block, and at most.
    public var firstBlock: Int
    public var mostRepetitions: Int
    /// The rule in words; this and the rest are known once the run is done.
    public var rule: String?
    /// Half the width of the widest interval that the rule looks at.
    public var widestHalfWidth: Double?
    public var isReached: Bool?
  }

  /// Version of this form.
  public static let currentFormat = 1

  public var format: Int
  public var status: Status
  public var tool: String
  public var api: String
  public var lua: String
  public var commandLine: [String]
  public var scenario: String
  public var scenarioFile: Source?
  public var scripts: [Script]
  /// Scorers, events, observers and belief rules of plugins or files, and the modules that they load; nil where there are none.
  public var hooks: [Source]?
  public var plugins: [String]
  public var seed: UInt64
  /// Those that count; while a run with a precision is under way, the most that it may come to. So with `counts`.
  public var repetitions: Int
  public var shardSize: Int
  public var counts: Counts
  /// Nil where all repetitions are played.
  public var stopping: Stopping?
  /// What is kept beyond the figures; nil for nothing.
  public var keep: Keep?
  /// SHA-256 of the plan, as every shard has it.
  public var planSha256: String
  public var plan: TournamentPlan
  /// Times as the caller words them.
  public var started: String
  public var finished: String?
}
