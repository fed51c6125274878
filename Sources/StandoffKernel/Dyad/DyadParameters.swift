/// All parameters of the security dilemma, by name. Symbols, units, ranges, sources and meanings stand in ``ledger``.
public struct DyadParameters: Sendable, Equatable {
  /// δ: weight of the next turn's payoffs against this one's (per turn).
  public var discountFactor = 0.95
  /// T: length of a match; after it the last turn's moves go on for ever (turns).
  public var turns = 40
  /// sm: scale of the logit around the trust threshold (probability).
  public var trustNoise = 0.02
  /// sw: scale of the logit around the concession that separates (share).
  public var concessionNoise = 0.05
  /// What the first state values, and how it learns.
  public var first = DyadState()
  /// The same of the second.
  public var second = DyadState()

  /// Whether each state begins certain of the other's true type: a world without private information.
  public var knowsTypes = false

  /// The defaults of the ledger.
  public init() {}

  /// The values of a scenario of the security dilemma.
  public init(_ scenario: Scenario) {
    self.init()
    for (index, value) in scenario.values.enumerated() { self[index: index] = value }
    knowsTypes = scenario.isOff(DyadSchema.privateInformation)
    if scenario.isOff(DyadSchema.surprise) {
      first.firstStrike = first.secondStrike
      second.firstStrike = second.secondStrike
    }
  }

  /// The state in a seat: 0 the first, 1 the second.
  public subscript(seat: Int) -> DyadState {
    get { seat == 0 ? first : second }
    set { if seat == 0 { first = newValue } else { second = newValue } }
  }
}

/// What one state values, and how it learns about the other. Payoffs are in its own numeraire: 1 = a turn of peace.
public struct DyadState: Sendable, Equatable {
  /// R: a turn in which neither arms.
  public var peace = 1.0
  /// T: a turn of arming against restraint, for a security seeker; below R.
  public var advantage = 0.6
  /// T of a greedy state; above R.
  public var greedyAdvantage = 1.4
  /// P: a turn in which both arm; at most T.
  public var armsRace = 0.3
  /// S: a turn of restraint against arming; below P.
  public var exposure = -0.3
  /// Wf: striking first, once and for all.
  public var firstStrike = 4.0
  /// Ws: being struck first.
  public var secondStrike = 0.0
  /// Wm: both strike in the same turn.
  public var mutualStrike = 2.0
  /// What the largest concession costs the state that makes it.
  public var concessionCost = 2.0
  /// How it learns whether the other is greedy.
  public var observer: ObserverParameters = {
    var observer = ObserverParameters(prior: 0.2, imitation: 0)
    observer.rateHigh = 0.95
    observer.rateLow = 0.15
    return observer
  }()

  /// The defaults of the ledger.
  public init() {}

  /// m*: fear above which a security seeker arms, (R − T)/((R − T) + (P − S)) (Jervis 1978; Kydd 2005). Probability.
  public var trustThreshold: Double { (peace - advantage) / ((peace - advantage) + (armsRace - exposure)) }

  /// s*: chance of an imminent attack above which it strikes first, (V − Wf)/(V − Ws), where V is peace for ever
  /// (Schelling 1960; Chassang and Padró i Miquel 2010). Above 1: never.
  /// - Parameter discountFactor: δ in [0, 1).
  public func attackThreshold(discountFactor: Double) -> Double {
    let value = peace / (1 - discountFactor)
    return (value - firstStrike) / (value - secondStrike)
  }

  /// w*: the concession that a greedy state no longer imitates, (T − P)/((T − P) + (T − R)) with T the greedy state's
  /// (Kydd 2005, in its spirit). Share of the largest concession.
  public var separatingConcession: Double {
    (greedyAdvantage - armsRace) / ((greedyAdvantage - armsRace) + (greedyAdvantage - peace))
  }

  /// What a turn gives: the matrix of the security dilemma.
  @inline(__always)
  public func flow(arms: Bool, otherArms: Bool, isGreedy: Bool) -> Double {
    switch (arms, otherArms) {
    case (false, false): peace
    case (true, false): isGreedy ? greedyAdvantage : advantage
    case (true, true): armsRace
    case (false, true): exposure
    }
  }
}
