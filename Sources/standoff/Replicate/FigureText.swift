import Foundation
import StandoffReport

/// Numbers of any size, in few characters.
enum FigureText {
  /// Up to six decimals for what is neither small nor large, else a mantissa and an exponent; `no answer` for nan.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "no answer" }
    if value.isInfinite || value == 0 { return value == 0 ? "0" : NumberText.fixed(value, 0) }
    guard (1e-4..<1e6).contains(value.magnitude) else {
      return (value < 0 ? "−" : "") + String(format: "%.1e", value.magnitude)
    }
    var text = NumberText.fixed(value, 6)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Several, a blank between them; numbers that are all the same once.
  static func numbers(_ values: [Double]) -> String {
    let texts = values.map(number)
    return Set(texts).count == 1 && texts.count > 1 ? "\(texts[0]) each" : texts.joined(separator: " ")
  }
}
