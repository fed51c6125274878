import StandoffKernel
import Testing

/// Qualitative facts of the model (its description, C.10): what beliefs must do.
@Suite struct BeliefFacts {
  @Test(
    "F1: Bayes with common knowledge of the danger: arming leaves the prior, whatever the target thinks",
    arguments: [0.8, 0.05])
  func pooling(_ opportunist: Double) throws {
    let p = CrisisParameters.with {
      $0.setProjection(0)
      $0.target.prior = opportunist
      $0.removeHazards()
      $0.removeMisreading()
      // No progress, so that all twenty turns are evidence.
      $0.completionRate = 0
      $0.turns = 20
    }
    let exact = try Table(parameters: p, target: ScriptedStrategy.works()).exact(tracksBeliefs: true)
    #expect(exact.standing.count == 1)
    #expect(near(exact.standing.keys.first!.targetGreedy.probability, 0.3, within: 0.0005))
  }

  @Test("F3: a correct Bayesian facing a benign other is alarmed no more often than Ville's bound")
  func ville() throws {
    // Chosen set-up: a full shield takes the target's excuse, so that a benign one arms at π(0) = .2 and a greedy one at .8;
    // no progress and no hazards. The target in truth arms at .2, as a correct model of it says.
    let p = CrisisParameters.with {
      $0.setProjection(0)
      $0.removeHazards()
      $0.completionRate = 0
    }
    let alarm = 0.8
    var alarmed = 0
    var highest = 0.0
    var stream = SplitMix(0)
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer { _, view, _ in highest = max(highest, view[CrisisSlot.targetGreedy]) },
      target: ScriptedStrategy.target(begin: { stream = SplitMix($0, salt: 3) }) { _, _, act in
        act.effort = stream.flag(0.2) ? 1 : 0
      },
      patron: ConstantPatron.shield)
    let game = table.game
    let count = 5000
    for repetition in 0..<count {
      highest = 0
      _ = try game.play(table.seats, seed: 3, repetition: UInt64(repetition))
      if highest > alarm { alarmed += 1 }
    }
    let frequency = Double(alarmed) / Double(count)
    let bound = (0.3 / 0.7) / (alarm / (1 - alarm))
    #expect(near(bound, 0.107, within: 0.0005))
    #expect(frequency > 0.02 && frequency <= bound, "\(frequency)")
    #expect(near(frequency, 0.068))
  }

  @Test("F4: restraint lowers suspicion only because opportunists do not all copy it")
  func restraintReassures() {
    func afterOneTurn(imitation: Double) -> Double {
      let p = CrisisParameters.with {
        $0.target.projection = 0
        $0.target.imitation = imitation
      }
      var pair = BeliefPair(p)
      pair.update(p, arming: 1, threat: 0)
      return pair.coercerOpportunist.probability
    }
    #expect(near(afterOneTurn(imitation: 0.7), 0.759, within: 0.0005))
    #expect(near(afterOneTurn(imitation: 1), 0.8, within: 1e-12))
    #expect(afterOneTurn(imitation: 0) < afterOneTurn(imitation: 0.7))
  }

  @Test("F30: under a full shield arming is suspicious even to a Bayesian")
  func shieldTakesTheExcuse() {
    let p = CrisisParameters.with { $0.setProjection(0) }
    let after = [0, 0.33, 1].map { shield in
      var pair = BeliefPair(p)
      for _ in 0..<3 { pair.update(p, arming: 1, threat: 0, shield: shield) }
      return pair.targetGreedy.probability
    }
    #expect(zip(after, [0.30, 0.47, 0.96]).allSatisfy { near($0, $1, within: 0.005) }, "\(after)")
  }

  @Test("F8: capability lowers intervention")
  func capabilityDeters() {
    let p = CrisisParameters()
    let chances = (0...p.stages).map { p.chanceOfIntervention(.opportunist, stage: $0, shield: 0, pledge: 0) }
    #expect(zip(chances, [0.99, 0.98, 0.92, 0.78, 0.00]).allSatisfy { near($0, $1, within: 0.005) }, "\(chances)")
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 > $1 })
  }
}
