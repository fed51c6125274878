import StandoffKernel

/// An observer, and the rates of an act, drawn from a stream: for checks of belief rules over many positions.
struct RandomObserver {
  /// Every departure from Bayes' rule at a strength at which it does something.
  var observer: ObserverParameters
  var belief: LogOdds
  /// What a benign other does given its fear, and without it.
  let afraid: Double
  let unafraid: Double
  /// The act: 0, 1, or between.
  let evidence: Double

  init(_ random: inout SplitMix, rule: BeliefRule, graded: Bool = true) {
    belief = LogOdds(probability: random.number(0.01...0.99))
    observer = ObserverParameters(prior: belief.probability, imitation: random.flag() ? 0 : random.unit())
    let rates = [random.number(0.02...0.98), random.number(0.02...0.98)].sorted()
    (observer.rateLow, observer.rateHigh) = (rates[0], rates[1])
    observer.noise = random.flag() ? 0 : random.number(0...0.5)
    observer.projection = random.number(0.05...1)
    observer.cursedness = random.number(0.05...1)
    observer.conservatism = random.flag() ? random.number(0...0.95) : random.number(1.05...3)
    observer.baseRate = random.flag() ? random.number(0...0.95) : random.number(1.05...2)
    observer.confirmation = random.number(0.05...1)
    observer.rule = rule
    unafraid = observer.rateLow
    afraid = observer.rateLow + (observer.rateHigh - observer.rateLow) * random.unit()
    evidence = graded && random.flag(0.3) ? random.unit() : random.flag() ? 1 : 0
  }

  /// The observer with only its rule's departures, as a game plays it.
  var inForce: ObserverParameters { observer.inForce }

  /// Likelihoods of the act before noise.
  var likelihoods: Likelihoods {
    BeliefRule.perceived(by: inForce, actsWhenAfraid: afraid, actsUnafraid: unafraid)
  }

  /// The kernel's posterior.
  var posterior: Double {
    BeliefRule.update(belief, by: inForce, likelihoods: likelihoods, evidence: evidence, noise: observer.noise).probability
  }
}

/// Belief rules in plain probabilities, written from their papers' formulas and apart from the kernel's log-odds.
enum PlainBayes {
  /// Bayes' rule for two types: μ' = μ g / (μ g + (1 − μ) s).
  static func posterior(_ prior: Double, _ bad: Double, _ benign: Double) -> Double {
    prior * bad / (prior * bad + (1 - prior) * benign)
  }

  /// Within the limits that the kernel keeps beliefs in.
  static func clamped(_ probability: Double) -> Double { min(max(probability, LogOdds.limit), 1 - LogOdds.limit) }

  /// Observation noise: an act that happens with chance p is seen with (1 − ε) p + ε (1 − p).
  static func noisy(_ p: Double, _ noise: Double) -> Double { (1 - noise) * p + noise * (1 - p) }
}
