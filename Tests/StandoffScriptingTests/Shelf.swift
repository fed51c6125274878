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
    let reader = ScenarioReader(models: [CrisisSchema.model]) { name throws(InputError) in source("scenarios/\(name).lua") }
    return try reader.read(source("scenarios/\(name).lua"))
  }

  static let scenarioNames = names("scenarios")

  /// Strategy names of a role: the stems of its files.
  static func strategies(_ role: CrisisRole) -> [String] { names("scripts/\(role)") }

  static func strategy(
    _ role: CrisisRole, _ name: String, in scenario: Scenario, settings: [String: Double] = [:], seed: UInt64 = 1,
    limits: LuaLimits = .standard
  ) throws(Fault) -> ScriptedStrategy {
    try ScriptFactory(scenario: scenario, hashSeed: seed, limits: limits)
      .strategy(source("scripts/\(role)/\(name).lua"), settings: settings)
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
