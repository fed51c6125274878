/// A known number that a model must reproduce.
public struct ModelCheck: Sendable, Equatable {
  /// `M02.a.demand`.
  public let id: String
  /// The result asked for.
  public let result: String
  /// Parameters other than the defaults.
  public let settings: [String: Double]
  /// The number, worked out from a closed form that the solvers do not use.
  public let expected: Double
  /// How near the solver must come.
  public let tolerance: Double

  init(
    _ id: String, _ result: String, _ settings: [String: Double], expected: Double, tolerance: Double = 1e-9
  ) {
    self.id = id
    self.result = result
    self.settings = settings
    self.expected = expected
    self.tolerance = tolerance
  }

  /// A check that has been run.
  public struct Outcome: Sendable, Equatable {
    /// Which.
    public let check: ModelCheck
    /// What the solver found; nil where it found no answer.
    public let found: Double?

    /// A check, and what came out of it.
    public init(check: ModelCheck, found: Double?) {
      self.check = check
      self.found = found
    }

    /// Whether that is the expected number.
    public var passes: Bool {
      guard let found else { return false }
      return (found - check.expected).magnitude <= check.tolerance
    }
  }
}

extension StaticModel {
  /// Runs one check.
  /// - Throws: as `solve`.
  public func run(_ check: ModelCheck) throws -> ModelCheck.Outcome {
    ModelCheck.Outcome(check: check, found: try solve(check.result, check.settings))
  }

  /// Runs every check, in order.
  /// - Throws: as `solve`.
  public func runChecks() throws -> [ModelCheck.Outcome] { try checks.map { try run($0) } }
}
