/// Why a crisis may end in war: the causes that the literature names, as switches.
extension CrisisSchema {
  static let mechanisms = [
    Mechanism(
      "misperception", phrase: "misperception", source: "Jervis 1976", family: "security dilemma", off: Mechanism.unbiased,
      "Each side misreads what the other does: it projects its own good will, sees through noise, or departs from Bayes."),
    Mechanism(
      privateInformation, phrase: "private information", source: "Fearon 1995", family: "security dilemma", off: [],
      rule: """
        each side begins certain of the other's true type, and the target of whether the coercer would strike at a line \
        crossed on the eve of completion; what is seen still counts, so that only a strong bias unmakes what is known
        """,
      "Neither side knows the other's type, nor the target the coercer's resolve."),
    Mechanism(
      commitmentProblem, phrase: "the commitment problem", source: "Fearon 1995, 2017; Powell 2006",
      family: "commitment problems",
      off: [.init("pledge_cap", 1e9)],
      rule: "while a deal is in force the coercer does not renege, strike or join an uprising, and the target counts on that",
      "The coercer cannot promise a target without the weapon to leave its regime alone."),
    Mechanism(
      "closing_window", phrase: "the closing window", source: "Fearon 1995; in the spirit of Bas and Coe 2016",
      family: "commitment problems",
      off: [.init("threat_from_security_seeker", 0), .init("threat_from_greedy", 0)],
      "A completed programme costs the coercer what war on its eve would prevent."),
    Mechanism(
      coercion, phrase: "coercion", source: "Schelling 1966; Fearon 2017",
      off: [.init("perceived_attack_hazard", 0), .init("sanction_destabilisation", 0)],
      rule: "threats, made or not made, tell the target nothing of the coercer",
      "Threats frighten the target, and sanctions shake its regime."),
    Mechanism(
      "domestic_fragility", phrase: "domestic fragility", source: "Fearon 2017", family: "commitment problems",
      off: [.init("uprising_hazard", 0)],
      "The target's regime may face an uprising, in which others may take a hand."),
    Mechanism(
      "accident", phrase: "accident", source: "Schelling 1960", off: [.init("accident_hazard", 0), .init("tension_hazard", 0)],
      "War may come that nobody chose: of itself, or where threats meet provocations."),
  ]

  private static let privateInformation = "private_information"
  private static let commitmentProblem = "commitment_problem"
  private static let coercion = "coercion"

  /// What of the rules a scenario does without.
  static func switches(_ scenario: Scenario) -> CrisisSwitches {
    var switches: CrisisSwitches = []
    if scenario.isOff(privateInformation) { switches.insert(.knownTypes) }
    if scenario.isOff(commitmentProblem) { switches.insert(.bindingDeals) }
    if scenario.isOff(coercion) { switches.insert(.silentThreats) }
    return switches
  }
}
