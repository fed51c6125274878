import StandoffKernel

/// A strategy made of closures over the turn and the view, without memory or chance: exact propagation may play it.
final class PlannedStrategy: Strategy {
  /// A view frame, read by slot.
  typealias Frame = UnsafePointer<Double>
  typealias Answer = (_ view: Frame) -> Bool

  private let plan: (_ turn: Int, _ act: UnsafeMutablePointer<Double>) -> Void
  private let answers: [Int: Answer]

  private init(_ answers: [Int: Answer], plan: @escaping (Int, UnsafeMutablePointer<Double>) -> Void) {
    self.answers = answers
    self.plan = plan
  }

  func begin(_ start: MatchStart) {}

  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    plan(turn, act)
  }

  func answers(node: Int) -> Bool { answers[node] != nil }

  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    answers[node].map { $0(view) } ?? false
  }
}

extension PlannedStrategy {
  /// A coercer that starts from the zero posture each turn.
  static func coercer(
    _ posture: @escaping (_ turn: Int, _ act: inout CoercerPosture) -> Void = { _, _ in }
  ) -> PlannedStrategy {
    PlannedStrategy([:]) { turn, act in
      var chosen = CoercerPosture()
      posture(turn, &chosen)
      typealias Slot = CrisisSlot.Coercer
      act[Slot.threat] = chosen.threat
      act[Slot.sanctions] = chosen.sanctions
      act[Slot.offer] = Double(chosen.offer.rawValue)
      act[Slot.inducement] = chosen.inducement
      act[Slot.pledge] = chosen.pledge
    }
  }

  /// A coercer that strikes at every stage of a range and does nothing else.
  static func strikes(at stages: Range<Int>) -> PlannedStrategy {
    PlannedStrategy([CoercerNode.strike.rawValue: { stages.contains(Int($0[CrisisSlot.stage])) }]) { _, _ in }
  }

  /// A coercer that makes one offer, in the first turn, and holds the other postures.
  static func offersOnce(
    _ offer: Offer, inducement: Double = 0.05, pledge: Double = 0.2, threat: Double = 0, sanctions: Double = 0
  ) -> PlannedStrategy {
    coercer { turn, act in
      act.threat = threat
      act.sanctions = sanctions
      guard turn == 1 else { return }
      act.offer = offer
      act.inducement = inducement
      act.pledge = pledge
    }
  }

  /// A target that starts from the zero posture each turn; it takes every offer or none.
  static func target(
    accepts: Bool = false, posture: @escaping (_ turn: Int, _ act: inout TargetPosture) -> Void = { _, _ in }
  ) -> PlannedStrategy {
    PlannedStrategy(accepts ? [TargetNode.accept.rawValue: { _ in true }] : [:]) { turn, act in
      var chosen = TargetPosture()
      posture(turn, &chosen)
      typealias Slot = CrisisSlot.Target
      act[Slot.effort] = chosen.effort
      act[Slot.provocation] = chosen.provocation
      act[Slot.cheat] = chosen.cheat ? 1 : 0
    }
  }

  /// A target that works at full effort from a turn on and refuses every offer.
  static func works(from first: Int = 1) -> PlannedStrategy {
    target { turn, act in act.effort = turn >= first ? 1 : 0 }
  }
}
