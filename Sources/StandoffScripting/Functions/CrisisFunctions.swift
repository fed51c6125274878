public import StandoffKernel

/// The functions of `model.*` in the crisis model.
public enum CrisisFunctions {
  /// Every function under these parameters, those for all roles first.
  public static func of(_ parameters: CrisisParameters) -> [ModelFunction] {
    common(parameters) + coercerOnly(parameters) + targetOnly(parameters)
  }

  private static func function(
    _ parameters: CrisisParameters, _ name: String, roles: Set<CrisisRole> = Set(CrisisRole.allCases), _ summary: String,
    arguments: [ModelFunction.Value] = [], required: Int? = nil, result: ModelFunction.Value,
    body: @escaping @Sendable (CrisisAsker, UnsafePointer<Double>) -> Double
  ) -> ModelFunction {
    ModelFunction(
      name, roles: Set(roles.map(\.rawValue)), summary, arguments: arguments, required: required, result: result
    ) { asker, arguments in
      body(
        CrisisAsker(parameters: parameters, role: CrisisRole(rawValue: asker.role) ?? .patron, view: asker.view), arguments)
    }
  }

  private static let share = FieldSchema.Kind.number(0...1)
  private static let amount = FieldSchema.Kind.number(-1e9...1e9)
  private static let number = FieldSchema.Kind.number(-1e308...1e308)
  private static let stage = ModelFunction.Value("stage", .integer(0...12), "stage")
  private static let pressure = ModelFunction.Value("effective_pressure", share, "share")
  private static let offer = ModelFunction.Value("offer", .choice(["none", "freeze", "disarm"]), "")
  private static let pledge = ModelFunction.Value("pledge", .number(0...1e9), "1 = conventional war")
  private static let provocation = ModelFunction.Value("provocation", share, "share of full provocation")

  private static func common(_ p: CrisisParameters) -> [ModelFunction] {
    [
    function(
      p, "effective_pressure", "Sanctions and the patron's pressure, weighted by trade (equation 1).",
      arguments: [.init("sanctions", share, "share"), .init("pressure", share, "share")],
      result: .init("effective_pressure", share, "share")
    ) { $0.parameters.effectivePressure(sanctions: $1[0], pressure: $1[1]) },
    function(
      p, "chance_of_step", "Chance that full effort advances the programme in a turn (equation 5).", arguments: [pressure],
      result: .init("chance", share, "probability per turn")
    ) { $0.parameters.stepChance(effectivePressure: $1[0]) },
    function(
      p, "uprising_hazard", "Chance of a serious uprising in a turn (equation 4).", arguments: [stage, pressure],
      result: .init("hazard", share, "probability per turn")
    ) { $0.parameters.uprisingHazard(stage: $0.stage($1[0]), effectivePressure: $1[1]) },
    function(
      p, "vulnerability", "How far the coercer is exposed to the programme (equation 2).", arguments: [stage],
      result: .init("vulnerability", share, "share")
    ) { $0.parameters.vulnerability(stage: $0.stage($1[0])) },
    function(
      p, "chance_of_intervention",
      """
      Chance that the coercer joins an uprising at this stage (equation 3): for its own type if the coercer asks, else \
      by belief.
      """,
      arguments: [stage, pledge], required: 1, result: .init("chance", share, "probability")
    ) { $0.chanceOfIntervention(stage: $0.stage($1[0]), pledge: $0.capped($1[1])) },
    ]
  }

  private static func coercerOnly(_ p: CrisisParameters) -> [ModelFunction] {
    [
    function(
      p, "willingness_to_pay", roles: [.coercer],
      "The largest inducement per turn that it would pay for a deal; its alternative is the race to the bomb.",
      arguments: [offer, pledge], result: .init("inducement", amount, "1 = one turn in power")
    ) { asker, arguments in
      asker.terms(arguments).willingnessToPay(
        asker.parameters, asker.coercerType, greedy: asker.view[CrisisSlot.targetGreedy],
        effectivePressure: asker.view[CrisisSlot.effectivePressure], stage: Int(asker.view[CrisisSlot.stage]))
    },
    function(
      p, "price_of_deal", roles: [.coercer, .target],
      """
      The smallest inducement per turn for which the target would accept; a coercer asks as if it were a security \
      seeker.
      """,
      arguments: [offer, pledge, provocation], required: 2, result: .init("inducement", amount, "1 = one turn in power")
    ) { asker, arguments in
      asker.terms(arguments).price(
        asker.parameters, asker.position(provocation: arguments[2]), stage: Int(asker.view[CrisisSlot.stage]))
    },
    ]
  }

  private static func targetOnly(_ p: CrisisParameters) -> [ModelFunction] {
    [
    function(
      p, "arms", roles: [.target], "Whether arming is its best choice now, given its stage values.",
      arguments: [provocation],
      required: 0, result: .init("arms", .flag, "")
    ) { $0.stageValues($1[0]).arms ? 1 : 0 },
    function(
      p, "position_value", roles: [.target], "What its position is worth with the better choice.",
      arguments: [provocation],
      required: 0, result: .init("value", number, "turns in power")
    ) { $0.stageValues($1[0]).value },
    function(
      p, "stage_value", roles: [.target], "What its position would be worth at another stage.",
      arguments: [stage, provocation], required: 1, result: .init("value", number, "turns in power")
    ) { asker, arguments in
      StageValues(
        asker.parameters, asker.position(provocation: arguments[1]), stage: asker.stage(arguments[0])
      ).value
    },
    function(
      p, "value_of_deal", roles: [.target], "What a deal is worth to it.",
      arguments: [offer, .init("inducement", amount, "1 = one turn in power"), pledge],
      result: .init("value", number, "turns in power")
    ) { asker, arguments in
      let offer = Offer(rawValue: Int(arguments[0])) ?? .none
      return DealTerms(offer, pledge: asker.capped(arguments[2])).valueToTarget(
        asker.parameters, asker.position(provocation: 0), stage: Int(asker.view[CrisisSlot.stage]),
        inducement: arguments[1])
    },
    function(
      p, "resolve_that_deters", roles: [.target],
      "Belief in the coercer's resolve below which it crosses a red line at the next stage; above 1 at the last.",
      arguments: [provocation], required: 0, result: .init("belief", number, "probability; may lie outside [0, 1]")
    ) { asker, arguments in
      let belief = StageValues.resolveThatDeters(
        asker.parameters, asker.position(provocation: arguments[0]), stage: Int(asker.view[CrisisSlot.stage]))
      return belief.isNaN ? .infinity : belief
    },
    ]
  }
}

/// The position from which a script of the crisis model asks.
struct CrisisAsker {
  let parameters: CrisisParameters
  let role: CrisisRole
  let view: UnsafePointer<Double>

  /// A stage, not beyond the last.
  func stage(_ value: Double) -> Int { min(Int(value), parameters.stages) }

  /// A pledge that can be made here; none where it was left out.
  func capped(_ pledge: Double) -> Double { pledge.isNaN ? 0 : min(pledge, parameters.pledgeCap) }

  func terms(_ arguments: UnsafePointer<Double>) -> DealTerms {
    DealTerms(Offer(rawValue: Int(arguments[0])) ?? .none, pledge: capped(arguments[1]))
  }

  var coercerType: CoercerType { view[CrisisSlot.type] == 0 ? .opportunist : .restrained }

  /// The target's position as the view shows it. A coercer cannot see the target's type: it asks for a security seeker.
  func position(provocation: Double) -> StageValues.Position {
    var position = StageValues.Position(view: view, provocation: provocation.isNaN ? 0 : provocation)
    if role != .target { position.type = .securitySeeker }
    return position
  }

  func stageValues(_ provocation: Double) -> StageValues {
    StageValues(parameters, position(provocation: provocation), stage: Int(view[CrisisSlot.stage]))
  }

  func chanceOfIntervention(stage: Int, pledge: Double) -> Double {
    let shield = view[CrisisSlot.shield]
    if role == .coercer {
      return parameters.chanceOfIntervention(coercerType, stage: stage, shield: shield, pledge: pledge)
    }
    return parameters.chanceOfIntervention(
      beliefOpportunist: view[CrisisSlot.coercerOpportunist], stage: stage, shield: shield, pledge: pledge)
  }
}
