import StandoffKernel

/// What was set and what happened, in words.
extension CrisisTranscript {
  func posture(_ posture: CoercerPosture) -> String {
    var parts = [share("threat", posture.threat), share("sanctions", posture.sanctions)].compactMap { $0 }
    switch posture.message {
    case .none: break
    case .reassure: parts.append("says it seeks no regime change")
    case .warn: parts.append("says all options are on the table")
    case .invite: parts.append("says it is ready to talk")
    }
    return parts.isEmpty ? "does nothing" : parts.joined(separator: ", ")
  }

  func posture(_ posture: TargetPosture) -> String {
    let parts = [share("effort", posture.effort), share("provocation", posture.provocation)].compactMap { $0 }
    return parts.isEmpty ? "keeps still" : parts.joined(separator: ", ")
  }

  func posture(_ posture: PatronPosture) -> String {
    let parts = [share("pressure", posture.pressure), share("shield", posture.shield)].compactMap { $0 }
    return parts.isEmpty ? "stands aside" : parts.joined(separator: ", ")
  }

  private func share(_ word: String, _ value: Double) -> String? {
    value == 0 ? nil : "\(word) \(NumberText.fixed(value, 2))"
  }

  /// One sentence for an event; nil where the postures already tell it.
  func sentence(_ event: CrisisEvent, _ record: CrisisTurnRecord) -> String? {
    switch event {
    case .quit(let deal): return "\(target) leaves the \(deal == .freeze ? "freeze" : "disarmament deal")."
    case .reneged(_, let pledge):
      return "\(coercer) reneges on the deal"
        + (pledge > 0
          ? " and pays its pledge of \(NumberText.fixed(pledge, 2))."
          : ", at no cost: nothing was pledged.")
    case .cheated: return "\(target) works on in secret."
    case .offered(let offer, let inducement, let pledge, let named): return offered(offer, inducement, pledge, named)
    case .accepted(let offer):
      return offer == .disarm
        ? "\(target) accepts: the programme is given up."
        : "\(target) accepts: the programme stands still."
    case .refused: return "\(target) refuses."
    case .preempted: return "\(target) strikes first."
    case .advanced(let stage):
      return stage == parameters.stages
        ? "The programme is complete: \(target) is armed."
        : "The programme advances to stage \(stage)."
    case .cheatDetected: return "The cheating is seen; the freeze is over."
    case .lineCrossed(let stage): return "\(coercer)'s red line at stage \(stage) is crossed."
    case .bluffCalled: return "\(coercer) does not act on its line: a called bluff."
    case .struck: return "\(coercer) strikes."
    case .inadvertentWar: return "War comes by accident: nobody chose it."
    case .victory(let wins):
      return wins ? "\(coercer) wins the war." : "\(coercer) fails to win the war; \(target)'s regime stands."
    case .uprising: return "An uprising shakes \(target)."
    case .intervened: return "\(coercer) joins the uprising."
    case .survived: return "The regime survives."
    case .collapsed: return "The regime falls."
    case .misread(let observer):
      return observer == .coercer
        ? "\(coercer) misreads what \(target) did."
        : "\(target) misreads what \(coercer) did."
    case .lineDrawn(let stage): return "\(coercer) draws a red line at stage \(stage), in force from the next turn."
    case .lineRefused(let stage):
      if stage > parameters.stages {
        return "\(coercer)'s red line at stage \(stage) means nothing: the last stage is \(parameters.stages)."
      }
      return "\(coercer)'s red line at stage \(stage) comes too late: it is reached already."
    case .occurred(let text): return ActorNames.filled(text, scenario)
    case .warByEvent(let name): return "War comes that nobody chose: the event \(name) brings it."
    }
  }

  private func offered(_ offer: Offer, _ inducement: Double, _ pledge: Double, _ named: Double) -> String {
    let what = offer == .disarm ? "disarmament" : "a freeze"
    var text = "\(coercer) offers \(what) for \(NumberText.fixed(inducement, 3)) a turn"
    if pledge > 0 { text += ", pledging \(NumberText.fixed(pledge, 2)) if it breaks the deal" }
    if pledge < named {
      text += pledge == 0
        ? "; its pledge is worth nothing, since nothing can be pledged here"
        : " (of \(NumberText.fixed(named, 2)) named)"
    }
    return text + "."
  }
}
