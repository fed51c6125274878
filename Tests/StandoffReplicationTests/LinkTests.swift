import StandoffKernel
import StandoffReplication
import Testing

/// The chain of 2017: it holds at the defaults, and each link breaks in a world in which it must.
@Suite struct LinkTests {
  private func outcome(_ id: String, _ change: (inout CrisisParameters) -> Void = { _ in }) throws -> LinkOutcome {
    var world = CrisisParameters()
    change(&world)
    return try #require(Fearon2017.links.first { $0.id == id }).run(in: world)
  }

  private func broken(_ outcome: LinkOutcome) -> [String] { outcome.findings.filter { !$0.holds }.map(\.what) }

  @Test(arguments: Fearon2017.links.map(\.id)) func holdsAtTheDefaults(_ id: String) throws {
    let outcome = try outcome(id)
    #expect(outcome.holds, "\(id): \(broken(outcome))")
    #expect(!outcome.findings.isEmpty && outcome.findings.allSatisfy { !$0.found.isEmpty })
  }

  @Test func theChainIsInOrder() {
    #expect(
      Fearon2017.links.map(\.id) == [
        "no_deal_without_commitment", "deal_with_commitment", "trust_is_irrelevant", "threats_and_prices",
        "bomb_stops_intervention", "eve_of_completion",
      ])
    #expect(Fearon2017.links.allSatisfy { $0.claim.hasSuffix(".") && !$0.sentence.isEmpty && !$0.method.isEmpty })
  }

  /// Without a motive to intervene the target needs no pledge.
  @Test func noMotiveNoCommitmentProblem() throws {
    let outcome = try outcome("no_deal_without_commitment") { $0.collapseWithIntervention = 0.375 }
    #expect(broken(outcome).count == outcome.findings.count, "\(broken(outcome))")
  }

  @Test func aPledgeThatNothingEnforcesMakesNoDeal() throws {
    let outcome = try outcome("deal_with_commitment") { $0.pledgeCap = 0.01 }
    #expect(broken(outcome).contains { $0.hasPrefix("P(disarmed), pledge") })
    #expect(broken(outcome).contains { $0.hasPrefix("target's price") })
    // Nor does one that stops no intervention.
    #expect(try !self.outcome("deal_with_commitment") { $0.opportunistGain = 3 }.holds)
  }

  @Test func whereATypeIsHarmlessTrustMatters() throws {
    let outcome = try outcome("trust_is_irrelevant") { $0.restrainedGain = 0 }
    #expect(broken(outcome).contains { $0.hasPrefix("price less willingness") })
    #expect(broken(outcome).contains("P(disarmed) at these beliefs"))
    // And where nobody gains from the regime's end, no belief stops a deal.
    let harmless = try self.outcome("trust_is_irrelevant") { ($0.opportunistGain, $0.restrainedGain) = (0, 0) }
    #expect(broken(harmless).contains("P(disarmed), G_R = 0, belief .95"))
  }

  @Test func threatsThatNobodyHearsChangeNoPrice() throws {
    #expect(try broken(outcome("threats_and_prices") { $0.perceivedAttackHazard = 0 }).count == 2)
    // A threat that hangs on arming alone lowers the price, pledge or none (Schelling's assurance).
    let assured = try outcome("threats_and_prices") { $0.threatConditionality = 1 }
    #expect(broken(assured) == ["price without a pledge, by threat"])
  }

  @Test func aBombThatDetersNobodyStopsNoIntervention() throws {
    let outcome = try outcome("bomb_stops_intervention") { $0.interventionCostArmed = 0 }
    #expect(broken(outcome).contains("chance of intervention, by stage") && broken(outcome).contains("with it"))
    let timid = try self.outcome("bomb_stops_intervention") { $0.interventionCost = 0.3 }
    #expect(broken(timid).contains("before the bomb"))
  }

  @Test func withoutHarmThereIsNoPrevention() throws {
    let outcome = try outcome("eve_of_completion") { ($0.threatFromSecuritySeeker, $0.threatFromGreedy) = (0, 0) }
    #expect(broken(outcome).contains { $0.hasPrefix("stage of the best strike") })
    #expect(broken(outcome).contains { $0.hasPrefix("belief at which") })
  }

  /// Where a nuclear war is cheap and sure to be won, the coercer strikes after the bomb too.
  @Test func anArmedTargetThatCannotHurtIsStruck() throws {
    let outcome = try outcome("eve_of_completion") {
      ($0.nuclearWarCost, $0.victoryProbabilityArmed, $0.threatFromGreedy) = (0, 1, 0.1)
    }
    #expect(broken(outcome).contains { $0.hasPrefix("gain from striking an armed target") })
  }

  @Test func aNumberThatIsNoneBreaksALink() throws {
    // No belief makes the coercer strike, so there is no threshold to be found.
    let outcome = try outcome("eve_of_completion") { $0.warCost = 50 }
    let threshold = try #require(outcome.findings.first { $0.what.hasPrefix("belief at which") })
    #expect(threshold.found.allSatisfy(\.isNaN) && !threshold.holds)
  }
}
