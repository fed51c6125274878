import ArgumentParser
import LuaBridge
import StandoffKernel
import StandoffReport

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which mechanism made the war: counterfactual runs on the same shocks.",
    discussion: """
      standoff explain korea_2017
      standoff explain korea_2017 --with US=grand_bargain --outcome no_deal
      standoff explain korea_2017 --outcome US.payoff --reps 4000 --seed 1
      standoff explain korea_2017 --only misperception --only private_information

      A model names its mechanisms: what may make a crisis end as it does, and what a world without it is like ('standoff list \
      mechanisms' shows them). Each repetition is played in every world, with any of them on or off, under the same shocks and \
      the same strategies, which decide anew in each. The share of a mechanism is its Shapley value: what it adds, \
      averaged over all orders in which the mechanisms might have come. The shares add up to the difference between all on \
      and all off. It explains the model's wars, and no other.
      """)

  /// Repetitions unless more are asked for: seven mechanisms then take less than a minute. Judgement.
  static let usualRepetitions = 1000
  /// With a precision: the first block, and the most.
  static let firstBlock = 200
  static let usualMost = 100_000

  @Argument(help: "A scenario's name, or the path of its file; the project's own unless given.")
  var scenario: String?
  @OptionGroup var play: PlayOptions
  @Option(
    help: ArgumentHelp(
      """
      What to explain: a kind of outcome or an outcome, perhaps with no_ before it, or ACTOR.payoff. The model's first kind \
      unless given: of a crisis, war.
      """, valueName: "outcome"))
  var outcome: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Switch this mechanism, and leave those not named on. Repeatable.", valueName: "mechanism"))
  var only: [String] = []
  @Option(
    parsing: .singleValue, help: ArgumentHelp("Leave this mechanism on, whatever else. Repeatable.", valueName: "mechanism"))
  var without: [String] = []
  @Flag(help: "Hold the postures of the world with every mechanism on; only reactions are decided anew.")
  var holdPostures = false
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
  @OptionGroup var hooks: HookOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var seed: SeedOption
  @Flag(help: "No progress.")
  var quiet = false
  @OptionGroup var counting: CountingOption
  @OptionGroup var shared: SharedOptions

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
    if !hooks.observe.isEmpty {
      throw ValidationError("--observe \(hooks.observe[0]): an observer looks at one match, or at all of a tournament")
    }
  }

  func run() throws {
    let assembly = try Assembly(shared)
    try NativeProcess.takeOver(assembly)
    guard let name = self.scenario ?? assembly.project?.defaults.scenario else {
      throw InputError("name a scenario, like 'standoff explain korea_2017'; 'standoff list scenarios' shows them")
    }
    let (scenario, model, _) = try assembly.scenario(name, settings: play.set)
    try assembly.requirePlayable(model)
    let mechanisms = try mechanisms(scenario)
    let outcome = try ExplainedOutcome(self.outcome ?? model.schema.kinds.first ?? model.schema.outcomes[0].name, scenario)
    let limits = try limits.resolved()
    let (seed, isChosen) = seed.resolved()
    let worlds = try Counterfactuals(
      .init(
        assembly: assembly, scenario: scenario, model: model, choices: play.with, hooks: hooks, seed: seed, limits: limits,
        mechanisms: mechanisms, outcome: outcome, holdsPostures: holdPostures, isCounted: counting.counted))
    if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
    let run = ExplainRun(
      worlds: worlds, mechanisms: mechanisms, outcome: outcome, seed: seed,
      first: reps ?? (precision == nil ? Self.usualRepetitions : Self.firstBlock), precision: precision,
      most: precision == nil ? reps ?? Self.usualRepetitions : maxReps ?? max(Self.usualMost, reps ?? 0))
    let (attribution, isInterrupted) = try run.play(isQuiet: quiet)
    let explanation = Explanation(
      scenario: scenario, strategies: try worlds.names, scorer: try worlds.scorer, outcome: outcome, mechanisms: mechanisms,
      holdsPostures: holdPostures, seed: seed, precision: precision, attribution: attribution)
    if shared.json {
      try Output.json(WithLimits(explanation.document, limits))
    } else {
      Output.print(explanation.lines(style: Output.style))
    }
    if isInterrupted {
      Output.note("interrupted after \(NumberText.count(attribution.repetitions)) repetitions; the figures are of those")
      throw ExitStatus.interrupted
    }
  }

  private func mechanisms(_ scenario: Scenario) throws(InputError) -> [Mechanism] {
    var only: [Mechanism] = []
    for name in self.only { only.append(try scenario.requireMechanism(name)) }
    var without: [Mechanism] = []
    for name in self.without { without.append(try scenario.requireMechanism(name)) }
    let chosen = scenario.schema.mechanisms.filter {
      (only.isEmpty || only.contains($0)) && !without.contains($0)
    }
    if scenario.schema.mechanisms.isEmpty {
      throw InputError("the model \(scenario.schema.name) names no mechanisms, so there is nothing to explain by")
    }
    if chosen.isEmpty { throw InputError("no mechanism is left to switch; leave out some of --without") }
    return chosen
  }
}
