/// Values that repeat from turn to turn, kept so that a turn does not compute them again. Each is a pure function of
/// its keys: a memo changes speed, never a result.
///
/// The parameters come by their address: passed as a value they are copied before every call, hit or miss.
struct CrisisMemo {
  private var hazardPressure = Double.nan
  private var hazardStage = -1
  private var hazard = 0.0
  private var accidentThreat = Double.nan
  private var accidentProvocation = Double.nan
  private var accident = 0.0
  private var dangerShield = Double.nan
  private var dangerOpportunist = 0.0
  private var dangerRestrained = 0.0
  private var thresholdPressure = Double.nan
  private var thresholdShield = Double.nan
  private var thresholdType = CoercerType.opportunist
  private var threshold = 0.0
  let unafraidTarget: Double
  let unafraidCoercer: Double

  init(_ parameters: CrisisParameters) {
    unafraidTarget = parameters.benignAct(fear: 0, by: parameters.coercer)
    unafraidCoercer = parameters.benignAct(fear: 0, by: parameters.target)
  }

  @inline(__always)
  mutating func uprising(_ p: UnsafePointer<CrisisParameters>, stage: Int, pressure: Double) -> Double {
    if stage != hazardStage || pressure != hazardPressure {
      hazard = p.pointee.uprisingHazard(stage: stage, effectivePressure: pressure)
      hazardStage = stage
      hazardPressure = pressure
    }
    return hazard
  }

  @inline(__always)
  mutating func inadvertentWar(_ p: UnsafePointer<CrisisParameters>, threat: Double, provocation: Double) -> Double {
    if threat != accidentThreat || provocation != accidentProvocation {
      accident = p.pointee.chanceOfInadvertentWar(threat: threat, provocation: provocation)
      accidentThreat = threat
      accidentProvocation = provocation
    }
    return accident
  }

  /// The danger that the target perceives (eq. 8).
  @inline(__always)
  mutating func danger(_ p: UnsafePointer<CrisisParameters>, belief: Double, shield: Double) -> Double {
    if shield != dangerShield {
      dangerOpportunist = p.pointee.chanceOfIntervention(.opportunist, stage: 0, shield: shield, pledge: 0)
      dangerRestrained = p.pointee.chanceOfIntervention(.restrained, stage: 0, shield: shield, pledge: 0)
      dangerShield = shield
    }
    return belief * dangerOpportunist + (1 - belief) * dangerRestrained
  }

  @inline(__always)
  mutating func attackThreshold(
    _ p: UnsafePointer<CrisisParameters>, _ type: CoercerType, pressure: Double, shield: Double
  ) -> Double {
    if pressure != thresholdPressure || shield != thresholdShield || type != thresholdType {
      threshold = p.pointee.attackThreshold(type, effectivePressure: pressure, shield: shield)
      thresholdPressure = pressure
      thresholdShield = shield
      thresholdType = type
    }
    return threshold
  }
}
