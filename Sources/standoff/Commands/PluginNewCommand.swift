import ArgumentParser
import Foundation
import StandoffKernel
import StandoffScripting

struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a plugin to start from: a scenario, a strategy, and a test that holds.",
    discussion: """
      standoff plugin new my_crisis
      standoff plugin new my_crisis --add scorer --add event --add observer --add model

      writes the folder my_crisis/. It is whole as it stands: standoff plugin test ./my_crisis
      """)

  @Argument(help: "The plugin's name, or the path of the folder to write: my_crisis, plugins/my_crisis.")
  var path: String
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What it is to have besides: scorer, event, observer, belief_rule, model. Repeatable.", valueName: "kind"))
  var add: [PluginTemplate.Addition] = []
  @OptionGroup var shared: SharedOptions

  struct Written: Encodable {
    let name: String
    let files: [String]
  }

  func run() throws {
    let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    guard ScriptContract.isPlain(name) else {
      throw InputError("'\(name)' cannot name a plugin: use letters, digits and _, and begin with a letter")
    }
    if FileManager.default.fileExists(atPath: path) { throw InputError("\(path) already exists; choose another name") }
    var files: [String] = []
    for (file, text) in PluginTemplate(name: name, additions: add).files {
      try EditorFiles.write(text, "\(path)/\(file)")
      files.append("\(path)/\(file)")
    }
    var shared = shared
    // Where another plugin stands in its way, `check` is the one to say so.
    if let (assembly, plugin) = try? PluginChoice.find("\(path)/", &shared) {
      files += try EditorFiles.write(stubs: EditorFiles.stubs(for: plugin, assembly), beside: path)
    }
    if shared.json { return try Output.json(Written(name: name, files: files)) }
    for file in files { Output.print("wrote \(file)") }
    let place = path.contains("/") ? path : "./" + path
    Output.print(
      """

      Next: standoff plugin check \(place)
            standoff plugin test \(place)
            standoff run \(name)_scenario --plugins \(place)
      """)
  }
}
