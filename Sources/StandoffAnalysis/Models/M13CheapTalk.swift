import StandoffKernel

extension StaticModel {
  /// M13: Crawford and Sobel (1982), how much talk can say where interests differ.
  static let cheapTalk = StaticModel(
    "M13", "Cheap talk",
    citation: "Crawford and Sobel 1982, Strategic Information Transmission, Econometrica 50:6; types spread evenly, "
      + "quadratic losses",
    claim: "Talk that costs nothing tells less the further interests lie apart, and nothing at all beyond a point; a "
      + "pledge then says something only if breaking it costs enough.",
    parameters: [
      ParameterSchema(
        "bias", symbol: "b", unit: "widths of the types' range", range: 1e-5...10, default: 0.05,
        "How far the sender's best action lies above the receiver's."),
      .share("uprising_hazard", "h", default: 0.025, "Pledge: chance of an uprising per period."),
      .share("intervention_effect", "Δq", default: 0.65, "Pledge: by how much intervention raises the chance of a fall."),
      .payoff("regime_gain", "G", in: 0...1000, default: 1, "Pledge: the opportunist's gain from the regime's fall."),
      .payoff("intervention_cost", "i0", in: 0...1000, default: 0.2, "Pledge: its cost of an intervention."),
      .share("collapse_hazard", "H", default: 0.02, "Pledge: chance per period that the regime falls, whatever it does."),
      .discountFactor(default: 0.974),
    ],
    results: [
      ModelResult("messages", .quoted, "The largest number of messages that can be believed; 1 is babble.") { p in
        Double(try talk(p).messages())
      },
      ModelResult("residual_variance", .derived, "What the receiver does not know after the best talk, as a variance.") {
        p in
        let talk = talk(p)
        guard let cells = try talk.cells(messages: talk.messages()) else { return nil }
        return talk.expectedLoss(cells)
      },
      ModelResult(
        "lying_cost", .derived,
        "Pledge: the least cost of a broken pledge at which an opportunist gives none: the present value of its option."
      ) { p in
        let option = p["uprising_hazard"] * (p["intervention_effect"] * p["regime_gain"] - p["intervention_cost"])
        let stands = [(state: 0, probability: 1 - p["collapse_hazard"])]
        return try DiscountedControl(
          states: [[.init("hold back", reward: 0, next: stands), .init("intervene", reward: option, next: stands)]],
          discount: p["discount_factor"]
        ).solve().values[0]
      },
    ],
    checks: [
      ModelCheck("M13.N.b0.2", "messages", ["bias": 0.2], expected: 2, tolerance: 0),
      ModelCheck("M13.N.b0.05", "messages", ["bias": 0.05], expected: 3, tolerance: 0),
      ModelCheck("M13.N.b0.01", "messages", ["bias": 0.01], expected: 7, tolerance: 0),
      ModelCheck("M13.mse.b0.2", "residual_variance", ["bias": 0.2], expected: 0.060833333333333336),
      ModelCheck("M13.mse.b0.05", "residual_variance", ["bias": 0.05], expected: 0.015925925925925927),
    ])

  private static func talk(_ p: ParameterValues) -> CheapTalk {
    let bias = p["bias"]
    return CheapTalk(
      types: UniformTypes(0, 1), sender: { -($1 - $0 - bias) * ($1 - $0 - bias) },
      // With quadratic losses the best action is the cell's mean.
      bestAction: { $0.lowerBound + ($0.upperBound - $0.lowerBound) / 2 }, loss: { ($1 - $0) * ($1 - $0) })
  }
}
