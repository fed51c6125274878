/// All parameters of the crisis model, by name. Symbols, units, ranges, sources and meanings stand in ``ledger``.
public struct CrisisParameters: Sendable, Equatable {
  // The rules of the game.
  /// δ: weight of the next turn's payoffs against this one's (per turn; 0 to 0.9999).
  public var discountFactor: Double = 0.974
  /// T: length of a match; after it the last state goes on for ever (turns; 1 to 1000).
  public var turns: Int = 40
  /// N: stages of the programme; the last is a deployed deterrent (stages; 1 to 12).
  public var stages: Int = 4
  /// n0: stage at which the match begins (stages; 0 to 12).
  public var initialStage: Int = 2
  /// red0: red line that stands when the match begins (stage; 0 = none; 0 to 12).
  public var initialRedLine: Int = 0
  /// λ: chance that full effort advances the programme by a stage in a turn (probability per turn; 0 to 1).
  public var completionRate: Double = 0.35
  /// eS: share of the completion rate that full effective pressure takes away (share; 0 to 1).
  public var sanctionSlowdown: Double = 0.3
  /// ν: how far an unfinished programme deters: vulnerability is ν n/N below the last stage, 1 at it (share; 0 to 1).
  public var partialVulnerability: Double = 0.2
  /// det: chance that cheating under a freeze is seen in a turn (probability per turn; 0 to 1).
  public var detectionRate: Double = 0.6
  /// q0: chance that an uprising topples the regime unaided (probability; 0 to 1).
  public var collapseAlone: Double = 0.25
  /// q1: chance that it does so when the coercer intervenes (probability; 0 to 1).
  public var collapseWithIntervention: Double = 0.75
  /// h0: chance of a serious uprising in a turn, without programme or sanctions (probability per turn; 0 to 1).
  public var uprisingHazard: Double = 0.01
  /// κL: how far the programme lowers the hazard of an uprising (log hazard; 0 to 10).
  public var programmeLegitimacy: Double = 0.7
  /// κS: how far effective pressure raises the hazard of an uprising (log hazard; 0 to 10).
  public var sanctionDestabilisation: Double = 0.5
  /// w0: hazard of inadvertent war without any tension (hazard per turn; 0 to 10).
  public var accidentHazard: Double = 0.0005
  /// w1: hazard of inadvertent war at full threat and full provocation (hazard per turn; 0 to 10).
  public var tensionHazard: Double = 0.03
  /// What a first strike by the target takes from the coercer's chance to win (probability; 0 to 1).
  public var firstStrikeAdvantage: Double = 0.1
  /// η: weight of the patron's pressure in effective pressure; the coercer's sanctions have the rest (share; 0 to 1).
  public var patronTradeShare: Double = 0.9
  /// y: how far allies refuse bases or consent to the coercer's war (share; 0 to 1).
  public var basingRefusal: Double = 0
  /// m*: fear above which a benign side would rather arm or threaten (probability; 0 to 1).
  public var trustThreshold: Double = 0.4
  /// sm: scale of the logit around the trust threshold (probability; 0.001 to 10).
  public var trustNoise: Double = 0.05
  /// 1 asks the coercer's script whether it intervenes, instead of equation 3: for analysis only (0 or 1).
  public var interventionByScript: Int = 0
  // The coercer.
  /// zS: cost per turn of facing an armed security seeker (1 = conventional war, per turn; 0 to 1).
  public var threatFromSecuritySeeker: Double = 0.006
  /// zG: further cost per turn if the armed target is greedy (1 = conventional war, per turn; 0 to 1).
  public var threatFromGreedy: Double = 0.025
  /// c0: cost of a conventional war (1 = conventional war; 0 to 100).
  public var warCost: Double = 1
  /// c1: further cost of war once the target is armed (1 = conventional war; 0 to 100).
  public var nuclearWarCost: Double = 1.5
  /// pw: chance that the coercer wins before the last stage (probability; 0 to 1).
  public var victoryProbability: Double = 0.9
  /// pwN: chance that it wins against an armed target (probability; 0 to 1).
  public var victoryProbabilityArmed: Double = 0.5
  /// G_O: what the regime's end is worth to an opportunist (1 = conventional war; 0 to 10).
  public var opportunistGain: Double = 0.3
  /// G_R: what the regime's end is worth to a restrained coercer (1 = conventional war; 0 to 10).
  public var restrainedGain: Double = 0.25
  /// i0: cost of intervening against a target without the weapon (1 = conventional war; 0 to 10).
  public var interventionCost: Double = 0.05
  /// i1: further cost of intervening at full vulnerability (1 = conventional war; 0 to 10).
  public var interventionCostArmed: Double = 0.5
  /// sI: scale of the logit of intervention (1 = conventional war; 0.0001 to 10).
  public var interventionNoise: Double = 0.02
  /// cT: cost of a full threat (1 = conventional war, per turn; 0 to 1).
  public var threatCost: Double = 0.0005
  /// cS: cost of full sanctions (1 = conventional war, per turn; 0 to 1).
  public var sanctionCost: Double = 0.001
  /// eb: political cost of paying the target one unit (1 = conventional war per unit; 0.0001 to 10).
  public var inducementCost: Double = 0.2
  /// A: cost of a red line that is crossed and not enforced (1 = conventional war; 0 to 10).
  public var audienceCost: Double = 0.1
  /// Largest penalty for breaking a pledge that the coercer can bind itself to (1 = conventional war; 0 to 10⁹).
  public var pledgeCap: Double = 1000000000
  /// wsh: what a full shield of the patron adds to the cost of war (1 = conventional war; 0 to 10).
  public var shieldWarCost: Double = 0.5
  /// ish: what a full shield adds to the cost of intervening (1 = conventional war; 0 to 10).
  public var shieldInterventionCost: Double = 0.3
  /// ξ: what a full refusal of bases adds to the cost of war (1 = conventional war; 0 to 10).
  public var basingRefusalCost: Double = 0.4
  // The target.
  /// v: value of a turn in power (1 = one turn in power; 0 to 100).
  public var valueOfRuling: Double = 1
  /// kA: cost scale of effort: kA/2 at full effort (1 = one turn in power; 0 to 100).
  public var armingCost: Double = 0.04
  /// πK: prestige per turn of a complete programme (1 = one turn in power; 0 to 100).
  public var programmePrestige: Double = 0.02
  /// σK: cost per turn of full effective pressure (1 = one turn in power; 0 to 100).
  public var sanctionPain: Double = 0.08
  /// gK: what an armed greedy target gains by coercing others, per turn (1 = one turn in power; 0 to 100).
  public var greedyGain: Double = 0.1
  /// gP: domestic prestige per turn of full provocation (1 = one turn in power; 0 to 100).
  public var provocationPrestige: Double = 0.02
  /// Lw: what war destroys beyond losing power (turns in power; 0 to 1000).
  public var warDestruction: Double = 5
  /// ρ: the target's belief, at the start, that the coercer is resolved (probability; 0 to 1).
  public var priorResolved: Double = 0.05
  /// εbd: chance that a resolved coercer lets a crossing pass (probability; 0 to 1).
  public var bluffDiscount: Double = 0.05
  /// hx: hazard of attack that the target reads into a full threat (probability per turn; 0 to 1).
  public var perceivedAttackHazard: Double = 0.02
  /// ψ: share of a threat that would end if the target stopped arming (share; 0 to 1).
  public var threatConditionality: Double = 0.2
  /// Dd: share of the attack hazard that the complete weapon removes (share; 0 to 1).
  public var deterrentEffect: Double = 0.9
  // The patron.
  /// CN: cost to the patron of an armed target (arbitrary, per turn; 0 to 100).
  public var bombCost: Double = 0.004
  /// CF: cost to the patron of the target's collapse (arbitrary; 0 to 100).
  public var collapseDamage: Double = 0.6
  /// CW: cost to the patron of a war (arbitrary; 0 to 100).
  public var warDamage: Double = 1.5
  /// CS: cost to the patron of full pressure (arbitrary, per turn; 0 to 100).
  public var pressureCost: Double = 0.003
  /// CH: cost to the patron of a full shield (arbitrary, per turn; 0 to 100).
  public var shieldCost: Double = 0.002
  // How each side learns about the other.
  /// How the coercer learns whether the target is greedy.
  public var coercer = ObserverParameters(prior: 0.3, imitation: 0)
  /// How the target learns whether the coercer is an opportunist.
  public var target = ObserverParameters(prior: 0.8, imitation: 0.7)
  /// What of the rules this world does without; none unless a mechanism was switched off.
  public var switches: CrisisSwitches = []

  /// The defaults of the ledger.
  public init() {}
}
