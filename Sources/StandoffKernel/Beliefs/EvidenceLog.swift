/// What observers saw of acts and types in played matches, gathered so that the actors' model of each other can be estimated
/// from play. Memory does not grow with the number of turns.
public final class EvidenceLog {
  /// Sums over the turns in which one observer saw one type act.
  public struct Sums: Sendable, Equatable {
    /// Turns.
    public var number = 0.0
    /// Σ d, with d the drive Λ((m − m*)/sm) of the other's fear, 0 to 1.
    public var drive = 0.0
    /// Σ d².
    public var driveSquared = 0.0
    /// Σ o, the act, 0 to 1.
    public var act = 0.0
    /// Σ o d.
    public var actDrive = 0.0
    /// Σ o².
    public var actSquared = 0.0

    /// Mean act; nil where there was none.
    public var meanAct: Double? { number > 0 ? act / number : nil }

    mutating func add(drive d: Double, act o: Double) {
      number += 1
      drive += d
      driveSquared += d * d
      act += o
      actDrive += o * d
      actSquared += o * o
    }
  }

  /// By observer: of the benign type, and of the bad one.
  public private(set) var benign: [Sums]
  public private(set) var bad: [Sums]

  /// An empty log for so many observers, by role.
  public init(observers: Int) {
    benign = Array(repeating: Sums(), count: observers)
    bad = benign
  }

  func add(observer: Int, isBad: Bool, drive: Double, act: Double) {
    if isBad { bad[observer].add(drive: drive, act: act) } else { benign[observer].add(drive: drive, act: act) }
  }
}

/// A game that can tell what its observers saw of acts and types.
public protocol EvidentGame: Game {
  /// Where the evidence of each turn goes; nil for nowhere.
  var evidence: EvidenceLog? { get set }
}
