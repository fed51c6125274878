import StandoffKernel

extension CrisisSetting {
  /// What a role may expect: `exact().payoffs`, by backward recursion over single turns of the loop, each propagated
  /// exactly. Many times as fast over long matches, since states that differ only in what has been counted so far (uprisings
  /// joined in vain, deals broken) are one.
  ///
  /// The strategies must read none of these counts and no beliefs, and types must be known for certain.
  func value(to role: CrisisRole, from start: CrisisState? = nil) throws -> Double {
    precondition([0, 1].contains(types.opportunist) && [0, 1].contains(types.greedy), "a value needs known types")
    var recursion = Recursion(setting: self, role: role.rawValue)
    return try recursion.value((start ?? CrisisState(parameters)).withoutCounts)
  }

  private struct Recursion {
    let setting: CrisisSetting
    let role: Int
    private var values: [CrisisState: Double] = [:]
    private var ends: [CrisisState: Double] = [:]

    init(setting: CrisisSetting, role: Int) {
      self.setting = setting
      self.role = role
    }

    /// One turn is worth its flow and the next value; a match of one turn is worth its flow and the value of going on as now.
    mutating func value(_ state: CrisisState) throws -> Double {
      if let known = values[state] { return known }
      if state.turn >= setting.parameters.turns { return try end(state) }
      let turn = try until(state.turn + 1, from: state)
      var value = turn.payoffs[role]
      // The order in which numbers are added up must not depend on hashing.
      for (next, chance) in turn.standing.sorted(by: { $0.key.precedes($1.key) }) {
        var next = next.withoutCounts
        (next.targetGreedy, next.coercerOpportunist) = (state.targetGreedy, state.coercerOpportunist)
        let ahead = try self.value(next) - end(next)
        value += setting.parameters.discountFactor * chance * ahead
      }
      values[state] = value
      return value
    }

    /// The value of going on for ever as now.
    private mutating func end(_ state: CrisisState) throws -> Double {
      if let known = ends[state] { return known }
      let value = try until(state.turn, from: state).payoffs[role]
      ends[state] = value
      return value
    }

    private func until(_ turn: Int, from state: CrisisState) throws -> ExactResult {
      var part = setting
      part.parameters.turns = turn
      return try part.exact(from: state)
    }
  }
}

extension CrisisState {
  fileprivate var withoutCounts: CrisisState {
    var state = self
    state.calledBluffs = 0
    state.dealsBrokenByCoercer = 0
    state.dealsBrokenByTarget = 0
    state.failedInterventions = 0
    return state
  }

  /// An order of the states that one turn may lead to.
  fileprivate func precedes(_ other: CrisisState) -> Bool {
    func key(_ s: CrisisState) -> [Double] {
      [
        Double(s.stage), Double(s.shownStage), Double(s.deal.rawValue), s.inducement, s.pledge, Double(s.redLine),
        s.threat, s.sanctions, Double(s.calledBluffs), Double(s.dealsBrokenByCoercer), Double(s.dealsBrokenByTarget),
        Double(s.failedInterventions),
      ]
    }
    return key(self).lexicographicallyPrecedes(key(other))
  }
}
