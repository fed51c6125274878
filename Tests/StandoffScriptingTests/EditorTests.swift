import StandoffKernel
import StandoffScripting
import Testing

@Suite struct EditorTests {
  /// The script that `new strategy` writes is a whole one: it loads, says what it is, and plays.
  @Test(arguments: CrisisRole.allCases) func theTemplatePlays(_ role: CrisisRole) throws {
    for name in Shelf.scenarioNames {
      let scenario = try Shelf.scenario(name)
      let schema = scenario.schema.roles[role.rawValue]
      let script = try strategy(StrategyTemplate.text(name: "mine", model: "crisis", role: schema), in: scenario)
      #expect(script.contract.name == "mine")
      #expect(script.contract.role == role.rawValue)
      #expect(!script.contract.summary.isEmpty && !script.contract.source.isEmpty)
      let parameters = CrisisParameters(scenario)
      var lineup: [any Strategy] = [
        ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0.2), parameters), ReferenceTarget(parameters), ConstantPatron(pressure: 0.3),
      ]
      lineup[role.rawValue] = script
      for repetition in 0..<10 { _ = try CrisisGame(scenario).play(lineup, seed: 1, repetition: UInt64(repetition)) }
    }
  }

  /// The stubs name everything that the interface has: a field that is added appears here without another hand.
  @Test func theStubsNameEverything() {
    let text = EditorStubs.text(CrisisSchema.model)
    for role in CrisisSchema.model.roles {
      for field in role.view + role.posture {
        let name = field.name.split(separator: ".").last!
        #expect(text.contains("---@field \(name) "), "\(field.name)")
      }
      for node in role.nodes { #expect(text.contains("---@field \(node.name)? fun(")) }
    }
    for function in ModelFunctions.of(CrisisSchema.model) { #expect(text.contains("function model.\(function.name)(")) }
  }
}
