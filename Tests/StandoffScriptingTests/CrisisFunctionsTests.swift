import StandoffKernel
import StandoffScripting
import Testing

/// `model.*` in Lua gives the kernel's own numbers, to the bit.
@Suite struct CrisisFunctionsTests {
  @Test func namesAreUniqueWithinARole() {
    for role in CrisisRole.allCases {
      let names = CrisisFunctions.of(CrisisParameters()).filter { $0.roles.contains(role.rawValue) }.map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func theTargetGetsTheKernelsNumbers() throws {
    var scenario = try Shelf.scenario("korea_2017_guarantor")
    try scenario.set("turns", to: "3")
    let text = """
      return { name = "x", api = 1, model = "crisis", role = "target",
        posture = function(view, act, me)
          if view.turn < 3 then act.effort = 1 return end
          local function bits(x) return string.format("%a", x) end
          say(bits(model.position_value(0.3)))
          say(bits(model.stage_value(4, 0.3)))
          say(bits(model.value_of_deal("disarm", 0.05, 0.2)))
          say(bits(model.price_of_deal("freeze", 0.2)))
          say(bits(model.resolve_that_deters()))
          say(bits(model.chance_of_intervention(0)))
          say(bits(model.uprising_hazard(1, view.effective_pressure)))
          say(tostring(model.arms(0.3)))
        end }
      """
    let script = try strategy(text, in: scenario)
    let p = CrisisParameters(scenario)
    let recorder = CrisisRecorder()
    let lineup: [any Strategy] = [ConfiguredCoercer(.pressure(p), p), script, ConstantPatron(pressure: 0.3)]
    _ = try CrisisGame(scenario).play(lineup, seed: 5, repetition: 0, recorder: recorder)
    let last = try #require(recorder.turns.last)
    try #require(last.turn == 3)
    let state = last.before
    var position = StageValues.Position(
      effectivePressure: state.effectivePressure, threat: state.threat, shield: 0, provocation: 0.3, redLine: state.redLine,
      opportunist: state.coercerOpportunist.probability, resolved: state.coercerResolved)
    let here = StageValues(p, position, stage: state.stage)
    var expected = [here.value, StageValues(p, position, stage: 4).value]
    position.provocation = 0
    expected.append(DealTerms(.disarm, pledge: 0.2).valueToTarget(p, position, stage: state.stage, inducement: 0.05))
    expected.append(DealTerms(.freeze, pledge: 0.2).price(p, position, stage: state.stage))
    expected.append(StageValues.resolveThatDeters(p, position, stage: state.stage))
    expected.append(p.perceivedDanger(beliefOpportunist: position.opportunist, shield: 0))
    expected.append(p.uprisingHazard(stage: 1, effectivePressure: state.effectivePressure))
    let said = last.remarks.map(\.text)
    try #require(said.count == expected.count + 1)
    for (text, value) in zip(said, expected) { #expect(Double(text) == value, "\(text) is not \(value)") }
    #expect(said.last == "\(here.arms)")
  }
}
