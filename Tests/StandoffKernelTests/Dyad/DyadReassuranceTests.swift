import CStandoffNumerics
import StandoffKernel
import Testing

/// What concessions prove (Kydd 2005; Spence 1973).
@Suite struct DyadReassuranceTests {
  /// The belief of the second after one turn in which the first gives up `concession`, and nothing else tells anything.
  private func belief(after concession: Double, _ change: (inout DyadParameters) -> Void = { _ in }) throws -> Double {
    let parameters = DyadParameters.with {
      $0.turns = 1
      $0.both {
        // Both types arm at one rate: arming and restraint say nothing.
        $0.observer.rateLow = 0.5
        $0.observer.rateHigh = 0.5
      }
      change(&$0)
    }
    let table = DyadTable(
      parameters: parameters, first: ScriptedStrategy.constant(StateMove(concession: concession)))
    let played = try table.record()
    // Only the one that conceded is thought better of.
    #expect(abs(played.recorder.series(DyadSeries.beliefOfFirst)[0] - parameters.first.observer.prior) < 1e-12)
    return played.recorder.series(DyadSeries.beliefOfSecond)[0]
  }

  @Test("A concession above w* separates; one below it proves nothing", arguments: [0.1, 0.2, 0.5])
  func separates(_ prior: Double) throws {
    func after(_ concession: Double) throws -> Double {
      try belief(after: concession) { $0.both { $0.observer.prior = prior } }
    }
    let threshold = DyadState().separatingConcession
    // Four scales of the logit either side.
    #expect(try after(threshold + 0.2) < 0.05)
    #expect(try after(threshold - 0.2) > prior - 0.05)
    let sizes = stride(from: 0.05, through: 1, by: 0.05)
    let beliefs = try sizes.map(after)
    #expect(zip(beliefs, beliefs.dropFirst()).allSatisfy { $0 > $1 }, "\(beliefs)")
  }

  @Test("The posterior is Bayes' with a greedy state copying at Λ((w* − c)/sw), w* that of the state that concedes")
  func formula() throws {
    var random = SplitMix(800)
    for _ in 0..<300 {
      let (prior, size, noise) = (random.number(0.05...0.95), random.number(0.01...1), random.number(0.02...0.5))
      let gain = random.number(1.1...4)
      let found = try belief(after: size) {
        $0.concessionNoise = noise
        $0.second.observer.prior = prior
        $0.first.greedyAdvantage = gain
        $0.second.greedyAdvantage = 1.01
      }
      let threshold = (gain - 0.3) / ((gain - 0.3) + (gain - 1))
      let copied = 1 / (1 + standoff_exp((size - threshold) / noise))
      // Nothing is impossible: at least one in a million copies, and as many benign ones do not make it.
      #expect(abs(found - PlainBayes.posterior(prior, max(copied, 1e-6), 1 - 1e-6)) < 1e-9)
    }
  }

  @Test("No concession is no evidence, and who never learns is not moved by any")
  func silence() throws {
    #expect(abs(try belief(after: 0) - 0.2) < 1e-12)
    #expect(try belief(after: 1) { $0.second.observer.rule = .none } == 0.2)
  }

  @Test("It costs what it says, in the turn in which it is made")
  func cost() throws {
    let parameters = DyadParameters.with {
      $0.turns = 3
      $0.discountFactor = 0.5
      $0.first.concessionCost = 2
      $0.second.concessionCost = 4
    }
    let table = DyadTable(
      parameters: parameters,
      first: ScriptedStrategy.moves([StateMove(), StateMove(concession: 0.5), StateMove()]),
      second: ScriptedStrategy.moves([StateMove(concession: 0.25), StateMove(), StateMove(concession: 1)]))
    let result = try table.play()
    // Peace for ever is 2; less 1 at weight ½; less 1 at weight 1 and 4 at weight ¼, once and not for ever.
    #expect(abs(result.payoffs[0] - 1.5) < 1e-12)
    #expect(abs(result.payoffs[1] - 0) < 1e-12)
  }

  @Test("Each sees the other's concession of the turn before, and its own")
  func seen() throws {
    var seen: [[Double]] = []
    let (own, other) = (Slots.state["concession"], Slots.state["other_concession"])
    let parameters = DyadParameters.with { $0.turns = 3 }
    let sizes = [0.25, 0.5, 0.75]
    _ = try DyadTable(
      parameters: parameters,
      first: ScriptedStrategy.state { turn, view, act in
        seen.append([view[own], view[other]])
        act.concession = sizes[turn - 1]
      }, second: ScriptedStrategy.moves(sizes.reversed().map { StateMove(concession: $0) })).play()
    #expect(seen == [[0, 0], [0.25, 0.75], [0.5, 0.5]])
  }
}
