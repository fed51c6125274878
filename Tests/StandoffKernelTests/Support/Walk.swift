/// A walk of unit steps between two absorbing ends: gambler's ruin, solved exactly as a tridiagonal system.
struct Walk {
  /// The ends lie at ±limit.
  let limit: Int

  /// The chance of reaching the top before the bottom.
  /// - Parameters:
  ///   - up: chance of a step up from each position.
  func chanceOfTop(from start: Int, top: Int? = nil, up: (Int) -> Double) -> Double {
    let top = top ?? limit
    // h(x) = up h(x+1) + (1 − up) h(x−1), h(−limit) = 0, h(top) = 1. Elimination from below: h(x) = ratio(x) h(x+1).
    var ratios: [Int: Double] = [:]
    var below = 0.0
    for position in (-limit + 1)..<top {
      let rise = up(position)
      below = rise / (1 - (1 - rise) * below)
      ratios[position] = below
    }
    return (start..<top).reduce(1) { $0 * ratios[$1]! }
  }
}
