/// What events may see and do in a crisis.
extension CrisisSchema {
  /// Moments of a turn at which events are asked, in order.
  enum EventNode: Int, CaseIterable {
    case start, progress, uprising, end
  }

  /// Largest change of a belief that an event may bring, in log-odds: judgement, from one half to all but certain.
  static let largestShift = 10.0

  static let events = EventSchema(
    nodes: EventNode.allCases.map { node in
      switch node {
      case .start: .init("start", "Before the actors set their postures.")
      case .progress: .init("progress", "After deals and flows, before the programme moves (P5).")
      case .uprising: .init("uprising", "After the strike node and inadvertent war, before an uprising may come (P8).")
      case .end: .init("end", "After beliefs and announcements; not in a turn that ended the match.")
      }
    },
    view: publicView + [
      .init("stage", stageRange, slot: CrisisSlot.Event.stage, unit: "stage", "The programme's true stage."),
      .init(
        "shown_stage", stageRange, slot: CrisisSlot.Event.shownStage, unit: "stage",
        "The stage that the coercer and the patron see."),
      .init(
        "coercer_type", .choice(coercer.types.map(\.name)), slot: CrisisSlot.Event.coercerType,
        "The coercer's true type."),
      .init(
        "target_type", .choice(target.types.map(\.name)), slot: CrisisSlot.Event.targetType, "The target's true type."),
    ],
    effects: [
      .init(
        "stage_change", .integer(-12...12), slot: CrisisSlot.Effect.stageChange, unit: "stages",
        """
        Stages that the programme gains or loses, within 0 and the last; none while a disarmament deal is in force. The \
        others see it, except under a freeze.
        """),
      .init(
        "coercer_type", .choice(["unchanged"] + coercer.types.map(\.name)), slot: CrisisSlot.Effect.coercerType,
        "What the coercer is from now on; its payoffs follow, and nobody is told."),
      .init(
        "target_type", .choice(["unchanged"] + target.types.map(\.name)), slot: CrisisSlot.Effect.targetType,
        "What the target is from now on."),
      .init(
        "uprising", .flag, slot: CrisisSlot.Effect.uprising,
        "An uprising comes this turn: at P8, or at once where P8 is past and none came."),
      .init("end_deal", .flag, slot: CrisisSlot.Effect.endDeal, "The deal in force ends, and nobody broke it."),
      .init(
        "war", .flag, slot: CrisisSlot.Effect.war,
        "Inadvertent war comes this turn: at P7, or at once where P7 is past."),
      .init(
        "suspicion", .number(-largestShift...largestShift), slot: CrisisSlot.Effect.suspicion, unit: "log-odds",
        "Added to the coercer's belief that the target is greedy, if it learns at all."),
      .init(
        "distrust", .number(-largestShift...largestShift), slot: CrisisSlot.Effect.distrust, unit: "log-odds",
        "Added to the target's belief that the coercer is an opportunist, if it learns at all."),
      .init(
        "resolve", .number(-largestShift...largestShift), slot: CrisisSlot.Effect.resolve, unit: "log-odds",
        "Added to the target's belief that the coercer is resolved, if it learns at all."),
    ])
}
