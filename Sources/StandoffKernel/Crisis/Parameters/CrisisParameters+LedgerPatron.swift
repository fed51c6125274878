extension CrisisParameters {
  /// The patron's own parameters.
  static let patronLedger: [LedgerEntry<CrisisParameters>] = [
    .number(\.bombCost, "bomb_cost", role: 2, "CN", "arbitrary, per turn", 0...100, 0.004,
      source: "judgement: fears the bomb least",
      "Cost to the patron of an armed target."),
    .number(\.collapseDamage, "collapse_damage", role: 2, "CF", "arbitrary", 0...100, 0.6,
      source: "judgement",
      "Cost to the patron of the target's collapse."),
    .number(\.warDamage, "war_damage", role: 2, "CW", "arbitrary", 0...100, 1.5,
      source: "judgement: fears war most",
      "Cost to the patron of a war."),
    .number(\.pressureCost, "pressure_cost", role: 2, "CS", "arbitrary, per turn", 0...100, 0.003,
      source: "judgement",
      "Cost to the patron of full pressure."),
    .number(\.shieldCost, "shield_cost", role: 2, "CH", "arbitrary, per turn", 0...100, 0.002,
      source: "judgement",
      "Cost to the patron of a full shield."),
  ]
}
