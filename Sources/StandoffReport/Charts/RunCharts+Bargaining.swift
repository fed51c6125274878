import StandoffKernel
import StandoffTournament

/// What the target asks for disarming and what the coercer would pay, of the crisis model: where the first lies above the
/// second there is nothing to agree on, and this is the commitment problem.
extension RunCharts {
  private struct Terms {
    let entrant: Int
    let turn: Int
    /// What the target asks without a pledge, what it asks with one where one can be made, and what the coercer would pay.
    let sides: [Double]
    var isOpen: Bool { sides.dropLast().contains { $0 <= sides[sides.count - 1] } }
  }

  /// The largest pledge that is looked at; 1 = conventional war: judgement, what a broken treaty may cost at most.
  private static let largestPledge = 1.0

  var bargaining: Chart? {
    guard scenario.schema.name == CrisisSchema.model.name, let columns = Columns(results.schema.series) else { return nil }
    let parameters = CrisisParameters(scenario)
    let game = CrisisGame(scenario)
    let pledge = min(parameters.pledgeCap, Self.largestPledge)
    let deals = [DealTerms(.disarm, pledge: 0)] + (pledge > 0 ? [DealTerms(.disarm, pledge: pledge)] : [])
    var terms: [Terms] = []
    for match in sample.matches where shown.contains(match.entrant) {
      let types = game.firstTypes(seed: results.plan.seed, repetition: UInt64(match.repetition))
      for turn in 1...max(1, match.values.count / sample.width) {
        let row = Array(match.values[(turn - 1) * sample.width..<turn * sample.width])
        guard let sides = Self.sides(row, columns, parameters, deals, types) else { continue }
        terms.append(Terms(entrant: match.entrant, turn: turn, sides: sides))
      }
    }
    let turns = terms.map(\.turn).max() ?? 0
    guard turns > 1 else { return nil }
    let axis = TurnAxis(turns: sample.turns, scenario.calendar)
    let asked = "what \(actor(1)) asks for disarming"
    let pledged = "what it asks with a pledge of \(NumberText.fixed(pledge, 2))"
    let sides = [asked] + (pledge > 0 ? [pledged] : []) + ["what \(actor(0)) would pay"]
    var rows: [JSONValue] = []
    var sentences: [String] = []
    let groups = Dictionary(grouping: terms) { [$0.entrant, $0.turn] }
    for entrant in shown {
      var open = 0
      var all = 0
      for turn in 1...turns {
        guard let group = groups[[entrant, turn]] else { continue }
        open += group.count(where: \.isOpen)
        all += group.count
        for (place, side) in sides.enumerated() {
          rows.append(
            .object(
              Quantiles(group.map { $0.sides[place] }).fields.merging(
                [
                  "strategy": .text(name(entrant, 0)), "side": .text(side), "turn": .integer(turn), "date": .text(axis.label(turn)),
                ], uniquingKeysWith: { $1 })))
        }
      }
      if all > 0 {
        sentences.append("\(NumberText.percent(Double(open) / Double(all))) of the turns under \(name(entrant, 0))")
      }
    }
    let text = """
      Curves of \(Words.list(sides)), in each turn without a deal\(pledge > 0 ? "" : "; no pledge can be made costly to break here"). \
      There is room for a deal only where what is asked lies at or below what would be paid: in \(Words.list(sentences)).
      """
    var colours: [JSONValue] = [["expr": "c2"], ["expr": "c1"]]
    var dashes: [JSONValue] = [[1, 0], [6, 3]]
    if pledge > 0 {
      colours.insert(["expr": "c5"], at: 1)
      dashes.insert([2, 2], at: 1)
    }
    return Chart(
      "bargaining", named: "bargaining", text: text, assets,
      axis.values(ticks: 2).merging(
        [
          "rows": .list(rows), "strategies": .texts(shownNames), "sides": .texts(sides), "width": .integer(width),
          "colours": .list(colours), "dashes": .list(dashes),
          "subtitle": .text("By strategy of \(actor(0)): median and middle 90% of the matches that go on without a deal"),
        ], uniquingKeysWith: { $1 }))
  }

  /// Where the series stand that a position is made of.
  private struct Columns {
    let stage, deal, greedy, opportunist, resolved, line, threat, shield, pressure, provocation: Int

    init?(_ series: [ModelSchema.Series]) {
      func column(_ name: String) -> Int? { series.firstIndex { $0.name == name } }
      guard let stage = column("stage"), let deal = column("deal"), let greedy = column("belief_target_greedy"),
        let opportunist = column("belief_coercer_opportunist"), let resolved = column("belief_coercer_resolved"),
        let line = column("red_line"), let threat = column("threat"), let shield = column("shield"),
        let pressure = column("effective_pressure"), let provocation = column("provocation")
      else { return nil }
      (self.stage, self.deal, self.greedy, self.opportunist, self.resolved) = (stage, deal, greedy, opportunist, resolved)
      (self.line, self.threat, self.shield, self.pressure, self.provocation) = (line, threat, shield, pressure, provocation)
    }
  }

  /// Nil under a deal, and where there is no programme to give up.
  private static func sides(
    _ row: [Double], _ columns: Columns, _ parameters: CrisisParameters, _ deals: [DealTerms],
    _ types: (coercer: CoercerType, target: TargetType)
  ) -> [Double]? {
    let stage = Int(row[columns.stage])
    guard row[columns.deal] == 0, stage > 0 else { return nil }
    let position = StageValues.Position(
      effectivePressure: row[columns.pressure], threat: row[columns.threat], shield: row[columns.shield],
      provocation: row[columns.provocation], redLine: Int(row[columns.line]), opportunist: row[columns.opportunist],
      resolved: row[columns.resolved], type: types.target)
    let worth = deals[0].willingnessToPay(
      parameters, types.coercer, greedy: row[columns.greedy], effectivePressure: row[columns.pressure], stage: stage)
    let sides = deals.map { $0.price(parameters, position, stage: stage) } + [worth]
    return sides.allSatisfy(\.isFinite) ? sides : nil
  }
}
