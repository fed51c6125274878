/// What the target would have asked for disarmament without a pledge, and what the coercer would have paid, over the turns in
/// which there was something to give up: where the price lies above the worth there is no bargaining range.
public struct CrisisBargain: Sendable, Equatable {
  /// The figures of one turn. Inducements per turn, in turns in power.
  public struct Moment: Sendable, Equatable {
    /// From 1.
    public let turn: Int
    /// b*: the least that the target would take without a pledge; negative where it would pay.
    public let price: Double
    /// The same where a pledge bound the coercer for certain: k without end.
    public let priceIfBound: Double
    /// bU: the most that the coercer would pay.
    public let worth: Double

    /// What of the price is owed to the coercer's being unable to commit itself (M14's commitment premium).
    public var premium: Double { price - priceIfBound }
    /// Whether both would have gained by some inducement.
    public var hasRange: Bool { price <= worth }
  }

  /// The first turn of which it can be told.
  public let first: Moment
  /// The turn in which worth lay highest against price.
  public let best: Moment
  /// The last.
  public let last: Moment

  /// A pledge that no coercer breaks (1 = conventional war).
  private static let binding = 1e9

  init?(_ match: RecordedCrisis) {
    let moments = match.turns.compactMap { record -> Moment? in
      let state = record.chosenOn
      guard state.deal == .none, state.stage > 0 else { return nil }
      let position = match.positionAnnounced(record)
      func price(_ pledge: Double) -> Double {
        DealTerms(.disarm, pledge: pledge).price(match.p, position, stage: state.stage)
      }
      let worth = DealTerms(.disarm, pledge: 0).willingnessToPay(
        match.p, match.recorder.coercerType, greedy: state.targetGreedy.probability,
        effectivePressure: position.effectivePressure, stage: state.stage)
      return Moment(turn: record.turn, price: price(0), priceIfBound: price(Self.binding), worth: worth)
    }
    guard let first = moments.first, let last = moments.last else { return nil }
    (self.first, self.last) = (first, last)
    var best = first
    for moment in moments where moment.worth - moment.price > best.worth - best.price { best = moment }
    self.best = best
  }
}

/// An offer and its answer, with the target's and the coercer's figures for it.
public struct OfferAnswered: Sendable, Equatable {
  /// From 1.
  public let turn: Int
  /// What was offered.
  public let offer: Offer
  /// b, per turn; 1 = one turn in power.
  public let inducement: Double
  /// k, after the cap; 1 = conventional war.
  public let pledge: Double
  /// Whether the target took it.
  public let isAccepted: Bool
  /// What the deal was worth to the target; turns in power.
  public let value: Double
  /// What its position was worth to it without the deal; turns in power.
  public let valueWithout: Double
  /// b*: the least for which it would take these terms.
  public let price: Double
  /// The same without a pledge.
  public let priceWithoutPledge: Double
  /// bU: the most that the coercer would pay for these terms.
  public let worth: Double

  /// The offer of a turn; nil where there was none.
  init?(_ match: RecordedCrisis, _ record: CrisisTurnRecord) {
    var terms: (Offer, Double, Double)?
    for case .offered(let offer, let inducement, let pledge, _) in record.events { terms = (offer, inducement, pledge) }
    guard let (offer, inducement, pledge) = terms, offer != .none else { return nil }
    let (stage, position) = (record.chosenOn.stage, match.positionAnnounced(record))
    let deal = DealTerms(offer, pledge: pledge)
    turn = record.turn
    (self.offer, self.inducement, self.pledge) = (offer, inducement, pledge)
    isAccepted = record.events.contains(.accepted(offer))
    value = deal.valueToTarget(match.p, position, stage: stage, inducement: inducement)
    valueWithout = StageValues(match.p, position, stage: stage).value
    price = deal.price(match.p, position, stage: stage)
    priceWithoutPledge = DealTerms(offer, pledge: 0).price(match.p, position, stage: stage)
    worth = deal.willingnessToPay(
      match.p, match.recorder.coercerType, greedy: record.chosenOn.targetGreedy.probability,
      effectivePressure: position.effectivePressure, stage: stage)
  }
}
