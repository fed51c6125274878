import Foundation

/// Logits by the system's own functions, apart from the solvers'.
enum Logit {
  static func of(_ p: Double) -> Double { log(p / (1 - p)) }

  /// The chance of restraint at noise 1 by damped iteration from pure chance.
  static func damped(_ r: Double, _ t: Double, _ p: Double, _ s: Double) -> Double {
    var chance = 0.5
    for _ in 0..<20_000 {
      let gain = chance * (r - t) + (1 - chance) * (s - p)
      chance += 0.2 * (1 / (1 + exp(-gain)) - chance)
    }
    return chance
  }
}
