import Foundation
import LuaBridge
import StandoffKernel
import StandoffScripting

/// The shipped files, found from where this test stands.
enum Shelf {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func source(_ path: String) -> ScriptSource {
    ScriptSource(file: path, bytes: Array(FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()))
  }

  static func scenario(_ name: String) throws(InputError) -> Scenario {
    try reader.read(source("scenarios/\(name).lua"))
  }

  /// A reader that knows every model, and finds the shipped scenarios.
  static var reader: ScenarioReader {
    ScenarioReader(models: ModelDefinition.all.map(\.schema)) { name throws(InputError) in source("scenarios/\(name).lua") }
  }

  static let scenarioNames = names("scenarios")
  /// Those of the crisis model.
  static let crises = scenarioNames(of: "crisis")
  /// The word that scripts of a model's role have for it, which is the name of their folder: `state`, `player`.
  static let sharedRoles = ["state", "player"]

  static func scenarioNames(of model: String) -> [String] {
    scenarioNames.filter { (try? scenario($0))?.schema.name == model }
  }

  static func model(of scenario: Scenario) -> ModelDefinition {
    ModelDefinition.all.first { $0.schema.name == scenario.schema.name }!
  }

  /// Strategy names of a role: the stems of its files.
  static func strategies(_ role: CrisisRole) -> [String] { strategies("\(role)") }
  static func strategies(_ folder: String) -> [String] { names("scripts/\(folder)") }

  /// Every folder of scripts, by name.
  static let folders = ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/scripts")) ?? []).sorted()

  static func strategy(
    _ role: CrisisRole, _ name: String, in scenario: Scenario, settings: [String: Double] = [:], seed: UInt64 = 1,
    limits: LuaLimits = .standard
  ) throws(Fault) -> ScriptedStrategy {
    try ScriptFactory(scenario: scenario, hashSeed: seed, limits: limits)
      .strategy(source("scripts/\(role)/\(name).lua"), settings: settings)
  }

  /// A shipped script in a seat of any model.
  static func strategy(
    _ name: String, seat: Int, in scenario: Scenario, settings: [String: Double] = [:], seed: UInt64 = 1,
    limits: LuaLimits = .standard
  ) throws(Fault) -> ScriptedStrategy {
    try ScriptFactory(scenario: scenario, hashSeed: seed, limits: limits)
      .strategy(source("scripts/\(scenario.schema.roles[seat].scriptRole)/\(name).lua"), role: seat, settings: settings)
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? [])
      .filter { $0.hasSuffix(".lua") }.map { String($0.dropLast(4)) }.sorted()
  }
}

/// A strategy from the text of a script, for tests that write their own.
func strategy(_ text: String, in scenario: Scenario, settings: [String: Double] = [:]) throws(Fault) -> ScriptedStrategy {
  try ScriptFactory(scenario: scenario, hashSeed: 1).strategy(
    ScriptSource(file: "my.lua", bytes: Array(text.utf8)), settings: settings)
}
