import StandoffKernel
import Testing

/// Who has the rule `none` believes for ever what it believed at the start, to the bit.
@Suite struct NoLearningTests {
  @Test("In the crisis, through interventions, caught cheats and crossed red lines too")
  func crisis() throws {
    var (turns, interventions, bluffs) = (0, 0, 0)
    for seed in 5000..<5300 as Range<UInt64> {
      var item = RandomCase(seed: seed, longest: 16)
      item.parameters.coercer.rule = .none
      item.parameters.target.rule = .none
      item.parameters.uprisingHazard = 0.2
      item.parameters.completionRate = 0.6
      // A line that is crossed, and never enforced.
      item.coercer.redLine = 1
      item.strikesFrom = 99
      item.target.effort = 1
      var learning = item
      learning.parameters.target.rule = .bayes
      let start = CrisisParameters.with { $0 = item.parameters }
      for turn in try item.table.record(seed: seed).turns {
        #expect(turn.after.targetGreedy == LogOdds(probability: start.coercer.prior), "\(item)")
        #expect(turn.after.coercerOpportunist == LogOdds(probability: start.target.prior), "\(item)")
        #expect(turn.after.coercerResolved == start.priorResolved, "\(item)")
        turns += 1
        if turn.has(.intervened) { interventions += 1 }
      }
      // The same match with a target that learns: there the line's crossing shows.
      for turn in try learning.table.record(seed: seed).turns where turn.after.coercerResolved != start.priorResolved {
        bluffs += 1
      }
    }
    #expect(turns > 500 && interventions > 20 && bluffs > 100, "\(turns), \(interventions), \(bluffs)")
  }

  @Test("One side's rule is its own: the other goes on learning")
  func oneSide() throws {
    var item = RandomCase(seed: 5400)
    item.parameters = CrisisParameters()
    item.parameters.coercer.rule = .none
    item.parameters.removeHazards()
    item.coercer.threat = 1
    item.strikesFrom = 99
    item.preemptsFrom = 99
    let turns = try item.table.record().turns
    #expect(turns.count > 1 && turns.allSatisfy { $0.after.targetGreedy == turns[0].after.targetGreedy })
    #expect(turns.last!.after.coercerOpportunist != turns[0].after.coercerOpportunist)
  }

  @Test("Between equals too: whatever is done and conceded")
  func dyad() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix(seed)
      let priors = (random.unit(), random.unit())
      let parameters = DyadParameters.with {
        $0.first.observer.prior = priors.0
        $0.second.observer.prior = priors.1
        $0.both { $0.observer.rule = .none }
      }
      let moves = (0..<40).map { _ in StateMove(arm: random.flag(), concession: random.unit()) }
      let table = DyadTable(
        parameters: parameters, first: ScriptedStrategy.moves(moves), second: ScriptedStrategy.moves(moves.reversed()))
      let turns = try table.record(seed: seed).recorder
      #expect(Set(turns.series(DyadSeries.beliefOfFirst)) == [LogOdds(probability: priors.0).probability])
      #expect(Set(turns.series(DyadSeries.beliefOfSecond)) == [LogOdds(probability: priors.1).probability])
      // The same play moves a Bayesian.
      var learning = table
      learning.parameters.both { $0.observer.rule = .bayes }
      #expect(Set(try learning.record(seed: seed).recorder.series(DyadSeries.beliefOfFirst)).count > 1)
    }
  }
}
