import Foundation
import Testing

/// `standoff report`, the page that a tournament leaves, and the page of a match.
@Suite struct ReportTests {
  static let small = [
    "tournament", "korea_2017", "--seed", "5", "--reps", "6", "--fix", "China=mild_pressure", "--only", "restraint", "fire_and_fury",
    "optimal_bargainer", "rational", "sprint", "--quiet", "--no-project",
  ]

  /// Text of a page without the script that draws its charts.
  private static func words(_ page: String) -> String { page.components(separatedBy: "<script>").first ?? page }

  @Test func aTournamentLeavesItsPage() throws {
    let scratch = try Scratch()
    for (name, jobs) in [("one", "1"), ("two", "2")] {
      let command = try Command.run(Self.small + ["--out", scratch.path(name), "--jobs", jobs])
      #expect(command.code == 0, "\(command.errors)")
      #expect(command.output.contains("Report:     \(scratch.path(name))/report.html"))
    }
    let page = try scratch.read("one/report.html")
    #expect(try scratch.read("two/report.html") == page)
    let charts = try FileManager.default.contentsOfDirectory(atPath: scratch.path("one/charts")).sorted()
    #expect(charts == [
      "bargaining.vl.json", "beliefs.vl.json", "heat-US-DPRK.vl.json", "outcomes.vl.json", "pairs.vl.json", "ranked-DPRK.vl.json",
      "ranked-US.vl.json", "series.vl.json", "stages.vl.json", "survival-DPRK.vl.json", "survival-US.vl.json",
    ])
    for chart in charts { #expect(scratch.bytes("two/charts/\(chart)") == scratch.bytes("one/charts/\(chart)"), "\(chart)") }
    for text in [
      "<h1>Korea, summer 2017</h1>", "What came out", "The scenario in words", "Which strategy does best for DPRK?", "Ledger of assumptions",
      "US.pledge_cap", "It does not predict", "No strategy failed", "SHA-256",
      "standoff tournament korea_2017 --seed 5 --reps 6 --fix China=mild_pressure --only restraint fire_and_fury optimal_bargainer rational sprint</code>",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!Self.words(page).contains(scratch.folder), "a page that tells where it was made")
    let again = try Command.run(["report", scratch.path("one"), "--out", scratch.path("elsewhere")])
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.output.hasPrefix("\(scratch.path("elsewhere"))/report.html\n"))
    #expect(try scratch.read("elsewhere/report.html") == page)
  }

  @Test func aRunWithoutAReportGetsItLater() throws {
    let scratch = try Scratch()
    #expect(try Command.run(Self.small + ["--out", scratch.path("run"), "--no-report"]).code == 0)
    #expect(scratch.bytes("run/report.html") == nil && scratch.bytes("run/charts/outcomes.vl.json") == nil)
    #expect(try Command.run(["report", scratch.path("run"), "--memo", "--latex"]).code == 0)
    #expect(scratch.bytes("run/report.html") != nil)
    // The last line has the plan's digest, which another Lua release changes.
    let memo = try scratch.read("run/memo.md").split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n")
    try Golden.compare(memo, "report_memo.md")
    try Golden.compare(try scratch.read("run/tables.tex"), "report_tables.tex")
    let json = try Command.run(["report", scratch.path("run"), "--json"])
    try Golden.compare(json.output, "report.json")
  }

  /// The words of a page, without what only says which files it was made from.
  static func main(of page: String) throws -> String {
    let start = try #require(page.range(of: "<main>")?.lowerBound)
    let end = page.range(of: "<section id=\"provenance\"")?.lowerBound ?? page.range(of: "</main>")?.lowerBound
    return String(page[start..<(try #require(end))])
      // With the bundle in place there is a picture, without it a sentence.
      .replacing(try Regex("<div class=\"chart\"[^>]*></div>|<p class=\"missing\">[^<]*</p>"), with: "(picture)") + "\n"
  }

  /// Words of scripts and scenarios stay words.
  @Test func markupIsText() throws {
    let scratch = try Scratch()
    let attack = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    try scratch.write(
      "attack.lua",
      """
      return { name = "attack", api = 1, extends = "korea_2017", title = "\(attack)", summary = "\(attack)", question = "\(attack)",
        sources = { "\(attack)" }, parameters = { pledge_cap = { value = 0, source = "\(attack)" } } }
      """)
    try scratch.write(
      "loud.lua",
      """
      return { name = "loud", api = 1, model = "crisis", role = "coercer",
        posture = function(view, act) say("\(attack)") if view.turn == 2 then error("\(attack)") end end }
      """)
    let command = try Command.run(
      [
        "tournament", "attack.lua", "--reps", "2", "--seed", "1", "--only", "restraint", "rational", "shield", "--add", "loud.lua",
        "--out", "run",
      ], in: scratch.folder)
    #expect(command.code == 3, "\(command.errors)")
    let page = try scratch.read("run/report.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for forbidden in ["<script>alert", "<img src=x"] { #expect(!page.contains(forbidden), "\(forbidden)") }
    let match = try Command.run(
      ["run", "attack.lua", "--seed", "1", "--with", "US=restraint", "--html", "match.html"], in: scratch.folder)
    #expect(match.code == 0, "\(match.errors)")
    let told = try scratch.read("match.html")
    #expect(told.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !told.contains("<script>alert"))
  }

  @Test func aMatchHasAPage() throws {
    let scratch = try Scratch()
    for (scenario, event) in [("korea_2017", "The programme"), ("security_dilemma", "Athens"), ("prisoners_dilemma", "cooperate"), ("inspections", "Agency")] {
      let command = try Command.run(["run", scenario, "--seed", "7", "--html", scratch.path("\(scenario).html")])
      #expect(command.code == 0 && command.errors.contains("page: "), "\(command.errors)")
      #expect(command.output == (try Command.run(["run", scenario, "--seed", "7"])).output)
      let page = try scratch.read("\(scenario).html")
      #expect(page.contains("id=\"turn-1\"") && page.contains("href=\"#turn-1\"") && page.contains(event), "\(scenario)")
      #expect(page.contains("standoff run \(scenario) --seed 7</code>"))
    }
    let refused = try Command.run(["run", "korea_2017", "--repeat", "5", "--html", "x.html"])
    try Golden.compare(try Self.main(of: try scratch.read("security_dilemma.html")), "match_page.html")
    #expect(refused.code == 2 && refused.errors.contains("--html x.html is the page of one match; leave out --repeat"))
  }

  @Test func badFoldersGetASentence() throws {
    let scratch = try Scratch()
    #expect(try Command.run(Self.small + ["--out", scratch.path("run"), "--no-report"]).code == 0)
    let manifest = try scratch.read("run/manifest.json")
    func refusal(_ arguments: [String]) throws -> String {
      let command = try Command.run(["report"] + arguments)
      #expect(command.code == 2 && command.output.isEmpty, "\(command)")
      return command.errors
    }
    #expect(try refusal([scratch.folder]).contains("is not a run folder: it has no manifest.json that can be read"))
    #expect(try refusal([scratch.path("nothing")]).contains("is not a run folder"))
    for (status, words) in [("interrupted", "was interrupted"), ("running", "is not finished")] {
      try scratch.write("run/manifest.json", manifest.replacingOccurrences(of: "\"status\" : \"done\"", with: "\"status\" : \"\(status)\""))
      let text = try refusal([scratch.path("run")])
      #expect(text.contains(words) && text.contains("go on with: standoff tournament --resume \(scratch.path("run"))"), "\(text)")
    }
    try scratch.write("run/manifest.json", manifest.replacingOccurrences(of: "\"format\" : 1", with: "\"format\" : 7"))
    #expect(try refusal([scratch.path("run")]).contains("its manifest.json has the form 7, and this version of standoff reads form 1; use the version that made it: standoff 0.1.0"))
    try scratch.write("run/manifest.json", "[]")
    #expect(try refusal([scratch.path("run")]).contains("manifest.json is not what it should be"))
    try scratch.write("run/manifest.json", manifest)
    #expect(try refusal([scratch.path("run"), scratch.path("run"), "--memo"]).contains("are for one run"))
    #expect(try Command.run(["tournament", "security_dilemma", "--reps", "2", "--seed", "1", "--quiet", "--no-report", "--out", scratch.path("dyad")]).code == 0)
    let other = try refusal([scratch.path("run"), scratch.path("dyad")])
    #expect(other.contains("of the model crisis") && other.contains("of dyad: they have no figures in common"), "\(other)")
  }

  /// Without the bundle a page has its words and tables, and says how to get the pictures; without a template there is none.
  @Test func missingPartsAreNamed() throws {
    let scratch = try Scratch()
    let data = scratch.path("data")
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    for name in ["scripts", "scenarios", "plugins"] {
      try FileManager.default.createSymbolicLink(atPath: "\(data)/\(name)", withDestinationPath: "\(Command.root)/\(name)")
    }
    try FileManager.default.copyItem(atPath: "\(Command.root)/report", toPath: "\(data)/report")
    try? FileManager.default.removeItem(atPath: "\(data)/report/vega-bundle.js")
    let environment = ["STANDOFF_DATA": data]
    let loud = Self.small.filter { $0 != "--quiet" }
    let command = try Command.run(loud + ["--out", scratch.path("run")], environment: environment)
    #expect(command.code == 0)
    #expect(command.errors.contains("the charting bundle is not in place: run make setup"), "\(command.errors)")
    let page = try scratch.read("run/report.html")
    #expect(page.contains("is not drawn here") && page.contains("<table") && page.contains("make setup") && !page.contains("<script"))
    let drawn = try Command.run(
      ["report", scratch.path("run"), "--svg"], environment: environment.merging(["STANDOFF_PYTHON": "/bin/false"]) { $1 })
    if drawn.code != 0 { #expect(drawn.code == 2 && (drawn.errors.contains("vl-convert-python") || drawn.errors.contains("could not be drawn")), "\(drawn.errors)") }

    try FileManager.default.removeItem(atPath: "\(data)/report/charts/ranked.vl.json")
    let without = try Command.run(loud + ["--out", scratch.path("second")], environment: environment)
    #expect(without.code == 0 && without.errors.contains("no report is written: the report's template charts/ranked.vl.json is not in"), "\(without.errors)")
    #expect(scratch.bytes("second/summary.csv") != nil && scratch.bytes("second/report.html") == nil)
    let asked = try Command.run(["report", scratch.path("second")], environment: environment)
    #expect(asked.code == 2 && asked.errors.contains("charts/ranked.vl.json is not in"))
  }

  @Test func twoRunsAreCompared() throws {
    let scratch = try Scratch()
    for (name, extra) in [("one", []), ("calm", ["--set", "projection_bias=0"])] {
      let command = try Command.run(Self.small + ["--no-report", "--out", name] + extra, in: scratch.folder)
      #expect(command.code == 0, "\(command.errors)")
    }
    let command = try Command.run(["report", "one", "calm", "--out", "both"], in: scratch.folder)
    #expect(command.code == 0, "\(command.errors)")
    try Golden.compare(command.output, "report_compared.txt")
    let page = try scratch.read("both/compare.html")
    #expect(page.contains("What differs in the inputs") && page.contains("US.projection_bias"))
    // A run against itself differs in nothing.
    let same = try Command.run(["report", "one", "one", "--json"], in: scratch.folder)
    let document = try #require(JSONSerialization.jsonObject(with: Data(same.output.utf8)) as? [String: Any])
    #expect((document["inputs"] as? [Any])?.isEmpty == true && document["is_paired"] as? Bool == true)
    let strategies = try #require(document["strategies"] as? [[String: Any]])
    #expect(strategies.count == 6)
    for strategy in strategies {
      let payoff = try #require(strategy["payoff"] as? [String: Double])
      #expect(payoff["difference"] == 0 && payoff["low"] == 0 && payoff["high"] == 0)
    }
  }

  /// Models of every kind get a page, with the charts that they have numbers for.
  @Test(arguments: [
    ("security_dilemma", ["beliefs", "ranked-Athens", "survival-Athens"]), ("prisoners_dilemma", ["heat-Row-Column", "outcomes", "series"]),
    ("inspections", ["outcomes", "pairs", "series"]),
  ]) func everyModelHasAReport(_ scenario: String, _ charts: [String]) throws {
    let scratch = try Scratch()
    let command = try Command.run(["tournament", scenario, "--reps", "4", "--seed", "1", "--quiet", "--out", scratch.path("run")])
    #expect(command.code == 0, "\(command.errors)")
    for chart in charts { #expect(scratch.bytes("run/charts/\(chart).vl.json") != nil, "\(chart)") }
    #expect(scratch.bytes("run/charts/bargaining.vl.json") == nil)
    let page = try scratch.read("run/report.html")
    #expect(page.contains("Ledger of assumptions"))
    if scenario == "security_dilemma" {
      try Golden.compare(try Self.main(of: page), "report_page.html")
      try Golden.compare(try scratch.read("run/charts/ranked-Athens.vl.json"), "report_ranked.vl.json")
    }
  }
}
