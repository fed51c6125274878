import ArgumentParser

struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "See, check, begin and test plugins: folders that bring scenarios, strategies, scorers, events and more.",
    discussion: """
      standoff plugin list
      standoff plugin new my_crisis
      standoff plugin check ./my_crisis
      standoff plugin test ./my_crisis

      Plugins are looked for in the folders of --plugins, in those that the project's standoff.lua names, in \
      ~/.local/share/standoff/plugins, and among the bundled ones. What a plugin provides is used by its name, like what \
      comes with the program.
      """,
    subcommands: [
      PluginListCommand.self, PluginCheckCommand.self, PluginNewCommand.self, PluginTestCommand.self,
      PluginStubsCommand.self,
    ])
}
