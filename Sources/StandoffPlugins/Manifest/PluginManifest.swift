public import StandoffKernel

/// What `plugin.lua` says of a plugin, checked by itself; nothing of the plugin has run.
public struct PluginManifest: Sendable {
  /// Another plugin, or the program, that this one needs or cannot bear.
  public struct Relation: Sendable, Equatable {
    /// The other's name; `standoff` for the program.
    public let name: String
    /// Which versions of it.
    public let versions: VersionRequirement
    /// Whether the plugin works without it.
    public let isOptional: Bool
    /// The manifest's line, where it is found.
    public let line: Int?
  }

  /// Letters, digits and underscores, a letter first: the same as its folder's.
  public let name: String
  public let version: SemanticVersion
  public let title: String
  public let description: String
  public let author: String
  public let license: String
  /// What it needs.
  public let requires: [Relation]
  /// What it cannot be used beside.
  public let conflicts: [Relation]
  /// What it provides, kind by kind, in the manifest's order.
  public let provisions: [Provision]
  /// Its native library without the machine's ending; nil where it has no native code.
  public let native: String?
  /// The libraries that it has, for whatever machine: paths within the folder, in order.
  public let libraries: [String]
  /// Its folder, as the user would open it.
  public let folder: String
  /// `plugin.lua` and every file that it provides, by path within the folder, with their bytes' SHA-256 to be made from.
  public let files: [(path: String, bytes: [UInt8])]
  /// Keys that the manifest has and nobody reads: a sentence each, with the nearest that there is.
  public let warnings: [InputError]
}
