import StandoffKernel
import StandoffScripting

/// The parameters that somebody judged, each at both ends of its range.
struct JudgedRanges {
  /// A scenario that differs in one parameter.
  struct End {
    /// As `--set` takes it.
    let parameter: String
    let value: String
    /// What the scenario has.
    let usual: String
    let source: String
    let scenario: Scenario
  }

  /// How many parameters the ledger calls judged.
  let count: Int
  let ends: [End]
  /// Judged parameters that were left as they are: words, and numbers that have no range or that the model takes at no other.
  let fixed: [String]

  init(_ scenario: Scenario, _ model: ModelDefinition) {
    let judged = scenario.schema.parameters.indices.filter { scenario.valueSources[$0].lowercased().contains("judgement") }
    var (ends, fixed): ([End], [String]) = ([], [])
    for index in judged {
      let parameter = scenario.schema.parameters[index]
      let name = scenario.qualifiedName(parameter)
      let found = Self.values(parameter, scenario.values[index]).compactMap { value -> End? in
        var here = scenario
        let text = PlainNumber.text(value)
        guard (try? here.set(name, to: text)) != nil, model.inconsistency(here) == nil else { return nil }
        return End(
          parameter: name, value: text, usual: PlainNumber.text(scenario.values[index]), source: scenario.valueSources[index],
          scenario: here)
      }
      ends += found
      if found.isEmpty { fixed.append(name) }
    }
    (count, self.ends, self.fixed) = (judged.count, ends, fixed)
  }

  /// The ends of what a parameter was thought through for; otherwise half and double, within what it accepts; of a 0, the range
  /// if that is at most 1 wide.
  private static func values(_ parameter: ParameterSchema, _ usual: Double) -> [Double] {
    if !parameter.words.isEmpty { return [] }
    let range = parameter.range
    var ends = [usual / 2, usual * 2]
    if let suggested = parameter.suggested {
      ends = [suggested.lowerBound, suggested.upperBound]
    } else if usual == 0 {
      ends = range.upperBound - range.lowerBound <= 1 ? [range.lowerBound, range.upperBound] : []
    }
    let rounded = ends.map { end -> Double in
      let value = min(max(end, range.lowerBound), range.upperBound)
      return parameter.isInteger ? value.rounded() : value
    }
    return rounded.enumerated().filter { $1 != usual && !rounded[..<$0].contains($1) }.map(\.element)
  }
}
