import StandoffExplain
import StandoffKernel
import StandoffReport

/// Casts explained one after another.
struct ExplainedCasts {
  private let setting: Counterfactuals.Setting
  private let casts: [ExplainedCast]
  private let groups: [Explanation.Group]
  private let folder: String?
  private let enough: ExplainRun.Enough
  private let isQuiet: Bool

  init(_ setup: ExplainSetup.Resolved, enough: ExplainRun.Enough, isQuiet: Bool) {
    (setting, casts, groups, folder) = (setup.setting, setup.casts, setup.groups, setup.folder)
    (self.enough, self.isQuiet) = (enough, isQuiet)
  }

  /// Plays them, and prints what was found; what was found before an interruption, too.
  func run(_ command: ExplainCommand) throws {
    let page = try command.html.map { try ExplainPageFile($0, setting) }
    let progress = ExplainProgress(isQuiet: isQuiet, parts: casts.map { _ in enough.first })
    var explanations: [Explanation] = []
    var scorer: String?
    var isInterrupted = false
    do {
      for cast in casts where !isInterrupted {
        let (found, wasInterrupted, name) = try explain(cast, progress)
        explanations += found
        scorer = name
        isInterrupted = wasInterrupted
      }
    } catch {
      progress.finish()
      throw error
    }
    progress.finish()
    if explanations.isEmpty { throw ExitStatus.interrupted }
    let set = ExplanationSet(
      scenario: setting.scenario, folder: folder, explanations: explanations, mechanisms: setting.mechanisms, groups: groups,
      scorer: scorer, holdsPostures: setting.holdsPostures, seed: setting.seed, precision: enough.precision)
    if command.shared.json {
      try Output.json(WithLimits(set.document, setting.limits))
    } else {
      Output.print(set.lines(style: Output.style, width: Output.width))
    }
    try page?.write { set.page($0, command: $1, isWhole: !isInterrupted) }
    if isInterrupted {
      Output.note("interrupted; the figures are of the repetitions that were done")
      throw ExitStatus.interrupted
    }
  }

  private func explain(
    _ cast: ExplainedCast, _ progress: ExplainProgress
  ) throws -> (found: [Explanation], isInterrupted: Bool, scorer: String?) {
    let worlds = try Counterfactuals(setting, cast)
    let run = ExplainRun(worlds: worlds, groups: groups.map(\.members), enough: enough)
    guard let (found, isInterrupted) = try run.play(progress) else { return ([], true, worlds.scorer) }
    return (worlds.explanations(found, groups), isInterrupted, worlds.scorer)
  }
}

extension Counterfactuals {
  /// What was found of each outcome, with the names that it goes by.
  func explanations(_ found: [Attribution], _ groups: [Explanation.Group]) -> [Explanation] {
    zip(setting.outcomes, found).map { outcome, attribution in
      Explanation(
        actors: setting.scenario.seats.map(\.actor),
        cast: .init(name: cast.name, summary: cast.summary, strategies: names, profiles: cast.count),
        outcome: .init(name: outcome.name, phrase: outcome.phrase, isShare: outcome.isShare), mechanisms: setting.mechanisms,
        groups: groups, attribution: attribution)
    }
  }
}
