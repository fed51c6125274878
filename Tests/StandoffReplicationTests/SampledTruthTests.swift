import StandoffKernel
import StandoffReplication
import Testing

/// The constant-posture figures by Monte Carlo, within the tolerance that the table gives for it.
@Suite struct SampledTruthTests {
  @Test(arguments: ["K.pressure.T4.", "K.pressure.T40.", "K.restraint.T40."])
  func frequenciesAgree(_ family: String) throws {
    let cases = try Truth.load().filter { $0.figure.id.hasPrefix(family) }
    let count = 20_000
    let ended = try sample(try #require(cases.first).figure, count: count)
    for item in cases {
      let figure = item.figure
      let outcome = try #require(CrisisSchema.model.outcomes.firstIndex { figure.id.hasSuffix(".\($0.name)") })
      let share = Double(ended[outcome]) / Double(count)
      #expect(item.checkTolerance == 0.02)
      #expect((share - figure.value).magnitude <= item.checkTolerance, "\(figure.id): \(share)")
      // What 20,000 matches can tell: four standard errors.
      let error = 4 * (figure.value * (1 - figure.value) / Double(count)).squareRoot()
      #expect((share - figure.value).magnitude <= error, "\(figure.id): \(share), \(figure.value) ± \(error)")
    }
  }

  /// How many matches of the figure's constant postures end in each outcome.
  private func sample(_ figure: Figure, count: Int) throws -> [Int] {
    func number(_ symbol: String) throws -> Double {
      guard case .number(let number)? = figure.parameters[symbol] else { throw InputError("no \(symbol)") }
      return number
    }
    var parameters = CrisisParameters()
    parameters.turns = Int(try number("T"))
    var coercer = ConfiguredCoercer.Setting()
    coercer.posture.threat = try number("tau")
    coercer.posture.sanctions = try number("sU")
    var target = TargetPosture()
    target.effort = try number("a")
    target.provocation = try number("prov")
    let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
    let seats: [any Strategy] = [
      ConfiguredCoercer(coercer, parameters), ConstantTarget(target),
      ConstantPatron(pressure: try number("sC"), shield: try number("shield")),
    ]
    return try (0..<count).reduce(into: [Int](repeating: 0, count: CrisisOutcome.allCases.count)) { ended, repetition in
      ended[try game.play(seats, seed: 11, repetition: UInt64(repetition)).outcome] += 1
    }
  }
}
