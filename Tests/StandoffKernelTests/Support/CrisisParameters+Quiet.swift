import StandoffKernel

extension CrisisParameters {
  /// The defaults, changed.
  static func with(_ change: (inout CrisisParameters) -> Void) -> CrisisParameters {
    var parameters = CrisisParameters()
    change(&parameters)
    return parameters
  }

  /// Defaults without inadvertent war: w0 = w1 = 0.
  mutating func removeAccidents() {
    accidentHazard = 0
    tensionHazard = 0
  }

  /// No war of itself and no uprising: only what the strategies do, and the programme.
  mutating func removeHazards() {
    removeAccidents()
    uprisingHazard = 0
  }

  /// Acts are seen as they are.
  mutating func removeMisreading() {
    coercer.noise = 0
    target.noise = 0
  }

  /// β of both observers.
  mutating func setProjection(_ projection: Double) {
    coercer.projection = projection
    target.projection = projection
  }

  /// Intervention follows its sign: ι is 0 or 1 to the last bit.
  mutating func sharpenIntervention() { interventionNoise = 1e-4 }
}
