/// The security dilemma with its parameters set: two seats, the same moves, one turn after another.
///
/// A turn: both choose at the same time; a strike ends the match; otherwise each is paid from its matrix, sees the other's
/// move through noise, and updates its belief by equation 8 with the other's fear as common knowledge.
public final class DyadGame: Game {
  /// The parameters in play.
  public let parameters: DyadParameters
  /// Chance that each state is greedy.
  private let greedy: [Double]
  private let views: [UnsafeMutablePointer<Double>]
  private let act: UnsafeMutablePointer<Double>
  private let unafraid: [Double]

  /// - Parameter greedy: for each seat, the chance that it is greedy; 0 and 1 fix the type.
  public init(parameters: DyadParameters, greedy: [Double]) {
    self.parameters = parameters
    self.greedy = greedy
    views = (0..<2).map { _ in
      let frame = UnsafeMutablePointer<Double>.allocate(capacity: DyadSchema.Slot.count)
      frame.initialize(repeating: 0, count: DyadSchema.Slot.count)
      return frame
    }
    act = .allocate(capacity: DyadSchema.Act.count)
    act.initialize(repeating: 0, count: DyadSchema.Act.count)
    unafraid = (0..<2).map { seat in
      Self.benignAct(fear: 0, of: parameters[1 - seat], seenBy: parameters[seat].observer, noise: parameters.trustNoise)
    }
  }

  deinit {
    for frame in views { frame.deallocate() }
    act.deallocate()
  }

  public var schema: ModelSchema { DyadSchema.model }

  /// What goes from turn to turn.
  struct State {
    var greedy: (LogOdds, LogOdds)
    var armed = (false, false)
    var seen = (false, false)
    var conceded = (0.0, 0.0)
  }

  /// One state's moves of a turn.
  struct Move {
    var arms: Bool
    var strikes: Bool
    var concession: Double
  }

  public func play(_ strategies: [any Strategy], seed: UInt64, repetition: UInt64) throws(Fault) -> MatchResult {
    precondition(strategies.count == 2, "the security dilemma has two seats")
    var chance = CounterChance(seed: seed, repetition: repetition)
    let types = [
      chance.happens(.coercerType, turn: 0, probability: greedy[0]),
      chance.happens(.targetType, turn: 0, probability: greedy[1]),
    ]
    for (seat, strategy) in strategies.enumerated() {
      strategy.begin(MatchStart(seed: seed, repetition: repetition, role: seat))
    }
    var state = State(
      greedy: (
        LogOdds(probability: parameters.first.observer.prior), LogOdds(probability: parameters.second.observer.prior)
      ))
    var weight = 1.0, sums = (0.0, 0.0), arms = (0, 0), misread = 0
    var result = MatchResult(outcome: DyadOutcome.peace.rawValue, endTurn: parameters.turns)
    for turn in 1...parameters.turns {
      let one = try move(0, strategies[0], state, types[0], turn)
      let two = try move(1, strategies[1], state, types[1], turn)
      if let war = Self.war(one, two) {
        sums.0 += weight * Self.value(war, parameters.first, struck: one.strikes, wasStruck: two.strikes)
        sums.1 += weight * Self.value(war, parameters.second, struck: two.strikes, wasStruck: one.strikes)
        result.outcome = war.rawValue
        result.endTurn = turn
        result.marks[2] = Int32(turn)
        break
      }
      let flows = (
        parameters.first.flow(arms: one.arms, otherArms: two.arms, isGreedy: types[0]),
        parameters.second.flow(arms: two.arms, otherArms: one.arms, isGreedy: types[1])
      )
      sums.0 += weight * (flows.0 - one.concession * parameters.first.concessionCost)
      sums.1 += weight * (flows.1 - two.concession * parameters.second.concessionCost)
      arms.0 += one.arms ? 1 : 0
      arms.1 += two.arms ? 1 : 0
      misread += learn(&state, one, two, turn, &chance)
      state.armed = (one.arms, two.arms)
      state.conceded = (one.concession, two.concession)
      weight *= parameters.discountFactor
      if turn == parameters.turns {
        // The last turn's moves go on for ever, without concessions.
        sums.0 += weight * flows.0 / (1 - parameters.discountFactor)
        sums.1 += weight * flows.1 / (1 - parameters.discountFactor)
        result.outcome = Self.standing(one, two).rawValue
      }
    }
    result.payoffs[0] = sums.0
    result.payoffs[1] = sums.1
    result.marks[0] = Int32(arms.0)
    result.marks[1] = Int32(arms.1)
    result.marks[3] = Int32(misread)
    return result
  }

  private static func war(_ one: Move, _ two: Move) -> DyadOutcome? {
    switch (one.strikes, two.strikes) {
    case (false, false): nil
    case (true, false): .firstStruck
    case (false, true): .secondStruck
    case (true, true): .bothStruck
    }
  }

  private static func value(_ war: DyadOutcome, _ state: DyadState, struck: Bool, wasStruck: Bool) -> Double {
    struck && wasStruck ? state.mutualStrike : struck ? state.firstStrike : state.secondStrike
  }

  private static func standing(_ one: Move, _ two: Move) -> DyadOutcome {
    one.arms && two.arms ? .armsRace : one.arms || two.arms ? .oneSidedArms : .peace
  }

  private func move(
    _ seat: Int, _ strategy: any Strategy, _ state: State, _ isGreedy: Bool, _ turn: Int
  ) throws(Fault) -> Move {
    typealias Slot = DyadSchema.Slot
    let view = views[seat], own = parameters[seat]
    let isFirst = seat == 0
    view[Slot.turn] = Double(turn)
    view[Slot.type] = isGreedy ? 1 : 0
    view[Slot.otherGreedy] = (isFirst ? state.greedy.0 : state.greedy.1).probability
    view[Slot.selfGreedy] = (isFirst ? state.greedy.1 : state.greedy.0).probability
    view[Slot.armed] = (isFirst ? state.armed.0 : state.armed.1) ? 1 : 0
    view[Slot.otherArmed] = (isFirst ? state.seen.0 : state.seen.1) ? 1 : 0
    view[Slot.concession] = isFirst ? state.conceded.0 : state.conceded.1
    view[Slot.otherConcession] = isFirst ? state.conceded.1 : state.conceded.0
    view[Slot.trustThreshold] = own.trustThreshold
    view[Slot.attackThreshold] = own.attackThreshold(discountFactor: parameters.discountFactor)
    view[Slot.separatingConcession] = own.separatingConcession
    for slot in 0..<DyadSchema.Act.count { act[slot] = 0 }
    do {
      try strategy.posture(turn: turn, view: view, act: act)
    } catch {
      var fault = error
      (fault.role, fault.turn) = (seat, turn)
      throw fault
    }
    return Move(
      arms: act[DyadSchema.Act.arm] != 0, strikes: act[DyadSchema.Act.strike] != 0,
      concession: act[DyadSchema.Act.concession])
  }

  /// π: how often a benign state that fears so much arms, in an observer's eyes (eq. 8).
  static func benignAct(fear: Double, of state: DyadState, seenBy observer: ObserverParameters, noise: Double) -> Double {
    observer.rateLow + (observer.rateHigh - observer.rateLow) * logistic((fear - state.trustThreshold) / noise)
  }

  /// Both beliefs move from their values at the start of the turn. Returns how many moves were misread.
  private func learn(_ state: inout State, _ one: Move, _ two: Move, _ turn: Int, _ chance: inout CounterChance) -> Int {
    let before = state.greedy
    let first = parameters.first.observer, second = parameters.second.observer
    let wrong = (
      chance.happens(.noiseAtCoercer, turn: turn, probability: first.noise),
      chance.happens(.noiseAtTarget, turn: turn, probability: second.noise)
    )
    state.seen = (two.arms != wrong.0, one.arms != wrong.1)
    state.greedy.0 = belief(0, before.0, other: before.1, saw: state.seen.0, concession: two.concession)
    state.greedy.1 = belief(1, before.1, other: before.0, saw: state.seen.1, concession: one.concession)
    return (wrong.0 ? 1 : 0) + (wrong.1 ? 1 : 0)
  }

  private func belief(_ seat: Int, _ own: LogOdds, other: LogOdds, saw arms: Bool, concession: Double) -> LogOdds {
    let observer = parameters[seat].observer, sender = parameters[1 - seat]
    let likelihoods = BeliefRule.perceived(
      by: observer,
      actsWhenAfraid: Self.benignAct(
        fear: other.probability, of: sender, seenBy: observer, noise: parameters.trustNoise),
      actsUnafraid: unafraid[seat])
    var belief = BeliefRule.update(
      own, by: observer, likelihoods: likelihoods, evidence: arms ? 1 : 0, noise: observer.noise)
    if concession > 0 {
      // Whoever is benign would make it; a greedy state only one too small to separate.
      let copied = logistic((sender.separatingConcession - concession) / parameters.concessionNoise)
      belief = BeliefRule.update(
        belief, by: observer, likelihoods: Likelihoods(bad: max(copied, Self.leastChance), benign: 1 - Self.leastChance),
        evidence: 1, noise: 0)
    }
    return belief
  }

  /// No act is impossible for any type: probability.
  private static let leastChance = 1e-6
}
