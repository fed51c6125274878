import ArgumentParser
import Foundation

@main
struct Standoff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standoff",
    abstract: "Play strategies for international crises against each other, and see why a crisis ends as it does.",
    discussion: """
      Strategies are short Lua scripts; a scenario names the actors and sets the parameters of a compiled model. \
      Standoff explores what follows from assumptions. It does not predict.

      First steps:
        standoff tournament korea_2017               all strategies against all
        standoff run korea_2017 --seed 7             one crisis, turn by turn
        standoff report runs/korea_2017-1            the page of a tournament, memo, pictures
        standoff list                                what there is
        standoff new strategy my_policy --role coercer
        standoff check my_policy.lua
        standoff run korea_2017 --with US=my_policy.lua
        standoff replicate                           the published arguments, held to their figures

      Exit codes: 0 done; 1 our fault; 2 bad input; 3 done, but strategies were disqualified; 130 interrupted.
      """,
    version: Version.text,
    subcommands: [
      ListCommand.self, RunCommand.self, TournamentCommand.self, ReportCommand.self, ReplayCommand.self,
      BranchCommand.self, ExplainCommand.self, AnswerCommand.self, CheckCommand.self, NewCommand.self, CalibrateCommand.self, ReplicateCommand.self,
      PluginCommand.self, DoctorCommand.self, WorkerCommand.self,
    ])

  static func main() {
    // A reader that has gone away (`standoff … | head`) is seen by write, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no further is an error of write, too.
    signal(SIGXFSZ, SIG_IGN)
    // Whoever started us may not have wanted to hear of its children; we must hear of ours.
    signal(SIGCHLD, SIG_DFL)
    Output.fillStandardDescriptors()
    do {
      try NativeProcess.recognise()
      var command = try parseAsRoot()
      try command.run()
      NativeProcess.finish()
    } catch {
      Messages.exit(with: error)
    }
  }
}
