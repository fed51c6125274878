/// What a crisis tells of each turn: the state after it, which the next turn may depend on, and the beliefs.
extension CrisisSchema {
  static let series: [ModelSchema.Series] = [
    .init("stage", unit: "stages", "True stage of the programme."),
    .init("shown_stage", unit: "stages", "Stage that the coercer and the patron see."),
    .init("deal", unit: "0 = none, 1 = freeze, 2 = disarmed", "The deal in force."),
    .init("deal_inducement", unit: "1 = one turn in power", "What the deal pays the target each turn."),
    .init("deal_pledge", unit: "1 = conventional war", "What breaking the deal would cost the coercer."),
    .init("belief_target_greedy", unit: "probability", "The coercer's belief that the target is greedy."),
    .init(
      "belief_coercer_opportunist", unit: "probability", "The target's belief that the coercer is an opportunist."),
    .init("belief_coercer_resolved", unit: "probability", "The target's belief that the coercer is resolved."),
    .init("red_line", unit: "stage; 0 = none", "The red line in force."),
    .init("threat", unit: "share of a full threat", "The threat, as it was in force."),
    .init("sanctions", unit: "share of full sanctions", "The coercer's sanctions, as they were in force."),
    .init("pressure", unit: "share of full pressure", "The patron's pressure, as it was in force."),
    .init("shield", unit: "share of a full shield", "The patron's shield."),
    .init("effective_pressure", unit: "share", "Sanctions and pressure weighted by trade (equation 1)."),
    .init("provocation", unit: "share of full provocation", "The target's provocation, as it was in force."),
  ]
}

extension SeriesRecorder {
  /// One turn of a crisis, in the order of ``CrisisSchema/series``.
  func add(_ state: CrisisState) {
    add(Double(state.stage))
    add(Double(state.shownStage))
    add(Double(state.deal.rawValue))
    add(state.inducement)
    add(state.pledge)
    add(state.targetGreedy.probability)
    add(state.coercerOpportunist.probability)
    add(state.coercerResolved)
    add(Double(state.redLine))
    add(state.threat)
    add(state.sanctions)
    add(state.pressure)
    add(state.shield)
    add(state.effectivePressure)
    add(state.provocation)
  }
}
