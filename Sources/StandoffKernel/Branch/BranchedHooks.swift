/// An event made for one scenario until a turn, and the same one made for another from that turn on, which runs in shadow until
/// then: it sees what the first sees, and what it does is dropped.
public final class BranchedEvent: EventSource {
  private let factual: any EventSource
  private let new: any EventSource
  private let turn: Int
  private let isWarm: Bool
  private let dropped: DroppedFrame

  /// - Parameters:
  ///   - new: of the same name and node.
  ///   - width: slots of an event's effects.
  public init(_ factual: any EventSource, then new: any EventSource, from turn: Int, isWarm: Bool, width: Int) {
    precondition(factual.name == new.name && factual.node == new.node, "an event goes on as itself")
    self.factual = factual
    self.new = new
    self.turn = turn
    self.isWarm = isWarm
    dropped = DroppedFrame(width)
  }

  public var name: String { factual.name }
  public var node: Int { factual.node }

  public func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) {
    factual.begin(seed: seed, repetition: repetition, wantsLines: wantsLines)
    new.begin(seed: seed, repetition: repetition, wantsLines: wantsLines)
  }

  public func occur(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) -> [String] {
    if turn >= self.turn { return try new.occur(turn: turn, view: view, act: act) }
    let lines = try factual.occur(turn: turn, view: view, act: act)
    if isWarm { _ = try new.occur(turn: turn, view: view, act: dropped.cleared()) }
    return lines
  }
}

/// An observer's belief rule until a turn, and another one from that turn on, which runs in shadow until then. Nil stands for
/// the built-in rule that the parameters name.
public final class BranchedRule: CustomBeliefRule {
  private let factual: (any CustomBeliefRule)?
  private let new: (any CustomBeliefRule)?
  private let turn: Int
  private let isWarm: Bool

  /// - Parameter turn: the first turn of the new one.
  public init(_ factual: (any CustomBeliefRule)?, then new: (any CustomBeliefRule)?, from turn: Int, isWarm: Bool) {
    self.factual = factual
    self.new = new
    self.turn = turn
    self.isWarm = isWarm
  }

  public var name: String { (new ?? factual)?.name ?? "" }

  public func begin(seed: UInt64, repetition: UInt64) {
    factual?.begin(seed: seed, repetition: repetition)
    new?.begin(seed: seed, repetition: repetition)
  }

  /// What the built-in rule came to is handed back as it is: the desk takes that for the rule's own belief to the last digit.
  public func update(_ news: BeliefNews, turn: Int) throws(Fault) -> Double {
    if turn >= self.turn { return try new?.update(news, turn: turn) ?? news.bayes }
    let belief = try factual?.update(news, turn: turn) ?? news.bayes
    if isWarm { _ = try new?.update(news, turn: turn) }
    return belief
  }
}
