import ArgumentParser
import StandoffKernel
import StandoffPlugins

struct PluginStubsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stubs",
    abstract: "Write what your editor needs to complete names in a plugin's files.",
    discussion: """
      standoff plugin stubs ./my_crisis

      writes .standoff/ and .luarc.json into its folder, for editors with the Lua language server. Again after a model in Lua \
      has changed what its roles see and set.
      """)

  @Argument(help: "A plugin's name, or the path of its folder.")
  var plugin: String
  @OptionGroup var shared: SharedOptions

  func run() throws {
    var shared = shared
    let (assembly, found) = try PluginChoice.find(plugin, &shared)
    let files = try EditorFiles.write(stubs: EditorFiles.stubs(for: found, assembly), beside: found.manifest.folder)
    if shared.json { return try Output.json(files) }
    for file in files { Output.print("wrote \(file)") }
  }
}
