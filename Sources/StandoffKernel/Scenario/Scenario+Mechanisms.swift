/// Worlds without some of a model's mechanisms.
extension Scenario {
  /// Whether a mechanism was switched off here.
  public func isOff(_ mechanism: String) -> Bool { switchedOff.contains(mechanism) }

  /// The same world without these mechanisms; all else stays, hidden types and what they are drawn from included.
  /// - Parameter mechanisms: of the scenario's model.
  public func without(_ mechanisms: [Mechanism]) -> Scenario {
    var scenario = self
    for mechanism in mechanisms where !scenario.isOff(mechanism.name) {
      scenario.switchedOff.append(mechanism.name)
      for setting in mechanism.off {
        for index in schema.parameters.indices where schema.parameters[index].name == setting.parameter {
          scenario.values[index] = setting.value
          scenario.valueSources[index] = "\(mechanism.name) is off"
          if setting.parameter == BeliefRule.parameter, let role = schema.parameters[index].role {
            scenario.customRules[role] = nil
          }
        }
      }
    }
    return scenario
  }

  /// The mechanism of a name.
  /// - Throws: an ``InputError`` with the names that there are.
  public func requireMechanism(_ name: String) throws(InputError) -> Mechanism {
    if let mechanism = schema.mechanisms.first(where: { $0.name == name }) { return mechanism }
    let names = schema.mechanisms.map(\.name)
    if names.isEmpty { throw InputError("the model \(schema.name) names no mechanisms") }
    throw InputError(
      """
      the model \(schema.name) has no mechanism '\(name)'\(NearestNames.near(name, in: names)); it has \
      \(names.joined(separator: ", "))
      """)
  }
}
