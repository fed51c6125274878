import StandoffKernel

/// Figures that every right build has, to the bit.
enum DoctorFigures {
  /// 2.5 ^ 3.1, correctly rounded.
  static let power = 17.124_139_116_209_74

  /// The reference profile of maximum pressure, at the defaults, seed 1, repetition 0.
  static func referenceMatch() -> MatchResult {
    let parameters = CrisisParameters()
    let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
    let strategies: [any Strategy] = [
      ConfiguredCoercer(.pressure(parameters), parameters), ReferenceTarget(parameters), ConstantPatron(pressure: 0.3),
    ]
    return (try? game.play(strategies, seed: 1, repetition: 0)) ?? MatchResult()
  }

  static let expected = MatchResult()
}
