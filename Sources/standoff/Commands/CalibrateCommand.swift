import ArgumentParser
import StandoffKernel
import StandoffReport

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Estimate the actors' model of each other from play, until beliefs and behaviour agree.",
    discussion: """
      standoff calibrate korea_2017
      standoff calibrate security_dilemma --reps 10 --json

      What an observer thinks that a benign and a bad type do (act_rate_high, act_rate_low, imitation) is an assumption. \
      This plays all shipped strategies against all, in every combination of true types, estimates those rates from what \
      they did, plays again with them, and so on. Where it settles, nobody is surprised by the others; where it does not, \
      it says so. The rates belong to this population of scripts and to no other.
      """)

  @Argument(help: "A scenario's name, or the path of its file.")
  var scenario: String
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Set a parameter: belief_rule=bayes. Repeatable.", valueName: "[actor.]parameter=value"))
  var set: [String] = []
  @Option(help: ArgumentHelp("Matches of each profile and combination of types, in each round.", valueName: "n"))
  var reps: Int = 2
  @Option(help: ArgumentHelp("Rounds at most.", valueName: "n"))
  var rounds: Int = 30
  @Option(help: ArgumentHelp("Difference of rates below which beliefs and behaviour agree.", valueName: "share"))
  var tolerance: Double = 0.005
  @Option(help: ArgumentHelp("How far a round goes from what was thought to what play says; 1 is all the way.", valueName: "share"))
  var step: Double = 0.5
  @Option(help: ArgumentHelp("Seed of all chance, the same in every round.", valueName: "number"))
  var seed: UInt64 = 1
  @Flag(help: "No progress.")
  var quiet = false
  @OptionGroup var shared: SharedOptions

  struct Document: Encodable {
    let scenario: String
    let seed: UInt64
    let verdict: Calibration.Verdict
    let rounds: [Calibration.Round]
    /// What to give to `run` and `tournament` for the last round's rates, to four digits.
    let settings: [String]
  }

  func validate() throws {
    if reps < 1 { throw ValidationError("--reps \(reps): at least 1 match is needed") }
    if rounds < 1 { throw ValidationError("--rounds \(rounds): at least 1 round is needed") }
    if !(tolerance > 0 && tolerance < 1) {
      throw ValidationError("--tolerance \(tolerance): it must lie between 0 and 1, like 0.005")
    }
    if !(step > 0 && step <= 1) { throw ValidationError("--step \(step): it must be above 0 and at most 1") }
  }

  func run() throws {
    let assembly = try Assembly(shared)
    try NativeProcess.takeOver(assembly)
    let progress = ProgressLine(isQuiet: quiet)
    let (rounds, verdict) = try Calibration(
      assembly: assembly, name: scenario, settings: set, seed: seed, repetitions: reps, mostRounds: rounds,
      tolerance: tolerance, step: step, progress: progress
    ).run()
    progress.finish()
    let settings = rounds.last.map(Self.settings) ?? []
    if shared.json {
      try Output.json(
        Document(scenario: scenario, seed: seed, verdict: verdict, rounds: rounds, settings: settings))
    } else {
      Output.print(lines(rounds, verdict, settings))
    }
    if verdict == .interrupted { throw ExitStatus.interrupted }
  }

  private static func settings(_ round: Calibration.Round) -> [String] {
    round.observers.flatMap { observer in
      [
        ("act_rate_high", observer.rateHigh), ("act_rate_low", observer.rateLow), ("imitation", observer.imitation),
      ].map { "\(observer.actor).\($0)=\(PlainNumber.text(($1 * 10_000).rounded() / 10_000))" }
    }
  }

  private func lines(
    _ rounds: [Calibration.Round], _ verdict: Calibration.Verdict, _ settings: [String]
  ) -> [String] {
    let style = Output.style
    guard let first = rounds.first, let last = rounds.last else { return ["Nothing was played."] }
    let kinds = first.shares.keys.sorted()
    var table = TextTable(
      [("round", .right)]
        + first.observers.flatMap { [("\($0.actor): high", .right), ("low", .right), ("copied", .right)] as [(String, TextTable.Alignment)] }
        + [("off by", .right)] + kinds.map { ($0, .right) })
    for round in rounds {
      table.add(
        ["\(round.round)"]
          + round.observers.flatMap {
            [NumberText.fixed($0.rateHigh, 3), NumberText.fixed($0.rateLow, 3), NumberText.fixed($0.imitation, 3)]
          }
          + [NumberText.fixed(round.distance, 3)]
          + kinds.map { NumberText.percent(round.shares[$0] ?? 0) })
    }
    var lines = [
      style.bold("What each observer thinks the other's types do, round by round") + style.faint("  (\(scenario), seed \(seed))"),
      "",
    ]
    lines += table.lines(style: style)
    lines += [""]
    lines += WrappedText.lines(
      """
      high: rate at which a bad or frightened other acts; low: an unafraid benign one; copied: how far the bad type does as \
      the benign one would. Off by: the largest difference between what was thought and what the round's play says.
      """, width: 100, indent: 2
    ).map(style.faint)
    lines += [""] + WrappedText.lines(sentence(last, verdict), width: 100, indent: 2)
    if verdict == .settled {
      lines += ["", "  To play with these: " + settings.map { "--set \($0)" }.joined(separator: " ")]
    }
    return lines
  }

  /// A difference of mean acts below which types act alike (judgement).
  private static let alike = 0.05

  private func alike(_ last: Calibration.Round) -> String {
    let differences = last.observers.map { (($0.benignActs ?? 0) - ($0.badActs ?? 0)).magnitude }
    return differences.allSatisfy { $0 < Self.alike }
      ? " These scripts act almost alike whatever their type, so that acts tell an observer next to nothing."
      : ""
  }

  /// What came of it, in words.
  private func sentence(_ last: Calibration.Round, _ verdict: Calibration.Verdict) -> String {
    let acts = last.observers.map { observer in
      """
      Under the eyes of \(observer.actor) a benign other acted at \(NumberText.fixed(observer.benignActs ?? 0, 2)) and a bad \
      one at \(NumberText.fixed(observer.badActs ?? 0, 2)) a turn on average.
      """
    }.joined(separator: " ") + alike(last)
    switch verdict {
    case .settled:
      return """
        It settles in round \(last.round): beliefs and behaviour agree within \(PlainNumber.text(tolerance)). \(acts) This \
        is a fixed point of this population of scripts; another population has another, and there may be more than one.
        """
    case .cycles:
      return """
        It does not settle: it goes round in a circle, since scripts change their behaviour at thresholds. \(acts) Take none \
        of these rates as an equilibrium; try a smaller --step.
        """
    case .moving:
      return """
        It has not settled after \(last.round) round\(last.round == 1 ? "" : "s"): what was thought is still off by \
        \(NumberText.fixed(last.distance, 3)). \(acts) Take none of these rates as an equilibrium; allow more --rounds, or \
        try a smaller --step.
        """
    case .interrupted: return "It was interrupted before it settled. \(acts)"
    }
  }
}
