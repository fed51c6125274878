public import StandoffKernel

/// A published argument as a game: what it claims, its parameters, and the numbers that a solver finds for it.
public struct StaticModel: Sendable {
  /// `M02`.
  public let id: String
  /// A few words.
  public let title: String
  /// Where the argument was published. "In the spirit of" means that the game here is a version of its own.
  public let citation: String
  /// What the argument says, in one sentence.
  public let claim: String
  /// Symbols, units, ranges, defaults and their sources.
  public let parameters: [ParameterSchema]
  /// What must hold between parameters.
  public let conditions: [ModelCondition]
  /// What may be asked of it.
  public let results: [ModelResult]
  /// Known numbers that it must reproduce.
  public let checks: [ModelCheck]

  init(
    _ id: String, _ title: String, citation: String, claim: String, parameters: [ParameterSchema],
    conditions: [ModelCondition] = [], results: [ModelResult], checks: [ModelCheck]
  ) {
    self.id = id
    self.title = title
    self.citation = citation
    self.claim = claim
    self.parameters = parameters
    self.conditions = conditions
    self.results = results
    self.checks = checks
  }

  /// A result at some settings, the other parameters at their defaults.
  ///
  /// - Returns: nil where the question has no answer in the range that it makes sense in: no threshold, no equilibrium.
  /// - Throws: `InputError` for an unknown result or parameter, a value out of its range or a condition broken;
  ///   `SolverError` where a solver fails.
  public func solve(_ result: String, _ settings: [String: Double] = [:]) throws -> Double? {
    guard let found = results.first(where: { $0.name == result }) else {
      throw InputError(
        "\(id) has no result '\(result)'\(NearestNames.clause(result, in: results.map(\.name)))")
    }
    return try found.compute(try values(settings))
  }

  /// The values of all parameters, checked.
  func values(_ settings: [String: Double]) throws(InputError) -> ParameterValues {
    for name in settings.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      throw InputError("\(id) has no parameter '\(name)'\(NearestNames.clause(name, in: parameters.map(\.name)))")
    }
    var values: [String: Double] = [:]
    for parameter in parameters {
      let value = settings[parameter.name] ?? parameter.defaultValue
      guard parameter.range.contains(value) else {
        let range = "\(PlainNumber.text(parameter.range.lowerBound)) to \(PlainNumber.text(parameter.range.upperBound))"
        throw InputError("\(id): \(parameter.name) is \(PlainNumber.text(value)); it must be in the range \(range)")
      }
      values[parameter.name] = value
    }
    let checked = ParameterValues(values)
    for condition in conditions where !condition.holds(checked) {
      let named = condition.names.map { "\($0) is \(PlainNumber.text(checked[$0]))" }.joined(separator: ", ")
      throw InputError("\(id): \(named); \(condition.text)")
    }
    return checked
  }
}
