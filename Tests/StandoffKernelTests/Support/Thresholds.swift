/// The point between `low` and `high` at which `isBelow` changes from its value at `low`, to the last bit.
///
/// - Returns: nan where both ends agree, so that a threshold which is not there cannot pass for one.
func threshold(_ low: Double, _ high: Double, _ isBelow: (Double) throws -> Bool) rethrows -> Double {
  let atLow = try isBelow(low)
  guard try isBelow(high) != atLow else { return .nan }
  var (low, high) = (low, high)
  for _ in 0..<200 {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { break }
    if try isBelow(middle) == atLow { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}

/// The point between `low` and `high` where two courses of action are worth the same, from the gain of one over the other:
/// false position with Illinois' halving, for gains that cost a propagation each.
///
/// - Returns: nan where the gain has the same sign at both ends.
func indifference(_ low: Double, _ high: Double, gain: (Double) throws -> Double) rethrows -> Double {
  var (low, high) = (low, high)
  var (atLow, atHigh) = (try gain(low), try gain(high))
  guard (atLow < 0) != (atHigh < 0) else { return .nan }
  var last = 0
  for _ in 0..<100 {
    let middle = (low * atHigh - high * atLow) / (atHigh - atLow)
    let value = try gain(middle)
    if value == 0 || abs(high - low) < 1e-14 || abs(value) < 1e-15 { return middle }
    if (value < 0) == (atHigh < 0) {
      (high, atHigh) = (middle, value)
      if last == 1 { atLow /= 2 }
      last = 1
    } else {
      (low, atLow) = (middle, value)
      if last == -1 { atHigh /= 2 }
      last = -1
    }
  }
  return .nan
}
