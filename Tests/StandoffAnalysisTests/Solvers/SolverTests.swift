import Foundation
import StandoffAnalysis
import Testing

@Suite struct SolverTests {
  @Test func aRootIsEnclosedToTheSpacingOfDoubles() throws {
    var calls = 0
    let found = try Root.find(in: 0...2) { x in
      calls += 1
      return x * x - 2
    }
    #expect(found.lower <= 2.0.squareRoot() && 2.0.squareRoot() <= found.upper)
    #expect(found.errorBound <= 1e-15)
    #expect(calls < 80)
    let steep = try Root.find(in: 0...1) { tanh(1e6 * ($0 - 0.123)) }
    #expect(abs(steep.value - 0.123) <= 1e-15)
  }

  @Test func aRootNeedsAChangeOfSign() {
    #expect(throws: SolverError.noSignChange(lower: 0, upper: 1)) { try Root.find(in: 0...1) { $0 + 1 } }
    #expect(throws: SolverError.notANumber(at: 0)) { try Root.find(in: 0...1) { _ in .nan } }
    #expect(
      SolverError.noSignChange(lower: 0, upper: 1).description
        == "the function has the same sign at 0.0 and at 1.0: widen the bracket or ask whether a root exists")
  }

  @Test func everyRootOfAScanIsFound() throws {
    let found = try Root.all(in: 0...1, cells: 100) { ($0 - 0.2) * ($0 - 0.5) * ($0 - 0.811) }
    #expect(found.count == 3)
    for (enclosure, root) in zip(found, [0.2, 0.5, 0.811]) { #expect(abs(enclosure.value - root) < 1e-14) }
  }

  @Test func errorsSayWhatToDo() {
    #expect(SolverError.notANumber(at: 2).description == "the function is not a number at 2.0")
    #expect(
      SolverError.noConvergence(steps: 5, bound: 0.1).description == "no convergence in 5 steps; the error may still be 0.1")
    #expect(SolverError.badGame("why").description == "the game cannot be solved: why")
    #expect(throws: SolverError.badGame("it needs two sides and a positive prize")) {
      try WarOfAttrition(prize: 1, sides: [])
    }
    let talk = CheapTalk(
      types: UniformTypes(0, 1), sender: { -($1 - $0 - 1e-7) * ($1 - $0 - 1e-7) },
      bestAction: { ($0.lowerBound + $0.upperBound) / 2 }, loss: { ($1 - $0) * ($1 - $0) })
    #expect(throws: SolverError.noConvergence(steps: 1000, bound: 1)) { try talk.messages() }
  }

  @Test func aReachDoublesUntilTheAnswerDiffers() {
    #expect(Threshold.reach { $0 > 5 } == 8)
    #expect(Threshold.reach { _ in false } == nil)
  }

  @Test func aThresholdIsNilWhereNothingFlips() throws {
    #expect(Threshold.find(in: 0...1) { _ in true } == nil)
    let found = try #require(Threshold.find(in: 0...1) { $0 < 0.3 })
    #expect(abs(found.value - 0.3) < 1e-15)
  }

  @Test(arguments: [0.0, 0.013, 0.5, 0.777, 1])
  func aMaximumIsExactForAParabolaAndGoodForOthers(_ peak: Double) {
    let parabola = Maximum.find(in: 0...1) { 3 - ($0 - peak) * ($0 - peak) }
    #expect(abs(parabola.argument - peak) < 1e-12)
    let smooth = Maximum.find(in: 0...1) { exp(-($0 - peak) * ($0 - peak)) + 0.1 * ($0 - peak) * ($0 - peak) * ($0 - peak) }
    #expect(abs(smooth.argument - peak) < 1e-8)
    let kink = Maximum.find(in: 0...1) { -abs($0 - peak) * (1 + ($0 > peak ? 1 : 0)) }
    #expect(abs(kink.argument - peak) < 1e-12)
  }

  @Test func aMaximumBesideAJumpIsAtTheBreakpoint() {
    let found = Maximum.find(in: 0...1, breakpoints: [0.4]) { $0 <= 0.4 ? $0 : -1 }
    #expect(found.argument == 0.4)
  }

  @Test func theRuleIntegratesPolynomialsExactly() {
    let found = Quadrature.integral(over: -1...3) { 5 * $0 * $0 * $0 * $0 - 2 * $0 }
    #expect(abs(found - 236) < 1e-12)
  }

  @Test func controlGivesPlainValueIterationsValuesWithinItsBound() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix(seed)
      let discount = random.number(0.1...0.99)
      let states = (0..<4).map { _ in
        (0..<3).map { action -> DiscountedControl.Action in
          let weights = (0..<5).map { _ in random.number(0...1) }
          let total = weights.reduce(0, +)
          return .init(
            "a\(action)", reward: random.number(-1...1), next: (0..<4).map { ($0, weights[$0] / total) })
        }
      }
      let control = try DiscountedControl(states: states, discount: discount)
      let found = try control.solve()
      var values = [Double](repeating: 0, count: 4)
      for _ in 0..<3000 { values = states.map { $0.map { control.worth($0, values) }.max() ?? 0 } }
      for (a, b) in zip(found.values, values) { #expect(abs(a - b) <= found.errorBound + 1e-11, "seed \(seed)") }
      #expect(found.errorBound < 1e-8)
    }
  }

  /// Bas and Coe's window as optimal stopping: strike one stage before completion, or wait for it.
  @Test func stoppingTurnsWhereTheClosedFormSays() throws {
    let (z, lambda, discount) = (0.05, 0.1, 0.9)
    let found = try Threshold.find(in: 0...1) { cost in
      try DiscountedControl(
        states: [
          [.init("strike", reward: -cost), .init("wait", reward: 0, next: [(0, 1 - lambda), (1, lambda)])],
          [.init("live with it", reward: -z, next: [(1, 1)])],
        ], discount: discount
      ).solve().policy[0] == 0
    }
    #expect(abs((found?.value ?? 0) - discount * lambda * z / ((1 - discount) * (1 - discount * (1 - lambda)))) < 1e-12)
  }

  @Test func badControlIsNamed() {
    #expect(throws: SolverError.badGame("the discount factor is 1.0; it must be at least 0 and below 1")) {
      try DiscountedControl(states: [[.init("a", reward: 0)]], discount: 1)
    }
    #expect(throws: SolverError.badGame("state 0 has no action")) { try DiscountedControl(states: [[]], discount: 0.5) }
    #expect(throws: SolverError.badGame("the chances of action a in state 0 are not probabilities")) {
      try DiscountedControl(states: [[.init("a", reward: 0, next: [(0, 1.5)])]], discount: 0.5)
    }
  }
}
