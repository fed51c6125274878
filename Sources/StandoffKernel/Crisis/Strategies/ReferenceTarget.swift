/// The rational target of the model's description: it arms where its stage values say so, and accepts a deal that is
/// worth more than its position. It never cheats, quits or preempts, and does not foresee the strike rule.
public final class ReferenceTarget: Strategy {
  /// Its standing provocation: a habit, not a choice (judgement).
  public static let habitualProvocation = 0.3
  /// Belief in its greed above which the pausing variant idles at the last two stages before completion.
  public static let pausingBelief = 0.6

  let parameters: CrisisParameters
  let provocation: Double
  /// Whether it pauses, so as not to seem greedy on the eve of completion.
  let pauses: Bool

  /// A rational target with this habitual provocation p, a share.
  public init(_ parameters: CrisisParameters, provocation: Double = habitualProvocation, pauses: Bool = false) {
    self.parameters = parameters
    self.provocation = provocation
    self.pauses = pauses
  }

  public func begin(_ start: MatchStart) {}

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    act[CrisisSlot.Target.provocation] = provocation
    let stage = Int(view[CrisisSlot.stage])
    if stage == parameters.stages { return }
    let onTheEve = stage >= parameters.stages - 2
    if pauses && onTheEve && view[CrisisSlot.targetGreedy] > Self.pausingBelief { return }
    if StageValues(parameters, position(view), stage: stage).arms { act[CrisisSlot.Target.effort] = 1 }
  }

  public func answers(node: Int) -> Bool { node == TargetNode.accept.rawValue }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    let offer = Offer(rawValue: Int(view[CrisisSlot.offer])) ?? .none
    return DealTerms(offer, pledge: view[CrisisSlot.offerPledge]).isAcceptable(
      parameters, position(view), stage: Int(view[CrisisSlot.stage]), inducement: view[CrisisSlot.offerInducement])
  }

  private func position(_ view: UnsafePointer<Double>) -> StageValues.Position {
    StageValues.Position(view: view, provocation: provocation)
  }
}

extension StageValues.Position {
  /// The position that a target's view shows.
  public init(view: UnsafePointer<Double>, provocation: Double) {
    self.init(
      effectivePressure: view[CrisisSlot.effectivePressure], threat: view[CrisisSlot.threat],
      shield: view[CrisisSlot.shield], provocation: provocation, redLine: Int(view[CrisisSlot.redLine]),
      opportunist: view[CrisisSlot.coercerOpportunist], resolved: view[CrisisSlot.coercerResolved],
      type: view[CrisisSlot.type] == 1 ? .greedy : .securitySeeker)
  }
}
