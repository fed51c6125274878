/// A discounted decision problem of finitely many states: optimal stopping, cheating, waiting.
public struct DiscountedControl: Sendable {
  /// What may be done in a state.
  public struct Action: Sendable {
    /// Its name in messages.
    public let name: String
    /// What it pays now.
    public let reward: Double
    /// Where it leads, from the next period on. What is missing to probability 1 ends the problem, at 0.
    public let next: [(state: Int, probability: Double)]

    /// An action; without a next state it stops.
    public init(_ name: String, reward: Double, next: [(state: Int, probability: Double)] = []) {
      self.name = name
      self.reward = reward
      self.next = next
    }
  }

  /// Values and choices.
  public struct Solution: Sendable {
    /// Present value of each state.
    public let values: [Double]
    /// The best action of each state, as an index; the first of equals.
    public let policy: [Int]
    /// How far a value can be from the true one, by the contraction: m/(1−m) times the last sweep's change.
    public let errorBound: Double
    /// Sweeps taken.
    public let sweeps: Int
  }

  /// Actions by state.
  public let states: [[Action]]
  /// What the next period weighs against this one, 0 ≤ δ < 1.
  public let discount: Double

  /// A problem.
  /// - Throws: `SolverError.badGame` for a state without actions, a discount factor or chances out of range.
  public init(states: [[Action]], discount: Double) throws {
    guard discount >= 0, discount < 1 else {
      throw SolverError.badGame("the discount factor is \(discount); it must be at least 0 and below 1")
    }
    for (index, actions) in states.enumerated() {
      guard !actions.isEmpty else { throw SolverError.badGame("state \(index) has no action") }
      for action in actions {
        let total = action.next.reduce(0) { $0 + $1.probability }
        guard action.next.allSatisfy({ $0.probability >= 0 && states.indices.contains($0.state) }), total <= 1 + 1e-12
        else { throw SolverError.badGame("the chances of action \(action.name) in state \(index) are not probabilities") }
      }
    }
    self.states = states
    self.discount = discount
  }

  /// What an action is worth, given the values of the states.
  public func worth(_ action: Action, _ values: [Double]) -> Double {
    action.reward + discount * action.next.reduce(0) { $0 + $1.probability * values[$1.state] }
  }

  /// Value iteration. After each sweep the policy it chose is evaluated to the end by a linear system, so that a few
  /// sweeps do what contraction alone would take thousands for.
  /// - Parameter tolerance: the error bound wanted, relative to the largest value where that exceeds 1.
  /// - Throws: `SolverError.noConvergence` where the bound is not reached.
  public func solve(tolerance: Double = 1e-12) throws -> Solution {
    let longest = 1000
    var values = [Double](repeating: 0, count: states.count)
    var bound = Double.infinity
    for sweep in 1...longest {
      let (swept, policy) = sweepOnce(values)
      let change = zip(swept, values).map { ($0 - $1).magnitude }.max() ?? 0
      bound = modulus / (1 - modulus) * change
      let scale = Swift.max(1, swept.map(\.magnitude).max() ?? 1)
      if bound <= tolerance * scale / Swift.max(1e-3, 1 - modulus) {
        return Solution(values: swept, policy: policy, errorBound: bound, sweeps: sweep)
      }
      values = evaluate(policy) ?? swept
    }
    throw SolverError.noConvergence(steps: longest, bound: bound)
  }

  /// The contraction's modulus: the discount factor times the largest chance of going on.
  private var modulus: Double {
    discount * (states.joined().map { $0.next.reduce(0) { $0 + $1.probability } }.max() ?? 0)
  }

  private func sweepOnce(_ values: [Double]) -> (values: [Double], policy: [Int]) {
    var best: [Double] = []
    var policy: [Int] = []
    for actions in states {
      let worths = actions.map { worth($0, values) }
      var choice = 0
      for index in worths.indices where worths[index] > worths[choice] { choice = index }
      policy.append(choice)
      best.append(worths[choice])
    }
    return (best, policy)
  }

  /// Present values where a policy is kept for ever.
  private func evaluate(_ policy: [Int]) -> [Double]? {
    let rows = states.indices.map { state in
      var row = [Double](repeating: 0, count: states.count)
      row[state] = 1
      for (next, probability) in states[state][policy[state]].next { row[next] -= discount * probability }
      return row
    }
    return LinearSystem.solve(rows, states.indices.map { states[$0][policy[$0]].reward })
  }
}
