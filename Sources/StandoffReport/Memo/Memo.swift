import StandoffKernel
import StandoffTournament

/// A memo in Markdown: question, design, finding with its interval, what would change the conclusion, caveats.
package struct Memo {
  private let material: ReportMaterial
  private let findings: Findings

  init(_ material: ReportMaterial) {
    self.material = material
    findings = Findings(material)
  }

  var text: String {
    let (results, scenario) = (material.results, material.scenario)
    var lines = ["# \(Self.escaped(scenario.title))", ""]
    lines += ["## Question", "", Self.escaped(scenario.question), ""]
    lines += ["## Finding", "", "**\(Self.escaped(findings.headline))**", ""]
    for role in results.schema.roles.indices {
      lines.append("- \(Self.escaped(scenario.seats[role].actor)): \(Self.escaped(findings.sentence(role)))")
    }
    if !findings.kinds.isEmpty {
      lines += ["", "Over all combinations:", "", "| end | share of matches | 95% interval |", "|---|---:|---:|"]
      lines += findings.kinds.map { "| \(Self.escaped($0)) | \(NumberText.percent($1.mean)) | \(Figures.range($1)) |" }
    }
    lines += ["", "## Design", "", Self.escaped(scenario.summary), "", findings.size, ""]
    lines += [
      "Each strategy is judged over all combinations that it is in. Intervals are 95%, from the means of the repetitions, because",
      "all combinations of a repetition share its shocks. Payoffs compare within a role only.", "",
    ]
    for role in results.schema.roles.indices { lines += table(role) + [""] }
    if !results.faults.isEmpty {
      lines += ["Disqualified, and left out of every figure: \(Self.escaped(results.faults.map(\.entrant).joined(separator: ", "))).", ""]
    }
    lines += ["## What would change the conclusion", ""] + findings.sensitivities.map { "- \(Self.escaped($0))" }
    lines += ["", "## Caveats", ""] + findings.limits.map { "- \(Self.escaped($0))" }
    lines += [
      "", "## To repeat it", "", "    \(material.provenance.command)", "",
      "Standoff \(material.provenance.tool), \(material.provenance.lua), plan SHA-256 \(SHA256.hex(digest: results.plan.digest)).",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ role: Int) -> [String] {
    let kinds = material.results.schema.kinds
    var lines = [
      "| \(Self.escaped(material.scenario.seats[role].actor)) plays | mean payoff | 95% interval | places |"
        + kinds.map { " \(Self.escaped(Words.plain($0))) |" }.joined(),
      "|---|---:|---:|---:|" + kinds.map { _ in "---:|" }.joined(),
    ]
    for figures in material.results.ranked(role) {
      guard let payoff = figures.payoff else { continue }
      let interval = payoff.low.flatMap { low in payoff.high.map { "\(NumberText.fixed(low, 3)) to \(NumberText.fixed($0, 3))" } } ?? ""
      lines.append(
        "| \(Self.escaped(figures.name)) | \(NumberText.fixed(payoff.mean, 3)) | \(interval) | \(Figures.band(figures.band)) |"
          + figures.shares.map { " \(NumberText.percent($0.mean)) |" }.joined())
    }
    return lines
  }

  /// Text that stays text in Markdown, in tables, and where a page shows raw HTML.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.replacing("\n", with: " ") {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "|", "*", "`", "[", "]", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
