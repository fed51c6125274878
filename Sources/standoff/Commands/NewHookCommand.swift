import ArgumentParser
import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// What `new scorer`, `new event` and `new observer` have in common.
struct NewHookOptions: ParsableArguments {
  @Argument(help: "Its name, or the path of the file to write.")
  var name: String
  @Option(help: "The model it is for.")
  var model = "crisis"
  @OptionGroup var shared: SharedOptions

  struct Written: Encodable {
    let name: String
    let kind: String
    let model: String
    let files: [String]
  }

  func write(_ kind: HookContract.Kind, option: String) throws {
    let path = name.hasSuffix(".lua") ? name : name + ".lua"
    let stem = ScriptFile.stem(path)
    let assembly = try Assembly(shared)
    let models = assembly.models.map(\.schema)
    guard let schema = models.first(where: { $0.name == model }) else {
      throw InputError("there is no model '\(model)'\(NearestNames.clause(model, in: models.map(\.name)))")
    }
    try NewFile.check(path, "\(kind.one)")
    guard let text = HookTemplate.text(name: stem, kind: kind, model: schema) else {
      let others = models.filter { $0.events != nil }.map(\.name)
      throw InputError("the model \(model) has no place for events; these have: \(others.joined(separator: ", "))")
    }
    try EditorFiles.write(text, path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    let stubs = try EditorFiles.write(stubs: [("\(schema.name)_hooks", EditorStubs.hooks(schema))], beside: folder)
    if shared.json {
      return try Output.json(Written(name: stem, kind: kind.rawValue, model: schema.name, files: [path] + stubs))
    }
    for file in [path] + stubs { Output.print("wrote \(file)") }
    guard let scenario = NewFile.example(of: schema, assembly) else { return }
    Output.print(
      """

      Next: standoff run \(scenario) \(option) \(path.contains("/") ? path : "./" + path)
      In a plugin: name the file under provides.\(kind.provision.rawValue) of its plugin.lua
      """)
  }
}

struct NewScorerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorer", abstract: "Write a commented scorer to start from: what a match was worth.",
    discussion: """
      standoff new scorer my_scorer
      standoff run korea_2017 --score ./my_scorer.lua
      """)
  @OptionGroup var options: NewHookOptions
  func run() throws { try options.write(.scorer, option: "--score") }
}

struct NewEventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Write a commented event to start from: what befalls the actors.",
    discussion: """
      standoff new event my_event
      standoff run korea_2017 --event ./my_event.lua
      """)
  @OptionGroup var options: NewHookOptions
  func run() throws { try options.write(.event, option: "--event") }
}

struct NewObserverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observer", abstract: "Write a commented observer to start from: what you want to know of matches.",
    discussion: """
      standoff new observer my_observer
      standoff run korea_2017 --observe ./my_observer.lua
      """)
  @OptionGroup var options: NewHookOptions
  func run() throws { try options.write(.observer, option: "--observe") }
}

struct NewBeliefRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "belief_rule", abstract: "Write a commented belief rule to start from: how an observer learns.",
    discussion: """
      standoff new belief_rule my_rule
      standoff run korea_2017 --set DPRK.belief_rule=./my_rule.lua
      """)
  @Argument(help: "Its name, or the path of the file to write.")
  var name: String
  @OptionGroup var shared: SharedOptions

  struct Written: Encodable {
    let name: String
    let kind: String
    let files: [String]
  }

  func run() throws {
    let path = name.hasSuffix(".lua") ? name : name + ".lua"
    let stem = ScriptFile.stem(path)
    try NewFile.check(path, HookContract.Kind.beliefRule.one)
    try EditorFiles.write(HookTemplate.beliefRule(stem), path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    let stubs = try EditorFiles.write(stubs: [("belief_rules", EditorStubs.beliefRules)], beside: folder)
    if shared.json {
      return try Output.json(Written(name: stem, kind: HookContract.Kind.beliefRule.rawValue, files: [path] + stubs))
    }
    for file in [path] + stubs { Output.print("wrote \(file)") }
    Output.print(
      """

      Next: standoff run korea_2017 --set DPRK.belief_rule=\(path.contains("/") ? path : "./" + path)
      In a plugin: name the file under provides.belief_rules of its plugin.lua
      """)
  }
}

struct NewModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Write a small model in Lua to start from.",
    discussion: """
      standoff new model my_crisis/models/my_model

      A model is played from a plugin, which names it under provides.models; a plugin that is whole with one: \
      standoff plugin new my_crisis --add model
      """)
  @Argument(help: "Its name, or the path of the file to write.")
  var name: String
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let path = name.hasSuffix(".lua") ? name : name + ".lua"
    let stem = ScriptFile.stem(path)
    try NewFile.check(path, "a model")
    try EditorFiles.write(ModelTemplate.text(name: stem), path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    let file = try ModelFile(try ScriptFile.read(path))
    let stubs = try EditorFiles.write(stubs: [("\(stem)_rules", EditorStubs.model(file))], beside: folder)
    if shared.json {
      return try Output.json(NewHookOptions.Written(name: stem, kind: "model", model: stem, files: [path] + stubs))
    }
    for file in [path] + stubs { Output.print("wrote \(file)") }
    Output.print(
      """

      Next: name the file under provides.models of a plugin's plugin.lua, and write a scenario with model = "\(stem)"
            standoff plugin check ./my_plugin
      """)
  }
}

/// What the commands that write one file have in common.
enum NewFile {
  /// - Throws: an ``InputError`` where the file exists, or its name cannot be one.
  static func check(_ path: String, _ what: String) throws(InputError) {
    let stem = ScriptFile.stem(path)
    guard ScriptContract.isPlain(stem) else {
      throw InputError("'\(stem)' cannot name \(what): use letters, digits and _, and begin with a letter")
    }
    if FileManager.default.fileExists(atPath: path) { throw InputError("\(path) already exists; choose another name") }
  }

  /// A scenario of the model to try it in: korea_2017, or the first by name, shipped ones before those of plugins.
  static func example(of schema: ModelSchema, _ assembly: Assembly) -> String? {
    let names = assembly.scenarios.names.filter { (try? assembly.scenario($0))?.0.schema.name == schema.name }
    if names.contains("korea_2017") { return "korea_2017" }
    return names.first { assembly.scenarios.owner(of: $0) == nil } ?? names.first
  }
}
