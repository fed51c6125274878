import StandoffKernel
import Testing

/// Likelihoods estimated from play.
@Suite struct LikelihoodFitTests {
  /// What was seen in matches between states that act with these rates, whatever they believe of each other.
  private func log(
    _ truth: LikelihoodFit, matches: Int, _ change: (inout DyadParameters) -> Void = { _ in }
  ) throws -> EvidenceLog {
    var parameters = DyadParameters.with {
      // Beliefs wander across the trust threshold, so that every degree of fear is met.
      $0.trustNoise = 0.15
      $0.turns = 20
      $0.both {
        $0.observer.prior = 0.4
        $0.observer.rule = .conservative
        $0.observer.conservatism = 0.3
      }
    }
    change(&parameters)
    let acting = DyadParameters.with {
      $0 = parameters
      $0.both {
        $0.observer.rateHigh = truth.rateHigh
        $0.observer.rateLow = truth.rateLow
        $0.observer.imitation = truth.imitation
      }
    }
    let table = DyadTable(
      parameters: parameters, greedy: [0.5, 0.5], first: ScriptedStrategy.asBelieved(acting),
      second: ScriptedStrategy.asBelieved(acting))
    let game = table.game
    let log = EvidenceLog(observers: 2)
    game.evidence = log
    for repetition in 0..<UInt64(matches) { _ = try game.play(table.seats, seed: 1600, repetition: repetition) }
    return log
  }

  private let before = LikelihoodFit(rateHigh: 0.5, rateLow: 0.5, imitation: 0.5)

  @Test(
    "It finds the rates and the imitation that were played",
    arguments: [
      LikelihoodFit(rateHigh: 0.9, rateLow: 0.1, imitation: 0), LikelihoodFit(rateHigh: 0.8, rateLow: 0.3, imitation: 0.6),
      LikelihoodFit(rateHigh: 0.6, rateLow: 0.2, imitation: 1), LikelihoodFit(rateHigh: 0.95, rateLow: 0.05, imitation: 0.4),
    ])
  func recovers(_ truth: LikelihoodFit) throws {
    let log = try log(truth, matches: 4000)
    for observer in 0..<2 {
      let fit = LikelihoodFit(benign: log.benign[observer], bad: log.bad[observer], before: before)
      // 40,000 turns of each type: some three standard errors of a slope on a regressor that spreads over half its range.
      #expect((fit.rateHigh - truth.rateHigh).magnitude < 0.03, "\(fit), played \(truth)")
      #expect((fit.rateLow - truth.rateLow).magnitude < 0.03, "\(fit), played \(truth)")
      #expect((fit.imitation - truth.imitation).magnitude < 0.06, "\(fit), played \(truth)")
    }
  }

  @Test("The log holds each turn once, under the type that acted")
  func log() throws {
    let log = try log(LikelihoodFit(rateHigh: 0.9, rateLow: 0.1, imitation: 0), matches: 50)
    for observer in 0..<2 {
      let (benign, bad) = (log.benign[observer], log.bad[observer])
      #expect(benign.number + bad.number == 50 * 20 && benign.number > 0 && bad.number > 0)
      for sums in [benign, bad] {
        #expect(sums.act == sums.actSquared && sums.act <= sums.number && sums.driveSquared <= sums.drive)
        #expect(sums.actDrive <= sums.drive && sums.drive <= sums.number)
        #expect(sums.meanAct == sums.act / sums.number)
      }
      #expect(bad.meanAct! > benign.meanAct!)
    }
    #expect(EvidenceLog(observers: 1).bad[0].meanAct == nil)
  }

  @Test("What play does not tell is kept: of the unafraid where all were afraid, and everything where nobody was met")
  func unidentified() throws {
    let kept = LikelihoodFit(rateHigh: 0.7, rateLow: 0.25, imitation: 0.35)
    let empty = EvidenceLog(observers: 1)
    #expect(LikelihoodFit(benign: empty.benign[0], bad: empty.bad[0], before: kept) == kept)
    // Fear at its height in every turn: rate hi is all that shows.
    let afraid = try log(LikelihoodFit(rateHigh: 0.9, rateLow: 0.1, imitation: 0.5), matches: 300) {
      $0.trustNoise = 0.001
      $0.both {
        $0.advantage = 0.99
        $0.observer.rule = .none
      }
    }
    let fit = LikelihoodFit(benign: afraid.benign[0], bad: afraid.bad[0], before: kept)
    #expect((fit.rateHigh - 0.9).magnitude < 0.02, "\(fit)")
    #expect((fit.rateLow - kept.rateLow).magnitude < 1e-6 && (fit.imitation - kept.imitation).magnitude < 1e-6, "\(fit)")
    // Only one type met: nothing can be compared, and all is kept.
    #expect(LikelihoodFit(benign: afraid.benign[0], bad: empty.bad[0], before: kept) == kept)
  }

  @Test("Whatever was played, hi is at least lo, and all three stay in their ranges")
  func ranges() throws {
    var random = SplitMix(1610)
    var (equal, atEdge) = (0, 0)
    for draw in 0..<60 as Range<UInt64> {
      // States that do anything: some arm where they are calm, some always or never.
      let rates = (0..<4).map { _ in random.flag(0.3) ? (random.flag() ? 1.0 : 0) : random.unit() }
      let (type, fear) = (Slots.state["type"], Slots.state["belief.other_greedy"])
      func player() -> ScriptedStrategy {
        var stream = SplitMix(0)
        return ScriptedStrategy.state(begin: { stream = SplitMix($0, salt: draw) }) { _, view, act in
          let index = (view[type] == 1 ? 2 : 0) + (view[fear] > 0.4 ? 1 : 0)
          act.arm = stream.unit() < rates[index]
        }
      }
      let parameters = DyadParameters.with {
        $0.trustNoise = 0.1
        $0.both { $0.observer.prior = 0.4 }
      }
      let table = DyadTable(parameters: parameters, greedy: [0.5, 0.5], first: player(), second: player())
      let game = table.game
      let log = EvidenceLog(observers: 2)
      game.evidence = log
      for repetition in 0..<20 as Range<UInt64> { _ = try game.play(table.seats, seed: draw, repetition: repetition) }
      let fit = LikelihoodFit(benign: log.benign[0], bad: log.bad[0], before: before)
      #expect(fit.rateHigh >= fit.rateLow, "\(rates): \(fit)")
      #expect(LikelihoodFit.rates.contains(fit.rateHigh) && LikelihoodFit.rates.contains(fit.rateLow), "\(fit)")
      #expect(fit.imitation >= 0 && fit.imitation <= 1, "\(fit)")
      if fit.rateHigh == fit.rateLow { equal += 1 }
      if fit.rateHigh == LikelihoodFit.rates.upperBound || fit.rateLow == LikelihoodFit.rates.lowerBound { atEdge += 1 }
    }
    #expect(equal > 5 && atEdge > 5, "\(equal), \(atEdge)")
  }

  @Test func stepsAndDistances() {
    let (one, other) = (before, LikelihoodFit(rateHigh: 0.9, rateLow: 0.1, imitation: 0.3))
    #expect(one.moved(towards: other, by: 0) == one)
    #expect(one.moved(towards: other, by: 1).distance(to: other) < 1e-15)
    let half = one.moved(towards: other, by: 0.5)
    #expect((half.rateHigh - 0.7).magnitude < 1e-15 && (half.rateLow - 0.3).magnitude < 1e-15)
    #expect((half.imitation - 0.4).magnitude < 1e-15)
    #expect((one.distance(to: other) - 0.4).magnitude < 1e-15 && one.distance(to: one) == 0)
  }

  @Test("The crisis model keeps evidence too, and playing with a log changes nothing")
  func crisis() throws {
    for seed in 1620..<1640 as Range<UInt64> {
      let table = RandomCase(seed: seed).table
      let (plain, logged) = (table.game, table.game)
      let log = EvidenceLog(observers: 2)
      logged.evidence = log
      let result = try plain.play(table.seats, seed: seed, repetition: 0)
      #expect(try logged.play(table.seats, seed: seed, repetition: 0) == result)
      for observer in 0..<2 { #expect(log.benign[observer].number + log.bad[observer].number <= Double(result.endTurn)) }
    }
  }
}
