/// What the target's position is worth to it at each stage of its programme, by backward recursion from the last.
///
/// At each stage it either stays for ever or arms to the next:
///
///     stay = u / (1 − δ (1 − r)),   arm = (u − kA/2 + δ (1 − ra) λ' V') / (1 − δ (1 − ra)(1 − λ'))
///
/// with u its flow without effort cost, r and ra the hazards that it perceives when it stays and when it arms, λ' the
/// chance of a step, and V' = (1 − ρ) V(n+1) + ρ V_war(n+1) where stage n+1 is a red line (derived for this
/// kernel). Approximations: the hazard of a turn is that of the stage before progress, and inadvertent war is left out.
public struct StageValues: Sendable, Equatable {
  /// What the target takes as given when it values its position.
  public struct Position: Sendable, Hashable {
    /// s: effective pressure (eq. 1); share.
    public var effectivePressure: Double
    /// τ: the coercer's threat; share.
    public var threat: Double
    /// σ: the patron's shield; share.
    public var shield: Double
    /// p: its own provocation; share.
    public var provocation: Double
    /// Stage of the red line that stands; 0 = none.
    public var redLine: Int
    /// μK: its belief that the coercer is an opportunist; probability.
    public var opportunist: Double
    /// ρ: its belief that the coercer is resolved; probability.
    public var resolved: Double
    /// Its own type.
    public var type: TargetType

    /// A position; without shield, provocation or red line unless given.
    public init(
      effectivePressure: Double, threat: Double, shield: Double = 0, provocation: Double = 0, redLine: Int = 0,
      opportunist: Double, resolved: Double, type: TargetType = .securitySeeker
    ) {
      self.effectivePressure = effectivePressure
      self.threat = threat
      self.shield = shield
      self.provocation = provocation
      self.redLine = redLine
      self.opportunist = opportunist
      self.resolved = resolved
      self.type = type
    }
  }

  /// Value of the better choice at stage n, in turns in power; by stage, 0...N.
  public let value: Double
  /// Value of staying for ever at stage n.
  public let stay: Double
  /// Value of arming at stage n; −∞ at the last stage.
  public let arm: Double

  /// Whether arming is the better choice.
  public var arms: Bool { arm > stay }

  /// The value of `stage`, from the last stage back to it.
  public init(_ p: CrisisParameters, _ position: Position, stage: Int) {
    var next = 0.0
    var stay = 0.0
    var arm = -Double.infinity
    var n = p.stages
    while true {
      (stay, arm) = Self.choices(p, position, stage: n, next: next)
      if n <= stage { break }
      next = max(stay, arm)
      n -= 1
    }
    self.stay = stay
    self.arm = arm
    self.value = max(stay, arm)
  }

  /// What war at stage m is worth to the target: V_war(m) = (1 − win(m)) v/(1 − δ) − Lw, at the start of the next turn.
  public static func war(_ p: CrisisParameters, stage: Int) -> Double {
    (1 - p.chanceOfVictory(stage: stage)) * p.valueOfRuling / (1 - p.discountFactor) - p.warDestruction
  }

  /// The flow of a turn at `stage`, effort apart.
  static func flow(_ p: CrisisParameters, _ position: Position, stage: Int) -> Double {
    let greed = position.type == .greedy && stage == p.stages ? p.greedyGain : 0
    return p.valueOfRuling - p.sanctionPain * position.effectivePressure
      + p.programmePrestige * Double(stage) / Double(p.stages) + p.provocationPrestige * position.provocation + greed
  }

  /// The attack hazard that the target perceives: hx τ ((1 − ψ) + ψ [arming]) (1 − Dd vul(n)).
  @inline(__always)
  static func attackHazard(_ p: CrisisParameters, threat: Double, arming: Bool, stage: Int) -> Double {
    let unconditional = (1 - p.threatConditionality) + (arming ? p.threatConditionality : 0)
    return p.perceivedAttackHazard * threat * unconditional * (1 - p.deterrentEffect * p.vulnerability(stage: stage))
  }

  /// Stay and arm at one stage, given the value V(n+1) of the next.
  static func choices(
    _ p: CrisisParameters, _ position: Position, stage: Int, next: Double
  ) -> (stay: Double, arm: Double) {
    let u = flow(p, position, stage: stage)
    let collapse = p.collapseHazard(
      beliefOpportunist: position.opportunist, stage: stage, effectivePressure: position.effectivePressure,
      shield: position.shield, pledge: 0)
    let survival = 1 - collapse
    let calm = survival * (1 - attackHazard(p, threat: position.threat, arming: false, stage: stage))
    let stay = u / (1 - p.discountFactor * calm)
    guard stage < p.stages else { return (stay, -.infinity) }
    let tense = survival * (1 - attackHazard(p, threat: position.threat, arming: true, stage: stage))
    let step = p.stepChance(effectivePressure: position.effectivePressure)
    let ahead = position.redLine == stage + 1
      ? (1 - position.resolved) * next + position.resolved * war(p, stage: stage + 1) : next
    let arm = (u - p.armingCost / 2 + p.discountFactor * tense * step * ahead)
      / (1 - p.discountFactor * tense * (1 - step))
    return (stay, arm)
  }
}

extension CrisisParameters {
  /// Collapse hazard H averaged over the target's belief about the coercer's type (eq. 4).
  public func collapseHazard(
    beliefOpportunist belief: Double, stage: Int, effectivePressure: Double, shield: Double, pledge: Double
  ) -> Double {
    let joins = chanceOfIntervention(beliefOpportunist: belief, stage: stage, shield: shield, pledge: pledge)
    return uprisingHazard(stage: stage, effectivePressure: effectivePressure)
      * collapseGivenUprising(intervention: joins)
  }
}
