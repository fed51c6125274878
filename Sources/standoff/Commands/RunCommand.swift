import ArgumentParser
import LuaBridge
import StandoffKernel
import StandoffReport

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Play one crisis and read it turn by turn, or many and see the shares of outcomes.",
    discussion: """
      standoff run korea_2017
      standoff run korea_2017 --with US=fire_and_fury --with DPRK=rational --with China=mild_pressure --seed 7
      standoff run korea_2017 --with US=maximum_pressure:threat=0.3 --set projection_bias=0
      standoff run korea_2017_uncertain --set DPRK.type=greedy --repeat 1000
      standoff run korea_2017 --set DPRK.belief_rule=cursed

      An actor without --with plays the scenario's own choice for it. The same seed gives the same match.
      """)

  @Argument(help: "A scenario's name, or the path of its file; the project's own unless given.")
  var scenario: String?
  @OptionGroup var play: PlayOptions
  @OptionGroup var hooks: HookOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var seed: SeedOption
  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp("Play this many matches and give shares of outcomes with 95% intervals.", valueName: "n"))
  var repeats: Int?
  @Option(
    help: ArgumentHelp(
      "Which repetition of the seed to play: the one that a tournament's fault or row names.", valueName: "n"))
  var repetition: UInt64 = 0
  @Flag(help: "Tell quiet turns one by one, and every link of why it ended so.")
  var full = false
  @Option(
    help: ArgumentHelp("Write the page of the match: timeline and transcript, to be opened without a network.", valueName: "file"))
  var html: String?
  @Flag(help: "No progress.")
  var quiet = false
  @OptionGroup var counting: CountingOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let repeats, repeats < 1 { throw ValidationError("--repeat \(repeats): at least 1 match is needed") }
    if repeats != nil && repetition != 0 {
      throw ValidationError("--repeat plays repetitions from 0; leave out --repetition")
    }
    if let html, repeats != nil { throw ValidationError("--html \(html) is the page of one match; leave out --repeat") }
    if repeats != nil && !hooks.observe.isEmpty {
      throw ValidationError(
        "--observe \(hooks.observe[0]): an observer looks at one match, or at all of a tournament; leave out --repeat")
    }
  }

  func run() throws {
    let assembly = try Assembly(shared)
    try NativeProcess.takeOver(assembly)
    guard let name = self.scenario ?? assembly.project?.defaults.scenario else {
      throw InputError("name a scenario, like 'standoff run korea_2017'; 'standoff list scenarios' shows them")
    }
    let (scenario, model, _) = try assembly.scenario(name, settings: play.set)
    try assembly.requirePlayable(model)
    let limits = try limits.resolved()
    let (seed, isChosen) = seed.resolved()
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed, limits: limits)
    let hooks = try Hooks(self.hooks, assembly, scenario: scenario, seed: seed, limits: limits)
    let lineup = try Lineup(scenario, catalog: catalog, choices: play.with)
    if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
    if let repeats {
      try RepeatedRun(
        scenario: scenario, model: model, lineup: lineup, hooks: hooks, seed: seed, limits: limits, repeats: repeats,
        isQuiet: quiet,
        isCounted: counting.counted
      ).run(asJSON: shared.json)
    } else {
      try ToldMatch(
        scenario: scenario, model: model, lineup: lineup, hooks: hooks, seed: seed, repetition: repetition, isFull: full,
        page: try html.map { ToldMatch.Page(path: RunPlace.plain($0), assets: try ReportFiles.read(assembly.data)) }
      ).run(limits: limits, asJSON: shared.json)
    }
  }
}
