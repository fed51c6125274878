/// The actors' model of each other, estimated from play: how a benign type acts given its fear, and how a bad one.
///
///     benign:  o = lo + (hi − lo) d
///     bad:     o = hi − κ (hi − lo)(1 − d)
///
/// with d the drive of fear, Λ((m − m*)/sm): equation 8's π and g, fitted by least squares, both types with equal weight
/// however often each was met.
public struct LikelihoodFit: Sendable, Equatable {
  /// Rate at which a bad or frightened other acts; probability, within ``rates``.
  public var rateHigh: Double
  /// Rate at which an unafraid benign other acts; probability, within ``rates``.
  public var rateLow: Double
  /// κ: how far the bad type copies the benign one; probability.
  public var imitation: Double

  /// Rates that a likelihood may have: no act is impossible or certain (the ledger's range).
  public static let rates = 0.001...0.999
  /// Pulls what play does not tell towards what was thought before (judgement: far below any evidence).
  private static let ridge = 1e-6
  /// Rounds of alternating least squares; it converges in a few (judgement).
  private static let rounds = 200

  /// Likelihoods as they are thought to be.
  public init(rateHigh: Double, rateLow: Double, imitation: Double) {
    self.rateHigh = rateHigh
    self.rateLow = rateLow
    self.imitation = imitation
  }

  /// Likelihoods from what was seen of both types.
  /// - Parameter before: what was thought before: kept where play says nothing, as of the unafraid if everybody was afraid.
  public init(benign: EvidenceLog.Sums, bad: EvidenceLog.Sums, before: LikelihoodFit) {
    self = before
    guard benign.number > 0, bad.number > 0 else { return }
    for _ in 0..<Self.rounds {
      fitRates(benign, bad, before)
      fitImitation(bad, before)
    }
  }

  /// With κ held: a linear problem of two unknowns. The bad type's rate is hi (1 − κ(1 − d)) + lo κ(1 − d).
  private mutating func fitRates(_ benign: EvidenceLog.Sums, _ bad: EvidenceLog.Sums, _ before: LikelihoodFit) {
    let k = imitation
    // Means of products of the two regressors with each other and with the act.
    func moments(_ s: EvidenceLog.Sums, _ a: Double, _ b: Double) -> [Double] {
      // x = a + b d is the weight of hi, 1 − x that of lo.
      let (d, d2, o, od) = (s.drive / s.number, s.driveSquared / s.number, s.act / s.number, s.actDrive / s.number)
      let x = a + b * d
      let xx = a * a + 2 * a * b * d + b * b * d2
      let xo = a * o + b * od
      return [xx, x - xx, 1 - 2 * x + xx, xo, o - xo]
    }
    let m = zip(moments(benign, 0, 1), moments(bad, 1 - k, k)).map(+)
    let (a, b, c) = (m[0] + Self.ridge, m[1], m[2] + Self.ridge)
    let (p, q) = (m[3] + Self.ridge * before.rateHigh, m[4] + Self.ridge * before.rateLow)
    let determinant = a * c - b * b
    let high = min(max((p * c - b * q) / determinant, Self.rates.lowerBound), Self.rates.upperBound)
    let low = min(max((a * q - b * p) / determinant, Self.rates.lowerBound), Self.rates.upperBound)
    if low <= high {
      (rateHigh, rateLow) = (high, low)
    } else {
      // Fear that calms has no place in the model: one rate for both.
      let mean = min(max((m[3] + m[4]) / 2, Self.rates.lowerBound), Self.rates.upperBound)
      (rateHigh, rateLow) = (mean, mean)
    }
  }

  /// With the rates held: hi − o against (hi − lo)(1 − d).
  private mutating func fitImitation(_ bad: EvidenceLog.Sums, _ before: LikelihoodFit) {
    let gap = rateHigh - rateLow
    let calm = 1 - 2 * bad.drive / bad.number + bad.driveSquared / bad.number
    let numerator = gap
      * (rateHigh * (1 - bad.drive / bad.number) - (bad.act - bad.actDrive) / bad.number)
    let slope = (numerator + Self.ridge * before.imitation) / (gap * gap * calm + Self.ridge)
    imitation = min(max(slope, 0), 1)
  }

  /// How far it is from another: the largest difference of its three numbers.
  public func distance(to other: LikelihoodFit) -> Double {
    max(
      (rateHigh - other.rateHigh).magnitude, (rateLow - other.rateLow).magnitude,
      (imitation - other.imitation).magnitude)
  }

  /// A step from here towards another: all the way at 1.
  public func moved(towards other: LikelihoodFit, by step: Double) -> LikelihoodFit {
    LikelihoodFit(
      rateHigh: rateHigh + step * (other.rateHigh - rateHigh), rateLow: rateLow + step * (other.rateLow - rateLow),
      imitation: imitation + step * (other.imitation - imitation))
  }
}
