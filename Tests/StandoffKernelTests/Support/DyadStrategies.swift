import StandoffKernel

/// What a state does in a turn.
struct StateMove: Equatable {
  var arm = false
  var strike = false
  var concession = 0.0
}

extension ScriptedStrategy {
  /// A state that starts from restraint each turn.
  static func state(
    begin: @escaping (MatchStart) -> Void = { _ in },
    _ move: @escaping (_ turn: Int, _ view: Frame, _ act: inout StateMove) -> Void
  ) -> ScriptedStrategy {
    ScriptedStrategy(begin: begin) { turn, view, act in
      var chosen = StateMove()
      move(turn, view, &chosen)
      act[0] = chosen.arm ? 1 : 0
      act[1] = chosen.strike ? 1 : 0
      act[2] = chosen.concession
    }
  }

  /// A state that does the same each turn.
  static func constant(_ move: StateMove) -> ScriptedStrategy { state { _, _, act in act = move } }

  /// A state that plays these moves, and the last of them for ever.
  static func moves(_ moves: [StateMove]) -> ScriptedStrategy {
    state { turn, _, act in act = moves[min(turn, moves.count) - 1] }
  }

  /// Arms with a fixed chance.
  static func arming(rate: Double, salt: UInt64 = 7) -> ScriptedStrategy {
    var stream = SplitMix(0)
    return state(begin: { stream = SplitMix($0, salt: salt &+ UInt64($0.role)) }) { _, _, act in
      act.arm = stream.unit() < rate
    }
  }

  /// A security seeker of Jervis' world: arms where it believes that the other is greedy above the trust threshold, and
  /// strikes above the attack threshold.
  static func fearful(strikes: Bool = true) -> ScriptedStrategy {
    let slots = Slots.state
    let (belief, trust, attack) = (slots["belief.other_greedy"], slots["trust_threshold"], slots["attack_threshold"])
    return state { _, view, act in
      act.arm = view[belief] > view[trust]
      act.strike = strikes && view[belief] >= view[attack]
    }
  }

  /// Acts exactly as the likelihoods of an observer without projection say: a greedy state at hi less what it imitates, a
  /// benign one as its fear drives it.
  static func asBelieved(_ parameters: DyadParameters, salt: UInt64 = 11) -> ScriptedStrategy {
    var stream = SplitMix(0)
    var role = 0
    let slots = Slots.state
    let (type, fear) = (slots["type"], slots["belief.other_greedy"])
    return state(begin: { role = $0.role; stream = SplitMix($0, salt: salt &+ UInt64($0.role)) }) { _, view, act in
      let observer = parameters[1 - role].observer
      let benign = parameters[role].actRate(fear: view[fear], seenBy: observer, noise: parameters.trustNoise)
      let greedy = (1 - observer.imitation) * observer.rateHigh + observer.imitation * benign
      act.arm = stream.unit() < (view[type] == 1 ? greedy : benign)
    }
  }
}
