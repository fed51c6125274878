/// What the security dilemma tells the rest of the program about itself.
public enum DyadSchema {
  /// The model's own figures, from which lists, checks, help, reference and editor stubs are made.
  public static let model = ModelSchema(
    name: "dyad",
    title: "The security dilemma",
    summary: """
      Two states that cannot see each other's type arm or hold back at the same time, fear each other, and may strike.
      """,
    roles: [role("first"), role("second")],
    parameters: DyadParameters.ledger,
    outcomes: DyadOutcome.allCases.map(\.schema),
    marks: [
      .init("arms_of_first", "Turns in which the first state armed."),
      .init("arms_of_second", "Turns in which the second state armed."),
      .init("turn_of_war", "Turn in which somebody struck; 0 = never."),
      .init("misreadings", "Moves that were seen as the other move."),
    ],
    kinds: ["war", "arms_race", "peace"],
    series: [
      .init("belief_second_greedy", unit: "probability", phrase: "%0 that %1 is greedy",
        "The first state's belief that the second is greedy."),
      .init("belief_first_greedy", unit: "probability", phrase: "%1 that %0 is greedy",
        "The second state's belief that the first is greedy."),
      .init("armed_first", unit: "0 or 1", "Whether the first state armed."),
      .init("armed_second", unit: "0 or 1", "Whether the second state armed."),
      .init("concession_first", unit: "share of the largest", "What the first state gave up."),
      .init("concession_second", unit: "share of the largest", "What the second state gave up."),
    ],
    events: events, mechanisms: mechanisms)

  private static func role(_ name: String) -> RoleSchema {
    RoleSchema(
      name, scriptRole: "state", "A state that may arm, hold back, reassure or strike; security seeker or greedy.",
      types: [
        .init("security_seeker", "Prefers peace to an advantage."), .init("greedy", "Prefers an advantage to peace."),
      ],
      view: view,
      posture: [
        .init("arm", .flag, slot: Act.arm, "Arm this turn; otherwise it holds back."),
        .init("strike", .flag, slot: Act.strike, "Strike now: the match ends in war."),
        .init("concession", share, slot: Act.concession, unit: "share of the largest",
          "Give something up, for the other to see: costly, so that it may mean something."),
      ],
      nodes: [])
  }

  /// Where a state's view has its own type: 1 for greedy.
  public static let typeSlot = Slot.type

  private static let share = FieldSchema.Kind.number(0...1)
  private static let anyNumber = FieldSchema.Kind.number(-.infinity ... .infinity)

  private static let view: [FieldSchema] = [
    .init("turn", .integer(1...1000), slot: Slot.turn, unit: "turn, from 1", "The turn now played."),
    .init("turns", .integer(1...1000), slot: FieldSchema.constant, unit: "turns", "Length of the match."),
    .init("type", .choice(DyadType.allCases.map(\.word)), slot: Slot.type, "Its own hidden type."),
    .init("belief.other_greedy", share, slot: Slot.otherGreedy, unit: "probability",
      "Its belief that the other is greedy."),
    .init("belief.self_greedy", share, slot: Slot.selfGreedy, unit: "probability",
      "The other's belief that it is greedy; common knowledge."),
    .init("armed", .flag, slot: Slot.armed, "Whether it armed last turn."),
    .init("other_armed", .flag, slot: Slot.otherArmed, "Whether the other armed last turn, as it was seen."),
    .init("concession", share, slot: Slot.concession, unit: "share of the largest", "What it gave up last turn."),
    .init("other_concession", share, slot: Slot.otherConcession, unit: "share of the largest",
      "What the other gave up last turn."),
    .init("trust_threshold", anyNumber, slot: Slot.trustThreshold, unit: "probability",
      "Chance that the other arms above which a security seeker does better to arm (Jervis 1978)."),
    .init("attack_threshold", anyNumber, slot: Slot.attackThreshold, unit: "probability; may exceed 1",
      "Belief in a greedy other above which striking first pays (after Schelling 1960)."),
    .init("separating_concession", anyNumber, slot: Slot.ownSeparatingConcession, unit: "share of the largest",
      "The smallest concession of its own that it would not imitate if it were greedy: that shows it is not (Kydd 2005)."),
    .init("other_separating_concession", anyNumber, slot: Slot.separatingConcession, unit: "share of the largest",
      "The same of the other: a smaller one proves little."),
  ]

  /// Where each field of a state's view stands: always seen from its own side.
  enum Slot {
    static let turn = 0
    static let type = 1
    static let otherGreedy = 2
    static let selfGreedy = 3
    static let armed = 4
    static let otherArmed = 5
    static let concession = 6
    static let otherConcession = 7
    static let trustThreshold = 8
    static let attackThreshold = 9
    static let separatingConcession = 10
    static let ownSeparatingConcession = 11
    static let count = 12
  }

  /// Slots of a posture.
  enum Act {
    static let arm = 0
    static let strike = 1
    static let concession = 2
    static let count = 3
  }
}
