import StandoffKernel

/// A view frame, read by slot.
typealias Frame = UnsafePointer<Double>

/// A strategy made of closures: what a test wants one actor to do, written where the test stands.
final class ScriptedStrategy: Strategy {
  typealias Answer = (_ turn: Int, _ view: Frame) -> Bool
  typealias CoercerMove = (_ turn: Int, _ view: Frame, _ act: inout CoercerPosture) -> Void
  typealias TargetMove = (_ turn: Int, _ view: Frame, _ act: inout TargetPosture) -> Void

  private let onBegin: (MatchStart) -> Void
  private let onPosture: (_ turn: Int, _ view: Frame, _ act: UnsafeMutablePointer<Double>) throws(Fault) -> Void
  private let answers: [Int: Answer]

  init(
    begin: @escaping (MatchStart) -> Void = { _ in }, answers: [Int: Answer] = [:],
    posture: @escaping (Int, Frame, UnsafeMutablePointer<Double>) throws(Fault) -> Void
  ) {
    onBegin = begin
    self.answers = answers
    onPosture = posture
  }

  func begin(_ start: MatchStart) { onBegin(start) }

  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    try onPosture(turn, view, act)
  }

  func answers(node: Int) -> Bool { answers[node] != nil }

  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    answers[node].map { $0(turn, view) } ?? false
  }
}

extension ScriptedStrategy {
  /// A coercer that starts from the zero posture each turn.
  static func coercer(
    strike: Answer? = nil, intervene: Answer? = nil, begin: @escaping (MatchStart) -> Void = { _ in },
    posture: @escaping CoercerMove = { _, _, _ in }
  ) -> ScriptedStrategy {
    var answers: [Int: Answer] = [:]
    answers[CoercerNode.strike.rawValue] = strike
    answers[CoercerNode.intervene.rawValue] = intervene
    return ScriptedStrategy(begin: begin, answers: answers) { turn, view, act in
      var chosen = CoercerPosture()
      posture(turn, view, &chosen)
      typealias Slot = CrisisSlot.Coercer
      act[Slot.threat] = chosen.threat
      act[Slot.sanctions] = chosen.sanctions
      act[Slot.redLine] = Double(chosen.redLine)
      act[Slot.offer] = Double(chosen.offer.rawValue)
      act[Slot.inducement] = chosen.inducement
      act[Slot.pledge] = chosen.pledge
      act[Slot.renege] = chosen.renege ? 1 : 0
      act[Slot.message] = Double(chosen.message.rawValue)
    }
  }

  /// A target that starts from the zero posture each turn.
  static func target(
    accept: Answer? = nil, preempt: Answer? = nil, begin: @escaping (MatchStart) -> Void = { _ in },
    posture: @escaping TargetMove = { _, _, _ in }
  ) -> ScriptedStrategy {
    var answers: [Int: Answer] = [:]
    answers[TargetNode.accept.rawValue] = accept
    answers[TargetNode.preempt.rawValue] = preempt
    return ScriptedStrategy(begin: begin, answers: answers) { turn, view, act in
      var chosen = TargetPosture()
      posture(turn, view, &chosen)
      typealias Slot = CrisisSlot.Target
      act[Slot.effort] = chosen.effort
      act[Slot.provocation] = chosen.provocation
      act[Slot.cheat] = chosen.cheat ? 1 : 0
      act[Slot.quit] = chosen.quit ? 1 : 0
    }
  }

  /// A patron that starts from the zero posture each turn.
  static func patron(
    _ posture: @escaping (_ turn: Int, _ view: Frame, _ act: inout PatronPosture) -> Void = { _, _, _ in }
  ) -> ScriptedStrategy {
    ScriptedStrategy { turn, view, act in
      var chosen = PatronPosture()
      posture(turn, view, &chosen)
      act[CrisisSlot.Patron.pressure] = chosen.pressure
      act[CrisisSlot.Patron.shield] = chosen.shield
    }
  }
}

extension ScriptedStrategy {
  static func coercer(_ posture: @escaping CoercerMove) -> ScriptedStrategy {
    coercer(strike: nil, posture: posture)
  }

  static func coercer(strike: @escaping Answer, _ posture: @escaping CoercerMove) -> ScriptedStrategy {
    coercer(strike: strike, posture: posture)
  }

  static func target(_ posture: @escaping TargetMove) -> ScriptedStrategy {
    target(accept: nil, posture: posture)
  }

  static func target(accept: @escaping Answer, _ posture: @escaping TargetMove) -> ScriptedStrategy {
    target(accept: accept, posture: posture)
  }

  /// Always yes, whatever it is asked.
  static var yes: Answer { { _, _ in true } }

  /// A target with a constant effort and provocation, which refuses every offer.
  static func works(_ effort: Double = 1, provocation: Double = 0) -> ScriptedStrategy {
    target { _, _, act in
      act.effort = effort
      act.provocation = provocation
    }
  }

  /// A target that takes every offer, and does `posture` besides.
  static func agrees(
    _ posture: @escaping TargetMove = { _, _, _ in }
  ) -> ScriptedStrategy { target(accept: yes, posture: posture) }

  /// A coercer that makes one offer, in the first turn.
  static func offersOnce(
    _ offer: Offer, inducement: Double = 0.05, pledge: Double = 0.2,
    _ posture: @escaping CoercerMove = { _, _, _ in }
  ) -> ScriptedStrategy {
    coercer { turn, view, act in
      if turn == 1 {
        act.offer = offer
        act.inducement = inducement
        act.pledge = pledge
      }
      posture(turn, view, &act)
    }
  }
}
