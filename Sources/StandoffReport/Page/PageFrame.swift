/// What every page is made of: head, style, charts with their words, the script that draws them.
struct PageFrame {
  let assets: ReportAssets
  let title: String
  /// What to do where the picture is missing.
  var remedy = "Run “make setup”, then “standoff report” on the run's folder."

  /// A chart in its place: the picture, and under it what it shows in words.
  func figure(_ chart: Chart) -> HTML {
    let id = "chart-\(chart.name)"
    let picture = assets.bundle == nil
      ? HTML.p(
        """
        The picture of charts/\(chart.name).vl.json is not drawn here: the charting bundle was not in place when this page was \
        made. \(remedy)
        """, "missing")
      : HTML.element("div", [("class", "chart"), ("id", id), ("data-chart", chart.name)], [])
    return .element(
      "figure", [("aria-describedby", "\(id)-text")],
      [picture, .line, .element("figcaption", [("id", "\(id)-text")], chart.text), .line])
  }

  /// The whole page.
  func page(_ body: [HTML], charts: [Chart]) -> String {
    let head = HTML.element(
      "head", [],
      [
        .line, .void("meta", [("charset", "utf-8")]), .line,
        .void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]), .line,
        .void("meta", [("name", "color-scheme"), ("content", "light dark")]), .line,
        // The page needs no network and gets none.
        .void(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:"),
          ]), .line,
        .element("title", [], title), .line, .style(assets.style),
      ])
    var scripts: [HTML] = []
    if let bundle = assets.bundle {
      let specs = JSONValue.object(Dictionary(charts.map { ($0.name, $0.plain) }, uniquingKeysWith: { $1 }))
      scripts = [.data(specs, id: "charts"), .data(assets.theme, id: "theme"), .script(bundle), .script(assets.script)]
    }
    let html = HTML.element(
      "html", [("lang", "en-GB")], [.line, head, .line, .element("body", [], [.line] + body + [.line] + scripts), .line])
    return "<!DOCTYPE html>\n" + html.text + "\n"
  }
}
