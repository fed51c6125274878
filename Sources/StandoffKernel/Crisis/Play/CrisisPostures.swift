/// The coercer's posture of a turn (P1).
public struct CoercerPosture: Sendable, Equatable {
  /// τ in [0, 1].
  public var threat = 0.0
  /// sU in [0, 1].
  public var sanctions = 0.0
  /// Stage of a red line to announce; 0 = none. In force from the next turn.
  public var redLine = 0
  /// The deal it proposes this turn.
  public var offer = Offer.none
  /// b ≥ 0 per turn, and pledge penalty k ≥ 0, of the offer.
  public var inducement = 0.0
  /// Pledge penalty k ≥ 0 of the offer; 1 = conventional war.
  public var pledge = 0.0
  /// Ends the deal in force and costs its k at once.
  public var renege = false
  /// What it says in public; no payoff.
  public var message = Message.none

  /// No threat, no sanctions, no offer, no word.
  public init() {}

  init(_ act: UnsafePointer<Double>) {
    typealias Slot = CrisisSlot.Coercer
    threat = act[Slot.threat]
    sanctions = act[Slot.sanctions]
    redLine = Int(act[Slot.redLine])
    offer = Offer(rawValue: Int(act[Slot.offer])) ?? .none
    inducement = act[Slot.inducement]
    pledge = act[Slot.pledge]
    renege = act[Slot.renege] != 0
    message = Message(rawValue: Int(act[Slot.message])) ?? .none
  }
}

/// The target's posture of a turn (P1).
public struct TargetPosture: Sendable, Equatable {
  /// a in [0, 1].
  public var effort = 0.0
  /// p in [0, 1].
  public var provocation = 0.0
  /// Goes on with the programme under a freeze.
  public var cheat = false
  /// Ends the deal in force.
  public var quit = false

  /// No effort, no provocation; keeps the deal in force.
  public init() {}

  init(_ act: UnsafePointer<Double>) {
    typealias Slot = CrisisSlot.Target
    effort = act[Slot.effort]
    provocation = act[Slot.provocation]
    cheat = act[Slot.cheat] != 0
    quit = act[Slot.quit] != 0
  }
}

/// The patron's posture of a turn (P1).
public struct PatronPosture: Sendable, Equatable {
  /// sC in [0, 1].
  public var pressure = 0.0
  /// σ in [0, 1].
  public var shield = 0.0

  /// No pressure, no shield.
  public init() {}

  init(_ act: UnsafePointer<Double>) {
    pressure = act[CrisisSlot.Patron.pressure]
    shield = act[CrisisSlot.Patron.shield]
  }
}
