/// Where a crisis stands between two turns: everything that the next turn may depend on, types apart.
public struct CrisisState: Sendable, Hashable {
  /// Turns played: t. The next turn is number `turn + 1`.
  public var turn = 0
  /// True stage of the programme: n.
  public var stage: Int
  /// Stage that the coercer and the patron see: n̂. Differs from `stage` only under a freeze.
  public var shownStage: Int
  /// The deal in force, with its inducement b per turn and pledge penalty k; both 0 without a deal.
  public var deal = Deal.none
  public var inducement = 0.0
  public var pledge = 0.0
  /// μU: the coercer's belief that the target is greedy.
  public var targetGreedy: LogOdds
  /// μK: the target's belief that the coercer is an opportunist.
  public var coercerOpportunist: LogOdds
  /// ρ: the target's belief that the coercer is resolved.
  public var coercerResolved: Double
  /// The stage of the red line that stands; 0 = none.
  public var redLine: Int
  /// Last turn's postures as they were in force: τ, sU, sC, σ, s, p.
  public var threat = 0.0
  public var sanctions = 0.0
  public var pressure = 0.0
  public var shield = 0.0
  public var effectivePressure = 0.0
  public var provocation = 0.0
  public var message = Message.none
  /// Public history.
  public var calledBluffs = 0
  public var dealsBrokenByCoercer = 0
  public var dealsBrokenByTarget = 0
  public var failedInterventions = 0

  /// The state before the first turn.
  public init(_ parameters: CrisisParameters) {
    stage = parameters.initialStage
    shownStage = parameters.initialStage
    targetGreedy = LogOdds(probability: parameters.coercer.prior)
    coercerOpportunist = LogOdds(probability: parameters.target.prior)
    coercerResolved = parameters.priorResolved
    redLine = parameters.initialRedLine > parameters.initialStage ? parameters.initialRedLine : 0
  }

  /// The deal is over, and its terms with it.
  mutating func endDeal() {
    deal = .none
    inducement = 0
    pledge = 0
  }
}
