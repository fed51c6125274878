public import StandoffKernel

/// An entrant that killed the process in which it was played.
public struct Killer: Sendable, Equatable, Codable {
  public let role: Int
  /// Its index within the role.
  public let index: Int
  private let message: String

  /// - Parameter fault: of kind `killed`.
  public init(role: Int, index: Int, fault: Fault) {
    self.role = role
    self.index = index
    message = fault.message
  }

  /// What is recorded at its first match in a shard.
  public var fault: Fault { Fault(.killed, message, role: role) }
}
