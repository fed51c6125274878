/// Events: what befalls the two and neither chose.
extension DyadGame {
  /// Asks the events of a node and does what they say.
  func occur(
    _ node: DyadSchema.EventNode, _ state: inout DyadTurn, _ turn: Int, _ recorder: MatchRecorder?
  ) throws(Fault) {
    guard let events else { return }
    typealias Slot = DyadSchema.EventSlot
    try events.ask(
      node.rawValue, turn: turn,
      show: { view in
        view[Slot.turn] = Double(turn)
        view[Slot.secondGreedy] = state.greedy.0.probability
        view[Slot.firstGreedy] = state.greedy.1.probability
        view[Slot.firstArmed] = state.last.0.arms ? 1 : 0
        view[Slot.secondArmed] = state.last.1.arms ? 1 : 0
        view[Slot.firstType] = state.types.0 ? 1 : 0
        view[Slot.secondType] = state.types.1 ? 1 : 0
      },
      apply: { act, event in
        let before = state.greedy
        if let type = DyadType(rawValue: Int(act[Slot.changeFirst]) - 1) { state.types.0 = type == .greedy }
        if let type = DyadType(rawValue: Int(act[Slot.changeSecond]) - 1) { state.types.1 = type == .greedy }
        if parameters.first.observer.rule != .none {
          state.greedy.0 = state.greedy.0.shifted(act[Slot.suspicionOfSecond])
        }
        if parameters.second.observer.rule != .none {
          state.greedy.1 = state.greedy.1.shifted(act[Slot.suspicionOfFirst])
        }
        guard let recorder else { return }
        for (seat, from, to) in [(0, before.0, state.greedy.0), (1, before.1, state.greedy.1)] where from != to {
          recorder.add(
            BeliefStep(
              observer: seat, turn: turn, .event(events.name(of: event)), before: from.value, after: to.value,
              bayes: to.value - from.value))
        }
      },
      tell: { recorder?.addEvent($0) })
    recorder?.change(types: [state.types.0 ? 1 : 0, state.types.1 ? 1 : 0])
  }
}
