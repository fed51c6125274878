/// The data files that pages and charts are made from: texts that the caller has read.
public struct ReportAssets: Sendable {
  /// Files of `report/` that must be there, by path within it.
  public static let files =
    ["page.css", "page.js", "palette.json", "limits.json", "charts/theme.json"] + Chart.templates.map { "charts/\($0).vl.json" }
  /// The file that set-up puts there: vega, vega-lite and vega-embed as one script.
  public static let bundleFile = "vega-bundle.js"

  let style: String
  let script: String
  /// Nil where set-up has not put it in place; pages then say how to get it.
  let bundle: String?
  let palette: JSONValue
  let limits: JSONValue
  package let theme: JSONValue
  let templates: [String: JSONValue]

  /// - Parameter texts: the contents of ``files``, by path.
  /// - Returns: nil where one is missing or no JSON; ``missing`` says which.
  public init?(_ texts: [String: String], bundle: String?) {
    func json(_ path: String) -> JSONValue? { texts[path].flatMap { JSONValue(json: $0) } }
    guard let style = texts["page.css"], let script = texts["page.js"], let palette = json("palette.json"),
      let limits = json("limits.json"), let theme = json("charts/theme.json")
    else { return nil }
    var templates: [String: JSONValue] = [:]
    for name in Chart.templates {
      guard let template = json("charts/\(name).vl.json") else { return nil }
      templates[name] = template
    }
    (self.style, self.script, self.bundle) = (style, script, bundle)
    (self.palette, self.limits, self.theme, self.templates) = (palette, limits, theme, templates)
  }

  /// Whether pages will have their pictures.
  public var hasBundle: Bool { bundle != nil }

  /// What a model leaves out, and what holds of all: sentences.
  package func limits(of model: String) -> [String] {
    (limits[model].elements + limits["general"].elements).compactMap(\.string)
  }

  /// The named colours of the light theme, as a specification's parameters.
  var lightColours: JSONValue {
    guard case .object(let colours) = theme["light"]["colours"] else { return [] }
    return .list(colours.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "value": $0.value] })
  }
}
