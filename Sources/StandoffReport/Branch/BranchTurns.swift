/// The turns of two lines side by side. Those that read alike are said once; stretches in which nothing new happens on either
/// side are gathered into one row.
struct BranchTurns {
  let columns: TwoColumns
  let actors: [String]
  let isFull: Bool

  /// What becomes of a turn on the page.
  private enum Kind: Equatable { case same, quietSame, quiet, told }

  private struct Pair {
    let left: ToldTurn?
    let right: ToldTurn?

    var any: ToldTurn { left ?? right! }
    var isSame: Bool { if let left, let right { left.reads(as: right) } else { false } }
  }

  func lines(_ left: [ToldTurn], _ right: [ToldTurn]) -> [String] {
    let pairs = (0..<max(left.count, right.count)).map { index in
      Pair(
        left: left.indices.contains(index) ? left[index] : nil, right: right.indices.contains(index) ? right[index] : nil)
    }
    var lines: [String] = []
    var stretch: [Pair] = []
    var stretchKind = Kind.told
    func close() {
      if !stretch.isEmpty { lines += gathered(stretch, stretchKind) }
      stretch = []
    }
    for (index, pair) in pairs.enumerated() {
      let kind = kind(pair, isFirst: index == 0)
      if kind != stretchKind { close() }
      stretchKind = kind
      switch kind {
      case .quiet, .quietSame: stretch.append(pair)
      case .same: lines += alike(pair.any)
      case .told: lines += block(pair)
      }
    }
    close()
    return lines
  }

  private func kind(_ pair: Pair, isFirst: Bool) -> Kind {
    if isFull { return pair.isSame ? .same : .told }
    let isQuiet = (pair.left?.isQuiet ?? true) && (pair.right?.isQuiet ?? true) && !isFirst
    if pair.isSame { return isQuiet ? .quietSame : .same }
    return isQuiet ? .quiet : .told
  }

  private func head(_ turn: ToldTurn, _ status: [String]) -> String {
    let rest = ([turn.place] + status).filter { !$0.isEmpty }.joined(separator: "  ")
    return "  " + columns.style.bold(turn.label) + (rest.isEmpty ? "" : columns.style.faint("  " + rest))
  }

  /// A turn that is the same on both sides.
  private func alike(_ turn: ToldTurn) -> [String] {
    var lines = [head(turn, [turn.status, "the same on both sides"])]
    for (role, actor) in actors.enumerated() { lines += columns.whole(actor, acts(turn, role)) }
    lines += columns.whole("", events(turn))
    lines += columns.whole("beliefs", beliefs(turn, turn))
    return lines + [""]
  }

  private func block(_ pair: Pair) -> [String] {
    var lines = [head(pair.any, [])]
    func row(_ label: String, _ cell: (ToldTurn) -> [TwoColumns.Paragraph]) {
      let (left, right) = (pair.left.map(cell) ?? [], pair.right.map(cell) ?? [])
      if !left.isEmpty || !right.isEmpty { lines += columns.row(label, left, right) }
    }
    func status(_ turn: ToldTurn?) -> [TwoColumns.Paragraph] {
      guard let turn else { return over }
      return turn.status.isEmpty ? [] : [.init(turn.status, .faint)]
    }
    let (left, right) = (status(pair.left), status(pair.right))
    if !left.isEmpty || !right.isEmpty { lines += columns.row("", left, right) }
    for (role, actor) in actors.enumerated() { row(actor) { acts($0, role) } }
    row("") { events($0) }
    row("beliefs") { beliefs($0, $0) }
    return lines + [""]
  }

  private func gathered(_ pairs: [Pair], _ kind: Kind) -> [String] {
    let (first, last) = (pairs[0], pairs[pairs.count - 1])
    let dates = pairs.count == 1 ? first.any.label : "\(first.any.label) to \(last.any.label)"
    let what = pairs.count == 1 ? "the same again" : "\(pairs.count) turns of the same"
    let side = kind == .quietSame ? ", the same on both sides" : ""
    var lines = ["  " + columns.style.faint("\(dates)  \(what)\(side), and nothing happens")]
    if kind == .quietSame {
      lines += columns.whole("beliefs", beliefs(first.any, last.any))
    } else {
      func cell(_ turns: [ToldTurn]) -> [TwoColumns.Paragraph] { turns.isEmpty ? over : beliefs(turns[0], turns[turns.count - 1]) }
      lines += columns.row("beliefs", cell(pairs.compactMap(\.left)), cell(pairs.compactMap(\.right)))
    }
    return lines + [""]
  }

  /// In the place of a line that has ended.
  private var over: [TwoColumns.Paragraph] { [.init("over", .faint)] }

  private func acts(_ turn: ToldTurn, _ role: Int) -> [TwoColumns.Paragraph] {
    [.init(turn.acts[role])] + turn.remarks[role].map { .init("“\($0)”", .faint) }
  }

  private func events(_ turn: ToldTurn) -> [TwoColumns.Paragraph] {
    turn.events.map { mark, text in
      .init("\(mark) \(text)", mark == "!" ? .alarm : mark == "+" ? .calm : mark == "~" ? .faint : .notice)
    }
  }

  private func beliefs(_ first: ToldTurn, _ last: ToldTurn) -> [TwoColumns.Paragraph] {
    zip(first.beliefs, last.beliefs).map { .init($0.text(to: $1), .faint) }
  }
}
