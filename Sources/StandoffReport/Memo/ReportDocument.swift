import StandoffKernel
import StandoffTournament

/// A report for programs.
public struct ReportDocument: Encodable, Sendable {
  struct Interval: Encodable, Sendable {
    let mean: Double
    let low: Double?
    let high: Double?

    init(_ estimate: Estimate) { (mean, low, high) = (estimate.mean, estimate.low, estimate.high) }
  }

  struct Kind: Encodable, Sendable {
    let kind: String
    let share: Interval
  }

  struct Role: Encodable, Sendable {
    let role: String
    let actor: String
    let best: String?
    let payoff: Interval?
    /// Strategies that cannot be told apart from the best, itself among them.
    let tied: [String]
    let sentence: String
  }

  struct Picture: Encodable, Sendable {
    let name: String
    let file: String
    let text: String
  }

  let scenario: String
  let question: String
  let headline: String
  let profiles: Int
  let repetitions: Int
  let kinds: [Kind]
  let roles: [Role]
  let charts: [Picture]
  let sensitivities: [String]
  let limits: [String]
  let command: String

  init(_ material: ReportMaterial, charts: [Chart]) {
    let findings = Findings(material)
    let (results, scenario) = (material.results, material.scenario)
    self.scenario = scenario.name
    question = scenario.question
    headline = findings.headline
    profiles = results.profiles.count
    repetitions = results.repetitions
    kinds = zip(results.schema.kinds, findings.kinds).map { Kind(kind: $0, share: Interval($1.share)) }
    roles = results.schema.roles.enumerated().map { index, role in
      let ranked = results.ranked(index)
      return Role(
        role: role.name, actor: scenario.seats[index].actor, best: ranked.first?.name, payoff: ranked.first?.payoff.map(Interval.init),
        tied: ranked.filter(\.isAmongBest).map(\.name), sentence: findings.sentence(index))
    }
    self.charts = charts.map { Picture(name: $0.name, file: "charts/\($0.name).vl.json", text: $0.text) }
    sensitivities = findings.sensitivities
    limits = findings.limits
    command = material.provenance.command
  }
}
