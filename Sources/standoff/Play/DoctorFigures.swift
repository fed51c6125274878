import StandoffKernel

/// Figures that every right build has, to the bit.
enum DoctorFigures {
  /// 2.5 ^ 3.1, correctly rounded.
  static let power = 17.124_347_287_269_02

  /// The reference profile of maximum pressure, at the defaults, seed 1, repetition 0.
  static func referenceMatch() -> MatchResult {
    let parameters = CrisisParameters()
    let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
    let strategies: [any Strategy] = [
      ConfiguredCoercer(.pressure(parameters), parameters), ReferenceTarget(parameters), ConstantPatron(pressure: 0.3),
    ]
    return (try? game.play(strategies, seed: 1, repetition: 0)) ?? MatchResult()
  }

  /// Outcome, end and the bits of each payoff, as every right build prints them.
  static let expected = "7 40 bff345675da7d7c5 40423ec2ee457cf1 bfe41f08bc4cdc7e"

  static func digest(_ result: MatchResult) -> String {
    let bits = (0..<3).map { String(result.payoffs[$0].bitPattern, radix: 16) }
    return "\(result.outcome) \(result.endTurn) " + bits.joined(separator: " ")
  }
}
