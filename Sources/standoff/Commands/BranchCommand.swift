import ArgumentParser
import StandoffKernel

struct BranchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "branch",
    abstract: "Go on from a turn of a tournament's match with something changed, under the same shocks, and see both lines side by side.",
    discussion: """
      standoff branch my_run 1234 --turn 9 --with US=restraint
      standoff branch my_run 1234 --turn 9 --posture US.threat=0 --posture US.offer=freeze
      standoff branch my_run 1234 --turn 9 --set audience_cost=2 --reps 1000

      The turns before --turn are those of the match, exactly; types, state, beliefs and payoffs so far stay. From it on the \
      branch departs. A new strategy first runs in shadow from turn 1, so that it remembers the match, unless --cold. With \
      --reps both lines go on that many times, each time with other shocks from that turn on, the same in both lines: the \
      match as it was and what was changed, not luck, make the difference.

      Everything comes from the run's folder, as for 'standoff replay'. A strategy's name means the run's own of that name, \
      else the shelf's; a path means the file as it is now. docs/branch.md says what a branch can and cannot tell.
      """)

  @Argument(help: "The run's folder.")
  var folder: String
  @Argument(help: "The match's number, from 0: repetition × profiles + profile.")
  var match: Int
  @Option(help: ArgumentHelp("The first turn that may be otherwise.", valueName: "number"))
  var turn: Int
  @Option(
    name: .customLong("with"), parsing: .singleValue,
    help: ArgumentHelp(
      "From then on another strategy plays an actor: US=restraint, US=maximum_pressure:threat=0.3, US=./my_policy.lua. Repeatable.",
      valueName: "actor=strategy"))
  var with: [String] = []
  @Option(
    name: .customLong("posture"), parsing: .singleValue,
    help: ArgumentHelp(
      "From then on a field of an actor's posture is held, whatever its strategy sets: US.threat=0, US.offer=freeze, DPRK.quit=true. Repeatable.",
      valueName: "actor.field=value"))
  var posture: [String] = []
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "From then on a parameter has another value: DPRK.projection_bias=0. Repeatable. Not for models of plugins.",
      valueName: "[actor.]parameter=value"))
  var set: [String] = []
  @Flag(help: "New strategies begin at that turn and remember nothing of the match.")
  var cold = false
  @Option(
    help: ArgumentHelp(
      "Play both lines on this many times from that turn on; the first time with the match's own shocks.", valueName: "number"))
  var reps = 1
  @Flag(help: "Tell turns that are the same on both sides, and quiet ones, one by one.")
  var full = false
  @Flag(help: "No progress on standard error.")
  var quiet = false
  @OptionGroup var shared: SharedOptions

  /// Most repetitions: far more than any interval needs, and fewer than there are numbers for later shocks.
  private static let mostRepetitions = 1_000_000

  func validate() throws {
    if turn < 1 { throw ValidationError("--turn \(turn): turns are counted from 1") }
    if !(1...Self.mostRepetitions).contains(reps) {
      throw ValidationError("--reps \(reps): it must lie between 1 and \(Self.mostRepetitions)")
    }
    if cold && with.isEmpty && set.isEmpty {
      throw ValidationError("--cold says how a new strategy begins; name one with --with, or change a parameter with --set")
    }
  }

  func run() throws {
    let kept = try KeptMatch(KeptMatch.Place(folder: RunPlace.plain(folder), match: match), options: shared)
    let changes = try BranchChanges(kept, turn: turn, with: with, posture: posture, set: set, isCold: cold)
    try BranchRun(kept, changes, repetitions: reps, isQuiet: quiet).run(isFull: full, asJSON: shared.json)
  }
}
