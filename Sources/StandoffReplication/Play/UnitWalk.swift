/// A walk of unit steps between two absorbing ends: gambler's ruin, solved exactly as a tridiagonal system.
struct UnitWalk {
  /// The ends lie at ±limit.
  let limit: Int

  /// The chance of reaching the top, `limit` unless given, before the bottom, from 0.
  /// - Parameters:
  ///   - up: chance of a step up from each position.
  func chanceOfTop(_ top: Int? = nil, up: (Int) -> Double) -> Double {
    let top = top ?? limit
    // h(x) = up h(x+1) + (1 − up) h(x−1), h(−limit) = 0, h(top) = 1. Elimination from below: h(x) = ratio(x) h(x+1).
    var ratio = 0.0
    var reached = 1.0
    for position in (-limit + 1)..<top {
      let rise = up(position)
      ratio = rise / (1 - (1 - rise) * ratio)
      if position >= 0 { reached *= ratio }
    }
    return reached
  }
}
