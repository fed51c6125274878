import ArgumentParser
import StandoffKernel
import StandoffReport
import StandoffTournament

/// How many repetitions are enough, and what is kept of them.
struct EnoughOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Repeat in blocks until the half-width of every strategy's 95% interval of mean payoff and of share of war is at most \
      this: more than 0, at most 1. The blocks end after 50 repetitions (or --reps), 100, 200, 400 and so on.
      """, valueName: "half-width"))
  var precision: Double?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --precision: at most so many repetitions. 100000 unless given.", valueName: "n"))
  var maxReps: Int?
  @Option(
    help: ArgumentHelp(
      """
      Keep more in results.sqlite: matches, a row for each match, or turns, which adds a row for each turn of each match.
      """, valueName: "what"))
  var keep: KeepName?

  enum KeepName: String, ExpressibleByArgument, CaseIterable { case matches, turns }

  /// What is kept beyond the figures; nil for nothing.
  var kept: Keep? {
    switch keep {
    case .matches: .matches
    case .turns: .turns
    case nil: nil
    }
  }

  var isPlain: Bool { precision == nil && maxReps == nil && keep == nil }

  /// - Parameter reps: the option `--reps`.
  func validate(reps: Int?) throws {
    guard let precision else {
      if let maxReps { throw ValidationError("--max-reps \(maxReps) is for --precision; --reps sets a number of repetitions") }
      return
    }
    guard precision > 0 && precision <= 1 else {
      throw ValidationError(
        "--precision \(precision): a half-width of more than 0 and at most 1 is possible, like --precision 0.5")
    }
    let fewest = Precision.fewestFirst
    if let reps, reps < fewest {
      throw ValidationError("--reps \(reps): with --precision it is the first block, which needs at least \(fewest)")
    }
    let first = reps ?? Precision.usualFirst
    let most = maxReps ?? Precision.usualMost
    guard most >= first else {
      throw ValidationError(
        """
        \(maxReps == nil ? "--reps \(first)" : "--max-reps \(most)"): the first block has \(first) repetitions, and there may \
        be at most \(most) in all
        """)
    }
  }

  /// Why a run with a precision is played by one command on one machine.
  static let undivided = """
    a run with --precision is played block by block, and only the results of one block tell whether there is a next; it \
    cannot be handed out in parts
    """

  /// Says how much room the kept matches will take, where that is much.
  func tellSize(_ plan: TournamentPlan, _ scenario: Scenario) {
    let turns = scenario.schema.parameters.firstIndex { $0.name == "turns" }.map { Int(scenario.values[$0]) } ?? 0
    let bytes = KeptSize.bytes(plan, schema: scenario.schema, turns: turns)
    guard let keep, bytes > Double(KeptSize.worthTelling) else { return }
    Output.note(
      """
      --keep \(keep.rawValue) will take up to \(NumberText.fixed(bytes / Double(1 << 30), 1)) GiB in the run folder\
      \(precision == nil ? "" : ", if all \(NumberText.count(plan.repetitions)) repetitions are needed")
      """)
  }
}
