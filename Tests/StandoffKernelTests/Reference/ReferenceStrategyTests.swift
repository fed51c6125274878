import StandoffKernel
import Testing

/// C.6 in play: the strike rule and the reference target.
@Suite struct ReferenceStrategyTests {
  @Test("The strike rule: no deal, shown stage N − 1, belief above the threshold")
  func strikeRule() {
    let p = CrisisParameters()
    let coercer = ConfiguredCoercer(.pressure(p), p)
    #expect(coercer.answers(node: CoercerNode.strike.rawValue) && !coercer.answers(node: CoercerNode.intervene.rawValue))
    for (deal, stage, belief, strikes) in [
      (0.0, 3.0, 0.69, true), (0, 3, 0.68, false), (0, 2, 0.99, false), (0, 4, 0.99, false), (1, 3, 0.99, false),
    ] {
      var view = [Double](repeating: 0, count: CrisisSlot.count)
      view[CrisisSlot.deal] = deal
      view[CrisisSlot.stage] = stage
      view[CrisisSlot.targetGreedy] = belief
      view[CrisisSlot.attackThreshold] = 0.685
      #expect(try! coercer.react(node: 0, turn: 1, view: view) == strikes, "\(deal), \(stage), \(belief)")
    }
    let quiet = ConfiguredCoercer(.restraint(), p)
    #expect(!quiet.answers(node: CoercerNode.strike.rawValue))
  }

  @Test("The red line of pressure stands from turn 1 and, once crossed, is not drawn again")
  func pressureLine() throws {
    for repetition in 0..<20 as Range<UInt64> {
      let played = try Table.reference(.pressure).record(repetition: repetition)
      #expect(played.result.marks[3] <= 1)
      #expect(played.turn(1).events.contains(.lineDrawn(stage: 3)) || played.turn(1).after.stage > 2 || played.turns.count == 1)
    }
  }

  @Test("The reference target decides on last turn's pressure, and answers on this turn's")
  func whenItLooks() throws {
    // It works at every threat level, so what shows the difference is a line believed with ρ = .2: quiet it deters.
    let p = CrisisParameters.certain {
      $0.discountFactor = 0.974
      $0.completionRate = 0.35
      $0.initialRedLine = 3
      $0.priorResolved = 0.2
      $0.victoryProbability = 0.9
      $0.victoryProbabilityArmed = 0.5
      $0.uprisingHazard = 0.01
      $0.turns = 8
    }
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer { turn, _, act in
        act.threat = turn == 3 ? 0.8 : 0
        act.sanctions = 1
      }, target: ReferenceTarget(p), patron: ConstantPatron.mild)
    for repetition in 0..<10 as Range<UInt64> {
      let played = try table.record(repetition: repetition)
      for turn in played.turns.prefix(4) where turn.turn > 1 {
        #expect(turn.target.effort == (turn.turn == 4 ? 1 : 0), "turn \(turn.turn)")
      }
    }
  }

  @Test("It neither cheats nor quits nor preempts, provokes by habit, and idles when armed")
  func habits() throws {
    let p = CrisisParameters()
    let target = ReferenceTarget(p)
    #expect(target.answers(node: TargetNode.accept.rawValue) && !target.answers(node: TargetNode.preempt.rawValue))
    for repetition in 0..<20 as Range<UInt64> {
      for turn in try Table.reference(.offer(pledge: 0.05), p).record(repetition: repetition).turns {
        #expect(turn.target.provocation == 0.3 && !turn.target.cheat && !turn.target.quit)
        #expect(turn.target.effort == (turn.before.stage == p.stages ? 0 : 1))
      }
    }
  }

  @Test("It accepts exactly where the deal is worth more than its position")
  func acceptance() throws {
    let p = CrisisParameters.certain {
      $0.uprisingHazard = 0.01
      $0.discountFactor = 0.974
      $0.turns = 1
    }
    func accepts(inducement: Double, pledge: Double) throws -> Bool {
      let table = Table(
        parameters: p,
        coercer: ScriptedStrategy.coercer { _, _, act in
          (act.threat, act.sanctions, act.offer) = (0.1, 1, .disarm)
          (act.inducement, act.pledge) = (inducement, pledge)
        }, target: ReferenceTarget(p), patron: ConstantPatron.mild)
      return try table.record().turn(1).has(.accepted(.disarm))
    }
    for pledge in [0, 0.2] {
      var position = StageValues.Position.usual(p)
      position.provocation = 0.3
      let price = DealTerms(.disarm, pledge: pledge).price(p, position, stage: 2)
      #expect(try accepts(inducement: max(0, price + 1e-6), pledge: pledge))
      if price > 0 { #expect(try !accepts(inducement: price - 1e-6, pledge: pledge)) }
    }
  }

  @Test("The native strategies are registered under names of their own, each for its role")
  func natives() throws {
    #expect(Set(CrisisNative.all.map(\.name)).count == CrisisNative.all.count)
    let p = CrisisParameters.with { $0.turns = 3 }
    for native in CrisisNative.all {
      #expect(native.name.hasPrefix("native_") && native.summary.hasSuffix("."))
      var table = Table(parameters: p)
      switch native.role {
      case .coercer: table.coercer = native.make(p)
      case .target: table.target = native.make(p)
      case .patron: table.patron = native.make(p)
      }
      #expect(try table.record().result.endTurn >= 1)
    }
  }
}
