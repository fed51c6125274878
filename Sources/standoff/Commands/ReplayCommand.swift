import ArgumentParser
import StandoffKernel

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a match of a tournament again and read it turn by turn, from the run's folder alone.",
    discussion: """
      standoff replay my_run 1234
      standoff replay my_run 1234 --from 9

      The scripts, the scenario, scorers and events are the folder's own copies: what became of the files that they were \
      made from does not matter. The transcript is, to the byte, the one of 'standoff run' with the same strategies, seed \
      and repetition. Matches are numbered from 0, in order of repetition and profile: faults.csv and the table matches \
      of results.sqlite have the numbers.
      """)

  @Argument(help: "The run's folder.")
  var folder: String
  @Argument(help: "The match's number, from 0: repetition × profiles + profile.")
  var match: Int
  @Option(name: .customLong("from"), help: ArgumentHelp("Tell it from this turn on.", valueName: "turn"))
  var from: Int = 1
  @Flag(help: "Tell quiet turns one by one, and every link of why it ended so.")
  var full = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if from < 1 { throw ValidationError("--from \(from): turns are counted from 1") }
  }

  func run() throws {
    let replayed = try ReplayedMatch(
      KeptMatch.Place(folder: RunPlace.plain(folder), match: match), options: shared, isFull: full, from: from)
    try replayed.told.run(limits: replayed.limits, asJSON: shared.json)
  }
}
