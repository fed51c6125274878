/// The three seats.
extension CrisisSchema {
  static let coercer = RoleSchema(
    "coercer", "Wants the programme stopped, and would gain from the regime's end.",
    types: [
      .init("opportunist", "Would gain much from the regime's end."),
      .init("restrained", "Would gain less, or nothing."),
    ],
    view: publicView + [
      shownStage("stage"),
      .init("type", .choice(["opportunist", "restrained"]), slot: CrisisSlot.type, "Its own hidden type."),
      .init("attack_threshold", .number(-.infinity ... .infinity), slot: CrisisSlot.attackThreshold,
        unit: "probability; may lie outside [0, 1], and be infinite",
        "Belief in a greedy target above which striking on the eve of completion pays (after Bas and Coe 2016)."),
      .init("crossed", .flag, slot: CrisisSlot.crossed, "In strike: whether a red line was crossed this turn."),
    ],
    posture: [
      .init(
        "threat", share, slot: CrisisSlot.Coercer.threat, unit: "share of a full threat", "How loudly it threatens."),
      .init(
        "sanctions", share, slot: CrisisSlot.Coercer.sanctions, unit: "share of full sanctions", "Its own sanctions."),
      .init("red_line", stageRange, slot: CrisisSlot.Coercer.redLine, unit: "stage; 0 = none", limit: "stages",
        "A red line to announce; in force from the next turn, while none stands."),
      .init("offer", .choice(offerWords), slot: CrisisSlot.Coercer.offer, "A deal to offer, answered at once."),
      .init("inducement", .number(0...largestTerm), slot: CrisisSlot.Coercer.inducement, unit: "1 = one turn in power",
        "What the offer pays the target each turn."),
      .init("pledge", .number(0...largestTerm), slot: CrisisSlot.Coercer.pledge, unit: "1 = conventional war",
        "The cost that it binds itself to if it breaks the deal; clipped to pledge_cap."),
      .init("renege", .flag, slot: CrisisSlot.Coercer.renege, "Break the deal in force, at the cost of its pledge."),
      .init(
        "message", .choice(messageWords), slot: CrisisSlot.Coercer.message,
        "What to say in public; words have no payoff."),
    ],
    nodes: [
      .init("strike", "After progress: whether to attack now."),
      .init("intervene", "In an uprising, where intervention_by_script is 1: whether to join it."),
    ])

  static let target = RoleSchema(
    "target", "Wants to survive, and may complete a programme that protects it.",
    types: [
      .init("security_seeker", "Wants the weapon for its safety."),
      .init("greedy", "Would coerce others with it."),
    ],
    view: publicView + [
      .init("stage", stageRange, slot: CrisisSlot.stage, unit: "stage", "The programme's true stage."),
      .init("shown_stage", stageRange, slot: CrisisSlot.shownStage, unit: "stage", "The stage that the others see."),
      .init("type", .choice(["security_seeker", "greedy"]), slot: CrisisSlot.type, "Its own hidden type."),
      .init("offer", .choice(offerWords), slot: CrisisSlot.offer, "In accept: the deal offered."),
      .init(
        "offer_inducement", .number(0...largestTerm), slot: CrisisSlot.offerInducement, unit: "1 = one turn in power",
        "In accept: what it would pay each turn."),
      .init("offer_pledge", .number(0...largestTerm), slot: CrisisSlot.offerPledge, unit: "1 = conventional war",
        "In accept: what breaking it would cost the coercer."),
    ],
    posture: [
      .init("effort", share, slot: CrisisSlot.Target.effort, unit: "share of full effort", "Work on the programme."),
      .init(
        "provocation", share, slot: CrisisSlot.Target.provocation, unit: "share of full provocation",
        "Tests, shells and insults."),
      .init("cheat", .flag, slot: CrisisSlot.Target.cheat, "Work on under a freeze, in secret."),
      .init("quit", .flag, slot: CrisisSlot.Target.quit, "Leave the deal in force."),
    ],
    nodes: [
      .init("accept", "An offer is on the table: whether to take it."),
      .init("preempt", "After postures and deals: whether to strike first."),
    ])

  static let patron = RoleSchema(
    "patron", "Trades with the target and fears war, its collapse and its bomb, in that order.",
    types: [],
    view: publicView + [shownStage("stage")],
    posture: [
      .init(
        "pressure", share, slot: CrisisSlot.Patron.pressure, unit: "share of full pressure",
        "Sanctions on the target."),
      .init("shield", share, slot: CrisisSlot.Patron.shield, unit: "share of a full shield",
        "Protection that makes war and intervention costlier for the coercer."),
    ],
    nodes: [])
}
