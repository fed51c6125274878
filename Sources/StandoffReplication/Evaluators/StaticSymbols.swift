/// What the symbols of the literature are called in the static models.
enum StaticSymbols {
  private static let stag = [
    "R": "both_restrained", "T": "arms_alone", "P": "both_arm", "S": "restrained_alone", "s": "noise",
  ]

  /// By model, then by symbol.
  static let names: [String: [String: String]] = [
    "M01": ["p": "win_probability", "cU": "coercer_cost", "cK": "target_cost", "ps": "struck_win_probability"],
    "M02": ["lo": "lowest_cost", "hi": "highest_cost", "cU": "coercer_cost"],
    "M03": [
      "p1": "win_probability_now", "c": "war_cost", "d": "discount_factor", "cU": "coercer_cost", "cK": "target_cost",
      "tbar": "largest_transfer", "decliner_proposes": "decliner_proposes",
    ],
    "M04": ["p": "riser_win_probability", "dw": "destroyed_share", "d": "discount_factor"],
    "M06": [
      "pi": "detection", "B": "arming_gain", "L": "strike_loss", "k": "arming_cost", "c": "strike_cost",
      "Z": "armed_loss",
    ],
    "M07": stag.filter { $0.key != "s" },
    "M08": ["mu": "advantage", "d": "disadvantage", "cbar": "highest_cost"],
    "M09": [
      "F": "first_strike", "W": "mutual_attack", "S": "victim", "V": "peace", "Wf": "fighting_first",
      "Ws": "fighting_second",
    ],
    "M12": [
      "R": "both_restrained", "T": "greedy_arms_alone", "P": "both_arm", "Ts": "arms_alone", "S": "restrained_alone",
      "w": "first_round_weight", "Bg": "greedy_benefit", "kg": "greedy_cost",
    ],
    "M13": ["b": "bias"],
    "M16": [
      "D": "protection", "L": "attack_loss", "th": "fear", "tau": "threat", "psi": "conditional_share",
      "pi": "prestige", "s": "sanctions", "k": "effort_cost",
    ],
    "M17": [
      "v": "prize", "a1": "first_audience", "a2": "second_audience", "w1": "first_war_cost", "w2": "second_war_cost",
      "frac": "planned_share",
    ],
    "M18": [
      "v": "prize", "a": "audience_cost", "g": "target_gain", "L": "target_loss", "wbar": "highest_war_cost",
      "gbar": "highest_gain",
    ],
    "M19": [
      "f": "comply", "g": "cheat", "p": "collapsed", "det": "detection", "d": "discount_factor", "H": "collapse_hazard",
      "fK": "comply", "gK": "cheat", "pK": "collapsed", "fU": "coercer_comply", "gU": "coercer_renege",
      "pU": "coercer_collapsed",
    ],
    "M21": stag,
  ]
}
