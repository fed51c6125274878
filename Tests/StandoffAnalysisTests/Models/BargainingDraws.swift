import Testing

/// M01 to M04 against their closed forms.
@Suite struct BargainingDraws {
  @Test(arguments: ["lowest_share", "highest_share", "width"])
  func bargainingRange(_ result: String) throws {
    try Draws.compare("M01", result) { random in
      let (p, cU, cK) = (random.number(0...1), random.number(0...0.5), random.number(0...0.5))
      let low = max(0, p - cU)
      let high = min(1, p + cK)
      return (
        ["win_probability": p, "coercer_cost": cU, "target_cost": cK],
        ["lowest_share": low, "highest_share": high, "width": high - low][result]
      )
    }
  }

  @Test func firstStrike() throws {
    try Draws.compare("M01", "first_strike_threshold", count: 2000) { random in
      let (ps, cU, cK) = (random.number(0...1), random.number(0.01...0.4), random.number(0.01...0.4))
      // Beyond victory for certain there is none. With ps + cK above 1 the target cannot be tempted to strike.
      let threshold = ps + cU + cK
      return (
        ["struck_win_probability": ps, "coercer_cost": cU, "target_cost": cK], threshold < 1 ? threshold : nil
      )
    }
  }

  @Test(arguments: ["demand", "chance_of_war"])
  func riskReturn(_ result: String) throws {
    try Draws.compare("M02", result) { random in
      let p = random.number(0...0.5)
      let cU = random.number(0.001...0.4)
      let lowest = random.number(0...0.3)
      let highest = lowest + random.number(0.01...0.2)
      let demand = min(max((highest - cU) / 2, lowest), highest)
      return (
        ["win_probability": p, "coercer_cost": cU, "lowest_cost": lowest, "highest_cost": highest],
        result == "demand" ? demand : (demand - lowest) / (highest - lowest)
      )
    }
  }

  /// Where war is worth less than nothing to the declining side after the shift, it is left with nothing instead. The
  /// threshold therefore holds for c(1−δ) ≤ 1−p2 only; where it lies beyond that, no shift brings war.
  @Test func preventiveWar() throws {
    try Draws.compare("M03", "threshold", count: 2200) { random in
      let (p1, discount) = (random.number(0...0.6), random.number(0.3...0.98))
      let cost = random.number(0.01...3) * (random.flag() ? 1 : 1 / (1 - discount) / 6)
      let published = (p1 + cost * (1 - discount) * (1 - discount)) / discount
      let isPublished = published < 1 && cost * (1 - discount) <= 1 - published
      return (
        ["win_probability_now": p1, "war_cost": cost, "discount_factor": discount], isPublished ? published : nil
      )
    }
  }

  @Test func concession() throws {
    try Draws.compare("M03", "concession_value") { random in
      let (later, discount, cost) = (random.number(0...0.8), random.number(0.3...0.98), random.number(0...0.2))
      return (
        ["win_probability_later": later, "discount_factor": discount, "war_cost": cost],
        1 + discount * (1 - later) / (1 - discount) - discount * cost
      )
    }
  }

  /// The costs must leave the second date's bargain inside the stake.
  @Test func twoDates() throws {
    try Draws.compare("M03", "two_date_shift") { random in
      let (cU, cK) = (random.number(0.01...0.15), random.number(0.01...0.15))
      let (transfer, now) = (random.number(0...0.2), random.number(0.7...0.8))
      let declinerProposes = random.flag()
      return (
        [
          "coercer_cost": cU, "target_cost": cK, "largest_transfer": transfer, "decliner_win_probability": now,
          "decliner_proposes": declinerProposes ? 1 : 0,
        ],
        transfer + (declinerProposes ? cU + cK : 0)
      )
    }
  }

  @Test func inefficiency() throws {
    try Draws.compare("M04", "threshold", count: 1200) { random in
      let (p, w, discount) = (random.number(0...0.5), random.number(0...0.3), random.number(0.5...0.99))
      let threshold = (p * (1 - discount) + w / (1 - w)) / discount
      return (
        ["riser_win_probability": p, "destroyed_share": w, "discount_factor": discount],
        threshold < 1 - p ? threshold : nil
      )
    }
  }
}
