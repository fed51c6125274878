import StandoffKernel

extension CrisisParameters {
  /// The defaults, changed.
  static func with(_ change: (inout CrisisParameters) throws -> Void) rethrows -> CrisisParameters {
    var parameters = CrisisParameters()
    try change(&parameters)
    return parameters
  }

  /// These, changed.
  func with(_ change: (inout CrisisParameters) -> Void) -> CrisisParameters {
    var parameters = self
    change(&parameters)
    return parameters
  }

  /// No inadvertent war: w0 = w1 = 0.
  mutating func removeAccidents() {
    accidentHazard = 0
    tensionHazard = 0
  }

  /// No war of itself and no uprising: only what the strategies do, and the programme.
  mutating func removeHazards() {
    removeAccidents()
    uprisingHazard = 0
  }

  /// Acts are seen as they are: ε = 0.
  mutating func removeMisreading() {
    coercer.noise = 0
    target.noise = 0
  }

  /// Intervention follows its sign: ι is 0 or 1 to the last bit.
  mutating func sharpenIntervention() { interventionNoise = 1e-4 }

  /// Sanctions and pressure by the patron that together make an effective pressure s (eq. 1), the coercer's first.
  func postures(effectivePressure s: Double) -> (sanctions: Double, pressure: Double) {
    let own = 1 - patronTradeShare
    return s <= own ? (s / own, 0) : (1, (s - own) / patronTradeShare)
  }
}
