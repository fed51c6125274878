import Foundation
import StandoffKernel
import StandoffScripting
import Testing

@Suite struct EditorTests {
  /// The script that `new strategy` writes is a whole one: it loads, says what it is, and plays.
  @Test(arguments: CrisisRole.allCases) func theTemplatePlays(_ role: CrisisRole) throws {
    for name in Shelf.crises {
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

  /// The same where seats are alike: one file, for each of them, in every scenario of the model.
  @Test(arguments: Shelf.sharedRoles) func theTemplateOfASharedRolePlaysInEverySeat(_ word: String) throws {
    let model = try #require(ModelDefinition.all.first { $0.schema.scriptRoles.contains(word) })
    let names = Shelf.scenarioNames(of: model.schema.name)
    #expect(!names.isEmpty)
    for name in names {
      let scenario = try Shelf.scenario(name)
      let text = StrategyTemplate.text(name: "mine", model: model.schema.name, role: model.schema.roles[1])
      #expect(text.contains("role   = \"\(word)\""))
      let source = ScriptSource(file: "mine.lua", bytes: Array(text.utf8))
      let lineup = try (0..<2).map { try ScriptFactory(scenario: scenario, hashSeed: 1).strategy(source, role: $0) }
      #expect(lineup[0].contract.roles == [0, 1])
      #expect(!lineup[0].contract.summary.isEmpty && !lineup[0].contract.source.isEmpty)
      let game = model.makeGame(scenario)
      for repetition in 0..<10 { _ = try game.play(lineup, seed: 1, repetition: UInt64(repetition)) }
    }
  }

  /// The stubs of hooks name all that they see and do.
  @Test(arguments: ModelDefinition.all.map(\.schema.name)) func theStubsOfHooksNameEverything(_ model: String) throws {
    let schema = try #require(ModelDefinition.all.first { $0.schema.name == model }).schema
    let text = EditorStubs.hooks(schema)
    var names = MomentView(schema).fields.map(\.name) + schema.roles.map(\.name)
    if let events = schema.events { names += (events.view + events.effects).map(\.name) }
    for name in names { #expect(text.contains("---@field \(name.split(separator: ".").last!) "), "\(name)") }
    for kind in HookContract.Kind.allCases where kind.isOfAModel && (kind != .event || schema.events != nil) {
      #expect(text.components(separatedBy: "---@class standoff.\(model).\(kind.rawValue)\n").count == 2, "\(kind)")
      // The template's head points to them.
      let template = try #require(HookTemplate.text(name: "mine", kind: kind, model: schema))
      #expect(template.contains("---@type standoff.\(model).\(kind.rawValue)\n"))
      let contract = try HookReading(
        ScriptSource(file: "mine.lua", bytes: Array(template.utf8)), as: kind, models: [schema]
      ).contract
      #expect(contract.name == "mine" && !contract.summary.isEmpty && !contract.source.isEmpty)
    }
    #expect((HookTemplate.text(name: "mine", kind: .event, model: schema) == nil) == (schema.events == nil))
  }

  /// A model's own stubs have the names that its file declares.
  @Test func theStubsOfAModelNameWhatItDeclares() throws {
    let file = try ModelFile(ScriptSource(file: "mine.lua", bytes: Array(ModelTemplate.text(name: "mine").utf8)))
    let text = EditorStubs.model(file)
    for name in ["demand", "arm", "strong", "start", "turn", "resist?", "finish?", "payoff", "series", "answer", "type"] {
      #expect(text.contains("---@field \(name) "), "\(name)")
    }
    for line in [
      "---@field answer { resist: boolean }", "---@field type { defender: \"weak\"|\"strong\" }",
      "---@field payoff { challenger: number, defender: number }", "---@field mark table", "function model.bayes(",
    ] { #expect(text.contains(line), "\(line)") }
    // Its strategies' stubs are made like any other model's.
    #expect(EditorStubs.text(file.schema).contains("---@class standoff.challenger.act\n---@field demand number"))
  }

  /// The stubs name everything that the interface has: a field that is added appears here without another hand.
  @Test(arguments: ModelDefinition.all.map(\.schema.name)) func theStubsNameEverything(_ model: String) throws {
    let schema = try #require(ModelDefinition.all.first { $0.schema.name == model }).schema
    let text = EditorStubs.text(schema)
    for role in schema.roles {
      for field in role.view + role.posture {
        let name = field.name.split(separator: ".").last!
        #expect(text.contains("---@field \(name) "), "\(field.name)")
      }
      #expect(text.components(separatedBy: "---@class standoff.\(role.scriptRole).act\n").count == 2, "\(role.scriptRole)")
      for node in role.nodes { #expect(text.contains("---@field \(node.name)? fun(")) }
    }
    let functions = ModelFunctions.of(schema)
    #expect(functions.count >= 2)
    for function in functions { #expect(text.components(separatedBy: "function model.\(function.name)(").count == 2) }
  }
}
