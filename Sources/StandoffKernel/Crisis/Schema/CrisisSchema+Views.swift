/// The fields of `view`. At a posture, threat to message are last turn's; at a reaction they are this turn's.
extension CrisisSchema {
  static let dealWords = ["none", "freeze", "disarmed"]
  static let offerWords = ["none", "freeze", "disarm"]
  static let messageWords = ["none", "reassure", "warn", "invite"]

  static let share = FieldSchema.Kind.number(0...1)
  static let counter = FieldSchema.Kind.integer(0...1_000_000)
  /// A stage, in any scenario: the ledger allows twelve.
  public static let stageRange = FieldSchema.Kind.integer(0...12)
  /// Largest inducement or pledge that a script may name: ten times a turn in power, or ten wars (judgement).
  static let largestTerm = 10.0

  static let publicView: [FieldSchema] = [
    .init("turn", .integer(1...1000), slot: CrisisSlot.turn, unit: "turn, from 1", "The turn now played."),
    .init("turns", .integer(1...1000), slot: FieldSchema.constant, unit: "turns", "Length of the match."),
    .init(
      "stages", .integer(1...12), slot: FieldSchema.constant, unit: "stages",
      "Stages of the programme; the last is a deployed deterrent."),
    .init("red_line", stageRange, slot: CrisisSlot.redLine, unit: "stage; 0 = none", "The red line in force."),
    .init("deal", .choice(dealWords), slot: CrisisSlot.deal, "The deal in force."),
    .init("deal_inducement", .number(0...largestTerm), slot: CrisisSlot.dealInducement, unit: "1 = one turn in power",
      "What the deal in force pays the target each turn."),
    .init("deal_pledge", .number(0...largestTerm), slot: CrisisSlot.dealPledge, unit: "1 = conventional war",
      "What breaking the deal in force would cost the coercer."),
    .init("belief.target_greedy", share, slot: CrisisSlot.targetGreedy, unit: "probability",
      "The coercer's belief that the target is greedy; common knowledge."),
    .init("belief.coercer_opportunist", share, slot: CrisisSlot.coercerOpportunist, unit: "probability",
      "The target's belief that the coercer is an opportunist; common knowledge."),
    .init("belief.coercer_resolved", share, slot: CrisisSlot.coercerResolved, unit: "probability",
      "The target's belief that the coercer is resolved; common knowledge."),
    .init("threat", share, slot: CrisisSlot.threat, unit: "share of a full threat", "The coercer's threat in force."),
    .init(
      "sanctions", share, slot: CrisisSlot.sanctions, unit: "share of full sanctions",
      "The coercer's sanctions in force."),
    .init(
      "pressure", share, slot: CrisisSlot.pressure, unit: "share of full pressure", "The patron's pressure in force."),
    .init("shield", share, slot: CrisisSlot.shield, unit: "share of a full shield", "The patron's shield."),
    .init("effective_pressure", share, slot: CrisisSlot.effectivePressure, unit: "share",
      "Sanctions and pressure weighted by trade (equation 1)."),
    .init(
      "provocation", share, slot: CrisisSlot.provocation, unit: "share of full provocation",
      "The target's provocation in force."),
    .init("message", .choice(messageWords), slot: CrisisSlot.message, "What the coercer said; words have no payoff."),
    .init(
      "called_bluffs", counter, slot: CrisisSlot.calledBluffs, unit: "count",
      "Red lines crossed and not enforced so far."),
    .init(
      "deals_broken_by_coercer", counter, slot: CrisisSlot.dealsBrokenByCoercer, unit: "count",
      "Deals that the coercer broke so far."),
    .init(
      "deals_broken_by_target", counter, slot: CrisisSlot.dealsBrokenByTarget, unit: "count",
      "Deals that the target quit or was caught breaking so far."),
    .init(
      "failed_interventions", counter, slot: CrisisSlot.failedInterventions, unit: "count",
      "Uprisings that the coercer joined in vain so far."),
  ]

  static func shownStage(_ name: String) -> FieldSchema {
    .init(
      name, stageRange, slot: CrisisSlot.stage, unit: "stage",
      "The programme's stage as this actor knows it; under a freeze the shown one.")
  }
}
