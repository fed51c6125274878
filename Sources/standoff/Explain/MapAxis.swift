import StandoffKernel

/// One axis of a map: a parameter at equal steps from one value to another.
struct MapAxis {
  /// As `--set` takes it: `projection_bias`, `US.projection_bias`.
  let parameter: String
  let values: [Double]

  /// Most values of an axis (judgement: 15 by 15 worlds fit a terminal).
  private static let most = 15
  private static let form = "write parameter=from:to:points, like projection_bias=0:1:5"

  /// - Throws: an ``InputError`` for a form that is wrong, a parameter that there is not, or values out of its range.
  init(_ text: String, _ scenario: Scenario) throws(InputError) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { throw InputError("--map \(text): \(Self.form)") }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let low = Double(parts[0]), let high = Double(parts[1]), let points = Int(parts[2]),
      low.isFinite, high.isFinite
    else { throw InputError("--map \(text): \(Self.form)") }
    guard (2...Self.most).contains(points), low < high else {
      throw InputError("--map \(text): from must lie below to, and points within 2 and \(Self.most)")
    }
    parameter = String(halves[0])
    // Fifteen digits, so that the values are those that a reader would type.
    values = (0..<points).map { step in
      let value = low + (high - low) * Double(step) / Double(points - 1)
      return Double(PlainNumber.text((value * 1e9).rounded() / 1e9)) ?? value
    }
    for value in values {
      var tried = scenario
      do { try tried.set(parameter, to: PlainNumber.text(value)) } catch { throw InputError("--map \(text): \(error.message)") }
    }
  }
}
