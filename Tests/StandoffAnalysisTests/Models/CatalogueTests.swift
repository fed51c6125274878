import StandoffAnalysis
import StandoffKernel
import Testing

@Suite struct CatalogueTests {
  private func message(_ id: String, _ result: String, _ settings: [String: Double]) throws -> String? {
    let model = try #require(StaticModel.all.first { $0.id == id })
    do {
      _ = try model.solve(result, settings)
      return nil
    } catch let error as InputError {
      return error.description
    }
  }

  @Test func modelsAreInOrderAndComplete() {
    let ids = StaticModel.all.map(\.id)
    #expect(
      ids == [
        "M01", "M02", "M03", "M04", "M06", "M07", "M08", "M09", "M12", "M13", "M16", "M17", "M18", "M19", "M21",
      ])
    for model in StaticModel.all {
      #expect(!model.checks.isEmpty && !model.results.isEmpty && model.claim.hasSuffix("."))
      #expect(Set(model.parameters.map(\.name)).count == model.parameters.count)
      #expect(Set(model.results.map(\.name)).count == model.results.count)
      for parameter in model.parameters {
        #expect(parameter.range.contains(parameter.defaultValue), "\(model.id) \(parameter.name)")
        #expect(parameter.summary.hasSuffix(".") && !parameter.source.isEmpty)
      }
    }
  }

  @Test func everyResultHasAnAnswerAtTheDefaults() throws {
    for model in StaticModel.all {
      for result in model.results {
        #expect(try model.solve(result.name) != nil, "\(model.id).\(result.name)")
      }
    }
  }

  @Test func aValueOutOfRangeIsNamedWithItsRange() throws {
    for model in StaticModel.all {
      for parameter in model.parameters {
        for value in [parameter.range.lowerBound - 1, parameter.range.upperBound + 1, .nan, .infinity] {
          let said = try message(model.id, model.results[0].name, [parameter.name: value])
          #expect(
            said?.hasPrefix("\(model.id): \(parameter.name) is ") == true && said?.contains("it must be in the range") == true,
            "\(model.id) \(parameter.name) \(value): \(said ?? "no error")")
        }
      }
    }
    #expect(
      try message("M02", "demand", ["coercer_cost": 1.5])
        == "M02: coercer_cost is 1.5; it must be in the range 0 to 1")
  }

  @Test(arguments: [
    ("M02", "demand", ["lowest_cost": 0.5], "M02: highest_cost is 0.4, lowest_cost is 0.5; highest_cost must be above lowest_cost"),
    ("M03", "two_date_shift", ["decliner_proposes": 0.5], "M03: decliner_proposes is 0.5; it must be 0 or 1"),
    ("M02", "demnd", [:], "M02 has no result 'demnd'; near: demand"),
    ("M02", "demand", ["coercer_kost": 0.1], "M02 has no parameter 'coercer_kost'; near: coercer_cost"),
  ])
  func badInputIsNamed(_ id: String, _ result: String, _ settings: [String: Double], _ text: String) throws {
    #expect(try message(id, result, settings) == text)
  }

  /// What a claim says in words, at the figures of the models' description.
  @Test func claimsHoldAtSingleFigures() throws {
    func solve(_ id: String, _ result: String, _ settings: [String: Double] = [:]) throws -> Double {
      let model = try #require(StaticModel.all.first { $0.id == id })
      return try #require(try model.solve(result, settings))
    }
    let twice = ["first_audience": 2.0, "second_audience": 2]
    #expect(abs(try solve("M17", "chance_of_war", ["first_audience": 0.5, "second_audience": 0.5]) - 0.25) < 1e-12)
    #expect(abs(try solve("M17", "chance_of_war", twice) - 0.25) < 1e-12)
    #expect(abs(try solve("M06", "innocent_share", ["strike_cost": 0.2]) - 0.72) < 0.005)
    #expect(try solve("M12", "fear", ["first_round_weight": 0.75]) > solve("M12", "fear", ["first_round_weight": 1]))
    #expect(abs(try solve("M12", "fear", ["first_round_weight": 1]) - solve("M07", "fear")) < 1e-12)
    #expect(try solve("M18", "red_line_war", ["audience_cost": 0]) == 0)
    #expect(try solve("M13", "messages", ["bias": 0.25]) == 1)
    #expect(try solve("M09", "peace_with_doubt") > solve("M09", "peace_with_certainty"))
  }
}
