/// How beliefs moved, for the record.
extension CrisisRecorder {
  /// An act that was read, and what it made of a belief.
  /// - Parameter seen: o as it was read.
  func add(_ step: BeliefStep, seen: Double) {
    change { record in
      record.steps.append(step)
      if step.observer == CrisisRole.coercer.rawValue { record.seenByCoercer = seen } else { record.seenByTarget = seen }
    }
  }

  /// The target's belief in resolve moved; a probability before and after.
  func addResolve(_ cause: BeliefStep.Cause, from before: Double, to after: Double) {
    let (one, two) = (LogOdds(probability: before).value, LogOdds(probability: after).value)
    change { record in
      record.steps.append(
        BeliefStep(
          observer: CrisisRole.target.rawValue, .resolve, turn: record.turn, cause, before: one, after: two,
          bayes: two - one))
    }
  }

  /// An intervention: a Bayesian would be certain after it, whatever this target made of it.
  func addIntervention(from before: LogOdds, to after: LogOdds) {
    change { record in
      record.steps.append(
        BeliefStep(
          observer: CrisisRole.target.rawValue, turn: record.turn, .intervention, before: before.value, after: after.value,
          bayes: .infinity))
    }
  }

  /// What an event did to beliefs; a Bayesian's move with it.
  func addShifts(from before: CrisisState, to after: CrisisState, by event: String) {
    func add(_ role: CrisisRole, _ one: LogOdds, _ two: LogOdds) {
      guard one != two else { return }
      change { record in
        record.steps.append(
          BeliefStep(
            observer: role.rawValue, turn: record.turn, .event(event), before: one.value, after: two.value,
            bayes: two.value - one.value))
      }
    }
    add(.coercer, before.targetGreedy, after.targetGreedy)
    add(.target, before.coercerOpportunist, after.coercerOpportunist)
    if before.coercerResolved != after.coercerResolved {
      addResolve(.event(event), from: before.coercerResolved, to: after.coercerResolved)
    }
  }
}
