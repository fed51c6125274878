import Foundation
import StandoffKernel

/// A strategy as users name it: `maximum_pressure`, `maximum_pressure:threat=0.3,…`, `./my_policy.lua:threat=0.3`.
struct StrategyName {
  /// The name or path before the settings.
  let base: String
  let settings: [String: Double]
  /// As written, for tables.
  let text: String

  init(_ text: String) throws(InputError) {
    self.text = text
    // A path may hold colons; the one that begins the settings comes after `.lua`.
    let colon = text.range(of: ".lua:").map { text.index(before: $0.upperBound) }
      ?? (text.hasSuffix(".lua") ? nil : text.firstIndex(of: ":"))
    guard let colon else {
      base = text
      settings = [:]
      return
    }
    base = String(text[..<colon])
    var settings: [String: Double] = [:]
    for pair in text[text.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite, !parts[0].isEmpty else {
        throw InputError("'\(pair)' in '\(text)' is not parameter=number; write it like maximum_pressure:threat=0.3")
      }
      guard settings.updateValue(value, forKey: String(parts[0])) == nil else {
        throw InputError("'\(text)' sets \(parts[0]) twice")
      }
    }
    self.settings = settings
  }

  var isPath: Bool { base.hasSuffix(".lua") || base.contains("/") }
}
