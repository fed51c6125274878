import LuaBridge
import StandoffKernel

/// Mechanisms of a model in Lua: causes that `explain` can switch off.
extension ModelFileReader {
  private static let example =
    "{ name = \"closing_window\", source = \"Fearon 1995\", doc = \"…\", off = { window_cost = 0 } }"

  func mechanisms(_ value: LuaValue, _ parameters: [ParameterSchema]) throws(InputError) -> [Mechanism] {
    var mechanisms: [Mechanism] = []
    let found = try list(
      value, "mechanisms", allows: ["phrase", "source", "family", "doc", "off"], example: Self.example, isRequired: false)
    guard found.count <= Mechanism.mostOfAModel else {
      throw fail("a model has at most \(Mechanism.mostOfAModel) mechanisms, and this one \(found.count)", "mechanisms")
    }
    for (name, entry) in found {
      guard let source = entry["source"].text, !source.isEmpty else {
        throw fail("the mechanism \(name) needs a source; it may be the word judgement", named: name)
      }
      for key in ["phrase", "family"] {
        switch entry[key] {
        case .none, .string: break
        default: throw fail("the mechanism \(name): \(key) must be a string", named: name)
        }
      }
      guard case .table(let table) = entry["off"], table.array.isEmpty, !table.keys.isEmpty else {
        throw fail("the mechanism \(name) needs what the parameters are without it: off = { cost = 0 }", named: name)
      }
      var off: [Mechanism.Setting] = []
      for parameter in table.keys.sorted() {
        let meant = parameters.filter { $0.name == parameter }
        guard !meant.isEmpty else {
          let names = parameters.map(\.name)
          throw fail(
            "the mechanism \(name) sets '\(parameter)', which is no parameter here\(NearestNames.clause(parameter, in: names))",
            named: name)
        }
        guard let number = table[parameter].double, meant.allSatisfy({ $0.range.contains(number) }) else {
          let range = "\(PlainNumber.text(meant[0].range.lowerBound)) to \(PlainNumber.text(meant[0].range.upperBound))"
          throw fail("the mechanism \(name): \(parameter) without it must be a number within \(range)", named: name)
        }
        guard !meant[0].isInteger || number == number.rounded() else {
          throw fail("the mechanism \(name): \(parameter) without it must be a whole number", named: name)
        }
        off.append(Mechanism.Setting(parameter, number))
      }
      mechanisms.append(
        Mechanism(
          name, phrase: PrintableLine.text(entry["phrase"].text ?? String(name.map { $0 == "_" ? " " : $0 })),
          source: PrintableLine.text(source), family: PrintableLine.text(entry["family"].text ?? ""), off: off, doc(entry)))
    }
    return mechanisms
  }
}
