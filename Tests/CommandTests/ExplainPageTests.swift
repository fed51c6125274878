import Foundation
import Testing

/// The pages that `standoff explain --html` writes.
@Suite struct ExplainPageTests {
  private static let small = ["explain", "security_dilemma", "--reps", "30", "--seed", "3", "--quiet"]

  @Test func anExplanationLeavesItsPage() throws {
    let scratch = try Scratch()
    let words = Self.small + ["--outcome", "war", "--outcome", "Athens.payoff"]
    for name in ["one", "two"] {
      let command = try Command.run(words + ["--html", scratch.path("\(name)/why.html")])
      #expect(command.code == 0 && command.errors.hasPrefix("page: \(scratch.path(name))/why.html"), "\(command.errors)")
      #expect(command.output == (try Command.run(words)).output)
    }
    let page = try scratch.read("one/why.html")
    #expect(try scratch.read("two/why.html") == page)
    for text in [
      "why it ends in war</h2>", "what Athens&#39;s payoff is owed to</h2>", "What each switch takes away", "What it leaves out",
      "standoff explain security_dilemma --reps 30 --seed 3 --outcome war --outcome Athens.payoff</code>",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains(scratch.folder), "a page that tells where it was made")
    #expect(page.contains("id=\"chart-waterfall-1-default-war-text\"") && page.contains("id=\"chart-waterfall-2-default-Athens-payoff-text\""))
    try Golden.compare(try ReportTests.main(of: page), "explain_page.html")
  }

  @Test func aMapLeavesItsPage() throws {
    let scratch = try Scratch()
    let words = Self.small + ["--map", "projection_bias=0:1:2", "--map=observation_noise=0:0.2:2", "--by-group"]
    for name in ["one", "two"] {
      let command = try Command.run(words + ["--html=\(scratch.path(name)).html"])
      #expect(command.code == 0 && command.errors.hasPrefix("page: \(scratch.path(name)).html"), "\(command.errors)")
    }
    let page = try scratch.read("one.html")
    #expect(try scratch.read("two.html") == page)
    #expect(page.contains("id=\"chart-map-1-war-text\"") && page.contains("Heat map of 4 worlds"))
    #expect(page.contains("--map projection_bias=0:1:2 --map=observation_noise=0:0.2:2 --by-group</code>"))
  }

  /// What is missing is said before anything is played; a page that cannot be written costs no figures.
  @Test func whatIsMissingIsSaid() throws {
    let scratch = try Scratch()
    try scratch.write("file", "")
    let blocked = try Command.run(Self.small + ["--html", scratch.path("file/why.html")])
    #expect(blocked.code == 1 && blocked.errors.contains("\(scratch.path("file"))"), "\(blocked.errors)")
    #expect(blocked.output == (try Command.run(Self.small)).output)

    let data = scratch.path("data")
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    for name in ["scripts", "scenarios", "plugins"] {
      try FileManager.default.createSymbolicLink(atPath: "\(data)/\(name)", withDestinationPath: "\(Command.root)/\(name)")
    }
    try FileManager.default.copyItem(atPath: "\(Command.root)/report", toPath: "\(data)/report")
    try? FileManager.default.removeItem(atPath: "\(data)/report/vega-bundle.js")
    let bare = try Command.run(Self.small + ["--html", scratch.path("bare.html")], environment: ["STANDOFF_DATA": data])
    #expect(bare.code == 0 && bare.errors.contains("it has its tables and no pictures"), "\(bare.errors)")
    let page = try scratch.read("bare.html")
    #expect(page.contains("then the command of this page again with --html") && page.contains("<table") && !page.contains("<script"))

    try FileManager.default.removeItem(atPath: "\(data)/report/charts/waterfall.vl.json")
    let without = try Command.run(Self.small + ["--html", scratch.path("none.html")], environment: ["STANDOFF_DATA": data])
    #expect(without.code == 2 && without.output.isEmpty && without.errors.contains("charts/waterfall.vl.json is not in"))
  }
}
