import StandoffExplain
import StandoffKernel
import StandoffTournament

/// The answer as a page in Markdown.
extension Answer {
  /// Columns of prose.
  private static let width = 130

  package var page: String {
    var lines = ["# \(Memo.escaped(scenario.question.isEmpty ? scenario.title : scenario.question))", ""]
    lines += prose(
      """
      \(Memo.escaped(scenario.title)). All of this page is written by the command at its end, the sentences too. It tells what \
      follows from assumptions that it names; it does not predict.
      """)
    if !isWhole { lines += prose("**Somebody stopped it: what is missing was not played.**") }
    lines += section("The arguments", arguments)
    lines += section("In short", short)
    for first in profiles.indices where first == 0 || profiles[first].cast.name != profiles[first - 1].cast.name {
      let name = profiles[first].cast.name
      lines += section(profiles[first].cast.isAverage ? "Average: \(name)" : "Profile: \(name)", told(name))
    }
    if !maps.isEmpty { lines += section("What leads where", mapLines) }
    lines += section("Over what was judged", judgedLines)
    lines += section("What is built in", builtIn)
    lines += section("How to repeat it", repeating)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] { ["## \(Memo.escaped(heading))", ""] + lines }

  /// A paragraph, or an item of a list, and an empty line after a paragraph.
  func prose(_ text: String) -> [String] { WrappedText.lines(text, width: Self.width) + [""] }

  func item(_ text: String) -> [String] {
    let lines = WrappedText.lines(text, width: Self.width - 2)
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  private var arguments: [String] {
    var lines = prose(Memo.escaped(scenario.summary))
    lines += prose(
      """
      A mechanism is what may make it end so, and can be switched off. Each repetition is played in every world, with any of \
      them on or off, under the same shocks, by the same strategies, which decide anew. The share of a mechanism is what it adds, \
      averaged over all orders (Shapley 1953): shares add up to the difference between all on and all off.
      """)
    for group in groups {
      lines += item("**\(Memo.escaped(group.name))**: \(described(group.members.map { mechanisms[$0] }))")
    }
    for index in mechanisms.indices where !groups.contains(where: { $0.members.contains(index) }) {
      lines += item("**\(name(mechanisms[index].name))**, of no argument: \(described([mechanisms[index]], isNamed: true))")
    }
    return lines + [""]
  }

  private func name(_ text: String) -> String { Memo.escaped(Words.plain(text)) }

  private func described(_ mechanisms: [Mechanism], isNamed: Bool = false) -> String {
    mechanisms.map { mechanism in
      "\(isNamed ? "" : "*\(name(mechanism.name))*: ")\(Memo.escaped(mechanism.summary)) (\(Memo.escaped(mechanism.source)))"
    }.joined(separator: " ")
  }

  private var short: [String] {
    let causes = profiles.first?.causes(byGroup: true).map { Words.plain($0.name) } ?? []
    var table = MarkdownTable(
      [("play", false), ("ends", false), ("all on", true), ("all off", true)] + causes.map { ($0, true) }
        + [("leads", false)] + (groups.count > 1 ? [("of the arguments", false)] : []))
    for found in profiles {
      table.add(
        [found.cast.name, found.outcome.isShare ? found.outcome.phrase : found.outcome.name]
          + [found.level(found.attribution.whole.mean), found.level(found.attribution.remainder.mean)]
          + found.causes(byGroup: true).map { found.attribution.isDivisible ? found.change($0.share.mean) : "–" }
          + [Words.plain(found.verdict.text)] + (groups.count > 1 ? [found.argument.text] : []))
    }
    var lines = profiles.flatMap { item(sentence($0)) } + [""]
    lines += table.lines + [""]
    return lines
      + prose(
        """
        Of chances the shares are percentage points of all matches. What leads has the largest share, and an interval apart from \
        every other's; of the arguments alike, each as the sum of its mechanisms.
        """)
  }

  /// One finding in words: what it comes to, and what each argument makes of it.
  private func sentence(_ found: Explanation) -> String {
    let level = found.level(found.attribution.whole.mean)
    let start = found.outcome.isShare
      ? "\(level) of matches end \(found.outcome.phrase)" : "\(found.outcome.phrase) is \(level)"
    var text = "**\(Memo.escaped(found.cast.name))**: \(start); with every mechanism off \(found.level(found.attribution.remainder.mean))."
    guard found.attribution.isDivisible else { return text + " There is nothing to divide." }
    let causes = found.causes(byGroup: true)
    let parts = causes.filter { $0.share.isTold }.map { cause in
      "\(cause.phrase) \(found.part(cause.share).map { NumberText.percent($0, 0) } ?? "")"
    }
    let silent = causes.filter { !$0.share.isTold }.map(\.phrase)
    if !parts.isEmpty { text += " Of the difference: \(Words.list(parts, limit: parts.count))." }
    if !silent.isEmpty {
      text += " Not told from 0: \(Words.list(silent, limit: silent.count))."
    }
    if groups.count > 1 {
      switch found.argument {
      case .leads(let name): text += " **Of the arguments, the \(Memo.escaped(name)) \(Words.verb("weigh", name)) most.**"
      default: text += " Which of the arguments weighs more cannot be told."
      }
    }
    return text
  }

  /// All that was found of one cast.
  private func told(_ name: String) -> [String] {
    let found = profiles.filter { $0.cast.name == name }
    var lines: [String] = []
    if !found[0].cast.summary.isEmpty { lines += prose(Memo.escaped(found[0].cast.summary)) }
    lines += prose("\(Memo.escaped(found[0].players)). \(NumberText.count(found[0].attribution.repetitions)) repetitions in each world.")
    for explanation in found {
      lines += prose("\(Memo.escaped(explanation.sentence))")
      if explanation.attribution.isDivisible { lines += explanation.markdown + [""] }
    }
    return lines
  }

  private var mapLines: [String] {
    var lines = prose(
      """
      Each world is the scenario with other values of the parameters, in \(NumberText.count(part)) repetitions. It has what the \
      largest share is owed to, that share in percent of the difference, and the level with every mechanism on. “?”: its interval \
      meets another's; alone: no share is told from 0. “–”: nothing to divide.
      """)
    for map in maps {
      let cell = map.cells[0]
      let names = map.axes.map { "`\($0.parameter)`" }.joined(separator: " by ")
      lines += prose("**\(names), \(Memo.escaped(cell.cast.name)): \(Memo.escaped(cell.outcome.phrase)).** \(map.sentence)")
      guard map.cells.contains(where: \.attribution.isDivisible) else { continue }
      lines += ["```text"] + map.bareLines + ["```", ""]
    }
    return lines
  }

  private var builtIn: [String] {
    var lines = prose(
      """
      What a switch takes away is an assumption: a world without a mechanism has these parameters and rules in place of the \
      scenario's.
      """)
    var table = MarkdownTable([("mechanism", false), ("switched off", false), ("source", false)])
    for mechanism in mechanisms {
      let settings = mechanism.off.map { setting in
        let text = scenario.schema.parameters.first { $0.name == setting.parameter }?.text(setting.value)
        return "\(setting.parameter) = \(text ?? PlainNumber.text(setting.value))"
      }
      table.add([
        mechanism.name, (settings + (mechanism.rule.isEmpty ? [] : [mechanism.rule])).joined(separator: "; "), mechanism.source,
      ])
    }
    lines += table.lines + [""]
    if !groups.isEmpty {
      let members = groups.map { group in
        "\(Memo.escaped(group.name)): \(Words.list(group.members.map { name(mechanisms[$0].name) }, limit: group.members.count))"
      }
      lines += item(
        """
        Which mechanisms make up an argument is the model's choice (\(members.joined(separator: "; "))). To group them otherwise, \
        add the mechanisms' own shares: the profiles' tables have them.
        """)
    }
    let types = scenario.seats.indices.compactMap { role -> String? in
      guard case .fixed(let index) = scenario.seats[role].type else { return nil }
      return "\(scenario.seats[role].actor) is of the type `\(scenario.schema.roles[role].types[index].name)`"
    }
    if !types.isEmpty { lines += item("The truth is given: \(Words.list(types)). The others do not know it.") }
    for (index, parameter) in scenario.schema.parameters.enumerated() where scenario.values[index] != parameter.defaultValue {
      lines += item(
        """
        The scenario sets `\(scenario.qualifiedName(parameter))` to \(parameter.text(scenario.values[index])), where the model \
        has \(parameter.text(parameter.defaultValue)): \(Memo.escaped(scenario.valueSources[index])).
        """)
    }
    let caveat = profiles.contains { $0.cast.isAverage }
      ? " An average also measures which strategies are on the shelf." : ""
    lines += item("\(judgedCount) of \(scenario.schema.parameters.count) parameters are judgement (`standoff list parameters`).\(caveat)")
    for limit in limits { lines += item(Memo.escaped(limit)) }
    return lines + [""]
  }

  private var repeating: [String] {
    var lines = ["```sh", command, "```", ""]
    lines += prose(
      """
      `standoff explain` with the same seed gives each part again: `--profile NAME --reps \(repetitions)` a profile; \
      `--map … --by-group --reps \(part)` a map; `--set PARAMETER=VALUE --reps \(part)` a row of what was judged. With `--html` it \
      draws them.
      """)
    if !scenario.sources.isEmpty { lines += prose("Sources of the scenario:") }
    for source in scenario.sources { lines += item(Memo.escaped(source)) }
    return lines + [""]
  }
}
