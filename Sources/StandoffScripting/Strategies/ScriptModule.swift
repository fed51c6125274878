/// A file that a script shares with others: `stages.lua` for `require "stages"`.
public struct ScriptModule: Sendable, Equatable {
  /// What scripts call it.
  public let name: String
  /// Path as the user would open it.
  public let file: String
  /// The text, as UTF-8.
  public let bytes: [UInt8]

  /// A module under the name that scripts use and the name that messages use.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
