/// The socket that a strategy fills: native or scripted, a match cannot tell.
///
/// Values cross in frames of `Double` whose slots the model's ``RoleSchema`` names. A strategy keeps no state across
/// ``begin(_:)``: the same match and seed must give the same play.
public protocol Strategy: AnyObject {
  /// A match starts: forget everything, and take chance only from `start`'s stream.
  func begin(_ start: MatchStart)

  /// Sets the posture of `turn` (from 1) from `view`. Every field of `act` is 0 on entry.
  /// - Throws: a ``Fault`` whose role and turn the match loop fills in.
  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault)

  /// Whether it answers at this node at all; an absent reaction means no, and costs nothing.
  func answers(node: Int) -> Bool

  /// Its answer at a node.
  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool

  /// Reasons given and lines said since the last take. Empty unless ``MatchStart/wantsRemarks``.
  func takeRemarks() -> [String]
}

extension Strategy {
  /// Nothing said: right for a strategy that never speaks.
  public func takeRemarks() -> [String] { [] }
}

/// Which match a strategy is about to play: all that its own chance may depend on.
public struct MatchStart: Sendable {
  /// The tournament's or run's seed.
  public var seed: UInt64
  /// The repetition, from 0. Not the profile: all profiles face the same shocks.
  public var repetition: UInt64
  /// The role it plays, by index.
  public var role: Int
  /// Whether somebody will read what it says.
  public var wantsRemarks: Bool

  /// A match of this seed and repetition, seen from this role.
  public init(seed: UInt64, repetition: UInt64, role: Int, wantsRemarks: Bool = false) {
    self.seed = seed
    self.repetition = repetition
    self.role = role
    self.wantsRemarks = wantsRemarks
  }
}
