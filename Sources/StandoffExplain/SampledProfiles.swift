internal import CStandoffNumerics

/// Which of many profiles a repetition plays, where an average over all of them is estimated.
public enum SampledProfiles {
  /// The second key word of these draws, unlike those of matches, scripts, plugins and orders: chance of its own.
  private static let domain: UInt64 = 0x7072_6F66_696C_6500

  /// A number from 0 to `count` − 1, each as likely as any other: a pure function of its arguments.
  public static func place(among count: Int, seed: UInt64, repetition: UInt64) -> Int {
    guard count > 1 else { return 0 }
    let block = standoff_philox(repetition, 0, 0, 0, seed, domain)
    return min(count - 1, Int(standoff_unit(block.word.0) * Double(count)))
  }
}
