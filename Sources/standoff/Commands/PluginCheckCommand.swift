import ArgumentParser
import StandoffKernel
import StandoffPlugins
import StandoffReport

struct PluginCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a plugin: its manifest, and everything that it provides against its contract.",
    discussion: """
      standoff plugin check ./my_crisis
      standoff plugin check libya_2003_2011

      Exit code 2 if something is wrong; each mistake with file and line.
      """)

  @Argument(help: "A plugin's name, or the path of its folder.")
  var plugin: String
  @OptionGroup var shared: SharedOptions

  struct Report: Encodable {
    let name: String
    let version: String
    let folder: String
    let checked: [String]
    let mistakes: [String]
    let advice: [String]
  }

  func run() throws {
    var shared = shared
    let (assembly, found) = try PluginChoice.find(plugin, &shared)
    try NativeProcess.takeOver(assembly)
    let check = PluginCheck(assembly: assembly, plugin: found)
    let (checked, mistakes) = try check.run()
    let advice = found.manifest.warnings.map(\.description) + check.advice
    if shared.json {
      try Output.json(
        Report(
          name: found.name, version: "\(found.manifest.version)", folder: found.manifest.folder, checked: checked,
          mistakes: mistakes, advice: advice))
    } else {
      let style = Output.style
      Output.print(style.bold("\(found.name) \(found.manifest.version)") + style.faint("  \(found.manifest.folder)"))
      for line in checked where !mistakes.contains(where: { $0.hasPrefix(line) }) { Output.print("  \(line)") }
      for mistake in mistakes { Output.print(style.alarm("  wrong: ") + mistake) }
      for line in advice { Output.print(style.notice("  advice: ") + line) }
      if mistakes.isEmpty { Output.print(style.calm("  nothing wrong")) }
    }
    if !mistakes.isEmpty { throw ExitStatus.badInput }
  }
}
