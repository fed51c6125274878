public import StandoffKernel

/// The functions of `model.*`, by model.
public enum ModelFunctions {
  /// Those of a scenario, for all its roles.
  public static func of(_ scenario: Scenario) -> [ModelFunction] {
    switch scenario.schema.name {
    case CrisisSchema.model.name: CrisisFunctions.of(CrisisParameters(scenario))
    case DyadSchema.model.name: DyadFunctions.of(DyadParameters(scenario))
    case MatrixSchema.model.name: MatrixFunctions.of(scenario)
    default: []
    }
  }

  /// Those of a model at its defaults, for pages and editors.
  public static func of(_ schema: ModelSchema) -> [ModelFunction] {
    of(Scenario(name: schema.name, schema: schema, seats: schema.defaultSeats))
  }

  /// These and the other models', each name once: for a file of which nobody knows yet which model it is for.
  static func named(here: [ModelFunction]) -> [ModelFunction] {
    var names = Set(here.map(\.name))
    return here + everywhere.filter { names.insert($0.name).inserted }
  }

  private static let everywhere = ModelDefinition.all.flatMap { of($0.schema) }
}
