import ArgumentParser
import Foundation
import StandoffKernel
import StandoffScripting

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start something of your own.",
    subcommands: [
      NewStrategyCommand.self, NewScorerCommand.self, NewEventCommand.self, NewObserverCommand.self, NewBeliefRuleCommand.self,
      NewModelCommand.self,
      NewProjectCommand.self,
    ],
    defaultSubcommand: nil)
}

struct NewStrategyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: "Write a commented script to start from, and stubs for your editor.",
    discussion: """
      standoff new strategy my_policy --role coercer

      writes my_policy.lua, and beside it .luarc.json and .standoff/, from which an editor with the Lua language \
      server completes the names of view, act and model. Then: standoff check my_policy.lua
      """)

  @Argument(help: "The strategy's name, or the path of the file to write: my_policy, ideas/my_policy.lua.")
  var name: String
  @Option(help: "coercer, target or patron (model crisis); state (dyad); player (matrix).")
  var role: String
  @OptionGroup var shared: SharedOptions

  struct Written: Encodable {
    let name: String
    let role: String
    let files: [String]
  }

  func run() throws {
    let path = name.hasSuffix(".lua") ? name : name + ".lua"
    let stem = ScriptFile.stem(path)
    let assembly = try Assembly(shared)
    let (schema, role) = try found(assembly)
    guard ScriptContract.isPlain(stem) else {
      throw InputError("'\(stem)' cannot name a strategy: use letters, digits and _, and begin with a letter")
    }
    if FileManager.default.fileExists(atPath: path) { throw InputError("\(path) already exists; choose another name") }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    var written = [path]
    try write(StrategyTemplate.text(name: stem, model: schema.name, role: role), path)
    try makeFolder("\(folder)/.standoff")
    try write(EditorStubs.text(schema), "\(folder)/.standoff/standoff.lua")
    written.append("\(folder)/.standoff/standoff.lua")
    if !FileManager.default.fileExists(atPath: "\(folder)/.luarc.json") {
      try write(EditorStubs.languageServerConfiguration, "\(folder)/.luarc.json")
      written.append("\(folder)/.luarc.json")
    }
    if shared.json { return try Output.json(Written(name: stem, role: role.scriptRole, files: written)) }
    for file in written { Output.print("wrote \(file)") }
    guard let name = NewFile.example(of: schema, assembly) else { return }
    let scenario = try assembly.scenario(name).0
    let actor = scenario.seats[schema.roles.firstIndex { $0.name == role.name } ?? 0].actor
    Output.print(
      """

      Next: standoff check \(path)
            standoff run \(scenario.name) --with \(actor)=\(path.contains("/") ? path : "./" + path)
      """)
  }

  /// The model and the role that the user's word means.
  private func found(_ assembly: Assembly) throws(InputError) -> (ModelSchema, RoleSchema) {
    let word = role.lowercased()
    let models = assembly.models.map(\.schema)
    for schema in models {
      if let index = schema.roles(named: word).first { return (schema, schema.roles[index]) }
    }
    throw InputError("unknown role '\(role)'\(NearestNames.clause(role, in: models.flatMap(\.scriptRoles)))")
  }

  private func makeFolder(_ path: String) throws(InputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw InputError("cannot make the folder \(path): check that you may write there")
    }
  }

  private func write(_ text: String, _ path: String) throws(InputError) {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw InputError("cannot write \(path): check that its folder exists and that you may write there")
    }
  }
}
