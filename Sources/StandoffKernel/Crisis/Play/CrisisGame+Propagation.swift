/// The exact counterpart of the Monte Carlo: all branches of chance, equal states merged.
///
/// It plays the same turn. Strategies must be memoryless and without chance of their own (the constant and reference
/// ones are): then the result is exact up to rounding.
public struct ExactResult: Sendable {
  /// Probability of each outcome; sums to 1.
  public internal(set) var outcomes = [Double](repeating: 0, count: CrisisOutcome.allCases.count)
  /// Expected discounted payoffs of coercer, target, patron.
  public internal(set) var payoffs = SIMD4<Double>.zero
  /// States in which the match may stand after the last turn, with their probabilities.
  public internal(set) var standing: [CrisisState: Double] = [:]

  /// Probability of one outcome.
  public subscript(outcome: CrisisOutcome) -> Double { outcomes[outcome.rawValue] }
}

extension CrisisGame {
  /// Propagates the distribution over states through all turns.
  /// - Parameters:
  ///   - strategies: coercer, target, patron.
  ///   - start: where to begin; the parameters' own beginning when nil. Payoffs are discounted to it.
  ///   - tracksBeliefs: false keeps beliefs at their priors, which merges many states; right where no strategy reads
  ///     them.
  /// - Throws: what a strategy throws; a fault of the host's where there are events or belief rules that are none of the
  ///   built-in ones: their chance and their memory are their own.
  /// - Complexity: (turns) × (distinct states) × (branches of a turn).
  public func propagate(
    _ strategies: [any Strategy], from start: CrisisState? = nil, tracksBeliefs: Bool = true
  ) throws(Fault) -> ExactResult {
    if events != nil {
      var fault = Fault(.contract, "the exact propagation has no branches for events; play matches instead")
      fault.isOfTheHost = true
      throw fault
    }
    if beliefs != nil {
      var fault = Fault(
        .contract, "the exact propagation merges states, and only the built-in belief rules have no memory; play matches instead")
      fault.isOfTheHost = true
      throw fault
    }
    let seats = Seats(strategies, truth)
    seats.begin(seed: 0, repetition: 0, wantsRemarks: false)
    var result = ExactResult()
    let first = start ?? CrisisState(parameters)
    let kinds = [(types.opportunist, CoercerType.opportunist), (1 - types.opportunist, .restrained)]
    for (chanceOfCoercer, coercer) in kinds where chanceOfCoercer > 0 {
      let targets = [(types.greedy, TargetType.greedy), (1 - types.greedy, .securitySeeker)]
      for (chanceOfTarget, target) in targets where chanceOfTarget > 0 {
        (seats.coercerType, seats.targetType) = (coercer, target)
        var known = first
        if rules.pointee.switches.contains(.knownTypes) {
          try reveal(&known, seats, seed: 0, repetition: 0, wantsRemarks: false)
        }
        try propagate(seats, known, chanceOfCoercer * chanceOfTarget, tracksBeliefs, &result)
      }
    }
    return result
  }

  private func propagate(
    _ seats: Seats, _ first: CrisisState, _ probability: Double, _ tracksBeliefs: Bool, _ result: inout ExactResult
  ) throws(Fault) {
    var nature = CrisisNature(hasEvents: false, hasRules: false)
    var layer = [first: probability]
    var weight = 1.0
    var chance = BranchingChance()
    while layer.first.map({ $0.key.turn < parameters.turns }) ?? false {
      var next: [CrisisState: Double] = [:]
      // The order in which equal states are added up must not depend on hashing.
      for (state, share) in layer.sorted(by: { $0.key.precedes($1.key) }) {
        chance.restart()
        repeat {
          var after = state
          var payoffs = CrisisPayoffs(weight: weight)
          let ending = try playTurn(&after, seats, &nature, &chance, &payoffs, nil)
          let likely = share * chance.weight
          result.add(payoffs, likely)
          if let ending {
            result.outcomes[ending.rawValue] += likely
          } else {
            if !tracksBeliefs { after.keepBeliefs(of: state) }
            next[after, default: 0] += likely
          }
        } while chance.advance()
      }
      layer = next
      weight *= parameters.discountFactor
    }
    for (state, share) in layer.sorted(by: { $0.key.precedes($1.key) }) {
      var payoffs = CrisisPayoffs(weight: weight)
      addContinuation(state, seats, &payoffs)
      result.add(payoffs, share)
      result.outcomes[standing(state).rawValue] += share
      result.standing[state, default: 0] += share
    }
  }
}

extension ExactResult {
  fileprivate mutating func add(_ more: CrisisPayoffs, _ share: Double) {
    payoffs += share * SIMD4(more.coercer, more.target, more.patron, 0)
  }
}

extension CrisisState {
  fileprivate mutating func keepBeliefs(of other: CrisisState) {
    targetGreedy = other.targetGreedy
    coercerOpportunist = other.coercerOpportunist
  }

  /// A total order on states, for sums that must not depend on hashing.
  fileprivate func precedes(_ other: CrisisState) -> Bool {
    func key(_ s: CrisisState) -> [Double] {
      [
        Double(s.stage), Double(s.shownStage), Double(s.deal.rawValue), s.inducement, s.pledge, s.targetGreedy.value,
        s.coercerOpportunist.value, s.coercerResolved, Double(s.redLine), s.threat, s.sanctions, s.pressure, s.shield,
        s.provocation, Double(s.message.rawValue), Double(s.calledBluffs), Double(s.dealsBrokenByCoercer),
        Double(s.dealsBrokenByTarget), Double(s.failedInterventions),
      ]
    }
    return key(self).lexicographicallyPrecedes(key(other))
  }
}
