import StandoffKernel
import Testing

/// What a correct Bayesian expects to believe tomorrow is what it believes today. A bias breaks this, and shows.
@Suite struct MartingaleTests {
  /// The expected posterior of an act that each type does at its own rate, over both types and both readings.
  private func expectedPosterior(_ item: RandomObserver) -> Double {
    let o = item.observer
    let truth = BeliefRule.perceived(by: o.asBayesian, actsWhenAfraid: item.afraid, actsUnafraid: item.unafraid)
    let mu = item.belief.probability
    return [0.0, 1].reduce(0) { sum, evidence in
      let chance = mu * truth.bad + (1 - mu) * truth.benign
      let seen = PlainBayes.noisy(chance, o.noise)
      let posterior = BeliefRule.update(
        item.belief, by: item.inForce, likelihoods: item.likelihoods, evidence: evidence, noise: o.noise)
      return sum + (evidence == 1 ? seen : 1 - seen) * posterior.probability
    }
  }

  @Test("Two types: the expected posterior is the prior, for Bayes alone and cursed Bayes; other rules depart from it")
  func twoTypes() {
    for rule in BeliefRule.allCases where rule != .composite {
      var random = SplitMix(500 + UInt64(rule.rawValue))
      var departed = 0
      for _ in 0..<1500 {
        let item = RandomObserver(&random, rule: rule)
        let difference = expectedPosterior(item) - item.belief.probability
        // A mixture of two martingales is one; a rule that never moves is one; misreading is drawn elsewhere.
        switch rule {
        case .bayes, .cursed, .none, .confirmation: #expect(abs(difference) < 1e-12, "\(rule): \(difference)")
        // Projection always expects the worse: the act looks less likely from a benign other than it is.
        case .projection: #expect(difference > -1e-12, "\(difference)")
        default: break
        }
        if abs(difference) > 1e-4 { departed += 1 }
      }
      let isMartingale = [.bayes, .cursed, .none, .confirmation].contains(rule)
      #expect(isMartingale ? departed == 0 : departed > 500, "\(rule): \(departed)")
    }
  }

  @Test("Several types and several acts: the expected posterior is the prior, type by type")
  func severalTypes() {
    var random = SplitMix(510)
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.rule = .bayes
    observer = observer.inForce
    for draw in 0..<1200 {
      let (types, acts) = (2 + draw % 7, random.integer(2...6))
      func shares(_ count: Int) -> [Double] {
        let weights = (0..<count).map { _ in random.number(0.02...1) }
        return weights.map { $0 / weights.reduce(0, +) }
      }
      let prior = shares(types)
      let chances = (0..<types).map { _ in shares(acts) }
      var expected = SIMD8<Double>.zero
      for act in 0..<acts {
        var likelihoods = SIMD8<Double>.zero
        for type in 0..<types { likelihoods[type] = chances[type][act] }
        var belief = TypeBelief(prior: prior)
        belief.observe(by: observer, likelihoods: likelihoods)
        expected += (0..<types).reduce(0) { $0 + prior[$1] * chances[$1][act] } * belief.probabilities
      }
      for type in 0..<types { #expect(abs(expected[type] - prior[type]) < 1e-12) }
    }
  }

  /// The mean belief after so many turns of play in which everybody acts as a correct Bayesian thinks, types drawn from the
  /// prior; and its standard error.
  private func meanBelief(
    matches: Int, noise: Double, _ change: (inout ObserverParameters) -> Void
  ) throws -> (mean: Double, error: Double) {
    let parameters = DyadParameters.with {
      $0.turns = 12
      // A smooth response to fear, so that rates differ from turn to turn.
      $0.trustNoise = 0.2
      $0.both {
        $0.observer.prior = 0.3
        $0.observer.imitation = 0.2
        $0.observer.rateHigh = 0.8
        $0.observer.noise = noise
        $0.observer.rule = .bayes
        change(&$0.observer)
      }
    }
    let table = DyadTable(
      parameters: parameters, greedy: [0.3, 0.3], first: ScriptedStrategy.asBelieved(parameters),
      second: ScriptedStrategy.asBelieved(parameters))
    let (game, seats) = (table.game, table.seats)
    let series = SeriesRecorder(DyadSchema.model)
    var (sum, squares) = (0.0, 0.0)
    for repetition in 0..<UInt64(matches) {
      _ = try game.play(seats, seed: 520, repetition: repetition, series: series)
      let belief = series.values[series.values.count - series.width + DyadSeries.beliefOfFirst]
      sum += belief
      squares += belief * belief
    }
    let n = Double(matches)
    return (sum / n, ((squares / n - sum / n * sum / n) / n).squareRoot())
  }

  @Test("In play: the mean belief of a correct Bayesian stays at the prior", arguments: [0, 0.1])
  func inPlay(_ noise: Double) throws {
    let found = try meanBelief(matches: 6000, noise: noise) { _ in }
    // It must have learnt something for this to say anything.
    #expect(found.error > 0.002)
    #expect(abs(found.mean - 0.3) < 4 * found.error, "\(found)")
  }

  @Test("In play: projection drives the mean belief up, so that the test above can fail")
  func projectionBreaksIt() throws {
    let found = try meanBelief(matches: 2000, noise: 0) {
      $0.rule = .projection
      $0.projection = 0.5
    }
    #expect(found.mean - 0.3 > 8 * found.error, "\(found)")
  }
}

extension ObserverParameters {
  /// Who sees things as they are.
  var asBayesian: ObserverParameters {
    var observer = self
    observer.rule = .bayes
    return observer.inForce
  }
}
