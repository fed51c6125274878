import Foundation
import StandoffKernel
import Testing

/// Each belief rule against its formula, computed here on probabilities and powers instead of log-odds.
@Suite struct BeliefRuleTests {
  private static let draws = 1500

  /// Rates of the act in the observer's eyes, noise included, with a projection β.
  private func rates(_ item: RandomObserver, projection: Double) -> (bad: Double, benign: Double) {
    let o = item.observer
    let bad = (1 - o.imitation) * o.rateHigh + o.imitation * item.afraid
    let benign = (1 - projection) * item.afraid + projection * item.unafraid
    return (PlainBayes.noisy(bad, o.noise), PlainBayes.noisy(benign, o.noise))
  }

  /// The chance of graded evidence: g^o (1 − g)^(1 − o), up to a factor that both types share.
  private func chance(_ rate: Double, _ evidence: Double) -> Double { pow(rate, evidence) * pow(1 - rate, 1 - evidence) }

  private func expected(_ item: RandomObserver) -> Double {
    let (o, mu, e) = (item.observer, item.belief.probability, item.evidence)
    let plain = rates(item, projection: 0)
    let (bad, benign) = (chance(plain.bad, e), chance(plain.benign, e))
    switch o.rule {
    case .none: return mu
    // A confirmation bias changes what is read, not how: the misreading is drawn elsewhere.
    case .bayes, .confirmation: return PlainBayes.posterior(mu, bad, benign)
    case .projection:
      let seen = rates(item, projection: o.projection)
      return PlainBayes.posterior(mu, chance(seen.bad, e), chance(seen.benign, e))
    case .cursed:
      // Eyster and Rabin: a mixture of Bayes' posterior and the prior, for an act that is seen or not.
      let bayes = PlainBayes.posterior(mu, bad, benign)
      return (1 - o.cursedness) * bayes + o.cursedness * mu
    case .conservative: return PlainBayes.posterior(mu, pow(bad, o.conservatism), pow(benign, o.conservatism))
    case .baseRateNeglect:
      let (one, other) = (pow(mu, o.baseRate), pow(1 - mu, o.baseRate))
      return one * bad / (one * bad + other * benign)
    case .composite:
      let seen = rates(item, projection: o.projection)
      let average = mu * seen.bad + (1 - mu) * seen.benign
      let cursedBad = (1 - o.cursedness) * seen.bad + o.cursedness * average
      let cursedBenign = (1 - o.cursedness) * seen.benign + o.cursedness * average
      let one = pow(mu, o.baseRate) * pow(chance(cursedBad, e), o.conservatism)
      let other = pow(1 - mu, o.baseRate) * pow(chance(cursedBenign, e), o.conservatism)
      return one / (one + other)
    }
  }

  @Test("The posterior is the formula's, and stays within the limits", arguments: BeliefRule.allCases)
  func formula(_ rule: BeliefRule) {
    var random = SplitMix(100 + UInt64(rule.rawValue))
    var moved = 0
    for draw in 0..<Self.draws {
      // The mixture of cursedness is exact for acts that are seen or not seen, not for graded ones.
      let item = RandomObserver(&random, rule: rule, graded: rule != .cursed)
      let (found, expected) = (item.posterior, PlainBayes.clamped(expected(item)))
      #expect(abs(found - expected) <= 1e-11, "draw \(draw): \(found), expected \(expected); \(item)")
      #expect(found >= LogOdds.limit && found <= 1 - LogOdds.limit)
      if abs(found - item.belief.probability) > 1e-6 { moved += 1 }
    }
    #expect(rule == .none ? moved == 0 : moved > Self.draws / 2, "\(moved)")
  }

  @Test("At the value where its departure does nothing, each rule is Bayes' to the bit")
  func neutralValues() {
    var random = SplitMix(201)
    for departure in BeliefRule.departures {
      var differed = 0
      for _ in 0..<Self.draws {
        var item = RandomObserver(&random, rule: departure.rule)
        let departing = item.posterior
        item.observer = item.observer.inForce
        item.observer[departure] = departure.neutral
        let neutral = item.posterior
        item.observer.rule = .composite
        #expect(item.posterior == neutral, "\(departure.parameter)")
        item.observer.rule = .bayes
        #expect(item.posterior == neutral, "\(departure.parameter)")
        if departing != neutral { differed += 1 }
      }
      // Confirmation departs in what is read; the others in what is made of it.
      #expect(departure.rule == .confirmation ? differed == 0 : differed > Self.draws / 2, "\(departure.parameter)")
    }
  }

  @Test("A rule leaves in force its own departure and no other; the composite leaves all")
  func inForce() {
    var random = SplitMix(202)
    for rule in BeliefRule.allCases {
      let item = RandomObserver(&random, rule: rule)
      let (before, after) = (item.observer, item.observer.inForce)
      for departure in BeliefRule.departures {
        let stays = rule == .composite || rule == departure.rule
        #expect(after[departure] == (stays ? before[departure] : departure.neutral), "\(rule): \(departure.parameter)")
        #expect(before[departure] != departure.neutral)
      }
      var rest = after
      for departure in BeliefRule.departures { rest[departure] = before[departure] }
      #expect(rest == before, "\(rule) changes what is no departure")
      #expect(after.inForce == after)
    }
  }

  @Test("Beliefs stay within [1e-9, 1 − 1e-9] under the strongest evidence, and come back from there")
  func limits() {
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.conservatism = 5
    let strong = Likelihoods(bad: 0.999, benign: 0.001)
    func after(_ belief: LogOdds, _ evidence: Double) -> LogOdds {
      BeliefRule.update(belief, by: observer, likelihoods: strong, evidence: evidence, noise: 0)
    }
    var belief = LogOdds(probability: 0.5)
    for _ in 0..<100 { belief = after(belief, 1) }
    #expect(belief.probability == 1 - LogOdds.limit)
    for _ in 0..<100 { belief = after(belief, 0) }
    #expect(belief.probability == LogOdds.limit)
    #expect(after(belief, 1).probability > 0.999)
  }

  @Test("k rounds of conservatism and base-rate neglect: O0^(α^k) LR^(γ (1 − α^k)/(1 − α))")
  func rounds() {
    var random = SplitMix(203)
    for _ in 0..<1000 {
      var observer = ObserverParameters(prior: random.number(0.05...0.95), imitation: 0)
      observer.conservatism = random.number(0.1...1.2)
      observer.baseRate = random.number(0.2...0.98)
      let likelihoods = Likelihoods(bad: random.number(0.3...0.8), benign: random.number(0.3...0.8))
      let count = random.integer(1...8)
      for rule in [BeliefRule.composite, .conservative, .baseRateNeglect] {
        observer.rule = rule
        observer.projection = 0
        let inForce = observer.inForce
        var belief = LogOdds(probability: observer.prior)
        for _ in 0..<count {
          belief = BeliefRule.update(belief, by: inForce, likelihoods: likelihoods, evidence: 1, noise: 0)
        }
        let (alpha, gamma) = (rule == .conservative ? 1 : observer.baseRate, rule == .baseRateNeglect ? 1 : observer.conservatism)
        let left = pow(alpha, Double(count))
        let weight = alpha == 1 ? Double(count) : (1 - left) / (1 - alpha)
        let odds = pow(observer.prior / (1 - observer.prior), left)
          * pow(likelihoods.bad / likelihoods.benign, gamma * weight)
        #expect(abs(belief.probability - odds / (1 + odds)) < 1e-11, "\(rule), \(count) rounds")
      }
    }
  }

  @Test("Under pooling projection makes arming evidence: LR = a / ((1 − β) a + β a0), and Bayes makes it none")
  func pooling() {
    var random = SplitMix(204)
    for _ in 0..<1000 {
      var observer = ObserverParameters(prior: random.number(0.01...0.99), imitation: 0)
      let (a, a0) = (random.number(0.5...0.98), random.number(0.02...0.5))
      (observer.rateHigh, observer.rateLow) = (a, a0)
      observer.projection = random.unit()
      observer.noise = 0
      func ratio(_ rule: BeliefRule) -> Double {
        observer.rule = rule
        let likelihoods = BeliefRule.perceived(by: observer.inForce, actsWhenAfraid: a, actsUnafraid: a0)
        let belief = BeliefRule.update(
          LogOdds(probability: observer.prior), by: observer.inForce, likelihoods: likelihoods, evidence: 1, noise: 0)
        return belief.probability / (1 - belief.probability) / (observer.prior / (1 - observer.prior))
      }
      let expected = a / ((1 - observer.projection) * a + observer.projection * a0)
      #expect(abs(ratio(.projection) / expected - 1) < 1e-9)
      #expect(abs(ratio(.bayes) - 1) < 1e-9)
    }
  }

  @Test func wordsAreWhatPeopleWrite() {
    #expect(
      BeliefRule.words == [
        "composite", "bayes", "projection", "cursed", "conservative", "base_rate_neglect", "confirmation", "none",
      ])
    for departure in BeliefRule.departures {
      #expect(departure.rule.departure?.parameter == departure.parameter)
      // The usual strength does something, and every model that has the rule has its parameter.
      #expect(departure.usual != departure.neutral)
      for model in ModelDefinition.all {
        let owners = model.schema.parameters.filter { $0.name == departure.parameter }.map(\.role)
        #expect(owners == model.schema.parameters.filter { $0.name == "belief_rule" }.map(\.role), "\(model.schema.name)")
      }
    }
    #expect([BeliefRule.composite, .bayes, .none].allSatisfy { $0.departure == nil })
  }
}

extension ObserverParameters {
  /// The strength of a departure, by its name in the ledger.
  subscript(departure: BeliefRule.Departure) -> Double {
    get {
      switch departure.parameter {
      case "projection_bias": projection
      case "cursedness": cursedness
      case "conservatism": conservatism
      case "base_rate_neglect": baseRate
      default: confirmation
      }
    }
    set {
      switch departure.parameter {
      case "projection_bias": projection = newValue
      case "cursedness": cursedness = newValue
      case "conservatism": conservatism = newValue
      case "base_rate_neglect": baseRate = newValue
      default: confirmation = newValue
      }
    }
  }
}
