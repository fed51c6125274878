import StandoffKernel

/// The assumptions that the links of 2017 are computed under: the model's defaults, and what the user changes.
struct World {
  private(set) var parameters = CrisisParameters()
  /// `collapse_with_intervention = 0.375`, for the page.
  private(set) var changed: [String] = []

  /// - Parameter settings: `[role.]parameter=value`; without a role it holds for all that have such a parameter.
  /// - Throws: an ``InputError`` with the nearest name or the range.
  init(_ settings: [String]) throws(InputError) {
    let roles = CrisisSchema.model.roles.map(\.name)
    let ledger = CrisisParameters.ledger
    func name(_ schema: ParameterSchema) -> String { (schema.role.map { roles[$0] + "." } ?? "") + schema.name }
    for text in settings {
      let set = try Assignment(
        text, option: "--set", form: "parameter=value", example: "collapse_with_intervention=0.375")
      let indices = ledger.indices.filter { name(ledger[$0]) == set.name || ledger[$0].name == set.name }
      guard !indices.isEmpty else {
        let names = ledger.map(name) + ledger.map(\.name)
        throw InputError(
          "unknown parameter '\(set.name)'\(NearestNames.clause(set.name, in: names)); 'standoff list parameters' shows them all")
      }
      guard let value = Double(set.value), value.isFinite else {
        throw InputError("--set \(text): '\(set.value)' is not a number; write it like --set collapse_with_intervention=0.375")
      }
      for index in indices {
        let schema = ledger[index]
        guard schema.range.contains(value), !schema.isInteger || value == value.rounded() else {
          let range = "\(PlainNumber.text(schema.range.lowerBound)) to \(PlainNumber.text(schema.range.upperBound))"
          throw InputError("--set \(text): it must be \(schema.isInteger ? "a whole number" : "a number") from \(range)")
        }
        parameters[index] = value
        changed.append("\(name(schema)) = \(PlainNumber.text(value))")
      }
    }
    if let problem = parameters.inconsistency { throw InputError(problem) }
  }
}
