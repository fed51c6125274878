import StandoffKernel

/// The links about deals: commitment, trust, threats.
extension Fearon2017 {
  static let noDealWithoutCommitment = ArgumentLink(
    "no_deal_without_commitment", claim: "Without a pledge that binds, no deal disarms the target.",
    sentence: """
      If the opportunity for regime change arose, there is no way that the United States (and South Korea) could make a \
      credible promise not to support opposition to Kim.
      """,
    method: """
      exact propagation of the turn loop over 8 turns, nobody misreading; a sample of matches of 20 turns; the kernel's \
      prices
      """
  ) { world in
    let exact = try disarmed(world, pledge: 0)
    let sampled = try sampledDisarmed(world, pledge: 0)
    let gaps = stages(world).map { gap(world, stage: $0, pledge: 0) }
    return [
      .init("P(disarmed), no pledge", expected: "0", found: [exact], holds: exact == 0),
      .init(
        "the same, 20 turns, acts misread at times", expected: "0", found: [sampled], precision: precision(sampled),
        holds: sampled == 0),
      .init(
        "target's price less coercer's willingness, by stage", expected: "above 0", found: gaps,
        holds: gaps.allSatisfy { $0 > 0 }),
    ]
  }

  static let dealWithCommitment = ArgumentLink(
    "deal_with_commitment", claim: "A pledge that binds makes the deal; one that nothing enforces does not.",
    sentence: """
      [...] a classic problem of anarchy, in the sense that there is no power above states that can enforce agreements they \
      make with each other.
      """,
    method: """
      exact propagation of the turn loop over 8 turns, nobody misreading; a sample of matches of 20 turns; the kernel's \
      prices
      """
  ) { world in
    let exact = try disarmed(world, pledge: pledge)
    let sampled = try sampledDisarmed(world, pledge: pledge)
    let gaps = stages(world).map { gap(world, stage: $0, pledge: min(pledge, world.pledgeCap)) }
    let void = try disarmed(world.with { $0.pledgeCap = 0 }, pledge: pledge)
    return [
      .init("P(disarmed), pledge of 0.2", expected: "above 1/2", found: [exact], holds: exact > 0.5),
      .init(
        "the same, 20 turns, acts misread at times", expected: "above 1/2", found: [sampled], precision: precision(sampled),
        holds: sampled > 0.5),
      .init(
        "target's price less coercer's willingness, by stage", expected: "below 0", found: gaps,
        holds: gaps.allSatisfy { $0 < 0 }),
      .init("P(disarmed), the same pledge under anarchy (pledge_cap 0)", expected: "0", found: [void], holds: void == 0),
    ]
  }

  static let trustIsIrrelevant = ArgumentLink(
    "trust_is_irrelevant", claim: "Where every type of coercer would intervene, no trust in it makes a deal.",
    sentence: """
      [...] no U.S. administration, Trump's or any other, can commit itself not to act to help replace Kim's government if it \
      were to face major domestic instability.
      """,
    method: """
      exact propagation of the turn loop over 8 turns, nobody misreading, and the kernel's prices, over beliefs in an \
      opportunist from 0 to 1; then in a world whose restrained type has nothing to gain (G_R = 0)
      """
  ) { world in
    let beliefs = [0, 0.25, 0.5, 0.75, 1]
    let gaps = beliefs.map { gap(world, stage: world.initialStage, pledge: 0, opportunist: $0) }
    func disarmed(_ world: CrisisParameters, believing belief: Double) throws -> Double {
      try Self.disarmed(world.with { $0.target.prior = belief }, pledge: 0)
    }
    let deals = try beliefs.map { try disarmed(world, believing: $0) }
    let harmless = world.with { $0.restrainedGain = 0 }
    let trusting = try disarmed(harmless, believing: 0.05)
    let fearful = try disarmed(harmless, believing: 0.95)
    return [
      .init(
        "price less willingness, belief 0, .25, .5, .75, 1", expected: "above 0", found: gaps,
        holds: gaps.allSatisfy { $0 > 0 }),
      .init("P(disarmed) at these beliefs", expected: "0", found: deals, holds: deals.allSatisfy { $0 == 0 }),
      .init("P(disarmed), G_R = 0, belief .05", expected: "above 1/2", found: [trusting], holds: trusting > 0.5),
      .init("P(disarmed), G_R = 0, belief .95", expected: "below 1/20", found: [fearful], holds: fearful < 0.05),
    ]
  }

  static let threatsAndPrices = ArgumentLink(
    "threats_and_prices", claim: "Threats raise the price of disarmament where the pledge is not credible, and lower it where it is.",
    sentence: """
      But threats and coercion just reinforce Kim's sense that his safety — from the United States and China — requires a \
      working nuclear weapons capability.
      """,
    method: "the kernel's price of a deal at the first stage, at threats of 0, 0.4 and 0.8"
  ) { world in
    func prices(_ pledge: Double) -> [Double] {
      [0, 0.4, 0.8].map { threat in
        DealTerms(.disarm, pledge: pledge).price(world, position(world, threat: threat), stage: world.initialStage)
      }
    }
    let (loose, bound) = (prices(0), prices(pledge))
    return [
      .init("price without a pledge, by threat", expected: "rises", found: loose, holds: rises(loose)),
      .init("price with a pledge of 0.2, by threat", expected: "falls", found: bound, holds: rises(bound.reversed())),
    ]
  }

  /// Whether each number is larger than the one before.
  static func rises(_ numbers: [Double]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }
}
