/// An informed sender with a bias speaks, at no cost, to a receiver who then acts (Crawford and Sobel 1982).
///
/// In equilibrium the types, spread over an interval, fall into cells; the message tells the cell, and the type at a border
/// is indifferent between the two actions. Cells are found by shooting.
public struct CheapTalk: Sendable {
  /// The sender's types.
  public let types: UniformTypes
  /// What a type has from an action; with one peak in the action.
  public let sender: @Sendable (_ type: Double, _ action: Double) -> Double
  /// The receiver's best action for a cell.
  public let bestAction: @Sendable (_ cell: ClosedRange<Double>) -> Double
  /// What the receiver loses in a type by an action.
  public let loss: @Sendable (_ type: Double, _ action: Double) -> Double

  /// A game.
  public init(
    types: UniformTypes, sender: @escaping @Sendable (_ type: Double, _ action: Double) -> Double,
    bestAction: @escaping @Sendable (_ cell: ClosedRange<Double>) -> Double,
    loss: @escaping @Sendable (_ type: Double, _ action: Double) -> Double
  ) {
    self.types = types
    self.sender = sender
    self.bestAction = bestAction
    self.loss = loss
  }

  /// More cells than this are not sought.
  public static let mostCells = 1000

  /// The next border after a cell: where the type at its upper end is indifferent. Nil where it lies beyond all types.
  private func nextBorder(after cell: ClosedRange<Double>) throws -> Double? {
    let (border, last) = (cell.upperBound, types.support.upperBound)
    guard border < last else { return nil }
    let here = sender(border, bestAction(cell))
    let gain = { (end: Double) in sender(border, bestAction(border...end)) - here }
    guard gain(last) < 0 else { return nil }
    // A border of a cell that is a point: the sender gains at first, and then less and less.
    let start = gain(border)
    if start <= 0 { return try peakThenRoot(gain, border, last) }
    return try Root.find(in: border...last, gain).value
  }

  /// The larger root of a gain that begins at zero or below, rises and falls again.
  private func peakThenRoot(_ gain: (Double) -> Double, _ start: Double, _ end: Double) throws -> Double? {
    let peak = Maximum.find(in: start...end, gain)
    guard peak.value > 0, peak.argument > start else { return nil }
    return try Root.find(in: peak.argument...end, gain).value
  }

  /// The borders that follow a first cell, while they lie among the types; at most `count`.
  private func borders(firstCellTo end: Double, atMost count: Int) throws -> [Double] {
    var borders = [types.support.lowerBound, end]
    while borders.count <= count, let next = try nextBorder(after: borders[borders.count - 2]...borders[borders.count - 1])
    {
      borders.append(next)
    }
    return borders
  }

  /// The largest number of messages that can be believed: how many cells begin among the types if the first is a point.
  /// - Throws: `SolverError.noConvergence` where there are more than `mostCells`.
  public func messages() throws -> Int {
    let borders = try borders(firstCellTo: types.support.lowerBound, atMost: Self.mostCells + 1)
    guard borders.count <= Self.mostCells + 1 else {
      throw SolverError.noConvergence(steps: Self.mostCells, bound: 1)
    }
    // With a point as first cell, `borders` holds the lower end twice.
    return borders.count - 1
  }

  /// The cells of the equilibrium with a number of messages; nil where there is none.
  public func cells(messages: Int) throws -> [ClosedRange<Double>]? {
    let support = types.support
    guard messages > 1 else { return messages == 1 ? [support] : nil }
    // The first border is right where the last cell ends just at the highest type.
    let first = try Threshold.find(in: support) { end in
      try borders(firstCellTo: end, atMost: messages).count <= messages
    }
    guard let first else { return nil }
    var found = try borders(firstCellTo: first.lower, atMost: messages)
    guard found.count == messages + 1 else { return nil }
    found[messages] = support.upperBound
    return zip(found, found.dropFirst()).map { $0...$1 }
  }

  /// What the receiver expects to lose, given the cells.
  public func expectedLoss(_ cells: [ClosedRange<Double>]) -> Double {
    let width = types.support.upperBound - types.support.lowerBound
    return cells.reduce(0) { sum, cell in
      let action = bestAction(cell)
      return sum + Quadrature.integral(over: cell) { loss($0, action) } / width
    }
  }
}
