import CStandoffNumerics

/// A belief over several types of the other, up to ``limit``: a probability for each, which add up to 1.
public struct TypeBelief: Sendable, Equatable {
  /// Most types that a belief can tell apart.
  public static let limit = 8
  /// No type is ever ruled out: probabilities stay above this, so that no later evidence is ignored.
  public static let floor = 1e-9

  /// Number of types.
  public let count: Int
  /// Their probabilities; 0 beyond ``count``.
  public private(set) var probabilities: SIMD8<Double>

  /// - Parameter prior: one number of at least 0 for each of 1 to ``limit`` types, not all 0; scaled to add up to 1.
  public init(prior: [Double]) {
    precondition((1...Self.limit).contains(prior.count) && prior.allSatisfy { $0 >= 0 } && prior.contains { $0 > 0 })
    count = prior.count
    probabilities = .zero
    for (index, share) in prior.enumerated() { probabilities[index] = share }
    normalise()
  }

  /// The probability of a type.
  public subscript(index: Int) -> Double { probabilities[index] }

  /// Whether an observation speaks against the type that is now thought likeliest; a tie contradicts nothing. A reader with
  /// a confirmation bias misreads such an observation with probability q (Rabin and Schrag 1999): ask this first, and then
  /// ``observe(by:likelihoods:unafraid:)`` with the likelihoods of what it thinks that it saw.
  public func isContradicted(by likelihoods: SIMD8<Double>) -> Bool {
    var best = 0
    var isTie = false
    for index in 1..<max(count, 1) {
      if probabilities[index] > probabilities[best] {
        (best, isTie) = (index, false)
      } else if probabilities[index] == probabilities[best] {
        isTie = true
      }
    }
    return !isTie && likelihoods[best] < sum(probabilities * likelihoods)
  }

  /// The belief after an observation: μ'(θ) ∝ μ(θ)^α L(θ)^γ, which for two types is ``BeliefRule``'s formula.
  ///
  /// - Parameters:
  ///   - observer: whose rule it is: of its parameters those in force count (projection, cursedness, conservatism, base-rate
  ///     neglect).
  ///   - likelihoods: L(θ), the chance of what was observed from each type given its fear; in (0, 1].
  ///   - unafraid: the same from a type that knows the observer to be harmless; nil where fear plays no part.
  public mutating func observe(
    by observer: ObserverParameters, likelihoods: SIMD8<Double>, unafraid: SIMD8<Double>? = nil
  ) {
    if observer.rule == .none { return }
    var seen = likelihoods
    if let unafraid, observer.projection > 0 {
      seen = (1 - observer.projection) * seen + observer.projection * unafraid
    }
    if observer.cursedness > 0 {
      seen = (1 - observer.cursedness) * seen + SIMD8(repeating: observer.cursedness * sum(probabilities * seen))
    }
    if observer.baseRate == 1 && observer.conservatism == 1 {
      probabilities *= seen
    } else {
      for index in 0..<count {
        probabilities[index] = standoff_pow(probabilities[index], observer.baseRate)
          * standoff_pow(seen[index], observer.conservatism)
      }
    }
    normalise()
  }

  private mutating func normalise() {
    let before = sum(probabilities)
    for index in 0..<count where probabilities[index] < Self.floor * before {
      probabilities[index] = Self.floor * before
    }
    let after = sum(probabilities)
    for index in 0..<count { probabilities[index] /= after }
  }

  /// In the order of the types.
  private func sum(_ numbers: SIMD8<Double>) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += numbers[index] }
    return sum
  }
}
