internal import CStandoffNumerics

/// Orders of the players, each as likely as any other, and each followed by its reverse, which steadies the estimate.
public enum SampledOrders {
  /// The second key word of these draws, unlike those of matches, scripts and plugins: chance of its own.
  private static let domain: UInt64 = 0x6578_706C_6169_6E00

  /// An order and its reverse: a pure function of its arguments.
  public static func pair(players: Int, seed: UInt64, repetition: UInt64) -> [[Int]] {
    var order = Array(0..<players)
    for place in stride(from: players - 1, to: 0, by: -1) {
      let block = standoff_philox(repetition, UInt64(place), 0, 0, seed, domain)
      order.swapAt(place, min(place, Int(standoff_unit(block.word.0) * Double(place + 1))))
    }
    return [order, order.reversed()]
  }

  /// The subsets whose values ``AttributionTally/add(along:_:)`` asks for, each once.
  public static func subsets(along orders: [[Int]]) -> [Int] {
    let players = orders.first?.count ?? 0
    let all = 1 << players - 1
    var subsets: Set<Int> = [0, all]
    for order in orders {
      var subset = 0
      for player in order {
        subset |= 1 << player
        subsets.insert(subset)
      }
    }
    for player in 0..<players { subsets.insert(all & ~(1 << player)) }
    return subsets.sorted()
  }
}
