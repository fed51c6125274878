import ArgumentParser
import Foundation
import StandoffKernel
import StandoffReport
import StandoffTournament
import StandoffWorkers

struct TournamentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tournament",
    abstract: "Play all strategies against all, many times, with honest intervals.",
    discussion: """
      standoff tournament korea_2017
      standoff tournament korea_2017 --reps 1000 --seed 1 --out my_run
      standoff tournament korea_2017 --add ./my_policy.lua --fix China=mild_pressure
      standoff tournament korea_2017 --precision 0.5 --keep matches
      standoff tournament --resume my_run

      Every profile, one strategy for each role, is played under the same shocks in each repetition, so that \
      strategies are compared like with like. A strategy that fails is disqualified and everyone else's figures stand \
      as if it had never entered; the exit code is then 3.
      """)

  @Argument(help: "A scenario's name, or the path of its file; the project's own unless given.")
  var scenario: String?
  @Option(
    help: ArgumentHelp("Repetitions of every profile; the unit of replication. 200 unless given. With --precision the first block, 50.", valueName: "n"))
  var reps: Int?
  @OptionGroup var enough: EnoughOptions
  @OptionGroup var seed: SeedOption
  @Option(
    help: ArgumentHelp(
      "Folder to make for the run; refused if it exists. Otherwise runs/SCENARIO-N.", valueName: "dir"))
  var out: String?
  @Option(help: ArgumentHelp("Complete a run that was interrupted.", valueName: "dir"))
  var resume: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Enter a script of your own, or a shipped one with other parameters: my_policy.lua, maximum_pressure:threat=0.3. \
      Repeatable.
      """,
      valueName: "strategy"))
  var add: [String] = []
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Of the shipped strategies enter only these.", valueName: "name"))
  var only: [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp("Leave out these shipped strategies.", valueName: "name"))
  var without: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Let an actor play this strategy alone: China=mild_pressure. Repeatable.", valueName: "actor=strategy"))
  var fix: [String] = []
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set a parameter or a true type: projection_bias=0, DPRK.type=greedy. Repeatable.",
      valueName: "[actor.]parameter=value"))
  var set: [String] = []
  @OptionGroup var hooks: HookOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var pool: PoolOptions
  @Flag(help: "Make the folder and play nothing: for workers on other machines (standoff worker).")
  var prepare = false
  @Flag(help: "Nothing but results and errors.")
  var quiet = false
  @Flag(help: "Write no report.html and no charts; standoff report writes them later.")
  var noReport = false
  @OptionGroup var counting: CountingOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let reps, reps < 1 {
      throw ValidationError("--reps \(reps): at least 1 repetition is needed, and at least 2 for intervals")
    }
    try enough.validate(reps: reps)
    if enough.precision != nil && resume == nil {
      if pool.executor == .slurm { throw ValidationError("--executor slurm: \(EnoughOptions.undivided); give --reps") }
      if prepare { throw ValidationError("--prepare: \(EnoughOptions.undivided); give --reps") }
    }
    let isPlain = enough.isPlain && scenario == nil && reps == nil && seed.seed == nil && out == nil && shared.data == nil
      && !prepare && hooks.isPlain
    if resume != nil && !(isPlain && (add + only + without + fix + set + limits.limit).isEmpty) {
      throw ValidationError(
        """
        --resume takes everything from the run folder: leave out the scenario and all options but those of workers, \
        --quiet and --json
        """)
    }
  }

  func run() throws {
    Interruption.watch()
    if let resume = resume.map(RunPlace.plain) {
      let run = try RunAgain(resume)
      var again = run.command
      again.quiet = quiet
      again.shared.json = shared.json
      if noReport { again.noReport = true }
      // Where the work is done may change from one time to the next; what comes of it does not.
      if pool.jobs != nil { again.pool.jobs = pool.jobs }
      if pool.patience != nil { again.pool.patience = pool.patience }
      if pool.executor != run.command.pool.executor, CommandLine.arguments.contains("--executor") { again.pool = pool }
      if again.enough.precision != nil && again.pool.executor == .slurm {
        throw InputError("--executor slurm: \(EnoughOptions.undivided); leave it out")
      }
      try again.play(run.roster, run.folder)
    } else {
      let (seed, isChosen) = seed.resolved()
      let (command, arguments) = try completed(CommandLine.arguments)
      let roster = try TournamentRoster(command, seed: seed)
      let plan = try roster.plan(for: command, seed: seed)
      let folder = try RunFolder.create(
        at: try out.map(RunPlace.plain) ?? RunPlace.next(for: roster.scenario.name), plan: plan,
        description: roster.description(commandLine: RunPlace.recorded(arguments, project: roster.project)), started: RunPlace.now())
      if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
      enough.tellSize(plan, roster.scenario)
      if prepare {
        Output.print(folder.path)
        Output.note(
          """
          \(NumberText.count(plan.shardCount)) shards of \(NumberText.count(plan.shardSize)) matches are to be played: \
          standoff worker \(RunPlace.quoted(folder.path)) --part 1/2, and so on; then \(Self.again(folder))
          """)
      } else {
        try command.play(roster, folder)
      }
    }
  }

  /// The command with the project's defaults for what is not said, and its words with them, as the run folder keeps them:
  /// a run goes on as it began, whatever the project says by then.
  private func completed(_ words: [String]) throws(InputError) -> (TournamentCommand, [String]) {
    let defaults = try Project.of(shared)?.defaults ?? Project.Defaults()
    var (command, words) = (self, words)
    if scenario == nil {
      guard let name = defaults.scenario else {
        throw InputError("name a scenario, like 'standoff tournament korea_2017'; 'standoff list scenarios' shows them")
      }
      command.scenario = name
      words.insert(name, at: 2)
    }
    if reps == nil, enough.precision == nil, let repetitions = defaults.repetitions {
      command.reps = repetitions
      words += ["--reps", "\(repetitions)"]
    }
    if pool.jobs == nil, pool.executor == .local, let jobs = defaults.jobs {
      command.pool.jobs = jobs
      words += ["--jobs", "\(jobs)"]
    }
    return (command, words)
  }

  /// Repetitions, as asked for or as usual; with a precision the most that it may come to.
  var repetitions: Int { enough.precision == nil ? reps ?? 200 : enough.maxReps ?? Precision.usualMost }

  /// The rule by which it may end before that; nil for none.
  var precision: Precision? {
    enough.precision.map { Precision(halfWidth: $0, first: reps ?? Precision.usualFirst) }
  }

  /// The command that goes on with a run.
  private static func again(_ folder: RunFolder) -> String { "standoff tournament --resume \(RunPlace.quoted(folder.path))" }

  private func play(_ roster: TournamentRoster, _ folder: RunFolder) throws {
    let plan = folder.plan
    if !quiet { announce(roster, folder) }
    let progress = ProgressLine(isQuiet: quiet)
    let kinds = roster.scenario.schema.kinds
    let executor = try pool.makeExecutor(
      for: folder.path, schema: roster.scenario.schema, plugins: roster.assembly.pluginNames)
    defer { progress.finish() }
    let completion = try HaltedRun.rewording(folder: folder.path, again: Self.again(folder)) {
      try Tournament.run(
        schema: roster.scenario.schema, executor: executor, folder: folder, entryFaults: roster.entryFaults,
        progress: { news in
          progress.show(done: news.done, total: news.total, details: Self.details(news, kinds))
        },
        isCancelled: { Interruption.isWanted }, now: RunPlace.now)
    }
    progress.finish()
    switch completion {
    case .interrupted(let matches):
      Output.note(
        """
        interrupted: \(NumberText.count(matches)) of \(Self.most(plan))\(NumberText.count(plan.matchCount)) matches are kept; go on \
        with: \(Self.again(folder))
        """)
      throw ExitStatus.interrupted
    case .finished(let results):
      // Observers and the report play matches again, which is for another process where machine code takes part.
      if !roster.hooks.observers.isEmpty || !noReport {
        try NativeProcess.takeOver(
          roster.assembly,
          arguments: ["tournament", "--resume", folder.path, "--quiet"] + (shared.json ? ["--json"] : [])
            + (noReport ? ["--no-report"] : []))
      }
      try observe(roster, folder, results)
      let report = TournamentReport(
        results: results, scenario: roster.scenario, folder: folder.path, scorer: roster.hooks.scorerName)
      if shared.json {
        try Output.json(WithLimits(report.document, roster.limits))
      } else { Output.print(report.lines(style: Output.style, width: Output.isTerminal(STDOUT_FILENO) ? Output.width : nil)) }
      try writeReport(roster, folder, results)
      if !results.faults.isEmpty { throw ExitStatus.disqualified }
    }
  }

  /// Writes the page and its charts. A run whose report cannot be made still has its figures, so that is told and ends nothing.
  private func writeReport(_ roster: TournamentRoster, _ folder: RunFolder, _ results: TournamentResults) throws {
    if noReport { return }
    let run = ReportedRun(roster: roster, folder: folder, isCounted: counting.counted)
    let assets: ReportAssets
    do { assets = try ReportFiles.read(roster.assembly.data) } catch {
      if !quiet { Output.note("no report is written: \(error.message)") }
      return
    }
    let again = "standoff report \(RunPlace.quoted(folder.path))"
    guard let material = try run.material(results, assets, isCancelled: { Interruption.isWanted }) else {
      Output.note("interrupted: the figures are written, the report is not; make it with: \(again)")
      throw ExitStatus.interrupted
    }
    let files = try HaltedRun.rewording(folder: folder.path, again: again) {
      try run.write(RunReport(material), to: folder.path)
    }
    if !shared.json, let page = files.first { Output.print("Report:     \(Output.style.bold(page))") }
    if !assets.hasBundle && !quiet { Output.note(ReportFiles.bundleIsMissing) }
  }

  /// Writes the observers' tables, where there are observers.
  private func observe(_ roster: TournamentRoster, _ folder: RunFolder, _ results: TournamentResults) throws {
    if roster.hooks.observers.isEmpty { return }
    let progress = ProgressLine(isQuiet: quiet)
    defer { progress.finish() }
    let contest = roster.contest(
      seed: folder.plan.seed, isCounted: counting.counted, heartbeat: nil, isScored: false)
    let run = ObservedRun(observers: roster.hooks.observers, contest: contest, results: results, folder: folder)
    let isComplete = try HaltedRun.rewording(folder: folder.path, again: Self.again(folder)) {
      try run.run(
        progress: { progress.show(done: $0, total: $1, details: ", observed") }, isCancelled: { Interruption.isWanted })
    }
    if isComplete { return }
    progress.finish()
    Output.note("interrupted: the figures are written, the observers' tables are not; go on with: \(Self.again(folder))")
    throw ExitStatus.interrupted
  }

  /// What goes before a number that a precision may leave unreached.
  private static func most(_ plan: TournamentPlan) -> String { plan.precision == nil ? "" : "at most " }

  /// What is to be played, and who is out before it begins.
  private func announce(_ roster: TournamentRoster, _ folder: RunFolder) {
    let plan = folder.plan
    let most = Self.most(plan)
    for fault in roster.entryFaults { Output.note("disqualified: \(Messages.sentence(fault.fault))") }
    Output.note(
      """
      \(roster.scenario.name): \(NumberText.count(plan.profileCount)) profiles × \
      \(most)\(NumberText.count(plan.repetitions)) repetitions = \(most)\(NumberText.count(plan.matchCount)) matches, in \(folder.path)
      """)
  }

  private static func details(_ news: StandoffTournament.Progress, _ kinds: [String]) -> String {
    let wars = kinds.firstIndex(of: "war").map { ", \(NumberText.count(news.kinds[$0])) wars" } ?? ""
    return wars + (news.faults > 0 ? ", \(NumberText.count(news.faults)) faults" : "")
  }
}
