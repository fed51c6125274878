import ArgumentParser
import StandoffKernel

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a scenario's question, as a page: which argument holds, and over which assumptions.",
    discussion: """
      standoff answer korea_2017 --outcome war --outcome no_deal --seed 1 > answer.md
      standoff answer korea_2017 --profile pressure --reps 100 --map projection_bias=0:1:5,threat_from_greedy=0.005:0.045:5

      It explains every named profile of the scenario and the average over the shelf, as 'standoff explain' does; then each named \
      profile over every map, and with each judged parameter at both ends of its range, and says where another cause leads, or \
      another of the arguments that the model names. Judged is what the ledger calls judgement; its range is what the model was \
      thought through for, or from half to double. The page is Markdown, on standard output. It takes minutes.
      """)

  @Argument(help: "A scenario's name, or the path of its file; the project's own scenario unless given.")
  var scenario: String?
  @OptionGroup var play: PlayOptions
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("This profile of the scenario, and no other: --profile shelf for the average. Repeatable.", valueName: "name"))
  var profile: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What to explain, as of 'standoff explain'. Repeatable. The model's first kind unless given: of a crisis, war.",
      valueName: "outcome"))
  var outcome: [String] = []
  @OptionGroup var mechanisms: MechanismOptions
  @Option(
    help: ArgumentHelp(
      "Repetitions of each profile; each world of a map and each end of a range has a quarter of them.", valueName: "n"))
  var reps = 400
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Draw a map of what leads where, for each named profile: one parameter or two. Repeatable.",
      valueName: "parameter=from:to:points[,parameter=from:to:points]"))
  var map: [String] = []
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
    if reps < AnsweredQuestion.fewest {
      throw ValidationError("--reps \(reps): at least \(AnsweredQuestion.fewest) are needed, a quarter of them in each world of a map")
    }
  }

  func run() throws {
    let setup = try ExplainSetup(
      scenario: scenario, play: play, profiles: profile, outcomes: outcome, mechanisms: mechanisms, hooks: hooks, limits: limits,
      seed: seed, counting: counting, shared: shared
    ).resolved()
    if let folder = setup.folder {
      throw InputError("\(folder) is a run's folder; an answer is of a scenario ('standoff explain' takes both)")
    }
    Interruption.watch()
    let planes = try map.map { text in
      let axes = try text.split(separator: ",", omittingEmptySubsequences: false).map {
        try MapAxis(String($0), setup.setting.scenario)
      }
      if axes.count > 2 { throw InputError("--map \(text): a map has one parameter or two") }
      return axes
    }
    try AnsweredQuestion(setup, planes, repetitions: reps).run(self)
  }
}
