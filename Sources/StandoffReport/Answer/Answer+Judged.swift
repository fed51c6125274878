import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What becomes of the findings where what was judged is judged otherwise.
extension Answer {
  /// An end at which a finding is another.
  private struct Change {
    let end: Judged
    let found: Explanation
  }

  var judgedLines: [String] {
    guard !judged.isEmpty else { return prose("No parameter was judged, or nothing of it was played.") }
    let parameters = judged.enumerated().filter { $0 == 0 || judged[$0 - 1].parameter != $1.parameter }.count
    var lines = prose(
      """
      \(judgedCount) parameters are judgement. \(parameters) of them were set to both ends of their range, one at a time, \
      in \(NumberText.count(part)) repetitions of each profile: the ends of what the model was thought through for, or half and \
      double where the ledger names none. What stayed as it is: \(fixed.isEmpty ? "none" : Memo.escaped(Words.list(fixed, limit: fixed.count))).
      """)
    for (place, found) in usual.enumerated() { lines += moves(place, found) }
    return lines
  }

  /// The ends at which one finding changes.
  private func moves(_ place: Int, _ usual: Explanation) -> [String] {
    let ends = judged.map { Change(end: $0, found: $0.explanations[place]) }
    let changed = ends.filter { $0.found.verdict != usual.verdict || $0.found.argument != usual.argument }
    let others = changed.filter { change in
      if case .leads = change.found.verdict { return change.found.verdict != usual.verdict }
      return false
    }
    let turned = changed.filter { change in
      if case .leads = change.found.argument { return change.found.argument != usual.argument }
      return false
    }
    var text = "**\(Memo.escaped(usual.cast.name)), \(Memo.escaped(usual.outcome.phrase))** (\(Memo.escaped(words(usual)))). "
    text += "At \(ends.count - changed.count) of \(ends.count) ends the finding is the same"
    text += others.isEmpty ? "" : "; at \(others.count) another cause leads"
    text += turned.isEmpty || groups.count < 2 ? "" : "; at \(turned.count) another of the arguments weighs most"
    var lines = prose(text + ".")
    if changed.isEmpty { return lines }
    var table = MarkdownTable(
      [
        ("parameter", false), ("here", true), ("set to", true), (usual.outcome.isShare ? "ends \(usual.outcome.phrase)" : "level", true),
        ("leads", false),
      ] + (groups.count > 1 ? [("of the arguments", false)] : []) + [("source", false)])
    for change in changed {
      table.add(
        [
          change.end.parameter, change.end.usual, change.end.value, change.found.level(change.found.attribution.whole.mean),
          Words.plain(change.found.verdict.text),
        ] + (groups.count > 1 ? [change.found.argument.text] : []) + [change.end.source])
    }
    lines += table.lines + [""]
    return lines
  }

  private func words(_ found: Explanation) -> String {
    let verdict = switch found.verdict {
    case .leads(let name): "here \(Words.plain(name)) \(Words.verb("lead", name))"
    case .open: "here none is told from the next"
    case .nothing: "here there is nothing to divide"
    }
    guard groups.count > 1, case .leads(let argument) = found.argument else { return verdict }
    return verdict + ", of the arguments the \(argument)"
  }
}
