import LuaBridge
import StandoffKernel
import StandoffReport
import StandoffTournament

/// One profile played many times: shares of outcomes with Wilson intervals, mean payoffs with t intervals. Within one
/// profile the repetitions are independent.
struct RepeatedRun {
  let scenario: Scenario
  let model: ModelDefinition
  let lineup: Lineup
  let hooks: Hooks
  let seed: UInt64
  let limits: LuaLimits
  let repeats: Int
  let isQuiet: Bool
  let isCounted: Bool

  struct Share: Encodable {
    let outcome: String
    let matches: Int
    let share: Double
    let low: Double
    let high: Double
  }

  struct Payoff: Encodable {
    let actor: String
    let strategy: String
    let mean: Double
    let low: Double?
    let high: Double?
  }

  struct Summary: Encodable {
    let scenario: String
    let seed: UInt64
    let matches: Int
    let outcomes: [Share]
    let payoffs: [Payoff]
    let meanEndTurn: Double
    /// Who gave the payoffs; absent for the model.
    let scorer: String?
  }

  func run(asJSON: Bool) throws {
    Interruption.watch()
    let game = hooks.game(model, scenario)
    let schema = scenario.schema
    var counts = [Int](repeating: 0, count: schema.outcomes.count)
    var payoffs = [Moments](repeating: Moments(), count: schema.roles.count)
    var endTurn = Moments()
    let progress = ProgressLine(isQuiet: isQuiet)
    var played = 0
    let scripts = lineup.scripts
    for repetition in 0..<repeats {
      if Interruption.isWanted { break }
      let result: MatchResult
      do {
        result = try CheckedPlay.play(scripts: scripts, hooks: hooks.checkable, isCounted: isCounted) { () throws(Fault) in
          try game.play(lineup.strategies, seed: seed, repetition: UInt64(repetition))
        }
      } catch {
        progress.finish()
        if error.isOfTheHost { throw error }
        if let owner = error.owner {
          throw InputError(
            """
            \(error.sentence) (\(owner), turn \(error.turn), repetition \(repetition); --seed \(seed) --repetition \
            \(repetition) in place of --repeat shows that match); no strategy is to blame
            """)
        }
        throw InputError(
          """
          \(Messages.sentence(error)) (\(lineup.names[error.role]) as \(scenario.seats[error.role].actor), repetition \
          \(repetition), turn \(error.turn); --seed \(seed) --repetition \(repetition) in place of --repeat shows that \
          match)
          """)
      }
      counts[result.outcome] += 1
      for role in schema.roles.indices { payoffs[role].add(result.payoffs[role]) }
      endTurn.add(Double(result.endTurn))
      played += 1
      if played % 256 == 0 { progress.show(done: played, total: repeats, details: "") }
    }
    progress.finish()
    guard played > 0 else { throw ExitStatus.interrupted }
    let summary = summary(counts, payoffs, endTurn, played)
    if asJSON { try Output.json(WithLimits(summary, limits)) } else { Output.print(lines(summary)) }
    if played < repeats {
      Output.note(
        """
        interrupted after \(NumberText.count(played)) of \(NumberText.count(repeats)) matches; the figures are of those
        """)
      throw ExitStatus.interrupted
    }
  }

  private func summary(_ counts: [Int], _ payoffs: [Moments], _ endTurn: Moments, _ played: Int) -> Summary {
    let intervals = Intervals(repetitions: played)
    let shares = counts.enumerated().map { index, count in
      let (low, high) = Wilson.interval(count: count, of: played)
      return Share(
        outcome: scenario.schema.outcomes[index].name, matches: count, share: Double(count) / Double(played), low: low,
        high: high)
    }
    let means = payoffs.enumerated().map { role, moments in
      let estimate = intervals.mean(moments)
      return Payoff(
        actor: scenario.seats[role].actor, strategy: lineup.names[role], mean: estimate.mean, low: estimate.low,
        high: estimate.high)
    }
    return Summary(
      scenario: scenario.name, seed: seed, matches: played, outcomes: shares, payoffs: means, meanEndTurn: endTurn.mean,
      scorer: hooks.scorerName)
  }

  private func lines(_ summary: Summary) -> [String] {
    let style = Output.style
    var outcomes = TextTable([("outcome", .left), ("share", .right), ("95% interval", .right), ("", .left)])
    for share in summary.outcomes where share.matches > 0 {
      let cells = Int((share.share * 30).rounded())
      outcomes.add([
        share.outcome, NumberText.percent(share.share),
        "\(NumberText.percent(share.low)) to \(NumberText.percent(share.high))", String(repeating: "▇", count: cells),
      ])
    }
    var payoffs = TextTable([("actor", .left), ("strategy", .left), ("mean payoff", .right), ("95% interval", .right)])
    for payoff in summary.payoffs {
      var interval = ""
      if let low = payoff.low, let high = payoff.high {
        interval = "\(NumberText.fixed(low, 3)) to \(NumberText.fixed(high, 3))"
      }
      payoffs.add([payoff.actor, payoff.strategy, NumberText.fixed(payoff.mean, 3), interval])
    }
    let head = style.bold("\(scenario.title)")
      + style.faint("  (\(scenario.name), seed \(seed), \(NumberText.count(summary.matches)) matches)")
    let scorer = summary.scorer.map { ["", "  Payoffs are those of the scorer \($0), in place of the model's."] } ?? []
    return [head, ""] + outcomes.lines(style: style) + [""] + payoffs.lines(style: style) + scorer + [
      "",
      style.faint(
        "  Payoffs are in each actor's own unit: never compare them across actors. Outcomes not listed did not occur."),
    ]
  }
}
