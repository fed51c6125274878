import StandoffExplain
import StandoffKernel
import StandoffReport
import StandoffTournament
import Testing

/// Waterfalls, maps and pages of explanations that are made by hand.
@Suite struct ExplanationPageTests {
  private static let mechanisms = [
    Mechanism("misperception", phrase: "misperception", source: "Jervis 1976", off: [.init("projection_bias", 0)], "Each misreads the other."),
    Mechanism("accident", phrase: "accident", source: "Schelling 1960", off: [], rule: "nothing happens by chance", "War that nobody chose."),
    Mechanism("fear", phrase: "the fear of attack", source: "judgement", off: [], rule: "nobody is afraid", "Fear."),
  ]

  /// By subset, of bits in the order above: misperception brings it about, accident prevents it, fear does nothing.
  private static let game: [Double] = [0, 1, 0, 1, 0, 1, 0, 1]

  /// - Parameter values: by repetition and subset.
  private static func explanation(
    _ values: [[Double]], isShare: Bool = true, cast: String = "pressure", mechanisms: [Mechanism] = mechanisms
  ) -> Explanation {
    var tally = AttributionTally(players: 3, groups: [[0, 2]], isShare: isShare)
    for values in values { tally.add(values) }
    return Explanation(
      actors: ["Athens", "Sparta"],
      cast: .init(name: cast, summary: "", strategies: [["wary"], ["armer"]], profiles: 1),
      outcome: isShare
        ? .init(name: "war", phrase: "in war", isShare: true)
        : .init(name: "Athens.payoff", phrase: "Athens's payoff", isShare: false),
      mechanisms: mechanisms, groups: [.init(name: "psychology", members: [0, 2])], attribution: tally.result)
  }

  /// Half of the repetitions as the game says, in a tenth accident prevents what misperception brings about.
  private static var mixed: [[Double]] {
    (0..<200).map { repetition in
      switch repetition % 10 {
      case 0: [0, 1, 0, 0, 0, 1, 0, 0]
      case 1...5: game
      default: [0, 0, 0, 0, 0, 0, 0, 0]
      }
    }
  }

  private static let payoffs: [[Double]] = (0..<50).map { repetition in
    let noise = Double(repetition % 5) / 100
    return (0..<8).map { subset in -20.5 + (subset & 1 != 0 ? 0.25 + noise : 0) - (subset & 2 != 0 ? 0.5 - noise : 0) }
  }

  private static func scenario(_ name: String) -> Scenario {
    Scenario(
      name: name, schema: DyadSchema.model,
      seats: ["Athens", "Sparta"].map { .init(actor: $0, type: .fixed(0), defaultStrategy: "wary") })
  }

  private static func rows(_ chart: Chart) throws -> [JSONValue] {
    guard case .list(let rows) = chart.spec["data"]["values"] else {
      Issue.record("no rows")
      return []
    }
    return rows
  }

  @Test(arguments: [true, false]) func theWaterfallChains(_ isShare: Bool) throws {
    let explanation = Self.explanation(isShare ? Self.mixed : Self.payoffs, isShare: isShare)
    let steps = explanation.steps
    #expect(steps.count == 5 && steps[0].name == "none of them" && steps[4].name == "all together")
    for (before, after) in zip(steps, steps.dropFirst().dropLast()) { #expect(after.start == before.end, "\(steps)") }
    #expect(abs(steps[3].end - steps[4].end) < 1e-9)
    let scale: Double = isShare ? 100 : 1
    #expect(steps[4].end == scale * explanation.attribution.whole.mean)
    #expect(steps[4].start == (isShare ? 0 : steps[4].end), "a payoff has no natural zero")
    for step in steps {
      #expect((step.low ?? 0) <= step.end && step.end <= (step.high ?? 0), "\(step)")
      #expect(step.direction == .level || (step.direction == .adds) == (step.end >= step.start), "\(step)")
    }
    #expect(steps[1...3].map(\.isTold) == [true, true, false])
    #expect(steps[1...3].map(\.name) == (isShare ? ["misperception", "accident", "fear"] : ["accident", "misperception", "fear"]))
  }

  @Test func theWaterfallSaysWhatItShows() throws {
    let assets = try Assets.read()
    let chart = Self.explanation(Self.mixed).waterfall(named: "waterfall-1-a b/c", unit: "", assets)
    #expect(chart.name == "waterfall-1-a-b-c")
    for words in [
      "With every mechanism off 0.0% (0.0 to 1.9) of matches end in war; misperception adds 55.0 points (",
      "accident takes away 5.0 points (", "fear adds 0.0 points (−1.8 to 1.8); all together make 50.0% (",
    ] { #expect(chart.text.contains(words), "\(chart.text)") }
    let rows = try Self.rows(chart)
    #expect(rows.map { $0["label"] } == ["0.0%", "+55.0", "−5.0", "0.0", "50.0%"])
    #expect(rows.map { $0["direction"] } == ["level", "adds", "takes away", "adds", "level"])
    #expect(rows.map { $0["next"] } == ["misperception", "accident", "fear", "all together", .null])
    #expect(chart.spec["title"]["text"] == "Why does it end in war?" && !chart.file.contains("{{"))

    let paid = Self.explanation(Self.payoffs, isShare: false).waterfall(named: "w", unit: "years", assets)
    #expect(paid.text.contains("With every mechanism off Athens's payoff is −20.500 (−20.500 to −20.500); accident takes away 0.480 ("), "\(paid.text)")
    #expect(paid.file.contains("Athens's payoff (years)") && paid.file.contains("\"zero\" : false"))
  }

  /// One repetition has no intervals, and nothing is told.
  @Test func oneRepetitionHasNoWhiskers() throws {
    let explanation = Self.explanation([Self.game])
    #expect(explanation.steps.allSatisfy { $0.low == nil && $0.high == nil })
    let chart = explanation.waterfall(named: "w", unit: "", try Assets.read())
    #expect(chart.text.contains("misperception adds 100.0 points, accident adds 0.0 points"), "\(chart.text)")
    #expect(try Self.rows(chart).allSatisfy { $0["low"] == .null })
  }

  private static func set(_ explanations: [Explanation]) -> ExplanationSet {
    ExplanationSet(
      scenario: Self.scenario("test"), folder: nil, explanations: explanations,
      mechanisms: mechanisms, groups: [.init(name: "psychology", members: [0, 2])], scorer: nil, holdsPostures: false, seed: 7,
      precision: nil)
  }

  @Test func thePageTellsAll() throws {
    let page = Self.set([Self.explanation(Self.mixed), Self.explanation(Self.payoffs, isShare: false)])
      .page(try Assets.read(), command: "standoff explain 'a <b>' --seed 7")
    for text in [
      "<h2 id=\"explanation-1-heading\">pressure: why it ends in war</h2>", "pressure: what Athens&#39;s payoff is owed to",
      "Athens wary, Sparta armer", "What each switch takes away", "projection_bias = 0 (here", "nothing happens by chance",
      "What it leaves out", "standoff explain &#39;a &lt;b&gt;&#39; --seed 7</code>", "Seed 7.", "psychology",
      "<tr class=\"best\"><th scope=\"row\">misperception</th><td class=\"number\">+55.0</td>",
      "misperception and accident</th><td>less than apart</td>",
      "In every world these stay as they are: private_information, first_strike_advantage.",
      "then the command of this page again with --html",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("<script"), "without the bundle nothing is drawn")
    let drawn = Self.set([Self.explanation(Self.mixed)]).page(try Assets.read(bundle: "/* bundle */"), command: "x")
    #expect(drawn.contains("data-chart=\"waterfall-1-pressure-war\"") && drawn.contains("\"waterfall-1-pressure-war\":{"))
  }

  @Test func namesStayText() throws {
    let attack = "</script><script>alert(1)</script><img src=x>"
    let loud = [Mechanism("loud", phrase: attack, source: attack, family: attack, off: [], rule: attack, attack)] + Self.mechanisms.dropFirst()
    let explanation = Self.explanation(Self.mixed, cast: attack, mechanisms: loud)
    var scenario = Self.scenario(attack)
    (scenario.title, scenario.question) = (attack, attack)
    let set = ExplanationSet(
      scenario: scenario, folder: attack, explanations: [explanation], mechanisms: loud, groups: [], scorer: attack,
      holdsPostures: true, seed: 7, precision: 0.1)
    let page = set.page(try Assets.read(bundle: "/* bundle */"), command: attack, isWhole: false)
    let map = ExplanationMap(
      scenario: scenario, axes: [.init(parameter: attack, values: [0, 1])], cells: [explanation, explanation], isByGroup: false,
      seed: 7, scorer: attack)
    for page in [page, ExplanationMap.page([map], try Assets.read(bundle: "/* bundle */"), command: attack)] {
      #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && !page.contains("<img src=x"))
    }
    #expect(page.contains("Somebody stopped it"))
  }

  /// Two by two: misperception leads beyond doubt, accident leads, nobody is told from the next, nothing is there to divide.
  private static var map: ExplanationMap {
    let accident: [[Double]] = (0..<50).map { _ in [0, 0, 1, 1, 0, 0, 1, 1] }
    let both: [[Double]] = (0..<50).map { _ in [0, 0, 0, 1, 0, 0, 0, 1] }
    let none: [[Double]] = (0..<50).map { _ in [0, 0, 0, 0, 0, 0, 0, 0] }
    return ExplanationMap(
      scenario: Self.scenario("test"),
      axes: [.init(parameter: "projection_bias", values: [0, 0.5]), .init(parameter: "Athens.observation_noise", values: [0.1, 0.25])],
      cells: [mixed, accident, both, none].map { Self.explanation($0) }, isByGroup: false, seed: 7)
  }

  @Test func theMapColoursByTheLeader() throws {
    let map = Self.map
    #expect(map.worlds.map(\.label) == ["M 110%", "A 100%", "M? 50%", "–"])
    #expect(map.worlds.map(\.at) == [["0", "0.1"], ["0.5", "0.1"], ["0", "0.25"], ["0.5", "0.25"]])
    let leading = ExplanationMap.leading([map])
    #expect(leading == [0, 1], "misperception leads in two worlds")
    let chart = map.chart(named: "map-1", leading: leading, try Assets.read())
    let rows = try Self.rows(chart)
    #expect(rows.map { $0["leader"] } == ["M misperception", "A accident", "M misperception", "nothing to divide"])
    #expect(rows.map { $0["clear"] } == [true, true, false, false])
    guard case .list(let layers) = chart.spec["layer"] else {
      Issue.record("no layers")
      return
    }
    let scale = layers[0]["encoding"]["fill"]["scale"]
    #expect(scale["domain"] == ["M misperception", "A accident", "nothing to divide"])
    #expect(scale["range"] == [["expr": "c1"], ["expr": "c2"], ["expr": "context"]])
    #expect(chart.spec["encoding"]["y"]["sort"] == ["0.25", "0.1"], "what is more lies above")
    for words in [
      "Heat map of 4 worlds, with projection_bias from 0 to 0.5 and Athens.observation_noise from 0.1 to 0.25",
      "where 0.0% to 100.0% of matches end in war.", map.sentence,
    ] { #expect(chart.text.contains(words), "\(chart.text)") }
  }

  /// A cause keeps its colour in every map of a page, whichever leads there.
  @Test func aCauseHasOneColour() throws {
    let accident = ExplanationMap(
      scenario: Self.scenario("test"), axes: [.init(parameter: "projection_bias", values: [0, 1])],
      cells: [Self.map.cells[1], Self.map.cells[1]], isByGroup: false, seed: 7)
    let chart = accident.chart(named: "map-2", leading: ExplanationMap.leading([Self.map, Self.map, accident]), try Assets.read())
    guard case .list(let layers) = chart.spec["layer"] else {
      Issue.record("no layers")
      return
    }
    #expect(layers[0]["encoding"]["fill"]["scale"]["domain"] == ["A accident"])
    #expect(layers[0]["encoding"]["fill"]["scale"]["range"] == [["expr": "c2"]])
    #expect(chart.spec["encoding"]["y"]["title"] == JSONValue.null, "a map of one axis has one row")
  }

  @Test func theMapHasAPage() throws {
    let page = ExplanationMap.page([Self.map], try Assets.read(), command: "standoff explain test --map x=0:1:2")
    for text in [
      "What dominates where: in war", "Of 4 worlds misperception dominates in 1 and accident in 1", "Every world; shaded",
      "<tr class=\"best\"><th scope=\"row\" class=\"number\">0</th><td class=\"number\">0.1</td><td class=\"number\">50.0%</td>",
      "<td>nothing to divide</td>", "What it assumes", "0.1, 0.25", "projection_bias = 0 (here varied)", "What it leaves out",
      "standoff explain test --map x=0:1:2</code>",
    ] { #expect(page.contains(text), "\(text)") }
  }
}
