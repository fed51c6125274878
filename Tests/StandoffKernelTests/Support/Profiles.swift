import StandoffKernel

/// The postures of the reference profiles (the model's description, C.11), by name.
extension Table {
  /// A coercer of these settings; unless said otherwise the reference target and mild pressure by the patron.
  static func reference(
    _ setting: ConfiguredCoercer.Setting, _ parameters: CrisisParameters = CrisisParameters(),
    target: (any Strategy)? = nil, patron: ConstantPatron = .mild, types: CrisisTypes = .usual
  ) -> Table {
    Table(
      parameters: parameters, types: types, coercer: ConfiguredCoercer(setting, parameters),
      target: target ?? ReferenceTarget(parameters), patron: patron)
  }
}

extension ConstantPatron {
  static var mild: ConstantPatron { ConstantPatron(pressure: 0.3) }
  static var hard: ConstantPatron { ConstantPatron(pressure: 0.8) }
  static var shield: ConstantPatron { ConstantPatron(pressure: 0, shield: 1) }
}

extension CrisisTypes {
  /// True types of the reference profiles: O and S.
  static var usual: CrisisTypes { CrisisTypes(.opportunist, .securitySeeker) }
}

extension ConfiguredCoercer.Setting {
  static var pressure: Self { .pressure(CrisisParameters()) }

  /// The reference offer: disarm for .05 a turn, with the pledge k.
  static func offer(pledge: Double) -> Self { .bargain(inducement: 0.05, pledge: pledge) }
}

extension StageValues.Position {
  /// The target's position at default beliefs under effective pressure .37 (sU = 1, sC = .3), unless said otherwise.
  static func usual(
    _ p: CrisisParameters = CrisisParameters(), threat: Double = 0.1, pressure: Double = 0.37
  ) -> StageValues.Position {
    StageValues.Position(
      effectivePressure: pressure, threat: threat, opportunist: p.target.prior, resolved: p.priorResolved)
  }
}

/// Whether a number is one that was printed with two decimals or "within .02".
func near(_ value: Double, _ printed: Double, within tolerance: Double = 0.02) -> Bool {
  abs(value - printed) <= tolerance
}
