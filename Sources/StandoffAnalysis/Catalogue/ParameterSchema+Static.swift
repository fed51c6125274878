import StandoffKernel

extension ParameterSchema {
  /// A share or a probability, 0 to 1.
  static func share(
    _ name: String, _ symbol: String, default value: Double, source: String = "judgement", _ summary: String
  ) -> ParameterSchema {
    ParameterSchema(
      name, symbol: symbol, unit: "share or probability", range: 0...1, default: value, source: source, summary)
  }

  /// A payoff or a cost; the unit is the model's own.
  static func payoff(
    _ name: String, _ symbol: String, in range: ClosedRange<Double> = -1000...1000, default value: Double,
    source: String = "judgement", _ summary: String
  ) -> ParameterSchema {
    ParameterSchema(name, symbol: symbol, unit: "payoff", range: range, default: value, source: source, summary)
  }

  /// δ, below 1. The upper end keeps present values within reach of the arithmetic.
  static func discountFactor(default value: Double = 0.9) -> ParameterSchema {
    ParameterSchema(
      "discount_factor", symbol: "δ", unit: "per period", range: 0.01...0.9999, default: value,
      "What the next period weighs against this one.")
  }
}
