public import StandoffKernel

/// One match of the crisis model, for a person to read: turn by turn what each side set, what happened, what each came
/// to believe, and at the end why it ended so and what each got.
public struct CrisisTranscript {
  let scenario: Scenario
  let parameters: CrisisParameters
  /// Strategy names, by role.
  let strategies: [String]
  let seed: UInt64
  let repetition: UInt64
  let recorder: CrisisRecorder
  let result: MatchResult
  /// Who gave the payoffs; nil for the model.
  let scorer: String?

  /// A transcript of the match that `recorder` kept; `strategies` has one name for each role.
  public init(
    scenario: Scenario, strategies: [String], seed: UInt64, repetition: UInt64, recorder: CrisisRecorder,
    result: MatchResult, scorer: String? = nil
  ) {
    self.scorer = scorer
    self.scenario = scenario
    self.parameters = CrisisParameters(scenario)
    self.strategies = strategies
    self.seed = seed
    self.repetition = repetition
    self.recorder = recorder
    self.result = result
  }

  /// What the actors are called.
  var coercer: String { scenario.seats[CrisisRole.coercer.rawValue].actor }
  var target: String { scenario.seats[CrisisRole.target.rawValue].actor }
  var patron: String { scenario.seats[CrisisRole.patron.rawValue].actor }

  func actor(_ role: CrisisRole) -> String { scenario.seats[role.rawValue].actor }

  func typeName(_ role: CrisisRole) -> String? {
    let types = scenario.schema.roles[role.rawValue].types
    switch role {
    case .coercer: return types[recorder.firstTypes.coercer.rawValue].name
    case .target: return types[recorder.firstTypes.target.rawValue].name
    case .patron: return nil
    }
  }

  /// The type at the end, where an event changed it.
  func lastTypeName(_ role: CrisisRole) -> String? {
    let types = scenario.schema.roles[role.rawValue].types
    switch role {
    case .coercer where recorder.coercerType != recorder.firstTypes.coercer:
      return types[recorder.coercerType.rawValue].name
    case .target where recorder.targetType != recorder.firstTypes.target:
      return types[recorder.targetType.rawValue].name
    default: return nil
    }
  }

  var outcome: CrisisOutcome { CrisisOutcome(rawValue: result.outcome)! }

  /// The whole transcript as lines.
  /// - Parameters:
  ///   - isFull: whether quiet turns are told one by one, too.
  ///   - from: the first turn that is told.
  public func lines(style: TextStyle, isFull: Bool, from: Int = 1) -> [String] {
    opening(style) + turns(style, isFull: isFull, from: from) + ending(style, isFull: isFull)
  }

  /// The turns of a match that a fault stopped.
  public func linesSoFar(style: TextStyle, isFull: Bool, from: Int = 1) -> [String] {
    opening(style) + turns(style, isFull: isFull, from: from)
  }

  private func opening(_ style: TextStyle) -> [String] {
    var lines = [
      style.bold("\(scenario.title)") + style.faint("  (\(scenario.name), seed \(seed), repetition \(repetition))"), ""
    ]
    let width = scenario.seats.map(\.actor.count).max() ?? 0
    for role in CrisisRole.allCases {
      let name = actor(role).padded(to: width)
      let later = lastTypeName(role).map { ", later " + Self.words($0) } ?? ""
      let type = typeName(role).map { ", in truth " + Self.words($0) + later } ?? ""
      lines.append("  \(style.bold(name))  plays \(strategies[role.rawValue])\(style.faint(type))")
    }
    lines.append("")
    return lines
  }

  /// `security_seeker` as `security seeker`.
  static func words(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
