/// All parameters of the crisis model, by name. Symbols, units, ranges, sources and meanings stand in ``ledger``.
public struct CrisisParameters: Sendable, Equatable {
  // The rules of the game.
  public var discountFactor: Double = 0.974
  public var turns: Int = 40
  public var stages: Int = 4
  public var initialStage: Int = 2
  public var initialRedLine: Int = 0
  public var completionRate: Double = 0.35
  public var sanctionSlowdown: Double = 0.3
  public var partialVulnerability: Double = 0.2
  public var detectionRate: Double = 0.6
  public var collapseAlone: Double = 0.25
  public var collapseWithIntervention: Double = 0.75
  public var uprisingHazard: Double = 0.01
  public var programmeLegitimacy: Double = 0.7
  public var sanctionDestabilisation: Double = 0.5
  public var accidentHazard: Double = 0.0005
  public var tensionHazard: Double = 0.03
  public var firstStrikeAdvantage: Double = 0.1
  public var patronTradeShare: Double = 0.9
  public var basingRefusal: Double = 0
  public var trustThreshold: Double = 0.4
  public var trustNoise: Double = 0.05
  public var interventionByScript: Int = 0
  // The coercer.
  public var threatFromSecuritySeeker: Double = 0.006
  public var threatFromGreedy: Double = 0.025
  public var warCost: Double = 1
  public var nuclearWarCost: Double = 1.5
  public var victoryProbability: Double = 0.9
  public var victoryProbabilityArmed: Double = 0.5
  public var opportunistGain: Double = 0.3
  public var restrainedGain: Double = 0.25
  public var interventionCost: Double = 0.05
  public var interventionCostArmed: Double = 0.5
  public var interventionNoise: Double = 0.02
  public var threatCost: Double = 0.0005
  public var sanctionCost: Double = 0.001
  public var inducementCost: Double = 0.2
  public var audienceCost: Double = 0.1
  public var pledgeCap: Double = 1000000000
  public var shieldWarCost: Double = 0.5
  public var shieldInterventionCost: Double = 0.3
  public var basingRefusalCost: Double = 0.4
  // The target.
  public var valueOfRuling: Double = 1
  public var armingCost: Double = 0.04
  public var programmePrestige: Double = 0.02
  public var sanctionPain: Double = 0.08
  public var greedyGain: Double = 0.1
  public var provocationPrestige: Double = 0.02
  public var warDestruction: Double = 5
  public var priorResolved: Double = 0.05
  public var bluffDiscount: Double = 0.05
  public var perceivedAttackHazard: Double = 0.02
  public var threatConditionality: Double = 0.2
  public var deterrentEffect: Double = 0.9
  // The patron.
  public var bombCost: Double = 0.004
  public var collapseDamage: Double = 0.6
  public var warDamage: Double = 1.5
  public var pressureCost: Double = 0.003
  public var shieldCost: Double = 0.002
  // How each side learns about the other.
  public var coercer = ObserverParameters(prior: 0.3, imitation: 0)
  public var target = ObserverParameters(prior: 0.8, imitation: 0.7)

  /// The defaults of the ledger.
  public init() {}
}
