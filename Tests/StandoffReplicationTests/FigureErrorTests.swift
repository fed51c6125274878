import StandoffKernel
import StandoffReplication
import Testing

/// Figures that cannot be computed: each says why, and what would be right.
@Suite struct FigureErrorTests {
  private func message(_ id: String, _ parameters: [String: FigureValue], value: Double = 0, tolerance: Double = 1e-9) -> String {
    let figure = Figure(id: id, parameters: parameters, value: value, tolerance: tolerance)
    do {
      try FigureOutcome.check(figure)
      _ = try FigureOutcome.run(figure)
      return ""
    } catch {
      return error.message
    }
  }

  private let window: [String: FigureValue] = ["z": .number(0.05), "lam": .number(0.1), "d": .number(0.9)]

  private func with(_ symbol: String, _ value: FigureValue?) -> [String: FigureValue] {
    var parameters = window
    parameters[symbol] = value
    return parameters
  }

  @Test func unknownIds() {
    #expect(message("M05.cstr", window) == "nothing here computes a figure 'M05.cstr'; near: M05.cstar, M05.zstar")
    #expect(message("M99.unheard", [:]) == "nothing here computes a figure 'M99.unheard'; ids begin with M01 to M22 or K, like M14.premium")
    #expect(message("M15.quite_unheard_of", [:]).contains("the kinds of M15 are M15.h, M15.survival, M15.domestic"))
    // A number where the pattern wants one, and no empty parts.
    #expect(message("M03.first", [:]).contains("nothing here computes"))
    #expect(message("M05.cstar.", window).contains("nothing here computes"))
    #expect(message("", window).contains("nothing here computes a figure ''"))
  }

  @Test func parameters() {
    #expect(message("M05.cstar", window).isEmpty)
    #expect(message("M05.cstar", with("lam", nil)) == "M05.cstar: the parameter 'lam' is missing; such a figure gives z, lam, d")
    #expect(
      message("M05.cstar", with("lamb", .number(1)))
        == "M05.cstar: unknown parameter 'lamb'; near: lam; such a figure gives z, lam, d")
    #expect(message("M05.cstar", with("d", .number(1))) == "M05.cstar: d is 1; it must be in the range 0.01 to 0.9999")
    #expect(message("M05.cstar", with("d", .number(.nan))).contains("d is nan; it must be in the range"))
    #expect(message("M05.cstar", with("d", .word("high"))) == "M05.cstar: d is 'high'; it must be a number")
    let value: [String: FigureValue] = ["c": .number(0.5), "lam": .number(0.35), "d": .number(0.974), "N": .number(2), "n": .number(2)]
    #expect(message("M05.value", value) == "M05.value: n must be below N, 2")
    #expect(message("M05.done", ["lam": .number(0.3), "m": .number(1.5), "T": .number(4)]).hasSuffix("m is 1.5; it must be a whole number from 1 to 12"))
  }

  @Test func wordsAndConditions() {
    var path: [String: FigureValue] = [
      "betaU": .number(0), "betaK": .number(0), "steps": .number(3), "oK": .number(1), "oU": .number(0), "who": .word("China"),
    ]
    #expect(message("K.path.mine", path) == "K.path.mine: who is 'China'; it must be U or K")
    path["who"] = .number(1)
    #expect(message("K.path.mine", path) == "K.path.mine: who is a number; it must be U or K")
    path["who"] = nil
    #expect(message("K.path.mine", path).contains("the parameter 'who' is missing"))
    #expect(message("M15.h", ["h0": .number(0.01), "kL": .number(1), "x": .number(0.3), "kS": .number(0), "s": .number(0)]).contains("x must be a whole number of quarters"))
    #expect(message("M11.ville", ["mu0": .number(0.3), "muA": .number(0.8)]).contains("the odds of muA must be those of mu0 times 7/3"))
    // What a static model says of its own parameters.
    #expect(message("M02.mine.war", ["lo": .number(0.5), "hi": .number(0.2), "cU": .number(0.1)]) == "M02.mine.war: M02: highest_cost is 0.2, lowest_cost is 0.5; highest_cost must be above lowest_cost")
    let price: [String: FigureValue] = [
      "z": .number(0.02), "G": .number(0.3), "hA": .number(0.005), "iA": .number(1), "IA": .number(0.55), "HA": .number(0.00125),
      "hD": .number(0.01), "iD": .number(1), "ID": .number(0.05), "HD": .number(0.0075), "d": .number(0.974), "eb": .number(0.2),
    ]
    #expect(message("M14.bU", price) == "M14.bU: iA is 1, but by the gain and the costs the chance of intervention is 0")
  }

  @Test func valuesAndTolerances() {
    #expect(message("M05.cstar", window, value: .infinity) == "M05.cstar: the value must be a finite number")
    #expect(message("M05.cstar", window, tolerance: -1) == "M05.cstar: the tolerance is -1; it must be 0 or more")
  }
}
