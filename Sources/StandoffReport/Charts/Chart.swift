/// One chart: a Vega-Lite specification with its data in it, and what it shows in words.
public struct Chart: Sendable {
  /// Templates in `report/charts`, each a specification with `{{places}}` for data, orders and words.
  static let templates = [
    "ranked", "outcomes", "pairs", "heat", "survival", "beliefs", "stages", "bargaining", "series", "timeline",
    "differences", "waterfall", "map",
  ]

  /// The name of its file, without the ending: `ranked-US`.
  public let name: String
  /// The specification, with the light theme in it.
  public let spec: JSONValue
  /// What it shows, in a sentence or two with numbers: for who does not see it.
  public let text: String

  /// Fills a template.
  init(_ template: String, named name: String, text: String, _ assets: ReportAssets, _ values: [String: JSONValue]) {
    self.name = Self.fileName(name)
    self.text = text
    var values = values
    values["theme"] = assets.lightColours
    values["description"] = .text(text)
    var spec = (assets.templates[template] ?? .null).filled(values)
    if case .object(var members) = spec {
      members["config"] = assets.theme["light"]["config"]
      members["background"] = "#ffffff"
      spec = .object(members)
    }
    self.spec = spec
  }

  /// The specification as a file.
  public var file: String { spec.text(isPretty: true) + "\n" }

  /// The specification without its theme, which the page's script sets.
  var plain: JSONValue {
    guard case .object(var members) = spec else { return spec }
    members["config"] = nil
    members["background"] = nil
    members["params"] = nil
    return .object(members)
  }

  /// Letters, digits, hyphens and underscores; anything else becomes a hyphen.
  private static func fileName(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") ? $0 : "-" })
  }
}

/// Names as people read them.
package enum Words {
  /// `armed_deterrence` as `armed deterrence`.
  static func plain(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

  /// A verb with its ending: `accident makes`, `uprisings make`.
  static func verb(_ verb: String, _ subject: String) -> String {
    let isPlural = subject.hasSuffix("s") && !["ss", "is", "us", "as"].contains { subject.hasSuffix($0) }
    return isPlural ? verb : verb + "s"
  }

  /// `a`, `a and b`, `a, b and c`; beyond `limit` only their number.
  package static func list(_ names: [String], limit: Int = 4) -> String {
    if names.count > limit { return "\(names.prefix(limit - 1).joined(separator: ", ")) and \(names.count - limit + 1) more" }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
