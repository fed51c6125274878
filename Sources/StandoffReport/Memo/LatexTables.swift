import StandoffKernel
import StandoffTournament

/// A table for each role, for a paper: LaTeX with the package booktabs.
package struct LatexTables {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var text: String {
    let roles = material.results.schema.roles.indices
    let head = [
      "% \(material.scenario.name), seed \(material.results.plan.seed): \(Self.escaped(material.provenance.command))",
      "% Needs \\usepackage{booktabs}.",
    ]
    return (head + roles.flatMap { [""] + table($0) }).joined(separator: "\n") + "\n"
  }

  private func table(_ role: Int) -> [String] {
    let (results, scenario) = (material.results, material.scenario)
    let units = PayoffUnits(scenario, scorer: material.scorer)
    let kinds = results.schema.kinds
    let actor = Self.escaped(scenario.seats[role].actor)
    var lines = [
      "\\begin{table}", "  \\centering",
      """
        \\caption{Strategies of \(actor) in \(Self.escaped(scenario.title)): mean payoff (\(Self.escaped(units[role]))) with 95\\,\\% \
      interval from the means of \(NumberText.count(results.repetitions)) repetitions, places that paired differences leave open, and \
      shares of matches in per cent.}
      """,
      "  \\label{tab:standoff-\(scenario.name.replacing("_", with: "-"))-\(results.schema.roles[role].name.replacing("_", with: "-"))}",
      "  \\begin{tabular}{l" + String(repeating: "r", count: 3 + kinds.count) + "}", "    \\toprule",
      "    Strategy & Mean & 95\\,\\% interval & Places" + kinds.map { " & \(Self.escaped(Words.plain($0).capitalizedFirst))" }.joined() + " \\\\",
      "    \\midrule",
    ]
    for figures in results.ranked(role) {
      guard let payoff = figures.payoff else { continue }
      let interval = payoff.low.flatMap { low in payoff.high.map { "[\(Self.number(low)), \(Self.number($0))]" } } ?? "--"
      lines.append(
        "    \(Self.escaped(figures.name)) & \(Self.number(payoff.mean)) & \(interval) & \(Figures.band(figures.band).replacing("–", with: "--"))"
          + figures.shares.map { " & \(NumberText.fixed($0.mean * 100, 1))" }.joined() + " \\\\")
    }
    return lines + ["    \\bottomrule", "  \\end{tabular}", "\\end{table}"]
  }

  private static func number(_ value: Double) -> String { "$\(NumberText.fixed(value, 3).replacing("−", with: "-"))$" }

  /// Text with LaTeX's own characters written out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.replacing("\n", with: " ") {
      switch character {
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\\": result += "\\textbackslash{}"
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      default: result.append(character)
      }
    }
    return result
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
