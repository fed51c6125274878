import Foundation
import StandoffKernel
import StandoffScripting

/// The security dilemma with its rules in Lua against the compiled model: the same matches, played by scripts that are alike.
enum LuaModelBenchmark {
  private static let plugin = "Tests/CommandTests/Plugins/lua_dyad"
  private static let seed: UInt64 = 1

  static func run(_ options: Options, _ table: inout Table) throws {
    let model = "\(plugin)/models/lua_dyad_model.lua"
    let scripted = try ModelFile(ScriptSource(file: model, bytes: try ShippedScripts.bytes(model))).definition
    let models = ModelDefinition.all + [scripted]
    let compiled = try match(models, "scenarios/security_dilemma.lua", "scripts/state/fearful.lua")
    let lua = try match(models, "\(plugin)/scenarios/lua_security_dilemma.lua", "\(plugin)/strategies/lua_fearful.lua")
    let count = options.isQuick ? 50 : 200
    // Misreading is off, so that chance, which the two draw from different streams, has no part in it.
    let turns = try (0..<count).map { (try compiled($0).endTurn, try lua($0).endTurn) }
    precondition(turns.allSatisfy { $0 == $1 }, "the model in Lua plays another game")
    let watch = try Stopwatch(
      rounds: options.isQuick ? 10 : 40,
      [{ for one in 0..<count { _ = try compiled(one) } }, { for one in 0..<count { _ = try lua(one) } }])
    table.add(
      "dyad in Lua / compiled dyad", watch.least(1) / watch.least(0), "x",
      "(\(Table.short(watch.median(1) / watch.median(0)))) of whole matches, strategies in Lua in both; the same lengths in "
        + "\(count) matches")
  }

  /// Plays a repetition of a scenario with one script in both seats.
  private static func match(
    _ models: [ModelDefinition], _ file: String, _ script: String
  ) throws -> (Int) throws -> MatchResult {
    let reader = ScenarioReader(models: models.map(\.schema)) { name throws(InputError) in
      throw InputError("no scenario '\(name)' here")
    }
    var scenario = try reader.read(ScriptSource(file: file, bytes: try ShippedScripts.bytes(file)))
    try scenario.set("observation_noise", to: "0", source: "the benchmark")
    let factory = ScriptFactory(scenario: scenario, hashSeed: seed, models: models.map(\.schema.name))
    let source = ScriptSource(file: script, bytes: try ShippedScripts.bytes(script))
    let seats: [any Strategy] = try (0..<2).map { try factory.strategy(source, role: $0) }
    let game = models.first { $0.schema.name == scenario.schema.name }!.makeGame(scenario)
    return { try game.play(seats, seed: seed, repetition: UInt64($0)) }
  }
}
