import StandoffKernel
import Testing

/// Exact propagation against Monte Carlo, for random parameters and random constant postures.
@Suite struct ExactAgainstSampleTests {
  static let cases = 64
  static let matches = 2500

  @Test("F18 too: frequencies sum to one, and sampling finds them", arguments: [0, 1, 2, 3])
  func agree(_ quarter: UInt64) throws {
    var seen = [Int](repeating: 0, count: CrisisOutcome.allCases.count)
    for seed in stride(from: quarter, to: UInt64(Self.cases), by: 4) {
      let item = RandomCase(seed: seed, longest: 8)
      let exact = try item.table.exact()
      let sample = try item.table.sample(Self.matches, seed: seed)
      #expect(abs(exact.outcomes.reduce(0, +) - 1) <= 1e-12, "\(item)")
      for outcome in CrisisOutcome.allCases {
        let probability = exact[outcome]
        seen[outcome.rawValue] += sample.outcomes[outcome.rawValue]
        #expect(probability >= 0, "\(item)")
        // Four standard errors, and two matches besides where an outcome is so rare that the normal bound fails.
        let tolerance = 4 * sample.standardError(of: probability) + 2 / Double(Self.matches)
        #expect(abs(sample[outcome] - probability) <= tolerance, "\(item): \(outcome) \(sample[outcome]), exact \(probability)")
        if probability == 0 { #expect(sample[outcome] == 0, "\(item): \(outcome)") }
      }
      for role in CrisisRole.allCases {
        let error = 4 * sample.payoffError(role) + 1e-9
        let difference = abs(sample.payoff(role) - exact.payoffs[role.rawValue])
        #expect(difference <= error, "\(item): \(role) \(sample.payoff(role)), exact \(exact.payoffs[role.rawValue]) ± \(error)")
      }
    }
    // The cases are worth something only if they reach different ends.
    #expect(seen.filter { $0 > 0 }.count >= 8, "\(seen)")
  }

  @Test(
    "With a confirmation bias too, where the coercer strikes for what it believes",
    arguments: [(effort: 1.0, bias: 0.3), (effort: 1, bias: 0.7), (effort: 0.75, bias: 0.5)])
  func agreeWithConfirmation(_ effort: Double, _ bias: Double) throws {
    func biased(_ bias: Double) -> Table {
      let p = CrisisParameters.with {
        $0.removeHazards()
        // Only the bias branches, so that states stay few.
        $0.removeMisreading()
        $0.coercer.rule = .confirmation
        $0.coercer.confirmation = bias
        $0.target.rule = .none
        $0.turns = 6
      }
      // Under a full shield arming is evidence to a Bayesian; 0.6 is a belief that some of the paths pass and some do not.
      return Table(
        parameters: p, types: CrisisTypes(opportunist: 0.5, greedy: 0.3),
        coercer: ScriptedStrategy.coercer(strike: { _, view in view[CrisisSlot.targetGreedy] > 0.6 }) { _, view, act in
          act.threat = view[CrisisSlot.targetGreedy] > 0.3 ? 1 : 0
        }, target: ScriptedStrategy.works(effort), patron: ConstantPatron.shield)
    }
    let table = biased(bias)
    let exact = try table.exact(tracksBeliefs: true)
    let sample = try table.sample(6000, seed: 9)
    #expect(abs(exact.outcomes.reduce(0, +) - 1) <= 1e-12)
    for outcome in CrisisOutcome.allCases {
      let error = 4 * sample.standardError(of: exact[outcome]) + 2.0 / 6000
      #expect(abs(sample[outcome] - exact[outcome]) <= error, "\(outcome): \(sample[outcome]), exact \(exact[outcome])")
    }
    for role in CrisisRole.allCases {
      let difference = abs(sample.payoff(role) - exact.payoffs[role.rawValue])
      #expect(difference <= 4 * sample.payoffError(role) + 1e-9, "\(role)")
    }
    // The bias counts: without it war comes at another rate.
    let unbiased = try biased(0).exact(tracksBeliefs: true)
    #expect(abs(exact[.preventiveWar] - unbiased[.preventiveWar]) > 0.02, "\(exact[.preventiveWar])")
    #expect(exact[.preventiveWar] > 0.02 && exact[.preventiveWar] < 0.98, "\(exact[.preventiveWar])")
  }

  @Test("A longer match too, with beliefs tracked and a rule that reads them")
  func agreeWhereBeliefsMatter() throws {
    // Without misreading the beliefs are a function of the programme's path, so that states stay few.
    let p = CrisisParameters.with {
      $0.removeMisreading()
      $0.setProjection(0.4)
      $0.turns = 16
    }
    let table = Table.reference(.pressure, p)
    let exact = try table.exact(tracksBeliefs: true)
    let sample = try table.sample(6000, seed: 5)
    #expect(exact[.preventiveWar] > 0.1)
    for outcome in CrisisOutcome.allCases {
      let error = 4 * sample.standardError(of: exact[outcome]) + 1e-9
      #expect(abs(sample[outcome] - exact[outcome]) <= error, "\(outcome): \(sample[outcome]), exact \(exact[outcome])")
    }
    for role in CrisisRole.allCases {
      #expect(abs(sample.payoff(role) - exact.payoffs[role.rawValue]) <= 4 * sample.payoffError(role), "\(role)")
    }
  }
}
