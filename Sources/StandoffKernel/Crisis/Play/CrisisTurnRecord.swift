/// One turn as a transcript tells it.
public struct CrisisTurnRecord: Sendable {
  /// What a strategy said or gave as a reason.
  public struct Remark: Sendable, Equatable {
    public let role: CrisisRole
    public let text: String
  }

  /// From 1.
  public let turn: Int
  public let before: CrisisState
  public var after: CrisisState
  /// Postures as chosen, before a deal lifts them.
  public var coercer = CoercerPosture()
  public var target = TargetPosture()
  public var patron = PatronPosture()
  /// Whether a deal lifted threat, sanctions, pressure and provocation and held the effort down.
  public var isHeldByDeal = false
  /// Evidence as each side observed it; nil where it learned nothing.
  public var seenByCoercer: Double?
  public var seenByTarget: Double?
  public var events: [CrisisEvent] = []
  public var remarks: [Remark] = []

  init(turn: Int, before: CrisisState) {
    self.turn = turn
    self.before = before
    self.after = before
  }
}

/// Keeps the turns of one match for a transcript. A match that nobody reads has none, and pays nothing.
public final class CrisisRecorder {
  public private(set) var turns: [CrisisTurnRecord] = []
  public internal(set) var coercerType = CoercerType.opportunist
  public internal(set) var targetType = TargetType.securitySeeker
  private var current: CrisisTurnRecord?

  public init() {}

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
