public import StandoffKernel

/// The functions of `model.*`, by model.
public enum ModelFunctions {
  /// Those of a scenario, for all its roles; a name may stand once for each role, where its words differ between them.
  public static func of(_ scenario: Scenario) -> [ModelFunction] {
    switch scenario.schema.name {
    case CrisisSchema.model.name: CrisisFunctions.of(CrisisParameters(scenario))
    case DyadSchema.model.name: DyadFunctions.of(DyadParameters(scenario))
    case MatrixSchema.model.name: MatrixFunctions.of(scenario)
    default: []
    }
  }

  /// Those of a model at its defaults, each name once, for pages and editors.
  public static func of(_ schema: ModelSchema) -> [ModelFunction] {
    var names: [String: Set<Int>] = [:]
    let all = of(Scenario(name: schema.name, schema: schema, seats: schema.defaultSeats))
    for function in all { names[function.name, default: []].formUnion(function.roles) }
    return all.compactMap { function in names.removeValue(forKey: function.name).map { function.of(roles: $0) } }
  }

  /// These and the other models', each name once: for a file of which nobody knows yet which model it is for.
  static func named(here: [ModelFunction]) -> [ModelFunction] {
    var names: Set<String> = []
    return (here + everywhere).filter { names.insert($0.name).inserted }
  }

  private static let everywhere = ModelDefinition.all.flatMap { of($0.schema) }
}
