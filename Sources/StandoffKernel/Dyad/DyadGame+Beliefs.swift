/// What each state learns of the other (eq. 8 between equals).
extension DyadGame {
  /// Both beliefs move from their values at the start of the turn. Returns how many moves were misread.
  /// - Parameter hasRules: whether there are ``beliefs``, asked once a match: a property that anybody may set is slow to read.
  /// - Throws: the fault of a belief rule that is none of the built-in ones.
  func learn<C: Chance>(
    _ state: inout DyadTurn, _ turn: Int, _ chance: inout C, _ recorder: MatchRecorder?, hasRules: Bool
  ) throws(Fault) -> Int {
    let before = state.greedy
    let (one, two) = state.moves
    let wrong = (
      chance.happens(.noiseAtCoercer, turn: turn, probability: parameters.first.observer.noise),
      chance.happens(.noiseAtTarget, turn: turn, probability: parameters.second.observer.noise)
    )
    if wrong.0 { recorder?.addEvent("%0 misread what %1 did") }
    if wrong.1 { recorder?.addEvent("%1 misread what %0 did") }
    state.seen = (two.arms != wrong.0, one.arms != wrong.1)
    state.greedy.0 = try belief(
      0, before.0, other: before.1, did: two.arms, saw: state.seen.0, concession: two.concession, turn,
      .confirmationAtCoercer, &chance, recorder, hasRules)
    state.greedy.1 = try belief(
      1, before.1, other: before.0, did: one.arms, saw: state.seen.1, concession: one.concession, turn,
      .confirmationAtTarget, &chance, recorder, hasRules)
    state.last = state.moves
    if let evidence {
      for (seat, other) in [(0, state.types.1), (1, state.types.0)] {
        let fear = parameters[1 - seat].drive((seat == 0 ? before.1 : before.0).probability, parameters.trustNoise)
        evidence.add(observer: seat, isBad: other, drive: fear, act: (seat == 0 ? two : one).arms ? 1 : 0)
      }
    }
    return (wrong.0 ? 1 : 0) + (wrong.1 ? 1 : 0)
  }

  /// - Parameters:
  ///   - other: what the other believes of this state: its fear, and common knowledge.
  ///   - concession: what the other gave up.
  private func belief<C: Chance>(
    _ seat: Int, _ own: LogOdds, other: LogOdds, did: Bool, saw arms: Bool, concession: Double, _ turn: Int,
    _ purpose: Purpose, _ chance: inout C, _ recorder: MatchRecorder?, _ hasRules: Bool
  ) throws(Fault) -> LogOdds {
    let observer = parameters[seat].observer
    let sender = parameters[1 - seat]
    let likelihoods = BeliefRule.perceived(
      by: observer,
      actsWhenAfraid: sender.actRate(fear: other.probability, seenBy: observer, noise: parameters.trustNoise),
      actsUnafraid: sender.actRate(fear: 0, seenBy: observer, noise: parameters.trustNoise))
    var evidence = arms ? 1.0 : 0.0
    if observer.confirmation > 0 {
      evidence = BeliefRule.confirming(evidence, belief: own, likelihoods: likelihoods.noisy(observer.noise)) {
        chance.happens(purpose, turn: turn, probability: observer.confirmation)
      }
    }
    var belief = BeliefRule.update(
      own, by: observer, likelihoods: likelihoods, evidence: evidence, noise: observer.noise)
    if hasRules { belief = try askRule(of: seat, own, observer, likelihoods, evidence, observer.noise, turn) }
    if let recorder {
      keep(recorder, seat, from: own, to: belief, other: other, did: did, saw: arms, read: evidence, turn)
    }
    if concession == 0 { return belief }
    let offered = sender.concessionLikelihoods(concession, noise: parameters.concessionNoise)
    let moved = hasRules
      ? try askRule(of: seat, belief, observer, offered, 1, 0, turn)
      : BeliefRule.update(belief, by: observer, likelihoods: offered, evidence: 1, noise: 0)
    if let recorder { keep(recorder, seat, from: belief, to: moved, concession: offered, turn) }
    return moved
  }

  /// Writes down what a move that was read made of a belief; apart from what every match runs.
  @inline(never)
  private func keep(
    _ recorder: MatchRecorder, _ seat: Int, from before: LogOdds, to after: LogOdds, other: LogOdds, did: Bool,
    saw arms: Bool, read: Double, _ turn: Int
  ) {
    let observer = parameters[seat].observer
    let news = BeliefEvidence(
      observer: seat, parameters: observer, turn: turn,
      actsWhenAfraid: parameters[1 - seat].actRate(
        fear: other.probability, seenBy: observer, noise: parameters.trustNoise),
      noise: observer.noise, done: did ? 1 : 0, observed: arms ? 1 : 0, read: read, cause: beliefs?.cause(of: seat))
    recorder.add(news.step(from: before, to: after))
  }

  /// The same of a concession.
  @inline(never)
  private func keep(
    _ recorder: MatchRecorder, _ seat: Int, from before: LogOdds, to after: LogOdds, concession: Likelihoods, _ turn: Int
  ) {
    let news = BeliefEvidence(
      observer: seat, parameters: parameters[seat].observer, turn: turn, actsWhenAfraid: concession.benign, noise: 0, done: 1,
      observed: 1, read: 1, cause: beliefs?.cause(of: seat) ?? .concession, likelihoods: concession)
    recorder.add(news.step(from: before, to: after))
  }

  /// What a rule that is none of the built-in ones makes of the same news.
  @inline(never)
  private func askRule(
    of seat: Int, _ belief: LogOdds, _ observer: ObserverParameters, _ likelihoods: Likelihoods, _ evidence: Double,
    _ noise: Double, _ turn: Int
  ) throws(Fault) -> LogOdds {
    guard let beliefs else { preconditionFailure("there are rules") }
    return try beliefs.update(
      belief, of: seat, by: observer, likelihoods: likelihoods, evidence: evidence, noise: noise, turn: turn)
  }
}

extension DyadState {
  /// Λ((m − m*)/sm): how far fear drives a benign state to arm, 0 to 1.
  @inline(__always)
  func drive(_ fear: Double, _ noise: Double) -> Double { logistic((fear - trustThreshold) / noise) }

  /// π(m): how often this state, if benign, arms when it fears so much, in an observer's eyes (eq. 8). Probability.
  /// - Parameters:
  ///   - fear: m, its belief that the observer is greedy; probability.
  ///   - noise: sm, the scale of the logit.
  public func actRate(fear: Double, seenBy observer: ObserverParameters, noise: Double) -> Double {
    observer.rateLow + (observer.rateHigh - observer.rateLow) * drive(fear, noise)
  }

  /// How likely a concession is from this state: a benign one would make it, a greedy one copies it where it is too small to
  /// separate, Λ((w* − c)/sw) (after the threshold of Kydd 2005 and Spence's condition; the logit is this project's).
  /// - Parameter concession: c, share of the largest.
  public func concessionLikelihoods(_ concession: Double, noise: Double) -> Likelihoods {
    let copied = logistic((separatingConcession - concession) / noise)
    return Likelihoods(bad: max(copied, Self.leastChance), benign: 1 - Self.leastChance)
  }

  /// No act is impossible for any type: probability (judgement).
  private static let leastChance = 1e-6
}
