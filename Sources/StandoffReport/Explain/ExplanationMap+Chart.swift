import StandoffExplain
import StandoffKernel
import StandoffTournament

/// The heat map: which cause leads where.
extension ExplanationMap {
  /// A world of the map, as chart and table show it.
  package struct World {
    /// By axis, the value.
    package let at: [String]
    /// The leading cause's place among the causes; nil where nothing is told.
    package let leader: Int?
    /// Whether there is a difference to divide.
    let isDivisible: Bool
    /// Whether it is told from every other cause.
    package let isClear: Bool
    /// `CW? 54%`, `?` where no share is told from 0, or `–` where there is nothing to divide.
    package let label: String
    let level: String
    let levelRange: String
    let share: String
    let part: String
  }

  static let nothing = "nothing to divide"
  static let untold = "no share is told"
  /// Causes that have a colour of their own; more of them that lead are grey (the theme has no more that the colour-blind can
  /// tell).
  private static let colours = 6

  package var worlds: [World] {
    let width = axes[0].values.count
    return cells.enumerated().map { index, cell in
      let row = axes.count > 1 ? [PlainNumber.text(axes[1].values[index / width])] : []
      let at = [PlainNumber.text(axes[0].values[index % width])] + row
      let whole = cell.attribution.whole
      let (level, range) = (cell.level(whole.mean), cell.interval(whole))
      let causes = cell.causes(byGroup: isByGroup)
      let isDivisible = cell.attribution.isDivisible
      guard let leader = cell.leader(among: causes) else {
        return World(
          at: at, leader: nil, isDivisible: isDivisible, isClear: false, label: isDivisible ? "?" : "–", level: level,
          levelRange: range, share: "", part: "")
      }
      let share = causes[leader.cause].share
      let part = cell.part(share).map { NumberText.percent($0, 0) } ?? ""
      let low = share.low.map(cell.change), high = share.high.map(cell.change)
      let interval = low.flatMap { low in high.map { " (\(low) to \($0))" } } ?? ""
      return World(
        at: at, leader: leader.cause, isDivisible: isDivisible, isClear: leader.isClear,
        label: "\(initials[leader.cause])\(leader.isClear ? "" : "?") \(part)", level: level, levelRange: range,
        share: "\(cell.change(share.mean))\(cell.outcome.isShare ? " points" : "")\(interval)", part: part)
    }
  }

  /// Causes that lead somewhere in any of the maps, those of most worlds first: their order is that of the colours, so that
  /// a cause has one colour on a page.
  package static func leading(_ maps: [ExplanationMap]) -> [Int] {
    let leaders = maps.flatMap { map in map.cells.compactMap { map.leader($0)?.cause } }
    let found = maps[0].causes.indices.map { cause in (cause, leaders.filter { $0 == cause }.count) }
    return found.filter { $0.1 > 0 }.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
  }

  /// As the legend has it: `CW closing_window`.
  func legend(_ cause: Int) -> String { "\(initials[cause]) \(causes[cause].name)" }

  /// What a world's largest share is owed to, as the legend has it.
  private func legend(_ world: World) -> String {
    world.leader.map(legend) ?? (world.isDivisible ? Self.untold : Self.nothing)
  }

  /// - Parameter leading: the causes in the order of their colours.
  package func chart(named name: String, leading: [Int], _ assets: ReportAssets) -> Chart {
    let worlds = worlds
    let isShare = cells[0].outcome.isShare
    let seen = leading.filter { cause in worlds.contains { $0.leader == cause } }
    let without = [Self.untold, Self.nothing].filter { text in worlds.contains { $0.leader == nil && legend($0) == text } }
    let colours = seen.map { cause -> JSONValue in
      let place = leading.firstIndex(of: cause) ?? 0
      return ["expr": .text(place < Self.colours ? "c\(place + 1)" : "rest")]
    }
    let rows = worlds.map { world -> JSONValue in
      [
        "x": .text(world.at[0]), "y": .text(world.at.count > 1 ? world.at[1] : ""), "leader": .text(legend(world)),
        "clear": .flag(world.isClear), "label": .text(world.label), "level": .text(world.levelText),
        "level_short": .text(world.level), "share": .text(world.share.isEmpty ? "–" : world.share),
        "part": .text(world.part.isEmpty ? "–" : world.part), "told": .text(world.toldText),
      ]
    }
    let places: [JSONValue] = axes.enumerated().map { ["field": $0 == 0 ? "x" : "y", "title": .text($1.parameter)] }
    let tooltip: [JSONValue] = places + [
      ["field": "level", "title": .text(isShare ? "ends \(cells[0].outcome.phrase)" : cells[0].outcome.phrase)],
      ["field": "leader", "title": "largest share"], ["field": "share", "title": "its share"],
      ["field": "part", "title": "of the difference"], ["field": "told", "title": "told from the others"],
    ]
    return Chart(
      "map", named: name, text: chartText(worlds), assets,
      [
        "rows": .list(rows), "columns": .texts(axes[0].values.map(PlainNumber.text)),
        "lines": .texts(axes.count > 1 ? axes[1].values.reversed().map(PlainNumber.text) : [""]),
        "x_title": .text(axes[0].parameter), "y_title": axes.count > 1 ? .text(axes[1].parameter) : .null,
        // Judgement: a label fits into 58 pixels, and all columns and the legend into a page.
        "step": .integer(min(104, max(58, 600 / axes[0].values.count))),
        "leaders": .texts(seen.map(legend) + without),
        "colours": .list(colours + without.map { _ in ["expr": "context"] }), "tooltip": .list(tooltip),
        "title": .text(isShare ? "Which cause dominates where it ends \(cells[0].outcome.phrase)?" : "Which cause dominates \(cells[0].outcome.phrase) where?"),
        "subtitle": .text("""
          Above: the largest share and its part of the difference; pale, dashed and “?”: not told from the next. Below: \
          \(isShare ? "matches that end \(cells[0].outcome.phrase)" : cells[0].outcome.phrase)
          """),
      ])
  }

  private func chartText(_ worlds: [World]) -> String {
    let spans = axes.map { axis in
      "\(axis.parameter) from \(PlainNumber.text(axis.values[0])) to \(PlainNumber.text(axis.values[axis.values.count - 1]))"
    }
    let (first, levels) = (cells[0], cells.map(\.attribution.whole.mean))
    let span = "\(first.level(levels.min() ?? 0)) to \(first.level(levels.max() ?? 0))"
    let what = first.outcome.isShare ? "\(span) of matches end \(first.outcome.phrase)" : "\(first.outcome.phrase) is \(span)"
    return "Heat map of \(worlds.count) worlds, with \(spans.joined(separator: " and ")), where \(what). \(sentence)"
  }
}

extension ExplanationMap.World {
  var levelText: String { levelRange.isEmpty ? level : "\(level) (\(levelRange))" }
  var toldText: String { leader == nil ? "–" : isClear ? "yes" : "no" }
}
