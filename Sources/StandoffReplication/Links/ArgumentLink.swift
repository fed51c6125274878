public import StandoffKernel

/// A link of an argument in words: a claim, the sentence it rests on, and relations between computed numbers that must hold
/// if the model says what the sentence says. Each relation can fail, and does under other assumptions.
public struct ArgumentLink: Sendable {
  /// A relation, and the numbers that were found.
  public struct Finding: Sendable, Equatable {
    /// What was computed.
    public let what: String
    /// What must hold, in words: `0`, `rises`.
    public let expected: String
    /// The numbers found.
    public let found: [Double]
    /// How sure a sampled number is, in words; empty for exact ones.
    public let precision: String
    /// Whether it holds.
    public let holds: Bool

    init(_ what: String, expected: String, found: [Double], precision: String = "", holds: Bool) {
      self.what = what
      self.expected = expected
      self.found = found
      self.precision = precision
      // A number that is none settles nothing.
      self.holds = holds && !found.contains(where: \.isNaN)
    }
  }

  /// `no_deal_without_commitment`.
  public let id: String
  /// One sentence.
  public let claim: String
  /// The article's.
  public let sentence: String
  /// How the numbers come about.
  public let method: String
  private let compute: @Sendable (CrisisParameters) throws -> [Finding]

  init(
    _ id: String, claim: String, sentence: String, method: String,
    compute: @escaping @Sendable (CrisisParameters) throws -> [Finding]
  ) {
    self.id = id
    self.claim = claim
    self.sentence = sentence
    self.method = method
    self.compute = compute
  }

  /// Computes it.
  /// - Parameter world: the assumptions; the model's defaults unless given.
  /// - Throws: `SolverError` and `Fault` where a computation fails.
  public func run(in world: CrisisParameters = CrisisParameters()) throws -> LinkOutcome {
    LinkOutcome(link: self, findings: try compute(world))
  }
}

/// A link, computed.
public struct LinkOutcome: Sendable {
  /// Which.
  public let link: ArgumentLink
  /// Its relations.
  public let findings: [ArgumentLink.Finding]
  /// Whether all of them hold.
  public var holds: Bool { !findings.isEmpty && findings.allSatisfy(\.holds) }
}
