/// One turn as a transcript tells it.
public struct CrisisTurnRecord: Sendable {
  /// What a strategy said or gave as a reason.
  public struct Remark: Sendable, Equatable {
    /// Who said it.
    public let role: CrisisRole
    /// What was said.
    public let text: String
  }

  /// From 1.
  public let turn: Int
  /// The state before the turn.
  public let before: CrisisState
  /// The state on which postures were chosen: the state before, and what events did to it at the start of the turn.
  public var chosenOn: CrisisState
  /// The state after the turn.
  public var after: CrisisState
  /// The coercer's posture as chosen, before a deal lifts it.
  public var coercer = CoercerPosture()
  /// The target's posture as chosen.
  public var target = TargetPosture()
  /// The patron's posture as chosen.
  public var patron = PatronPosture()
  /// Whether a deal lifted threat, sanctions, pressure and provocation and held the effort down.
  public var isHeldByDeal = false
  /// The target's act as the coercer observed it; nil where it learned nothing.
  public var seenByCoercer: Double?
  /// The coercer's act as the target observed it; nil where it learned nothing.
  public var seenByTarget: Double?
  /// How beliefs moved, in order.
  public var steps: [BeliefStep] = []
  /// Whether an event brought this turn's uprising.
  public var isUprisingBrought = false
  /// The uniform number that let war come by accident; nil where none did.
  public var accidentDraw: Double?
  /// What happened, in order.
  public var events: [CrisisEvent] = []
  /// What strategies said or gave as reasons.
  public var remarks: [Remark] = []

  init(turn: Int, before: CrisisState) {
    self.turn = turn
    self.before = before
    self.chosenOn = before
    self.after = before
  }
}

/// Keeps the turns of one match for a transcript. A match that nobody reads has none, and pays nothing.
public final class CrisisRecorder {
  /// The turns so far, in order.
  public private(set) var turns: [CrisisTurnRecord] = []
  /// The coercer's true type, at the end of this match.
  public internal(set) var coercerType = CoercerType.opportunist
  /// The target's true type, at the end of this match.
  public internal(set) var targetType = TargetType.securitySeeker
  /// The types with which the match began; others than those above where an event changed them.
  public private(set) var firstTypes = (coercer: CoercerType.opportunist, target: TargetType.securitySeeker)
  private var current: CrisisTurnRecord?

  /// An empty record.
  public init() {}

  func begin(_ coercer: CoercerType, _ target: TargetType) {
    (coercerType, targetType) = (coercer, target)
    firstTypes = (coercer, target)
  }

  func start(_ state: CrisisState) { current = CrisisTurnRecord(turn: state.turn + 1, before: state) }
  func change(_ body: (inout CrisisTurnRecord) -> Void) {
    if current != nil { body(&current!) }
  }
  func add(_ event: CrisisEvent) { current?.events.append(event) }
  func finish(_ state: CrisisState, remarks: [CrisisTurnRecord.Remark]) {
    guard var record = current else { return }
    record.after = state
    record.remarks = remarks
    turns.append(record)
    current = nil
  }
}
