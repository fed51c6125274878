import Foundation

/// Prints the table of what Standoff must reach. Every target is a ratio of two things measured in turn in this one run; a
/// benchmark reports, so the exit code is 0 whatever comes out.
@main enum StandoffBench {
  static func main() throws {
    var options = Options()
    for argument in CommandLine.arguments.dropFirst() {
      switch argument {
      case "--json": options.isJSON = true
      case "--quick": options.isQuick = true
      case "--no-tournaments": options.hasTournaments = false
      case "--no-memory": options.hasMemory = false
      case "--lua-model": options.isLuaModelOnly = true
      default:
        print("standoff-bench takes --json, --quick (20 s), --no-tournaments, --no-memory and --lua-model, not '\(argument)'")
        return
      }
    }
    var table = Table(isQuick: options.isQuick)
    if !options.isLuaModelOnly {
      try DecisionBenchmark.run(options, &table)
      try KernelBenchmark.run(options, &table)
    }
    try LuaModelBenchmark.run(options, &table)
    if options.hasTournaments && !options.isLuaModelOnly { try TournamentBenchmark.run(options, &table) }
    // The repeated prisoner's dilemma against Axelrod-Python comes here, once there is a matrix model to play it.
    table.end()
    print(options.isJSON ? table.json : table.text)
  }
}

/// What the command line asked for.
struct Options {
  var isJSON = false
  var isQuick = false
  var hasTournaments = true
  var hasMemory = true
  /// Only the row of a model in Lua.
  var isLuaModelOnly = false
}
