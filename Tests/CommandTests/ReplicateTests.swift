import Foundation
import Testing

@Suite struct ReplicateTests {
  static let goldens: [(name: String, arguments: [String])] = [
    ("replicate", []), ("replicate_M14", ["M14"]), ("replicate_fearon_2017", ["fearon_2017"]),
    ("replicate_figure", ["k.zopa.committed.bk.n2"]),
  ]

  @Test(arguments: goldens.indices) func readsAsItDid(_ index: Int) throws {
    let (name, arguments) = Self.goldens[index]
    let command = try Command.run(["replicate", "--quiet"] + arguments)
    #expect(command.code == 0 && command.errors.isEmpty, "\(command.errors)")
    try Golden.compare(command.output, "\(name).txt")
  }

  @Test func everythingHolds() throws {
    let command = try Command.run(["replicate"])
    #expect(command.code == 0)
    #expect(command.output.hasSuffix("\n185 of 185 figures hold; 6 of 6 links of the argument of 2017 hold\n"), "\(command.output)")
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let command = try Command.run(["replicate", "--quiet", "--json"] + arguments)
    return try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
  }

  @Test func programsReadTheSame() throws {
    let all = try json([])
    #expect(all["figures"] as? Int == 185 && all["figures_that_hold"] as? Int == 185)
    let pages = try #require(all["pages"] as? [[String: Any]])
    #expect(pages.count == 23)
    #expect(pages.allSatisfy { $0["passed"] as? Int == $0["total"] as? Int && $0["worst_share_of_tolerance"] is Double })
    let argument = try #require(all["argument"] as? [String: Any])
    #expect(argument["passed"] as? Int == 6 && (argument["links"] as? [[String: Any]])?.count == 6)

    let page = try json(["m14"])
    let figures = try #require(page["figures"] as? [[String: Any]])
    #expect(page["id"] as? String == "M14" && figures.count == 7)
    for figure in figures {
      #expect(figure["holds"] as? Bool == true && figure["expected"] is Double && figure["tolerance"] as? Double == 1e-9)
      #expect((figure["found"] as? [Double])?.isEmpty == false && !(figure["method"] as? String ?? "").isEmpty)
    }
    // Symbols stay as they are.
    #expect((figures[4]["parameters"] as? [String: Double])?["HD1"] == 0.0075)
    let chain = try json(["fearon_2017"])
    let links = try #require(chain["links"] as? [[String: Any]])
    #expect(links.allSatisfy { $0["holds"] as? Bool == true && ($0["findings"] as? [[String: Any]])?.isEmpty == false })
  }

  @Test func aPartOfAPage() throws {
    let command = try Command.run(["replicate", "k.Zopa"])
    #expect(command.code == 0)
    #expect(command.output.contains("K.zopa.uncommitted.bK.n2") && command.output.hasSuffix("\n5 of 5 figures hold\n"))
  }

  @Test func anotherWorldBreaksTheChain() throws {
    let command = try Command.run(["replicate", "fearon_2017", "--quiet", "--set", "collapse_with_intervention=0.375"])
    #expect(command.code == 1)
    #expect(command.output.contains("In a world with collapse_with_intervention = 0.375."))
    #expect(command.output.contains("1. no_deal_without_commitment  FAILS") && command.output.contains("4. threats_and_prices  holds"))
    #expect(command.output.hasSuffix("\n2 of 6 links of the argument of 2017 hold\n"))
    #expect(command.errors == """
      standoff: 4 of these do not hold: no_deal_without_commitment, deal_with_commitment, trust_is_irrelevant, \
      bomb_stops_intervention

      """)
    let both = try json(["fearon_2017", "--set", "projection_bias=0", "--set", "target.war_destruction=6"])
    #expect(both["changed"] as? [String] == ["coercer.projection_bias = 0", "target.projection_bias = 0", "target.war_destruction = 6"])
  }

  // MARK: - A referee's figures

  private static let window = "\"parameters\": {\"z\": 0.05, \"lam\": 0.1, \"d\": 0.9}"
  private static let right = "\(window), \"value\": 0.236842105263158, \"tolerance\": 1e-9"

  private func referee(_ text: String, _ arguments: [String] = []) throws -> Command {
    let scratch = try Scratch()
    try scratch.write("mine.json", text)
    return try Command.run(["replicate", "--figures", "mine.json"] + arguments, in: scratch.folder)
  }

  @Test func figuresOfOnesOwn() throws {
    let text = "[{\"id\": \"M05.cstar.mine\", \(Self.right), \"note\": \"passed over\"}]"
    let command = try referee(text)
    #expect(command.code == 0 && command.errors.isEmpty, "\(command.errors)")
    #expect(command.output.contains("The preventive window    1/1"))
    // The chain is no part of a referee's figures.
    #expect(command.output.hasSuffix("\n1 of 1 figures hold\n") && !command.output.contains("fearon_2017"))
    let one = try referee(text, ["M05.cstar.mine"])
    #expect(one.code == 0 && one.output.contains("At: d = 0.9, lam = 0.1, z = 0.05"))
  }

  @Test func aWrongFigureFails() throws {
    let command = try referee("[{\"id\": \"M05.cstar.mine\", \(Self.window), \"value\": 0.25, \"tolerance\": 0.01}]")
    #expect(command.code == 1)
    #expect(command.output.contains("M05.cstar.mine FAILS: expected 0.25, found 0.236842"))
    #expect(command.output.hasSuffix("\n0 of 1 figures hold\n"))
    #expect(command.errors == "standoff: this does not hold: M05.cstar.mine\n")
    let page = try referee("[{\"id\": \"M05.cstar.mine\", \(Self.window), \"value\": 0.25, \"tolerance\": 0}]", ["M05"])
    #expect(page.code == 1 && page.output.contains("  0.25  0.236842    0.013158          0  FAILS"), "\(page.output)")
  }

  static let broken: [(text: String, says: [String])] = [
    ("[\n{\"id\": \"M05.cstr\", \(right)}]", ["mine.json:2: nothing here computes a figure 'M05.cstr'; near: M05.cstar"]),
    ("[{\"id\": \"M14.mine\", \(right)}]", ["mine.json:1: ", "the kinds of M14 are M14.xstar, M14.kstar, M14.iota"]),
    ("[\n\n{\"id\": \"M05.cstar\", \"parameters\": {\"z\": 0.05, \"d\": 0.9}, \"value\": 1, \"tolerance\": 0}]",
      ["mine.json:3: M05.cstar: the parameter 'lam' is missing; such a figure gives z, lam, d"]),
    ("[{\"id\": \"M05.cstar\", \(right)},\n{\"id\": \"M05.cstar\", \(right)}]", ["mine.json:2: M05.cstar is there twice"]),
    ("[{\"id\": \"M15.h\", \"parameters\": {\"h0\": 0.01, \"kL\": 1, \"x\": 0.3, \"kS\": 0, \"s\": 0}, \"value\": 1, \"tolerance\": 0}]",
      ["mine.json:1: M15.h: x must be a whole number of quarters"]),
    ("[{\"id\": \"M05.cstar\", \(window), \"value\": 1, \"tolerance\": -1}]", ["mine.json:1: M05.cstar: the tolerance is -1"]),
    ("[{\"id\": \"M05.cstar\", \n nonsense}]", ["mine.json:2: this is not JSON: something is wrong here; a file of figures is [{"]),
    ("[{\"id\": \"M05.cstar\",\n\n", ["mine.json:3: this is not JSON: it ends too early"]),
    ("", ["mine.json:1: this is not JSON: it ends too early"]),
    ("{\"id\": 1}", ["mine.json: a file of figures is [{"]),
    ("[]", ["mine.json: there are no figures in it; a file of figures is [{"]),
    ("[3]", ["mine.json: figure 1: of a wrong kind; a figure has an id in words"]),
    ("[{\"id\": \"M05.cstar\", \(right)},\n{\"id\": \"M05.done.x\", \"parameters\": {}, \"tolerance\": 0}]",
      ["mine.json:2: figure 2 (M05.done.x): 'value' is missing; a figure has an id in words"]),
    ("[{\"value\": 1}]", ["mine.json: figure 1: 'id' is missing"]),
    ("[{\"id\": \"M05.cstar\", \"parameters\": {\"z\": [1]}, \"value\": 1, \"tolerance\": 0}]",
      ["mine.json:1: figure 1 (M05.cstar): 'z' of 'parameters' is of a wrong kind"]),
    ("[{\"id\": \"M05.cstar\", \(window), \"value\": \"one\", \"tolerance\": 0}]", ["figure 1 (M05.cstar): 'value' is of a wrong kind"]),
  ]

  @Test(arguments: broken.indices) func aBrokenFileIsRefused(_ index: Int) throws {
    let (text, says) = Self.broken[index]
    let command = try referee(text)
    #expect(command.code == 2 && command.output.isEmpty, "\(text): \(command.output)")
    for part in says { #expect(command.errors.contains(part), "\(command.errors) lacks \(part)") }
  }

  @Test func aPageWithoutFiguresIsNamed() throws {
    let command = try referee("[{\"id\": \"M05.cstar\", \(Self.right)}]", ["M14"])
    #expect(command.code == 2 && command.errors == "standoff: there is no figure of M14 in mine.json\n")
  }

  static let refusals: [(arguments: [String], says: [String])] = [
    (["M14.kstar"], ["unknown page or figure 'M14.kstar'; near: M14.xstar, M14.mustar"]),
    (["M14.premum"], ["near: M14.premium"]),
    (["fearn_2017"], ["near: fearon_2017"]),
    (["M15.unheard_of"], ["of that page there are M15.h, M15.survival, M15.domestic"]),
    (["what"], ["unknown page or figure 'what'; pages are M01 to M22, K and fearon_2017"]),
    (["--figures", "nosuch.json"], ["there is no file nosuch.json", "--figures my_figures.json"]),
    (["--figures", "docs"], ["docs is a folder"]),
    (["fearon_2017", "--figures", "x.json"], ["fearon_2017 is a chain of relations and holds no figures; leave out --figures"]),
    (["M14", "--set", "war_cost=2"], ["--set is for the chain of 2017", "standoff replicate fearon_2017 --set war_cost=2"]),
    (["fearon_2017", "--set", "war_cots=2"], ["unknown parameter 'war_cots'; near: war_cost"]),
    (["fearon_2017", "--set", "war_cost"], ["--set war_cost is not parameter=value"]),
    (["fearon_2017", "--set", "war_cost=dear"], ["'dear' is not a number"]),
    (["fearon_2017", "--set", "war_cost=-3"], ["--set war_cost=-3: it must be a number from 0 to 100"]),
    (["fearon_2017", "--set", "stages=2.5"], ["it must be a whole number from 1 to 12"]),
    (["fearon_2017", "--set", "stages=1"], ["initial_stage is 2, beyond the last of 1 stages"]),
    (["--data", "/nonexistent"], ["--data names /nonexistent"]),
  ]

  @Test(arguments: refusals.indices) func wrongWordsAreRefused(_ index: Int) throws {
    let (arguments, says) = Self.refusals[index]
    let command = try Command.run(["replicate"] + arguments)
    #expect(command.code == 2 && command.output.isEmpty, "\(arguments): \(command.output)")
    for part in says { #expect(command.errors.contains(part), "\(arguments): \(command.errors) lacks \(part)") }
  }

  /// What the page on replication shows works, and breaks what it says that it breaks.
  @Test func thePageIsRight() throws {
    let page = "docs/replication.md"
    for text in try DocumentationTests.blocks("json", in: page) {
      let command = try referee(text)
      #expect(command.code == 0, "\(command.errors)")
    }
    let lines = try DocumentationTests.blocks("sh", in: page).joined().split(separator: "\n")
    #expect(lines.count == 7)
    for line in lines {
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      let command = try Command.run(Array(words.dropFirst()))
      #expect(command.code == (words.contains("--set") ? 1 : 0), "\(line): \(command.errors)")
    }
    let kinds = try String(contentsOfFile: "\(Command.root)/\(page)", encoding: .utf8)
    let chain = try Command.run(["replicate", "fearon_2017"]).output
    for row in kinds.split(separator: "\n") where row.hasPrefix("| `") {
      let id = row.split(separator: "`")[1]
      #expect(chain.contains(id), "\(id)")
    }
  }

  /// Data of an older installation has no figures in it.
  @Test func dataWithoutFiguresIsNamed() throws {
    let scratch = try Scratch()
    for folder in ["scripts", "scenarios"] {
      try FileManager.default.createDirectory(atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    let command = try Command.run(["replicate", "--data", scratch.folder])
    #expect(command.code == 2)
    #expect(command.errors.contains("there is no file \(scratch.folder)/replication/figures.json"))
    // The chain needs none.
    #expect(try Command.run(["replicate", "fearon_2017", "--data", scratch.folder]).code == 0)
  }
}
