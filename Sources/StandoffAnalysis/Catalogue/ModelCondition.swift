/// What must hold between the parameters of a model.
public struct ModelCondition: Sendable {
  /// The parameters that it is about.
  public let names: [String]
  /// What must hold, in words: "it must be above lowest_cost".
  public let text: String
  let holds: @Sendable (ParameterValues) -> Bool

  init(_ names: [String], _ text: String, holds: @escaping @Sendable (ParameterValues) -> Bool) {
    self.names = names
    self.text = text
    self.holds = holds
  }

  /// One parameter must be above another.
  static func above(_ larger: String, _ smaller: String) -> ModelCondition {
    ModelCondition([larger, smaller], "\(larger) must be above \(smaller)") { $0[larger] > $0[smaller] }
  }

  /// One parameter must be at least another.
  static func atLeast(_ larger: String, _ smaller: String) -> ModelCondition {
    ModelCondition([larger, smaller], "\(larger) must be at least \(smaller)") { $0[larger] >= $0[smaller] }
  }
}
