/// A folder in which plugins are looked for: each folder in it with a manifest is one.
public struct PluginPlace: Sendable, Equatable {
  /// Whose place it is: what is named by the user must be whole, what merely lies about is left out where it is not.
  public enum Owner: Int, Sendable, Comparable, CaseIterable {
    /// Named with `--plugins`.
    case commandLine
    /// Named by the project's file.
    case project
    /// The user's own.
    case user
    /// Shipped with the program.
    case bundled

    public static func < (a: Owner, b: Owner) -> Bool { a.rawValue < b.rawValue }

    /// In words, for lists.
    public var word: String {
      switch self {
      case .commandLine: "--plugins"
      case .project: "project"
      case .user: "user"
      case .bundled: "bundled"
      }
    }

    /// Whether a broken plugin there ends the command.
    public var mustBeWhole: Bool { self <= .project }
  }

  public let owner: Owner
  public let path: String

  /// A place.
  public init(_ owner: Owner, _ path: String) {
    self.owner = owner
    self.path = path
  }
}
