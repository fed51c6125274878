import ArgumentParser
import StandoffKernel
import StandoffReport

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which mechanism made the war: counterfactual runs on the same shocks.",
    discussion: """
      standoff explain korea_2017
      standoff explain korea_2017 --profile unpledged_offer --outcome no_deal
      standoff explain korea_2017 --with US=fire_and_fury --outcome war --outcome US.payoff --reps 4000 --seed 1
      standoff explain korea_2017 --with US=preventive_hawk --hold-postures
      standoff explain korea_2017 --profile pressure --html why.html
      standoff explain korea_2017 --profile pressure --map projection_bias=0:1:5 --map threat_from_greedy=0.005:0.045:5
      standoff explain my_run

      A model names its mechanisms: what may make a crisis end as it does, and what a world without it is like ('standoff list \
      mechanisms' shows them). Each repetition is played in every world, with any of them on or off, under the same shocks and \
      by the same strategies, which decide anew in each. The share of a mechanism is its Shapley value: what it adds, averaged \
      over all orders in which the mechanisms might have come. The shares add up to the difference between all on and all off. \
      It explains the model's wars, and no other.

      Without --with or --profile it explains the scenario's named profiles one by one, and then an average over all profiles \
      of the shelf, which also measures the strategies that are on it. Of a run's folder it explains the average over the run's \
      profiles.
      """)

  @Argument(help: "A scenario's name, the path of its file, or a tournament's folder; the project's own scenario unless given.")
  var scenario: String?
  @OptionGroup var play: PlayOptions
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Explain this profile of the scenario, or the average over its shelf: --profile shelf. Repeatable.", valueName: "name"))
  var profile: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      What to explain: a kind of outcome or an outcome, perhaps with no_ before it (war, collapse, bomb, no_deal), or \
      ACTOR.payoff. Repeatable. The model's first kind unless given: of a crisis, war.
      """, valueName: "outcome"))
  var outcome: [String] = []
  @OptionGroup var mechanisms: MechanismOptions
  @OptionGroup var enough: ExplainEnoughOptions
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Explain at each of so many values of a parameter, and say where which mechanism dominates. One or two axes; one profile. \
      200 repetitions in each world unless --reps says otherwise.
      """, valueName: "parameter=from:to:points"))
  var map: [String] = []
  @Flag(help: "In a map hold the groups against each other, and the mechanisms that are in none.")
  var byGroup = false
  @Option(
    help: ArgumentHelp(
      "Write a page with waterfall charts, or heat maps of --map, to be opened without a network.", valueName: "file"))
  var html: String?
  @OptionGroup var hooks: HookOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var seed: SeedOption
  @Flag(help: "No progress.")
  var quiet = false
  @OptionGroup var counting: CountingOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let name = profile.first, !play.with.isEmpty {
      throw ValidationError("--profile \(name) and --with name two casts; leave out one of them")
    }
    if !hooks.observe.isEmpty {
      throw ValidationError("--observe \(hooks.observe[0]): an observer looks at one match, or at all of a tournament")
    }
    if byGroup && map.isEmpty { throw ValidationError("--by-group is for --map") }
    if map.count > 2 { throw ValidationError("--map may be given once or twice: a line or a plane of worlds") }
    if profile.count > 1 && !map.isEmpty { throw ValidationError("--map is of one cast; name one --profile, or --with") }
    if !map.isEmpty, enough.precision != nil {
      throw ValidationError("--precision is not for --map; --reps sets the repetitions of each world")
    }
  }

  func run() throws {
    let setup = try ExplainSetup(
      scenario: scenario, play: play, profiles: profile, outcomes: outcome, mechanisms: mechanisms, hooks: hooks, limits: limits,
      seed: seed, counting: counting, shared: shared
    ).resolved()
    Interruption.watch()
    if map.isEmpty {
      try ExplainedCasts(setup, enough: enough.resolved, isQuiet: quiet).run(self)
    } else {
      let axes = try map.map { try MapAxis($0, setup.setting.scenario) }
      let repetitions = enough.reps ?? ExplainEnoughOptions.usualOfAMap
      try ExplainedMap(setup.setting, setup.casts[0], setup.groups, axes, repetitions: repetitions).run(self)
    }
  }
}
