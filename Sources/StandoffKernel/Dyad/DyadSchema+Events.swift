/// What events may see and do in the security dilemma.
extension DyadSchema {
  /// Moments of a turn at which events are asked, in order.
  enum EventNode: Int, CaseIterable {
    case start, end
  }

  /// Where an event's view stands, and its effects.
  enum EventSlot {
    static let turn = 0
    static let secondGreedy = 1
    static let firstGreedy = 2
    static let firstArmed = 3
    static let secondArmed = 4
    static let firstType = 5
    static let secondType = 6

    static let changeFirst = 0
    static let changeSecond = 1
    static let suspicionOfFirst = 2
    static let suspicionOfSecond = 3
  }

  private static let words = DyadType.allCases.map(\.word)
  private static let belief = FieldSchema.Kind.number(0...1)
  /// Largest change of a belief that an event may bring, in log-odds: judgement, from one half to all but certain.
  private static let shift = FieldSchema.Kind.number(-10...10)

  static let events = EventSchema(
    nodes: EventNode.allCases.map { node in
      switch node {
      case .start: .init("start", "Before both choose.")
      case .end: .init("end", "After beliefs; not in a turn of war.")
      }
    },
    view: [
      .init("turn", .integer(1...1000), slot: EventSlot.turn, unit: "turn, from 1", "The turn now played."),
      .init("turns", .integer(1...1000), slot: FieldSchema.constant, unit: "turns", "Length of the match."),
      .init("belief.second_greedy", belief, slot: EventSlot.secondGreedy, unit: "probability",
        "The first state's belief that the second is greedy."),
      .init("belief.first_greedy", belief, slot: EventSlot.firstGreedy, unit: "probability",
        "The second state's belief that the first is greedy."),
      .init("first_armed", .flag, slot: EventSlot.firstArmed,
        "Whether the first state armed: last turn at start, this turn at end."),
      .init("second_armed", .flag, slot: EventSlot.secondArmed, "Whether the second state armed, likewise."),
      .init("first_type", .choice(words), slot: EventSlot.firstType, "The first state's true type."),
      .init("second_type", .choice(words), slot: EventSlot.secondType, "The second state's true type."),
    ],
    effects: [
      .init("first_type", .choice(["unchanged"] + words), slot: EventSlot.changeFirst,
        "What the first state is from now on; its payoffs follow, and the other is not told."),
      .init("second_type", .choice(["unchanged"] + words), slot: EventSlot.changeSecond,
        "What the second state is from now on."),
      .init("suspicion_of_first", shift, slot: EventSlot.suspicionOfFirst, unit: "log-odds",
        "Added to the second state's belief that the first is greedy, if it learns at all."),
      .init("suspicion_of_second", shift, slot: EventSlot.suspicionOfSecond, unit: "log-odds",
        "Added to the first state's belief that the second is greedy, if it learns at all."),
    ])
}
