import StandoffKernel

/// The argument of 2017 as a chain: why there is no deal, what would make one, what threats do, and when war comes.
public enum Fearon2017 {
  /// The name of its page.
  public static let id = "fearon_2017"
  /// A few words.
  public static let title = "The argument of 2017, link by link"
  /// What the article says, in one sentence.
  public static let claim = """
    The crisis is no security dilemma: since no American government can bind itself not to help topple a shaken regime, the \
    regime wants the bomb whatever it is told, and the coercer thinks of war before it has it.
    """
  /// Where it was published.
  public static let citation = """
    James Fearon, The big problem with the North Koreans isn't that we can't trust them. It's that they can't trust us, \
    Monkey Cage (The Washington Post), 16 August 2017
    """
  /// What holding means.
  public static let caveat = """
    The article argues in words. The model, its parameters and the relations were derived for this program; all values are \
    judgement. A link that holds says that the model, at these values, says what the sentence says; it does not say that the \
    sentence is true. The relations fail under other assumptions: with collapse_with_intervention at 0.375 the coercer has \
    no motive to intervene, and the first link breaks.
    """

  /// In the order of the argument.
  public static let links: [ArgumentLink] = [
    noDealWithoutCommitment, dealWithCommitment, trustIsIrrelevant, threatsAndPrices, bombStopsIntervention, eveOfCompletion,
  ]

  // MARK: - The set-up that the links share

  /// b and k of the offers: five hundredths of a turn in power each turn; a fifth of a war for breaking the pledge.
  static let inducement = 0.05
  static let pledge = 0.2
  /// Two years of quarters, over which all branches are followed; and five, over which they are sampled.
  static let turns = 8
  static let sampledTurns = 20
  /// Matches and seed of the sampled numbers.
  static let matches = 4000
  static let seed: UInt64 = 1
  /// Effective pressure of full sanctions that a patron joins mildly, and a quiet threat.
  static let pressure = 0.37
  static let quietThreat = 0.1

  /// The reference offer of disarmament every turn, to the reference target, under mild pressure by the patron.
  private static func offer(_ world: CrisisParameters, pledge: Double, turns: Int) -> CrisisSetting {
    let p = world.with { $0.turns = min(turns, $0.turns) }
    return CrisisSetting(
      parameters: p, coercer: ConfiguredCoercer(.bargain(inducement: inducement, pledge: pledge), p),
      target: ReferenceTarget(p), patron: ConstantPatron(pressure: 0.3))
  }

  /// P(disarmed) exactly, where both sides see acts as they are, so that beliefs follow one path.
  static func disarmed(_ world: CrisisParameters, pledge: Double) throws -> Double {
    try offer(world.with { $0.removeMisreading() }, pledge: pledge, turns: turns).exact(tracksBeliefs: true)[.disarmed]
  }

  /// P(disarmed) in a sample, with misreading as in the world.
  static func sampledDisarmed(_ world: CrisisParameters, pledge: Double) throws -> Double {
    try offer(world, pledge: pledge, turns: sampledTurns).share(of: .disarmed, count: matches, seed: seed)
  }

  /// One standard error of a share of the sample, or where none or all were seen the bound of 3/n at 95%.
  static func precision(_ share: Double) -> String {
    if share == 0 || share == 1 {
      let bound = PlainNumber.text(3 / Double(matches))
      return "\(matches) matches, seed \(seed); at 95% within \(bound)"
    }
    let error = (share * (1 - share) / Double(matches)).squareRoot()
    return "\(matches) matches, seed \(seed); standard error \(PlainNumber.text((error * 1e4).rounded() / 1e4))"
  }

  static func position(
    _ world: CrisisParameters, threat: Double = quietThreat, opportunist: Double? = nil
  ) -> StageValues.Position {
    StageValues.Position(
      effectivePressure: pressure, threat: threat, opportunist: opportunist ?? world.target.prior,
      resolved: world.priorResolved)
  }

  /// The target's price of disarmament less what the coercer would pay, at a stage; above 0 there is no deal.
  static func gap(_ world: CrisisParameters, stage: Int, pledge: Double, opportunist: Double? = nil) -> Double {
    let terms = DealTerms(.disarm, pledge: pledge)
    let price = terms.price(world, position(world, opportunist: opportunist), stage: stage)
    return price - terms.willingnessToPay(
      world, .opportunist, greedy: world.coercer.prior, effectivePressure: pressure, stage: stage)
  }

  /// The stages from which a deal may start: the crisis begins at the first of them.
  static func stages(_ world: CrisisParameters) -> [Int] { Array(world.initialStage...world.stages) }
}
