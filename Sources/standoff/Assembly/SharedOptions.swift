import ArgumentParser
import Foundation

/// Options that many commands have.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with scripts/ and scenarios/.",
      discussion: "Otherwise $STANDOFF_DATA, or the folder installed with the program, or the checkout.",
      valueName: "dir"))
  var data: String?

  @Option(
    name: .customLong("plugins"), parsing: .singleValue,
    help: ArgumentHelp(
      "A plugin's folder, or one that holds several. Repeatable.",
      discussion: "Besides those of the project, of ~/.local/share/standoff/plugins, and the bundled ones.",
      valueName: "dir"))
  var plugins: [String] = []

  @Option(
    name: .customLong("native"), parsing: .singleValue,
    help: ArgumentHelp(
      "Let this plugin's native code run, in worker processes only. Repeatable.",
      discussion: "It can do whatever you can: name only code that you trust. A project's file may name it, too.",
      valueName: "plugin"))
  var native: [String] = []

  @Option(
    help: ArgumentHelp(
      "The project's file.", discussion: "Otherwise the standoff.lua of this folder or the nearest above it.",
      valueName: "file"))
  var project: String?

  @Flag(help: "No project's file.")
  var noProject = false

  @Flag(help: "Print JSON on standard output, for programs.")
  var json = false
}

/// The seed: given, or chosen and told.
struct SeedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seed of all chance; the same seed gives the same result. One is chosen and printed when none is given.",
      valueName: "number"))
  var seed: UInt64?

  /// - Returns: the seed, and whether it was chosen here.
  func resolved() -> (seed: UInt64, isChosen: Bool) {
    if let seed { return (seed, false) }
    return (UInt64.random(in: 1...999_999), true)
  }
}

/// How scripts are held to their fuel.
struct CountingOption: ParsableArguments {
  @Flag(
    help: """
      Count every instruction of the scripts from the start. Without, a match is counted only where a script runs long; \
      the results are the same, byte for byte.
      """)
  var counted = false
}

/// Who plays what, under which parameters.
struct PlayOptions: ParsableArguments {
  @Option(
    name: .customLong("with"), parsing: .singleValue,
    help: ArgumentHelp(
      "Give an actor a strategy: US=fire_and_fury, US=maximum_pressure:threat=0.3, US=./my_policy.lua. Repeatable.",
      valueName: "actor=strategy"))
  var with: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set a parameter or a true type: projection_bias=0, DPRK.projection_bias=0.5, DPRK.type=greedy. Repeatable.",
      valueName: "[actor.]parameter=value"))
  var set: [String] = []
}
