import CStandoffNumerics

/// How likely an act is from the bad type (g) and from the benign type (s), in an observer's eyes.
///
/// Each step of the belief rule is one small function on this pair, so that rules are compositions that a reader can
/// check.
public struct Likelihoods: Sendable, Equatable {
  /// Probability of the act if the other is the bad type: g.
  public var bad: Double
  /// Probability of the act if the other is benign: s.
  public var benign: Double

  /// Probabilities of the act if the other is bad, and if it is benign; each in [0, 1].
  public init(bad: Double, benign: Double) {
    self.bad = bad
    self.benign = benign
  }

  /// Observation noise: each probability p becomes (1 − ε)p + ε(1 − p).
  /// - Parameter noise: ε in [0, 1/2].
  public func noisy(_ noise: Double) -> Likelihoods {
    Likelihoods(bad: (1 - noise) * bad + noise * (1 - bad), benign: (1 - noise) * benign + noise * (1 - benign))
  }

  /// Cursedness (Eyster and Rabin 2005): both shrink towards their average in the observer's eyes, so that the
  /// posterior is (1 − χ) Bayes + χ prior, exactly.
  /// - Parameters:
  ///   - cursedness: χ in [0, 1].
  ///   - belief: the observer's own probability of the bad type.
  public func cursed(_ cursedness: Double, belief: Double) -> Likelihoods {
    if cursedness == 0 { return self }
    let average = belief * bad + (1 - belief) * benign
    return Likelihoods(
      bad: (1 - cursedness) * bad + cursedness * average, benign: (1 - cursedness) * benign + cursedness * average)
  }

  /// Log-likelihood ratio of graded evidence: o ln(g/s) + (1 − o) ln((1 − g)/(1 − s)).
  /// - Parameter evidence: o in [0, 1]; 1 is the act, 0 is restraint.
  public func logRatio(_ evidence: Double) -> Double {
    var sum = 0.0
    if evidence > 0 { sum += evidence * standoff_log(bad / benign) }
    if evidence < 1 { sum += (1 - evidence) * standoff_log((1 - bad) / (1 - benign)) }
    return sum
  }

  /// Expected change of log-odds per observation when the other in truth acts at rate `rate`: the drift whose sign
  /// decides where beliefs go in the end (Berk 1966).
  public func drift(rate: Double) -> Double { logRatio(rate) }
}
