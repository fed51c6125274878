import Testing

@Suite struct TruthTests {
  @Test func everyCaseHolds() throws {
    let cases = try TruthCase.load()
    let failures = Truth.failures(cases)
    for failure in failures { Issue.record("\(failure)") }
    print("truth: \(cases.count) cases tried, \(cases.count - Set(failures.map { $0.prefix { $0 != ":" } }).count) hold")
    #expect(cases.count == 121)
  }

  @Test func casesAndComputationsAreOneToOne() throws {
    let ids = try TruthCase.load().map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(Truth.computations.keys))
  }

  @Test(arguments: ["M05.done.2", "M10.cursed.half", "M11.rounds.beta0.5", "M14.mustar", "K.zopa.committed.bU.n2", "K.defaults"])
  func plantedWrongValueFails(_ id: String) throws {
    var item = try #require(try TruthCase.load().first { $0.id == id })
    #expect(Truth.failures([item]).isEmpty)
    for sign in [-1.0, 1] {
      item.value += sign * max(2.5 * item.tolerance, 1e-8)
      #expect(!Truth.failures([item]).isEmpty, "\(id) holds at a wrong value")
      item.value -= sign * max(2.5 * item.tolerance, 1e-8)
    }
  }

  @Test func unknownIdFails() throws {
    let renamed = try TruthCase.load()[0].renamed("M99.unheard")
    #expect(Truth.failures([renamed]) == ["M99.unheard: no computation knows this id"])
  }

  @Test func nanFails() throws {
    let item = try TruthCase.load()[0]
    #expect(!Truth.holds(.nan, item))
  }
}

extension TruthCase {
  fileprivate func renamed(_ id: String) -> TruthCase {
    TruthCase(
      id: id, model: model, level: level, parameters: parameters, prediction: prediction, formula: formula, value: value,
      tolerance: tolerance, checkTolerance: checkTolerance, source: source)
  }
}
