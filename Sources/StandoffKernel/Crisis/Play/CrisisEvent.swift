/// Something that happened in a turn and that a transcript tells.
public enum CrisisEvent: Sendable, Equatable {
  case quit(Deal)
  case reneged(Deal, pledge: Double)
  case cheated
  case offered(Offer, inducement: Double, pledge: Double, clippedFrom: Double)
  case accepted(Offer)
  case refused(Offer)
  case preempted
  case advanced(stage: Int)
  case cheatDetected
  case lineCrossed(stage: Int)
  case bluffCalled
  case struck
  case inadvertentWar
  case victory(coercerWins: Bool)
  case uprising
  case intervened
  case survived
  case collapsed
  case misread(observer: CrisisRole)
  case lineDrawn(stage: Int)
  case lineRefused(stage: Int)
  /// What an event tells; `%0` stands for the actor of role 0, and so on.
  case occurred(String)
  /// War that an event of this name brought.
  case warByEvent(String)
}
