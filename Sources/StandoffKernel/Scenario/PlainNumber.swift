/// A number as people write it: `2`, not `2.0`; otherwise the shortest text that reads back as the same number.
public enum PlainNumber {
  /// Whole numbers from here on keep Swift's own form, `1e+16`: 2^53, beyond which not every whole number is one.
  private static let wholeLimit = 9_007_199_254_740_992.0

  /// The shortest plain text of a value.
  public static func text(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < wholeLimit ? String(Int(value)) : String(value)
  }
}
