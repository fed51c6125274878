/// Indices of a game among n players, given the value of each subset. A subset is a number whose bit i is set where player i
/// takes part.
///
/// Sources: Shapley 1953, "A value for n-person games"; the interaction index: Grabisch and Roubens 1999, International
/// Journal of Game Theory 28, 547–565.
public enum Shapley {
  /// Most players for whom every subset is asked for: 2¹⁰ subsets. Judgement.
  public static let mostPlayers = 10

  /// φ_i = Σ_S |S|! (n − |S| − 1)!/n! · (v(S ∪ i) − v(S)) over the subsets S without i. They add up to v(N) − v(∅).
  /// - Parameter values: v, by subset; 2ⁿ of them.
  public static func values(_ values: [Double]) -> [Double] {
    let players = count(values)
    let weights = weights(players, taken: 1)
    return (0..<players).map { player in
      let bit = 1 << player
      var sum = 0.0
      for subset in values.indices where subset & bit == 0 {
        sum += weights[subset.nonzeroBitCount] * (values[subset | bit] - values[subset])
      }
      return sum
    }
  }

  /// I_ij = Σ_S |S|! (n − |S| − 2)!/(n − 1)! · (v(S ∪ ij) − v(S ∪ i) − v(S ∪ j) + v(S)) over the subsets without i and j:
  /// above 0 where two do more together than apart. By pair: (0,1), (0,2) … (1,2) ….
  public static func interactions(_ values: [Double]) -> [Double] {
    let players = count(values)
    let weights = weights(players, taken: 2)
    return pairs(players).map { first, second in
      let (one, two) = (1 << first, 1 << second)
      var sum = 0.0
      for subset in values.indices where subset & (one | two) == 0 {
        sum += weights[subset.nonzeroBitCount]
          * (values[subset | one | two] - values[subset | one] - values[subset | two] + values[subset])
      }
      return sum
    }
  }

  /// The pairs of players, in the order of ``interactions(_:)``.
  public static func pairs(_ players: Int) -> [(Int, Int)] {
    (0..<players).flatMap { first in (first + 1..<max(players, first + 1)).map { (first, $0) } }
  }

  private static func count(_ values: [Double]) -> Int {
    precondition(values.count.nonzeroBitCount == 1, "a value for each subset")
    return values.count.trailingZeroBitCount
  }

  /// By the size s of the subset: s! (n − s − t)!/(n − t + 1)!, t the players that are set apart; together they are 1 over all
  /// subsets.
  private static func weights(_ players: Int, taken: Int) -> [Double] {
    let others = players - taken
    guard others >= 0 else { return [] }
    // 1 / ((others + 1) · C(others, s))
    var choose = 1.0
    return (0...others).map { size in
      if size > 0 { choose = choose * Double(others - size + 1) / Double(size) }
      return 1 / (Double(others + 1) * choose)
    }
  }
}
