extension CrisisParameters {
  /// The values of a scenario of the crisis model.
  public init(_ scenario: Scenario) {
    self.init()
    for (index, value) in scenario.values.enumerated() { self[index] = value }
    switches = CrisisSchema.switches(scenario)
  }
}

extension CrisisGame {
  /// The game of a scenario of the crisis model.
  public convenience init(_ scenario: Scenario) {
    let parameters = CrisisParameters(scenario)
    func chance(_ role: CrisisRole, of type: Int, prior: Double) -> Double {
      switch scenario.seats[role.rawValue].type {
      case .fixed(let fixed): fixed == type ? 1 : 0
      case .drawn(let chances): chances[type]
      case .fromPrior, nil: prior
      }
    }
    self.init(
      parameters: parameters,
      types: CrisisTypes(
        opportunist: chance(.coercer, of: CoercerType.opportunist.rawValue, prior: parameters.target.prior),
        greedy: chance(.target, of: TargetType.greedy.rawValue, prior: parameters.coercer.prior)))
    beliefs = BeliefDesk(awaited: scenario)
  }
}
