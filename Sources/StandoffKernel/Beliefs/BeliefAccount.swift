import CStandoffNumerics

/// How a belief came from its prior to its end: what each kind of observation added, and what a Bayesian would have made of
/// the same.
public struct BeliefAccount: Sendable, Equatable {
  /// All that one kind of observation added.
  public struct Item: Sendable, Equatable {
    /// What it was.
    public let cause: BeliefStep.Cause
    /// How many there were.
    public fileprivate(set) var count = 0
    /// The first and the last turn in which there was one.
    public fileprivate(set) var turns: ClosedRange<Int>
    /// What they added together; log-odds.
    public fileprivate(set) var sum = 0.0
    /// The least and the most that one of them added; log-odds. The factor on the odds is its exponential.
    public fileprivate(set) var each: ClosedRange<Double>
    fileprivate var read = 0.0

    /// Mean of o, as it was read.
    public var meanRead: Double { read / Double(count) }
  }

  /// The belief before the match.
  public let prior: LogOdds
  /// The belief at the end.
  public let end: LogOdds
  /// What moved it, the largest part first; of equals the earlier one.
  public let items: [Item]
  /// What an observer would believe at the end who saw the same and followed Bayes' rule: no projection, cursedness,
  /// conservatism, base-rate neglect or confirmation bias, and the other's fear as it was in the match.
  public let bayes: LogOdds

  /// What a change of log-odds does to the odds: its exponential.
  public static func factor(_ change: Double) -> Double { standoff_exp(change) }

  /// The change from the prior to the end, in log-odds.
  public var change: Double { end.value - prior.value }

  /// The sum of all parts: the change, up to the last digits that a sum of many numbers loses.
  public var sum: Double { items.reduce(0) { $0 + $1.sum } }

  /// - Parameter steps: of one belief, in order; each begins where the one before it ended.
  public init(prior: LogOdds, steps: [BeliefStep]) {
    self.prior = prior
    var items: [Item] = []
    var bayes = prior
    func add(_ cause: BeliefStep.Cause, _ amount: Double, _ step: BeliefStep) {
      let index = items.firstIndex { $0.cause == cause } ?? items.count
      if index == items.count { items.append(Item(cause: cause, turns: step.turn...step.turn, each: amount...amount)) }
      items[index].count += 1
      items[index].turns = items[index].turns.lowerBound...step.turn
      items[index].sum += amount
      items[index].read += step.read ?? 0
      items[index].each = min(items[index].each.lowerBound, amount)...max(items[index].each.upperBound, amount)
    }
    for step in steps {
      add(step.cause, step.after - step.before - step.forgotten, step)
      if step.forgotten != 0 { add(.forgetting, step.forgotten, step) }
      bayes = LogOdds(logOdds: bayes.value + step.bayes)
    }
    end = steps.last.map { LogOdds(logOdds: $0.after) } ?? prior
    self.bayes = bayes
    self.items = items.enumerated().sorted { one, two in
      let (a, b) = (one.element.sum.magnitude, two.element.sum.magnitude)
      return a == b ? one.offset < two.offset : a > b
    }.map(\.element)
  }
}
