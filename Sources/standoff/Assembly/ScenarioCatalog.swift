import Foundation
import StandoffKernel
import StandoffScripting

/// The scenarios that there are: bundled ones by name, others by the path of their file.
struct ScenarioCatalog {
  let folder: String

  init(_ data: DataRoot) { folder = data.path + "/scenarios" }

  var names: [String] { ScriptFile.files(in: folder).map(ScriptFile.stem) }

  /// - Parameter name: a bundled scenario's name, or a path that ends in `.lua`.
  func scenario(_ name: String) throws(InputError) -> (scenario: Scenario, source: ScriptSource) {
    let source = try file(name)
    let reader = ScenarioReader(models: ModelDefinition.all.map(\.schema)) { base throws(InputError) in try file(base) }
    return (try reader.read(source), source)
  }

  private func file(_ name: String) throws(InputError) -> ScriptSource {
    if name.hasSuffix(".lua") { return try ScriptFile.read(name) }
    guard names.contains(name) else {
      throw InputError(
        """
        unknown scenario '\(name)'\(NearestNames.clause(name, in: names)); a scenario of your own is named by its \
        file: ./my_crisis.lua
        """)
    }
    return try ScriptFile.read("\(folder)/\(name).lua")
  }
}
