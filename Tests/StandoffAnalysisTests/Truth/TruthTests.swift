import StandoffAnalysis
import StandoffKernel
import Testing

@Suite struct TruthTests {
  /// What is wrong with a case; nil where a model's check of that id, with just these parameters, gives its value.
  private func failure(_ item: TruthCase) throws -> String? {
    guard let model = StaticModel.all.first(where: { $0.id == item.model }),
      let check = model.checks.first(where: { $0.id == item.id })
    else { return "\(item.id): no model checks it" }
    let found = try model.solve(check.result, try item.settings())
    guard let found else { return "\(item.id): no answer" }
    return abs(found - item.value) <= item.tolerance ? nil : "\(item.id): \(found) instead of \(item.value)"
  }

  @Test func everyCaseHolds() throws {
    let cases = try TruthCase.load()
    let failures = try cases.compactMap(failure)
    for failure in failures { Issue.record("\(failure)") }
    let perModel = Dictionary(grouping: cases, by: \.model).map { "\($0.key) \($0.value.count)" }.sorted()
    print("truth: \(cases.count) cases, \(cases.count - failures.count) hold; \(perModel.joined(separator: ", "))")
    #expect(cases.count == 64)
  }

  /// The checks that a page prints are the table's.
  @Test func checksAndCasesAreOneToOne() throws {
    let cases = Dictionary(uniqueKeysWithValues: try TruthCase.load().map { ($0.id, $0) })
    let checks = StaticModel.all.flatMap { model in model.checks.map { (model, $0) } }
    #expect(Set(checks.map(\.1.id)) == Set(cases.keys))
    #expect(checks.count == cases.count)
    for (model, check) in checks {
      let item = try #require(cases[check.id])
      #expect(abs(check.expected - item.value) <= 1e-15 + 1e-15 * abs(item.value), "\(check.id)")
      #expect(check.tolerance == item.tolerance, "\(check.id)")
      let defaults = Dictionary(uniqueKeysWithValues: model.parameters.map { ($0.name, $0.defaultValue) })
      for (name, value) in try item.settings() {
        #expect(check.settings[name] ?? defaults[name] == value, "\(check.id): \(name)")
      }
      #expect(try model.run(check).passes, "\(check.id)")
    }
  }

  @Test func plantedWrongValuesFail() throws {
    for item in try TruthCase.load() {
      for sign in [-1.0, 1] {
        var wrong = item
        wrong.value += sign * max(2.5 * item.tolerance, 1e-8)
        #expect(try failure(wrong) != nil, "\(item.id) holds at a wrong value")
      }
    }
  }

  @Test func aCheckWithAWrongNumberOrNoAnswerFails() throws {
    let model = try #require(StaticModel.all.first)
    let check = try #require(model.checks.first)
    #expect(try model.run(check).passes)
    #expect(!ModelCheck.Outcome(check: check, found: check.expected + 1e-8).passes)
    #expect(!ModelCheck.Outcome(check: check, found: nil).passes)
    #expect(!ModelCheck.Outcome(check: check, found: .nan).passes)
  }
}
