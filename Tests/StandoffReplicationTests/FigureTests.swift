import StandoffAnalysis
import StandoffKernel
import StandoffReplication
import Testing

/// The room against the tests' own copy of the figures.
@Suite struct FigureTests {
  @Test func everyFigureHolds() throws {
    let outcomes = try Truth.load().map { try FigureOutcome.run($0.figure) }
    for outcome in outcomes where !outcome.holds {
      Issue.record("\(outcome.figure.id): \(outcome.found) instead of \(outcome.figure.value) \(outcome.problem ?? "")")
    }
    let perPage = Dictionary(grouping: outcomes, by: \.figure.page).map { "\($0.key) \($0.value.count)" }.sorted()
    print("figures: \(outcomes.count) computed, \(outcomes.count(where: \.holds)) hold; \(perPage.joined(separator: ", "))")
    #expect(outcomes.count == 185)
    #expect(Set(outcomes.map(\.figure.id)).count == 185)
  }

  @Test func whatIsShippedIsWhatIsTested() throws {
    #expect(try Truth.shipped() == Truth.load().map(\.figure))
  }

  @Test func plantedWrongValuesFail() throws {
    for figure in try Truth.load().map(\.figure) {
      let found = try FigureOutcome.run(figure)
      for sign in [-1.0, 1] {
        let wrong = figure.with(value: figure.value + sign * max(2.5 * figure.tolerance, 1e-8))
        let outcome = FigureOutcome(figure: wrong, evaluator: found.evaluator, found: found.found, problem: nil)
        #expect(!outcome.holds && outcome.shareOfTolerance > 1, "\(figure.id) holds at a wrong value")
      }
    }
  }

  /// Through the whole computation, too: the value plays no part in what is found.
  @Test(arguments: ["M05.done.2", "M10.cursed.half", "M11.rounds.beta0.5", "M14.mustar", "K.zopa.committed.bU.n2", "K.defaults", "M21.2"])
  func theValuePlaysNoPart(_ id: String) throws {
    let figure = try #require(try Truth.load().first { $0.figure.id == id }).figure
    let wrong = try FigureOutcome.run(figure.with(value: figure.value + 0.5))
    #expect(try wrong.found == FigureOutcome.run(figure).found && !wrong.holds)
  }

  @Test func noAnswerFails() throws {
    let figure = try Truth.load()[0].figure
    let evaluator = try Evaluator.find(figure.id)
    for found in [[], [.nan], [figure.value, .nan]] {
      let outcome = FigureOutcome(figure: figure, evaluator: evaluator, found: found, problem: nil)
      #expect(!outcome.holds && outcome.shareOfTolerance == .infinity, "\(found)")
    }
    let exact = FigureOutcome(figure: figure, evaluator: evaluator, found: [figure.value, figure.value], problem: nil)
    #expect(exact.holds && exact.shareOfTolerance == 0)
  }

  /// The surface that is farthest off decides.
  @Test func everySurfaceMustHold() throws {
    let figure = try Truth.load()[0].figure
    let evaluator = try Evaluator.find(figure.id)
    let outcome = FigureOutcome(figure: figure, evaluator: evaluator, found: [figure.value, figure.value - 1], problem: nil)
    #expect(!outcome.holds && outcome.farthest == figure.value - 1 && outcome.difference == 1)
  }

  /// A parameter that changes nothing would be a figure that checks less than it seems to.
  @Test func everyParameterMatters() throws {
    var changed: [String: Set<String>] = [:]
    var given: [String: Set<String>] = [:]
    for figure in try Truth.load().map(\.figure) where figure.id != "K.defaults" {
      let evaluator = try Evaluator.find(figure.id)
      let before = try evaluator.find(figure)
      for (symbol, value) in figure.parameters {
        given[evaluator.kind, default: []].insert(symbol)
        guard case .number(let number) = value else {
          changed[evaluator.kind, default: []].insert(symbol)
          continue
        }
        let others = [number * 1.01, number * 0.8, number + 0.01, number + 0.2, number - 0.2, number + 1, number - 1, number - 30]
        for other in others where changed[evaluator.kind]?.contains(symbol) != true {
          guard let after = try? evaluator.find(figure.with([symbol: .number(other)])) else { continue }
          if after.count != before.count || zip(after, before).contains(where: { ($0 - $1).magnitude > 1e-12 || $0.isNaN }) {
            changed[evaluator.kind, default: []].insert(symbol)
          }
        }
      }
    }
    for (kind, symbols) in given.sorted(by: { $0.key < $1.key }) {
      let idle = symbols.subtracting(changed[kind] ?? []).subtracting(Self.idle[kind] ?? []).sorted()
      #expect(idle.isEmpty, "\(kind): \(idle) change nothing")
    }
  }

  /// Parameters that a figure gives and that by the theory change nothing.
  private static let idle: [String: Set<String>] = [
    // Each end of the range of bargains is set by one side's cost of war.
    "M01.lo": ["cK"], "M01.hi": ["cU"],
    // Whole numbers, which small steps leave.
    "M05.laststage": ["c", "d", "lam", "z"],
    // A rational observer's drift does not depend on how an unafraid other would act; the figure is at β = 0.
    "M11.drift": ["a0"],
    // The two move together, or the bound is not met.
    "M11.ville": ["mu0", "muA"],
    // Peace or war in the end, 1 or 0, which small steps leave.
    "M11.race.*.peace": ["aG", "muA0", "s"],
    // iA and iD must be what the gain and the costs make them; nobody intervenes against the armed target, so that its
    // uprisings matter by HA alone.
    "M14.bU": ["iA", "iD", "IA", "hA"],
    // The same payoff for every plan: indifference.
    "M17.*.value, M17.*.*.value": ["frac"],
    // The side that binds less.
    "M19.both": ["fU", "gU", "pU"],
    // Pledges are void at a cap of 0.
    "K.cap": ["k"],
  ]

  @Test func aNewFigureOfAKnownKindIsComputed() throws {
    func found(_ id: String, _ parameters: [String: FigureValue]) throws -> [Double] {
      try FigureOutcome.run(Figure(id: id, parameters: parameters, value: 0, tolerance: 0)).found
    }
    // By the closed forms that the solvers do not use.
    let (d, lam, z) = (0.95, 0.2, 0.08)
    let step = d * lam / (1 - d * (1 - lam))
    let cost = try found("M05.cstar.mine", ["d": .number(d), "lam": .number(lam), "z": .number(z)])
    #expect((try #require(cost.first) - step * z / (1 - d)).magnitude < 1e-9)
    let pledge = try found("M14.kstar", ["dq": .number(0.4), "G": .number(0.5), "i0": .number(0.06), "shield": .number(0.03)])
    #expect((try #require(pledge.first) - (0.4 * 0.5 - 0.06 - 0.03)).magnitude < 1e-9)
    let survival = try found("M15.survival.century", ["H": .number(0.01), "T": .number(100)])
    #expect((try #require(survival.first) - (0..<100).reduce(1.0) { product, _ in product * 0.99 }).magnitude < 1e-12)
    let demand = try found("M02.mine.demand", ["lo": .number(0), "hi": .number(0.5), "cU": .number(0.2)])
    #expect((try #require(demand.first) - 0.15).magnitude < 1e-9)
  }

  @Test("F11: a threat without assurance raises the incentive to arm, with assurance lowers it")
  func assurance() throws {
    let base = try #require(try Truth.load().first { $0.figure.id == "M16.dyn.base" }).figure
    func largestCost(threat: Double, conditional: Double) throws -> Double {
      let outcome = try FigureOutcome.run(base.with(["tau": .number(threat), "psi": .number(conditional)]))
      return try #require(outcome.found.first)
    }
    let unassured = try largestCost(threat: 0.01, conditional: 0)
    let quiet = try largestCost(threat: 0, conditional: 0)
    let assured = try largestCost(threat: 0.01, conditional: 1)
    for (found, printed) in [(unassured, 3.06), (quiet, 1.47), (assured, 1.14)] {
      #expect((found - printed).magnitude <= 0.005, "\(found)")
    }
  }
}
