import Foundation
import StandoffKernel
import Testing

/// The target's stage values against value iteration: the same problem solved without the recursion.
@Suite struct StageValueTests {
  /// Stay or arm at each stage by repeated improvement, from the equations as the model's description states them.
  private func iterated(_ p: CrisisParameters, _ position: StageValues.Position) -> [Double] {
    let (s, top) = (position.effectivePressure, p.stages)
    let step = p.completionRate * (1 - p.sanctionSlowdown * s)
    func vulnerability(_ n: Int) -> Double { n == top ? 1 : p.partialVulnerability * Double(n) / Double(top) }
    func survival(_ n: Int, arming: Bool) -> Double {
      let legitimacy = p.programmeLegitimacy * Double(n) / Double(top)
      let uprising = min(1, p.uprisingHazard * exp(p.sanctionDestabilisation * s - legitimacy))
      let gap = p.collapseWithIntervention - p.collapseAlone
      let cost = p.interventionCost + p.interventionCostArmed * vulnerability(n) + p.shieldInterventionCost * position.shield
      func falls(_ gain: Double) -> Double {
        uprising * (p.collapseAlone + gap / (1 + exp(-(gap * gain - cost) / p.interventionNoise)))
      }
      let collapse = position.opportunist * falls(p.opportunistGain) + (1 - position.opportunist) * falls(p.restrainedGain)
      let read = arming ? 1 : 1 - p.threatConditionality
      let attack = p.perceivedAttackHazard * position.threat * read * (1 - p.deterrentEffect * vulnerability(n))
      return (1 - collapse) * (1 - attack)
    }
    func flow(_ n: Int) -> Double {
      let greed = position.type == .greedy && n == top ? p.greedyGain : 0
      let prestige = p.programmePrestige * Double(n) / Double(top) + p.provocationPrestige * position.provocation
      return p.valueOfRuling - p.sanctionPain * s + prestige + greed
    }
    func war(_ n: Int) -> Double {
      let wins = n == top ? p.victoryProbabilityArmed : p.victoryProbability
      return (1 - wins) * p.valueOfRuling / (1 - p.discountFactor) - p.warDestruction
    }
    // Choices are for ever: one value for staying, one for arming until the next stage is reached.
    var stay = [Double](repeating: 0, count: top + 1)
    var arm = stay
    for _ in 0..<2000 {
      for n in 0...top {
        stay[n] = flow(n) + p.discountFactor * survival(n, arming: false) * stay[n]
        guard n < top else { continue }
        let peaceful = max(stay[n + 1], n + 1 < top ? arm[n + 1] : -.infinity)
        let ahead = position.redLine == n + 1
          ? (1 - position.resolved) * peaceful + position.resolved * war(n + 1) : peaceful
        arm[n] = flow(n) - p.armingCost / 2
          + p.discountFactor * survival(n, arming: true) * (step * ahead + (1 - step) * arm[n])
      }
    }
    return (0...top).map { $0 < top ? max(stay[$0], arm[$0]) : stay[$0] }
  }

  @Test func equalValueIteration() {
    var (lines, armed, stayed) = (0, 0, 0)
    for seed in 6000..<6060 as Range<UInt64> {
      let item = RandomCase(seed: seed)
      var p = item.parameters
      p.discountFactor = min(p.discountFactor, 0.975)
      p.completionRate = min(max(p.completionRate, 0.05), 1)
      var random = SplitMix(seed)
      let position = StageValues.Position(
        effectivePressure: random.unit(), threat: random.unit(), shield: item.patron.shield,
        provocation: random.unit(), redLine: p.initialRedLine, opportunist: random.unit(), resolved: random.unit(),
        type: random.flag() ? .greedy : .securitySeeker)
      let iterated = iterated(p, position)
      for stage in 0...p.stages {
        let found = StageValues(p, position, stage: stage)
        #expect(abs(found.value - iterated[stage]) <= 1e-9 * max(1, abs(iterated[stage])), "\(item), stage \(stage)")
        if position.redLine > stage { lines += 1 }
        if found.arms { armed += 1 } else { stayed += 1 }
      }
    }
    #expect(lines > 30 && armed > 30 && stayed > 30, "\(lines), \(armed), \(stayed)")
  }

  @Test("At the last stage there is nothing to arm for, and no line to cross")
  func lastStage() {
    let p = CrisisParameters()
    let last = StageValues(p, .usual(), stage: p.stages)
    #expect(!last.arms && last.arm == -.infinity && last.value == last.stay)
    #expect(StageValues.resolveThatDeters(p, .usual(), stage: p.stages).isNaN)
  }

  @Test("What war is worth to the target: −1.15 before the last stage and 14.2 at it")
  func valueOfWar() {
    let p = CrisisParameters()
    #expect(near(StageValues.war(p, stage: 3), -1.15, within: 0.005) && near(StageValues.war(p, stage: 4), 14.2, within: 0.05))
  }

  @Test("Where no belief deters, and where every belief does, the threshold lies outside [0, 1]")
  func thresholdsOutsideTheUnitInterval() {
    func check(_ p: CrisisParameters, _ expected: ClosedRange<Double>, crosses: Bool) {
      let found = StageValues.resolveThatDeters(p, .usual(), stage: 2)
      #expect(expected.contains(found), "\(found)")
      for resolved in [0, 0.5, 1] {
        var position = StageValues.Position.usual()
        (position.redLine, position.resolved) = (3, resolved)
        #expect(StageValues(p, position, stage: 2).arms == crosses, "ρ = \(resolved)")
      }
    }
    // War is all but harmless: even a line that is sure to be enforced is crossed.
    check(.with { ($0.warDestruction, $0.victoryProbability) = (0, 0.1) }, 1...1e9, crosses: true)
    // War is better than peace.
    check(.with { ($0.warDestruction, $0.victoryProbability) = (0, 0) }, .infinity ... .infinity, crosses: true)
    // The programme is worth nothing to it: it would not cross even an idle line.
    check(.with { ($0.armingCost, $0.programmePrestige) = (10, 0) }, -1e9...0, crosses: false)
  }
}
