import StandoffKernel

/// Where a symbol's values may lie, so that no figure asks for what cannot be computed in a moment, or at all.
struct SymbolRange: Sendable {
  let bounds: ClosedRange<Double>
  let isInteger: Bool

  private init(_ bounds: ClosedRange<Double>, isInteger: Bool = false) {
    self.bounds = bounds
    self.isInteger = isInteger
  }

  static func number(_ bounds: ClosedRange<Double>) -> SymbolRange { SymbolRange(bounds) }
  static func whole(_ bounds: ClosedRange<Int>) -> SymbolRange {
    SymbolRange(Double(bounds.lowerBound)...Double(bounds.upperBound), isInteger: true)
  }
  static let share = SymbolRange(0...1)
  private static let payoff = SymbolRange(0...100)
  /// A hazard that logarithms are taken of.
  private static let hazard = SymbolRange(1e-6...1)

  /// What a value must be, where it is not; nil where it is.
  func problem(with value: Double) -> String? {
    if bounds.contains(value) && (!isInteger || value == value.rounded()) { return nil }
    let text = "\(PlainNumber.text(bounds.lowerBound)) to \(PlainNumber.text(bounds.upperBound))"
    return isInteger ? "a whole number from \(text)" : "in the range \(text)"
  }

  /// The symbols of the dynamic figures. The static models have ranges of their own.
  static let table: [String: SymbolRange] = [
    "d": .number(0.01...0.9999), "lam": .number(0.01...1), "pw": .share, "z": .number(0...10), "c": payoff, "G": .number(0...10),
    "N": .whole(1...12), "n": .whole(0...4), "m": .whole(1...12), "T": .whole(1...400),
    "mu": .share, "mu0": .share, "muA": .share, "muA0": .share, "muB0": .share, "muK": .share, "muU": .share,
    "aG": .share, "aS": .share, "a": .share, "a0": .share, "s": .share, "k": .number(0...10), "r": .whole(0...1000),
    "eps": .number(0...0.5), "chi": .share, "ap": .number(0...5), "gam": .number(0...5), "beta": .share,
    "betaU": .share, "betaK": .share, "f": .number(0.001...1), "theta": .number(0.51...0.99), "q": .number(0...0.99),
    "dq": .number(0.001...1), "i0": .number(0...10), "i1": .number(0.001...10), "x": .share, "shield": .share,
    "sI": .number(0.0001...10), "v": .number(0.001...100), "uA": payoff, "HA": hazard, "HD": hazard, "HD1": hazard,
    "HD0": hazard, "H0": hazard, "hA": hazard, "hD": hazard, "iA": .share, "iD": .share, "IA": .number(0...10),
    "ID": .number(0...10), "eb": .number(0.0001...10), "b": .number(0...10), "h0": .share, "kL": .number(0...10),
    "kS": .number(0...10), "H": .number(0...0.999), "w": .number(0...0.999), "w0": .number(0...10), "w1": .number(0...10),
    "tau": .share, "psi": .share, "th": .share, "D": .share, "sU": .share, "sC": .share, "prov": .share, "p": .share,
    "eta": .share, "A": .number(0...1000), "dlam": .share, "dh": .number(1e-9...1), "cs": payoff, "at": .whole(1...39),
    "cap": .number(0...1e9), "det": .share, "steps": .whole(1...40), "oK": .share, "oU": .share, "G_R": .number(0...10),
  ]
}
