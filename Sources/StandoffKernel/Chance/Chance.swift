/// Where a match takes its chance moves from: the counter-based generator, or the enumeration of all branches.
protocol Chance {
  /// Whether an event of this probability happens in this turn (0 before the first): one uniform against one
  /// threshold, always in the same direction, so that neighbouring strategies differ only where they must.
  mutating func happens(_ purpose: Purpose, turn: Int, probability: Double) -> Bool
}
