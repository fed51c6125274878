/// Chance that walks every branch: the exact counterpart of ``CounterChance``.
///
/// A turn is played again for each path through its chance moves; ``weight`` is the probability of the path just
/// played.
struct BranchingChance: Chance {
  /// Decisions of the path, and the probability that each had.
  private var path: [(happened: Bool, probability: Double)] = []
  private var position = 0
  private(set) var weight = 1.0

  mutating func happens(_ purpose: Purpose, turn: Int, probability: Double) -> Bool {
    if probability <= 0 { return false }
    if probability >= 1 { return true }
    if position == path.count { path.append((true, probability)) }
    let step = path[position]
    position += 1
    weight *= step.happened ? step.probability : 1 - step.probability
    return step.happened
  }

  /// Starts the turn again on the first path.
  mutating func restart() {
    path.removeAll(keepingCapacity: true)
    position = 0
    weight = 1
  }

  /// Goes on to the next path of the same turn.
  /// - Returns: false when all have been walked.
  mutating func advance() -> Bool {
    while let last = path.last, !last.happened { path.removeLast() }
    guard let last = path.popLast() else { return false }
    path.append((false, last.probability))
    position = 0
    weight = 1
    return true
  }
}
