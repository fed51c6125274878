import StandoffKernel

/// The page of one match: the timeline, and beside it the transcript, each turn of which it leads to.
public struct MatchPage {
  private let story: MatchStory
  private let assets: ReportAssets
  private let command: String

  /// - Parameter command: the command that plays the match again.
  public init(_ transcript: CrisisTranscript, assets: ReportAssets, command: String) {
    self.init(transcript.story, assets, command)
  }

  /// The same for any other model.
  public init(_ transcript: MatchTranscript, assets: ReportAssets, command: String) {
    self.init(transcript.story, assets, command)
  }

  private init(_ story: MatchStory, _ assets: ReportAssets, _ command: String) {
    (self.story, self.assets, self.command) = (story, assets, command)
  }

  /// The page.
  public var html: String {
    let scenario = story.scenario
    let frame = PageFrame(assets: assets, title: "\(scenario.title): one match – Standoff")
    let timeline = timeline
    let header = HTML.element(
      "header", [],
      [
        .line, .element("p", [("class", "kind")], "One match, turn by turn"), .line, .element("h1", [], scenario.title), .line,
        .element("p", [("class", "question")], scenario.question), .line,
      ])
    let actors = HTML.table(
      "Who played what, and what each got; payoffs never compare across actors",
      [("actor", false), ("strategy", false), ("in truth", false), ("payoff", true), ("unit", false)],
      story.actors.map { [$0.name, $0.strategy, $0.type, $0.payoff, $0.unit] })
    let ending = HTML.section(
      "ending", "How it ended",
      [.element("p", [("class", "headline")], [.element("strong", [], story.outcome.capitalizedFirst + "."), HTML(" "), HTML(story.reason)])]
        + (story.causes.isEmpty ? [] : [.element("h3", [], "Why it ended so"), .list(story.causes)]) + [actors])
    let turns = HTML.section(
      "turns", "What happened",
      [.element("div", [("class", "split")], [.element("div", [("class", "beside")], [frame.figure(timeline)]), transcript])])
    let main = HTML.element("main", [], [.line, ending, turns, limits])
    let footer = HTML.element(
      "footer", [], [.p("Seed \(story.seed), repetition \(story.repetition). It explores assumptions; it does not predict.")])
    let page = HTML.element("div", [("class", "match")], [.line, header, .line, main, .line, footer, .line])
    return frame.page([page], charts: [timeline])
  }

  private var limits: HTML {
    .section(
      "limits", "What it leaves out, and how to repeat it",
      [
        .list(["One match is one draw of chance: how often such an end comes, only many repetitions can tell."] + assets.limits(of: story.scenario.schema.name)),
        .element("pre", [], [.element("code", [], command)]),
      ])
  }

  /// The turns as a list, each a target of links; those in which nothing is new are gathered.
  private var transcript: HTML {
    var items: [HTML] = []
    var same: [MatchStory.Turn] = []
    var last: MatchStory.Turn?
    for turn in story.turns {
      if let last, turn.isSame(as: last) {
        same.append(turn)
      } else {
        items += stretch(same)
        same = []
        items.append(item(turn))
      }
      last = turn
    }
    items += stretch(same)
    return .element("ol", [("class", "turns")], items.flatMap { [$0, .line] })
  }

  private func item(_ turn: MatchStory.Turn) -> HTML {
    var lines: [HTML] = []
    for act in turn.acts {
      lines.append(.element("p", [("class", "acts")], [.element("strong", [], act.actor), HTML("  \(act.text)")]))
      lines += act.remarks.map { .p("“\($0)”", "remark") }
    }
    lines += turn.events.map { .p($0.text, "event \($0.tone.rawValue)") }
    if !turn.beliefs.isEmpty { lines.append(.p(turn.beliefs.capitalizedFirst, "beliefs")) }
    return item([turn], turn.date, turn.note, lines)
  }

  private func stretch(_ turns: [MatchStory.Turn]) -> [HTML] {
    guard let first = turns.first, let last = turns.last else { return [] }
    let text = turns.count == 1 ? "The same again." : "\(turns.count) turns of the same."
    let moved = first.beliefsUntil(last.number)
    let beliefs: [HTML] = moved.isEmpty ? [] : [.p(moved.capitalizedFirst, "beliefs")]
    let dates = turns.count == 1 ? first.date : "\(first.date) to \(last.date)"
    return [item(turns, dates, last.note, [.p(text, "acts")] + beliefs)]
  }

  /// An entry for one turn or several; each of them can be led to.
  private func item(_ turns: [MatchStory.Turn], _ date: String, _ note: String, _ lines: [HTML]) -> HTML {
    let id = "turn-\(turns[0].number)"
    let others = turns.dropFirst().map { HTML.element("span", [("id", "turn-\($0.number)")], []) }
    let left = [HTML.element("a", [("href", "#\(id)")], date)] + others + (note.isEmpty ? [] : [.p(note, "beliefs")])
    return .element(
      "li", [("class", "turn"), ("id", id)],
      [.element("div", [("class", "date")], left), .element("div", [], lines.flatMap { [$0, .line] })])
  }

  private var timeline: Chart {
    let fields = story.fields
    let axis = TurnAxis(turns: story.turns.count, story.scenario.calendar)
    let postures = story.levels.filter { fields.contains($0.field) }.map { level -> JSONValue in
      [
        "field": .text(level.field), "turn": .integer(level.turn), "from": .number(Double(level.turn) - 0.5),
        "until": .number(Double(level.turn) + 0.5), "level": .rounded(min(1, max(0, level.level))), "value": .text(level.text),
        "date": .text(axis.label(level.turn)),
      ]
    }
    var names: [String] = []
    let events = story.turns.flatMap { turn in
      turn.events.map { event -> JSONValue in
        if !names.contains(event.name) { names.append(event.name) }
        return [
          "event": .text(event.name), "turn": .integer(turn.number), "date": .text(turn.date), "text": .text(event.text),
          "tone": .text(event.tone.rawValue),
        ]
      }
    }
    let series = story.points.map { point -> JSONValue in
      ["name": .text(point.name), "turn": .integer(point.turn), "value": .rounded(point.value), "date": .text(axis.label(point.turn))]
    }
    let values = story.points.map(\.value)
    let (low, high) = (min(0, values.min() ?? 0), max(1, values.max() ?? 1))
    return Chart(
      "timeline", named: "timeline", text: text, assets,
      axis.values(ticks: 4).merging(
        [
          "postures": .list(postures), "fields": .texts(fields), "events": .list(events), "names": .texts(names),
          "series": .list(series), "series_names": .texts(story.pointNames), "series_title": .text(story.pointTitle),
          "domain": [.number(low), .number(high)], "end": .number(Double(story.turns.count) + 0.5),
          "subtitle": "Above: how much of each means was used. Below: beliefs. A click leads to the turn",
        ], uniquingKeysWith: { $1 }))
  }

  private var text: String {
    let ends = story.pointNames.compactMap { name -> String? in
      let values = story.points.filter { $0.name == name }.map(\.value)
      guard let first = values.first, let last = values.last else { return nil }
      return "\(name) from \(NumberText.fixed(first, 2)) to \(NumberText.fixed(last, 2))"
    }
    return """
      A timeline of \(story.turns.count) turns: what each side set, what happened, and how figures moved: \(Words.list(ends, limit: 6)). \
      The transcript tells the same in words.
      """
  }
}

extension MatchStory.Turn {
  /// Whether nothing happened and everybody did and said what they had in the turn before.
  fileprivate func isSame(as last: MatchStory.Turn) -> Bool {
    events.isEmpty && acts.map(\.text) == last.acts.map(\.text) && acts.allSatisfy { act in
      act.remarks.allSatisfy { remark in last.acts.contains { $0.actor == act.actor && $0.remarks.contains(remark) } }
    }
  }
}
