import ArgumentParser

/// How often an explanation is repeated.
struct ExplainEnoughOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Repetitions, each played in every world. 1000 unless given.", valueName: "n"))
  var reps: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Repeat in blocks until the half-width of every share's 95% interval is at most this: 0.01 is one percentage point. The \
      blocks end after 200 repetitions (or --reps), 400, 800 and so on.
      """, valueName: "half-width"))
  var precision: Double?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --precision: at most so many repetitions. 100000 unless given.", valueName: "n"))
  var maxReps: Int?

  /// Repetitions unless more are asked for: seven mechanisms then take less than half a minute. Judgement.
  private static let usual = 1000
  /// The same of each world of a map.
  static let usualOfAMap = 200
  /// With a precision: the first block, and the most.
  private static let firstBlock = 200
  private static let usualMost = 100_000

  func validate() throws {
    if let reps, reps < 2 { throw ValidationError("--reps \(reps): an interval needs at least 2 repetitions") }
    if let precision, !(precision > 0) {
      throw ValidationError("--precision \(precision): a half-width of more than 0 is needed, like --precision 0.01")
    }
    if precision == nil, let maxReps {
      throw ValidationError("--max-reps \(maxReps) is for --precision; --reps sets a number of repetitions")
    }
    if let maxReps, maxReps < (reps ?? Self.firstBlock) {
      throw ValidationError("--max-reps \(maxReps): the first block has \(reps ?? Self.firstBlock) repetitions")
    }
  }

  var resolved: ExplainRun.Enough {
    guard let precision else { return .init(first: reps ?? Self.usual, precision: nil, most: reps ?? Self.usual) }
    let first = reps ?? Self.firstBlock
    return .init(first: first, precision: precision, most: maxReps ?? max(Self.usualMost, first))
  }
}
