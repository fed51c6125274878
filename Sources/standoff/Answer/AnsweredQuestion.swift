import StandoffKernel
import StandoffReport

/// A scenario's question, answered: profiles, maps, and the ends of what was judged.
struct AnsweredQuestion {
  /// Fewest repetitions: a quarter of them makes an interval.
  static let fewest = 8
  /// What each world of a map and each end of a range has of the repetitions: they are many, and each is a point among others.
  private static let part = 4

  private let setting: Counterfactuals.Setting
  private let casts: [ExplainedCast]
  private let groups: [Explanation.Group]
  private let maps: [ExplainedMap]
  private let judged: JudgedRanges
  private let repetitions: Int

  init(_ setup: ExplainSetup.Resolved, _ planes: [[MapAxis]], repetitions: Int) throws {
    (setting, casts, groups, self.repetitions) = (setup.setting, setup.casts, setup.groups, repetitions)
    let (setting, groups) = (setup.setting, setup.groups)
    let named = casts.filter { !$0.isAverage }
    maps = try planes.flatMap { axes in
      try named.map { try ExplainedMap(setting, $0, groups, axes, repetitions: repetitions / Self.part) }
    }
    judged = JudgedRanges(setting.scenario, setting.model)
  }

  /// Plays it, and prints the page; of one that was stopped, as far as it is whole.
  func run(_ command: AnswerCommand) throws {
    let assets = try ReportFiles.read(setting.assembly.data)
    let named = casts.filter { !$0.isAverage }
    let ends = (judged.ends.count + 1) * named.count
    let progress = ExplainProgress(
      isQuiet: command.quiet,
      parts: casts.map { _ in repetitions } + maps.flatMap(\.parts)
        + Array(repeating: repetitions / Self.part, count: ends))
    defer { progress.finish() }
    var answer = Answer(
      scenario: setting.scenario, mechanisms: setting.mechanisms, groups: groups, seed: setting.seed,
      repetitions: repetitions, part: repetitions / Self.part,
      command: RepeatableCommand.text(CommandLine.arguments, seed: setting.seed), limits: assets.limits(of: setting.model.schema.name))
    answer.judgedCount = judged.count
    answer.fixed = judged.fixed
    answer.isWhole = try play(&answer, progress)
    progress.finish()
    if answer.profiles.isEmpty { throw ExitStatus.interrupted }
    if command.shared.json {
      try Output.json(WithLimits(answer.document, setting.limits))
    } else {
      Output.print(answer.page)
    }
    if !answer.isWhole {
      Output.note("interrupted; the page has what was whole by then, and says so")
      throw ExitStatus.interrupted
    }
  }

  /// - Returns: false where somebody stopped it.
  private func play(_ answer: inout Answer, _ progress: ExplainProgress) throws -> Bool {
    for cast in casts {
      guard let found = try explain(setting, cast, repetitions, progress) else { return false }
      answer.profiles += found
    }
    for map in maps {
      guard let found = try map.maps(byGroup: true, progress).maps else { return false }
      answer.maps += found
    }
    guard let usual = try ends(setting, progress) else { return false }
    answer.usual = usual
    for end in judged.ends {
      var here = setting
      here.scenario = end.scenario
      guard let explanations = try ends(here, progress) else { return false }
      answer.judged.append(
        Answer.Judged(parameter: end.parameter, value: end.value, usual: end.usual, source: end.source, explanations: explanations))
    }
    return true
  }

  /// Each named profile, in the repetitions of an end.
  private func ends(_ setting: Counterfactuals.Setting, _ progress: ExplainProgress) throws -> [Explanation]? {
    var explanations: [Explanation] = []
    for cast in casts where !cast.isAverage {
      guard let found = try explain(setting, cast, repetitions / Self.part, progress) else { return nil }
      explanations += found
    }
    return explanations
  }

  private func explain(
    _ setting: Counterfactuals.Setting, _ cast: ExplainedCast, _ repetitions: Int, _ progress: ExplainProgress
  ) throws -> [Explanation]? {
    let worlds = try Counterfactuals(setting, cast)
    let enough = ExplainRun.Enough(first: repetitions, precision: nil, most: repetitions)
    let run = ExplainRun(worlds: worlds, groups: groups.map(\.members), enough: enough)
    guard let (found, isInterrupted) = try run.play(progress), !isInterrupted else { return nil }
    return worlds.explanations(found, groups)
  }
}
