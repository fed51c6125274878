/// Keeps the turns of one match for a transcript, in a form that every model can fill. A match that nobody reads has none,
/// and pays nothing.
public final class MatchRecorder {
  /// What a strategy said or gave as a reason.
  public struct Remark: Sendable, Equatable {
    /// Who said it, by index.
    public let role: Int
    /// What was said.
    public let text: String
  }

  /// One turn.
  public struct Turn: Sendable {
    /// From 1.
    public let turn: Int
    /// What each role set, in the slots of its posture.
    public var postures: [[Double]]
    /// What happened, in order; `%0` stands for the actor of role 0, and so on.
    public var events: [String] = []
    /// What strategies said.
    public var remarks: [Remark] = []
    /// How beliefs moved, in order; empty in a model that does not tell.
    public var steps: [BeliefStep] = []
    /// The model's series after the turn, in the schema's order; empty where the turn was not finished.
    public var series: [Double] = []
  }

  /// Each role's true type in this match, by index; nil where it has none.
  public private(set) var types: [Int?] = []
  /// The same at the end: others where an event changed them.
  public private(set) var lastTypes: [Int?] = []
  /// The turns so far.
  public private(set) var turns: [Turn] = []
  private var current: Turn?

  /// An empty record.
  public init() {}

  /// A match begins, with these true types.
  public func begin(types: [Int?]) {
    self.types = types
    lastTypes = types
    turns = []
    current = nil
  }

  /// A turn begins.
  public func startTurn(_ turn: Int, roles: Int) {
    current = Turn(turn: turn, postures: Array(repeating: [], count: roles))
  }

  /// What a role set, in the slots of its posture.
  public func setPosture(_ act: UnsafePointer<Double>, count: Int, of role: Int) {
    current?.postures[role] = (0..<count).map { act[$0] }
  }

  func add(_ step: BeliefStep) { current?.steps.append(step) }

  func change(types: [Int?]) { lastTypes = types }

  /// Something happened; `%0` stands for the actor of role 0, and so on.
  public func addEvent(_ event: @autoclosure () -> String) { current?.events.append(event()) }

  /// Ends the turn: takes what the strategies said, and the model's series.
  public func finishTurn(_ strategies: [any Strategy], series: [Double]) {
    guard var turn = current else { return }
    for (role, strategy) in strategies.enumerated() {
      turn.remarks += strategy.takeRemarks().map { Remark(role: role, text: $0) }
    }
    turn.series = series
    turns.append(turn)
    current = nil
  }
}

/// A game whose matches can be told turn by turn by their schema alone.
public protocol RecordedGame: Game {
  /// Plays one match and keeps its turns.
  func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder
  ) throws(Fault) -> MatchResult
}
