import StandoffKernel

/// Parameters, types and constant postures drawn from a seed, for checks over many positions. `RandomCase(seed: n)` is all
/// that it takes to see a failing one again.
struct RandomCase: CustomStringConvertible {
  let seed: UInt64
  var parameters = CrisisParameters()
  var types: CrisisTypes
  var coercer = CoercerPosture()
  var target = TargetPosture()
  var patron = PatronPosture()
  /// Whether the target takes offers, joins uprisings in the analysis mode, and from which stage who strikes; 99 = never.
  var accepts = false
  var intervenes = false
  var strikesFrom = 99
  var preemptsFrom = 99

  var description: String { "replay: RandomCase(seed: \(seed))" }

  init(seed: UInt64, longest: Int = 10) {
    self.seed = seed
    var random = SplitMix(seed)
    types = CrisisTypes(opportunist: random.unit(), greedy: random.unit())
    drawParameters(&random, longest)
    coercer.threat = random.unit()
    coercer.sanctions = random.unit()
    coercer.redLine = random.integer(0...parameters.stages)
    coercer.offer = Offer(rawValue: random.integer(0...2)) ?? .none
    coercer.inducement = random.number(0...0.3)
    coercer.pledge = random.number(0...0.4)
    coercer.renege = random.flag(0.15)
    target.effort = random.flag() ? 1 : random.unit()
    target.provocation = random.unit()
    target.cheat = random.flag()
    target.quit = random.flag(0.15)
    patron.pressure = random.unit()
    patron.shield = random.flag() ? 0 : random.unit()
    accepts = random.flag(0.7)
    intervenes = random.flag()
    if random.flag(0.3) { strikesFrom = random.integer(0...parameters.stages) }
    if random.flag(0.15) { preemptsFrom = random.integer(0...parameters.stages) }
  }

  /// Each entry of the ledger keeps its default or is drawn about it; hazards are lively, so that everything happens.
  private mutating func drawParameters(_ random: inout SplitMix, _ longest: Int) {
    for (index, schema) in CrisisParameters.ledger.enumerated() where !schema.isInteger && random.flag() {
      let drawn = schema.defaultValue == 0 ? random.number(0...0.5) : schema.defaultValue * random.number(0.3...2)
      parameters[index] = min(max(drawn, schema.range.lowerBound), schema.range.upperBound)
    }
    parameters.turns = random.integer(1...longest)
    parameters.stages = random.integer(1...5)
    parameters.initialStage = random.integer(0...parameters.stages)
    parameters.initialRedLine = random.integer(0...parameters.stages)
    parameters.interventionByScript = random.flag(0.2) ? 1 : 0
    parameters.uprisingHazard = random.flag(0.3) ? 0 : random.number(0.01...0.1)
    parameters.accidentHazard = random.flag(0.3) ? 0 : random.number(0.01...0.05)
    parameters.pledgeCap = random.flag() ? 1e9 : random.number(0...0.4)
    parameters.collapseWithIntervention = max(parameters.collapseWithIntervention, parameters.collapseAlone)
    for observer in [\CrisisParameters.coercer, \.target] {
      let rates = [parameters[keyPath: observer].rateHigh, parameters[keyPath: observer].rateLow].sorted()
      parameters[keyPath: observer].rateLow = rates[0]
      parameters[keyPath: observer].rateHigh = rates[1]
    }
  }

  /// The constant postures, as memoryless strategies: exact propagation may play them.
  var table: Table {
    let (coercer, target, patron) = (coercer, target, patron)
    let (accepts, intervenes, strikesFrom, preemptsFrom) = (accepts, intervenes, strikesFrom, preemptsFrom)
    return Table(
      parameters: parameters, types: types,
      coercer: ScriptedStrategy.coercer(
        strike: { _, view in view[CrisisSlot.stage] >= Double(strikesFrom) }, intervene: { _, _ in intervenes },
        posture: { _, _, act in act = coercer }),
      target: ScriptedStrategy.target(
        accept: { _, _ in accepts }, preempt: { _, view in view[CrisisSlot.stage] >= Double(preemptsFrom) },
        posture: { _, _, act in act = target }),
      patron: ScriptedStrategy.patron { _, _, act in act = patron })
  }

  /// The same parameters under strategies that choose: the strike rule, and the reference target.
  var choosing: Table {
    var setting = ConfiguredCoercer.Setting()
    setting.posture = coercer
    setting.strikesByRule = true
    return Table(
      parameters: parameters, types: types, coercer: ConfiguredCoercer(setting, parameters),
      target: ReferenceTarget(parameters), patron: ConstantPatron(pressure: patron.pressure, shield: patron.shield))
  }
}
