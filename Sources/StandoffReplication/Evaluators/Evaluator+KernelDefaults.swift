import StandoffKernel

/// K.defaults: every named default is an entry of the kernel's ledger.
extension Evaluator {
  static let kernelDefaults: [Evaluator] = [
    Evaluator(
      "K.defaults", takesAnySymbol: true, finds: "How many of the named defaults the kernel has with that value.",
      by: "the kernel's ledger of parameters"
    ) { c in [Double(c.all.filter { agrees($0.key, $0.value) }.count)] }
  ]

  /// What a symbol of the default set is called in the ledger, and whose parameter it is; both observers share four.
  public static let ledgerNames: [String: [(name: String, role: Int?)]] = [
    "d": [("discount_factor", nil)], "T": [("turns", nil)], "N": [("stages", nil)], "n0": [("initial_stage", nil)],
    "lam": [("completion_rate", nil)], "eS": [("sanction_slowdown", nil)], "nu": [("partial_vulnerability", nil)],
    "v": [("value_of_ruling", 1)], "kA": [("arming_cost", 1)], "piK": [("programme_prestige", 1)],
    "sigK": [("sanction_pain", 1)], "gK": [("greedy_gain", 1)], "gP": [("provocation_prestige", 1)],
    "LwK": [("war_destruction", 1)], "zS": [("threat_from_security_seeker", 0)], "zG": [("threat_from_greedy", 0)],
    "c0": [("war_cost", 0)], "c1": [("nuclear_war_cost", 0)], "pw": [("victory_probability", 0)],
    "pwN": [("victory_probability_armed", 0)], "cT": [("threat_cost", 0)], "cS": [("sanction_cost", 0)],
    "eb": [("inducement_cost", 0)], "A": [("audience_cost", 0)], "G_O": [("opportunist_gain", 0)],
    "G_R": [("restrained_gain", 0)], "dq0": [("collapse_alone", nil)], "dq1": [("collapse_with_intervention", nil)],
    "i0": [("intervention_cost", 0)], "i1": [("intervention_cost_armed", 0)], "sI": [("intervention_noise", 0)],
    "h0": [("uprising_hazard", nil)], "kL": [("programme_legitimacy", nil)], "kS": [("sanction_destabilisation", nil)],
    "w0": [("accident_hazard", nil)], "w1": [("tension_hazard", nil)], "CnG": [("bomb_cost", 2)],
    "CnF": [("collapse_damage", 2)], "CnW": [("war_damage", 2)], "CnS": [("pressure_cost", 2)],
    "CnH": [("shield_cost", 2)], "wsh": [("shield_war_cost", 0)], "ish": [("shield_intervention_cost", 0)],
    "xiR": [("basing_refusal_cost", 0)], "refR": [("basing_refusal", nil)], "muU": [("prior_greedy", 0)],
    "muK": [("prior_opportunist", 1)], "rho": [("prior_resolved", 1)], "epsbd": [("bluff_discount", 1)],
    "aG": [("act_rate_high", 0)], "a0": [("act_rate_low", 0)], "mst": [("trust_threshold", nil)],
    "sm": [("trust_noise", nil)], "bO": [("act_rate_high", 1)], "b0": [("act_rate_low", 1)],
    "eps": [("observation_noise", 0), ("observation_noise", 1)], "betaU": [("projection_bias", 0)],
    "betaK": [("projection_bias", 1)], "mimU": [("imitation", 1)], "mimK": [("imitation", 0)],
    "chi": [("cursedness", 0), ("cursedness", 1)], "ap": [("base_rate_neglect", 0), ("base_rate_neglect", 1)],
    "gam": [("conservatism", 0), ("conservatism", 1)], "eta": [("patron_trade_share", nil)],
    "hx": [("perceived_attack_hazard", 1)], "psi": [("threat_conditionality", 1)], "Dd": [("deterrent_effect", 1)],
    "det": [("detection_rate", nil)], "red0": [("initial_red_line", nil)], "pledge_cap": [("pledge_cap", 0)],
  ]

  /// Defaults that are types, not parameters: the words of the schema, by role; the first word is the default.
  static let typeWords: [String: (role: Int, words: [String: String])] = [
    "thU": (0, ["O": "opportunist", "R": "restrained"]), "thK": (1, ["S": "security_seeker", "G": "greedy"]),
  ]

  /// Whether a symbol's default is this one.
  static func agrees(_ symbol: String, _ value: FigureValue) -> Bool {
    switch value {
    case .word(let word):
      guard let (role, words) = typeWords[symbol] else { return false }
      return CrisisSchema.model.roles[role].types.first?.name == words[word]
    case .number(let number):
      // No line: −1 in the table, 0 in the kernel, whose stages count from 0 too but never lie under a line.
      let expected = symbol == "red0" && number == -1 ? 0 : number
      guard let names = ledgerNames[symbol] else { return false }
      return names.allSatisfy { name, role in
        let ledger = CrisisParameters.ledger
        guard let index = ledger.firstIndex(where: { $0.name == name && $0.role == role }) else { return false }
        return ledger[index].defaultValue == expected && CrisisParameters()[index] == expected
      }
    }
  }
}
