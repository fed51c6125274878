import Foundation
import StandoffKernel
import StandoffScripting

/// What ships in the checkout that the benchmark runs in.
struct ShippedScripts {
  let scenario: Scenario
  private let factory: ScriptFactory

  init() throws {
    let reader = ScenarioReader(models: ModelDefinition.all.map(\.schema)) { name throws(InputError) in
      throw InputError("no scenario '\(name)' here")
    }
    let file = "scenarios/korea_2017.lua"
    scenario = try reader.read(ScriptSource(file: file, bytes: try Self.bytes(file)))
    factory = ScriptFactory(scenario: scenario, hashSeed: 1)
  }

  static func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file))) }

  /// Scripts of a role's folder, by name.
  func names(_ role: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "scripts/\(role)").filter { $0.hasSuffix(".lua") }.sorted()
      .map { String($0.dropLast(4)) }
  }

  func source(_ name: String, _ role: String) throws -> [UInt8] { try Self.bytes("scripts/\(role)/\(name).lua") }

  func strategy(_ source: [UInt8]) throws -> ScriptedStrategy {
    try factory.strategy(ScriptSource(file: "benchmark.lua", bytes: source))
  }
}
