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
  public var plugins: [String]
  public var seed: UInt64
  public var repetitions: Int
  public var shardSize: Int
  public var counts: Counts
  /// SHA-256 of the plan, as every shard has it.
  public var planSha256: String
  public var plan: TournamentPlan
  /// Times as the caller words them.
  public var started: String
  public var finished: String?
}
