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
}
