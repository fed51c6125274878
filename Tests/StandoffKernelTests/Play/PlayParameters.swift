import StandoffKernel

extension CrisisParameters {
  /// A world in which nothing happens by chance: no hazards, no misreading, steps that succeed for certain, a sure strike.
  /// Small tests change the one thing that they are about.
  static func certain(_ change: (inout CrisisParameters) -> Void = { _ in }) -> CrisisParameters {
    .with {
      $0.removeHazards()
      $0.removeMisreading()
      $0.completionRate = 1
      $0.sanctionSlowdown = 0
      $0.victoryProbability = 1
      $0.victoryProbabilityArmed = 1
      $0.discountFactor = 0.9
      $0.turns = 6
      change(&$0)
    }
  }

  /// Value at turn 1 of one unit in every turn, for ever.
  var forEver: Double { 1 / (1 - discountFactor) }

  /// Value at turn 1 of one unit in each of the first `count` turns.
  func annuity(_ count: Int) -> Double { (0..<count).reduce(0) { $0 + power($1) } }

  /// δ to a whole power.
  func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * discountFactor } }
}

/// Equal up to rounding.
func same(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1e-12 * max(1, abs(expected)) }

extension CrisisTurnRecord {
  func has(_ event: CrisisEvent) -> Bool { events.contains(event) }
}

extension Played {
  func payoff(_ role: CrisisRole) -> Double { result.payoffs[role.rawValue] }
}
