/// Numbers as people write them: rounded half away from zero, the same text on every machine.
public enum NumberText {
  /// With this many decimals, and a true minus sign. `nan` and infinities in words.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    if value.isNaN { return "n/a" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    let powers = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000]
    let scale = powers[min(max(decimals, 0), powers.count - 1)]
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled) / Int(scale)
    let digits = String(Int(scaled) % Int(scale))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if decimals == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// A probability as a percentage: `12.3%`.
  public static func percent(_ share: Double, _ decimals: Int = 1) -> String { fixed(share * 100, decimals) + "%" }

  /// A count with thin grouping: `48,113`.
  public static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "−" : "") + text
  }
}
