/// A value for each parameter of a model, in range.
public struct ParameterValues: Sendable {
  private let values: [String: Double]

  init(_ values: [String: Double]) { self.values = values }

  /// The value of a parameter that the model has; a name that it has not is a mistake in the model's own file.
  public subscript(name: String) -> Double {
    guard let value = values[name] else { preconditionFailure("the model has no parameter '\(name)'") }
    return value
  }
}
