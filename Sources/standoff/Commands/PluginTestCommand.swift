import ArgumentParser
import StandoffKernel
import StandoffPlugins
import StandoffReport

struct PluginTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run a plugin's own tests: what must stay true of it.",
    discussion: """
      standoff plugin test ./my_crisis

      A test is a file of tests/ that names a scenario, who plays, and what is expected: an outcome, shares of outcomes, \
      mean payoffs, or a transcript to the letter (golden). Exit code 2 if one fails.
      """)

  @Argument(help: "A plugin's name, or the path of its folder.")
  var plugin: String
  @Flag(help: "Write the golden transcripts anew, and fail: look at what changed before you keep it.")
  var record = false
  @OptionGroup var shared: SharedOptions

  struct Row: Encodable {
    let test: String
    let file: String
    let passes: Bool
    /// What was found, or what was wrong with it.
    let found: [String]
  }

  func run() throws {
    var shared = shared
    let (assembly, found) = try PluginChoice.find(plugin, &shared)
    let files = ScriptFile.files(in: "\(found.manifest.folder)/tests")
    if files.isEmpty {
      throw InputError(
        "\(found.name) has no tests; write one in \(found.manifest.folder)/tests, as 'standoff plugin new' does")
    }
    var rows: [Row] = []
    for file in files {
      do {
        let test = try PluginTest(try ScriptFile.read(file))
        rows.append(try PluginTestRun(assembly: assembly, plugin: found, options: shared, isRecording: record).run(test))
      } catch {
        rows.append(Row(test: ScriptFile.stem(file), file: file, passes: false, found: ["\(error)"]))
      }
    }
    if shared.json {
      try Output.json(rows)
    } else {
      let style = Output.style
      for row in rows {
        Output.print((row.passes ? style.calm("passed  ") : style.alarm("FAILED  ")) + "\(row.test)" + style.faint("  \(row.file)"))
        for line in row.found { Output.print("          \(line)") }
      }
      let passed = rows.filter(\.passes).count
      Output.print("\(passed) of \(rows.count) tests of \(found.name) \(found.manifest.version) passed")
    }
    if rows.contains(where: { !$0.passes }) { throw ExitStatus.badInput }
  }
}
