/// Where a crisis stands between two turns: everything that the next turn may depend on, types apart.
public struct CrisisState: Sendable, Hashable {
  /// Turns played: t. The next turn is number `turn + 1`.
  public var turn = 0
  /// True stage of the programme: n.
  public var stage: Int
  /// Stage that the coercer and the patron see: n̂. Differs from `stage` only under a freeze.
  public var shownStage: Int
  /// The deal in force.
  public var deal = Deal.none
  /// b: what the deal pays the target each turn; 1 = one turn in power; 0 without a deal.
  public var inducement = 0.0
  /// k: what breaking the deal costs the coercer; 1 = conventional war; 0 without a deal.
  public var pledge = 0.0
  /// μU: the coercer's belief that the target is greedy.
  public var targetGreedy: LogOdds
  /// μK: the target's belief that the coercer is an opportunist.
  public var coercerOpportunist: LogOdds
  /// ρ: the target's belief that the coercer is resolved.
  public var coercerResolved: Double
  /// The stage of the red line that stands; 0 = none.
  public var redLine: Int
  /// τ: last turn's threat, as it was in force; share.
  public var threat = 0.0
  /// sU: last turn's sanctions, as they were in force; share.
  public var sanctions = 0.0
  /// sC: last turn's pressure by the patron, as it was in force; share.
  public var pressure = 0.0
  /// σ: last turn's shield; share.
  public var shield = 0.0
  /// s: last turn's effective pressure (eq. 1); share.
  public var effectivePressure = 0.0
  /// p: last turn's provocation, as it was in force; share.
  public var provocation = 0.0
  /// What the coercer said last turn.
  public var message = Message.none
  /// Red lines crossed and not enforced so far.
  public var calledBluffs = 0
  /// Deals that the coercer broke so far.
  public var dealsBrokenByCoercer = 0
  /// Deals that the target quit or was caught breaking so far.
  public var dealsBrokenByTarget = 0
  /// Uprisings that the coercer joined in vain so far.
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

  /// Whether there is or was a deal: one may be struck and broken within a turn.
  var hasDealt: Bool { deal != .none || dealsBrokenByTarget > 0 || dealsBrokenByCoercer > 0 }

  /// The deal is over, and its terms with it.
  mutating func endDeal() {
    deal = .none
    inducement = 0
    pledge = 0
  }
}
