/// What the security dilemma tells the rest of the program about itself.
public enum DyadSchema {
  /// Where each field of a state's view stands: always seen from its own side.
  public enum Slot {
    public static let turn = 0
    public static let type = 1
    public static let otherGreedy = 2
    public static let selfGreedy = 3
    public static let armed = 4
    public static let otherArmed = 5
    public static let concession = 6
    public static let otherConcession = 7
    public static let trustThreshold = 8
    public static let attackThreshold = 9
    public static let separatingConcession = 10
    static let count = 11
  }

  /// Slots of a posture.
  public enum Act {
    public static let arm = 0
    public static let strike = 1
    public static let concession = 2
    static let count = 3
  }

  /// The words that a script in either seat may give as its role.
  public static let sharedRole = "state"

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
      "Chance of an imminent attack above which striking first pays (Schelling 1960)."),
    .init("separating_concession", anyNumber, slot: Slot.separatingConcession, unit: "share of the largest",
      "The smallest concession that a greedy state would not imitate (Kydd 2005)."),
  ]

  private static func role(_ name: String) -> RoleSchema {
    RoleSchema(
      name, "A state that may arm, hold back, reassure or strike; security seeker or greedy.",
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

  /// The model's own figures, from which lists, checks, help, reference and editor stubs are made.
  public static let model = ModelSchema(
    name: "dyad",
    title: "The security dilemma",
    summary: "Two states that cannot see each other's type arm or hold back at the same time, fear each other, and may strike.",
    roles: [role("first"), role("second")],
    parameters: DyadParameters.ledger,
    outcomes: DyadOutcome.allCases.map(\.schema),
    marks: [
      .init("arms_of_first", "Turns in which the first state armed."),
      .init("arms_of_second", "Turns in which the second state armed."),
      .init("turn_of_war", "Turn in which somebody struck; 0 = never."),
      .init("misreadings", "Moves that were seen as the other move."),
    ],
    kinds: ["war", "arms_race", "peace"])
}

/// What a state is.
public enum DyadType: Int, Sendable, CaseIterable {
  case securitySeeker, greedy

  var word: String { self == .greedy ? "greedy" : "security_seeker" }
}

/// How a match of the security dilemma can end.
public enum DyadOutcome: Int, Sendable, CaseIterable {
  case peace, armsRace, oneSidedArms, firstStruck, secondStruck, bothStruck

  var schema: ModelSchema.Outcome {
    switch self {
    case .peace: .init("peace", kinds: ["peace"], absorbing: false, "Neither arms in the last turn.")
    case .armsRace: .init("arms_race", kinds: ["arms_race"], absorbing: false, "Both arm in the last turn.")
    case .oneSidedArms: .init("one_sided_arms", kinds: [], absorbing: false, "One arms in the last turn.")
    case .firstStruck: .init("first_struck", kinds: ["war"], absorbing: true, "The first state struck first.")
    case .secondStruck: .init("second_struck", kinds: ["war"], absorbing: true, "The second state struck first.")
    case .bothStruck: .init("both_struck", kinds: ["war"], absorbing: true, "Both struck in the same turn.")
    }
  }
}
