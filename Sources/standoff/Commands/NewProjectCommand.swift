import ArgumentParser
import Foundation
import StandoffKernel

struct NewProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Write a folder for work of your own: scripts, plugins, and the file that names them.",
    discussion: """
      standoff new project korea_study

      Commands typed in the folder, or below it, use the plugins that its standoff.lua names.
      """)

  @Argument(help: "The folder to make.")
  var folder: String
  @OptionGroup var shared: SharedOptions

  func run() throws {
    if FileManager.default.fileExists(atPath: folder) { throw InputError("\(folder) already exists; choose another name") }
    let files = ["\(folder)/\(Project.file)", "\(folder)/README.md"]
    do {
      for path in ["scripts", "plugins"] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
      }
      try Self.project.write(toFile: files[0], atomically: true, encoding: .utf8)
      try Self.readme.write(toFile: files[1], atomically: true, encoding: .utf8)
    } catch {
      throw InputError("cannot write \(folder): check that you may write there")
    }
    if shared.json { return try Output.json(files) }
    for file in files { Output.print("wrote \(file)") }
    Output.print(
      """

      Next: cd \(folder)
            standoff new strategy scripts/my_policy --role coercer
            standoff plugin new plugins/my_crisis
            standoff plugin list
      """)
  }

  private static let project = """
    -- What this project uses. Commands typed in this folder, or below it, read it.
    return {
      api = 1,

      -- Folders that hold plugins, or are one.
      plugins = { "plugins" },

      -- Strategies of your own, by name and without a path: their folders, or their files.
      scripts = { "scripts" },

      -- Plugins whose native code may run: it can do whatever you can.
      native = {},

      -- What commands take where you say nothing else: the scenario of run and tournament, the repetitions of a tournament,
      -- and its worker processes (jobs; one for each core unless given).
      defaults = { scenario = "korea_2017", repetitions = 200 },
    }

    """

  private static let readme = """
    # A study with Standoff

    `scripts/` has strategies, which are there by name: `standoff run --with US=my_policy`.
    `plugins/` has plugins: `standoff plugin list`.
    `standoff.lua` names both, and what commands take where nothing else is said.

    """
}
