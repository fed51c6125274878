import StandoffKernel
import StandoffTournament

/// The back of the page: faults, assumptions, limits, provenance.
extension ReportPage {
  var faults: HTML {
    if results.faults.isEmpty {
      return .section("faults", "Faults", [.p("No strategy failed: none was disqualified.")])
    }
    let rows = results.faults.map { entry -> [String] in
      let fault = entry.fault
      let file = fault.file.split(separator: "/").last.map(String.init) ?? ""
      let roles = results.schema.roles
      return [
        entry.entrant, roles.indices.contains(entry.role) ? scenario.seats[entry.role].actor : "–", fault.kind.rawValue,
        file + (fault.line > 0 ? ":\(fault.line)" : ""), entry.match.map { "\($0), turn \(fault.turn)" } ?? "while loading", fault.message,
      ]
    }
    return .section(
      "faults", "Faults",
      [
        .p("\(results.faults.count == 1 ? "One strategy failed and is" : "\(results.faults.count) strategies failed and are") disqualified. Profiles with a disqualified strategy are left out of every figure; all others stand as if it had never entered."),
        .table(
          "The first fault of each disqualified strategy",
          [("strategy", false), ("as", false), ("kind", false), ("where", false), ("match", false), ("what", false)], rows),
      ])
  }

  var ledger: HTML {
    let assumptions = findings.assumptions
    let columns: [HTML.Column] = [
      ("parameter", false), ("symbol", false), ("value", true), ("default", true), ("range", false), ("unit", false),
      ("source", false), ("what it is", false),
    ]
    let rows = assumptions.map { [$0.name, $0.symbol, $0.value, $0.usual, $0.range, $0.unit, $0.source, $0.summary] }
    let changed = findings.changed
    let types = scenario.seats.enumerated().compactMap { role, seat -> [String]? in
      guard let rule = seat.type else { return nil }
      switch rule {
      case .fixed(let type): return [seat.actor, Words.plain(results.schema.roles[role].types[type].name)]
      case .drawn(let chances):
        let parts = zip(results.schema.roles[role].types, chances).map { "\(Words.plain($0.name)) with chance \(PlainNumber.text($1))" }
        return [seat.actor, "drawn in each repetition: \(parts.joined(separator: ", "))"]
      case .fromPrior: return [seat.actor, "drawn in each repetition, as the other side believes at the start"]
      }
    }
    return .section(
      "ledger", "What it assumes",
      [
        .p(
          """
          \(assumptions.count) parameters, \(changed.count) of them with another value than the model's default (marked). Each has a \
          source, or says that it is judgement.
          """),
        types.isEmpty ? HTML([]) : .table("True types", [("actor", false), ("in truth", false)], types),
        .table("Ledger of assumptions", columns, rows, kind: "ledger", rowKinds: assumptions.map { $0.isChanged ? "changed" : "" }),
      ])
  }

  var limits: HTML {
    .section(
      "limits", "What it leaves out, and what would change the conclusion",
      [.list(findings.limits), .element("h3", [], "What would change the conclusion"), .list(findings.sensitivities)])
  }

  var provenance: HTML {
    let provenance = material.provenance
    let plan = results.plan
    var terms: [(String, String)] = [
      ("Program", "Standoff \(provenance.tool), script interface \(provenance.api), \(provenance.lua)"),
      ("Model", "\(results.schema.name): \(results.schema.title)"),
      ("Scenario", scenario.name + (provenance.scenarioSHA256.map { ", SHA-256 \($0)" } ?? "")),
      ("Seed", "\(plan.seed)"),
      ("Repetitions", results.stoppingRule.map { "\(NumberText.count(results.repetitions)), by a rule: \($0)" } ?? NumberText.count(results.repetitions)),
      ("Plan", "SHA-256 \(SHA256.hex(digest: plan.digest))"),
    ]
    if let scorer = material.scorer { terms.append(("Payoffs", "by the scorer \(scorer), in place of the model's")) }
    for plugin in provenance.plugins { terms.append(("Plugin", plugin)) }
    let entrants = plan.entrants.enumerated().flatMap { role, rivals in
      rivals.map { [$0.name, scenario.seats[role].actor, $0.sha256 ?? "compiled into the program"] }
    }
    return .section(
      "provenance", "Where it comes from",
      [
        .terms(terms),
        .p("To make the same run again, with the same files:"),
        .element("pre", [], [.element("code", [], provenance.command)]),
        .table("What fixes the figures besides", [("condition", false), ("value", false)], provenance.conditions.map { [$0.name, $0.value] }, kind: "hashes"),
        .table("Strategies", [("strategy", false), ("plays", false), ("SHA-256 of its file", false)], entrants, kind: "hashes"),
        .p(
          """
          Intervals are 95%, from the means of the repetitions: all profiles of a repetition share its shocks, so that its matches \
          are not independent. Places come from paired differences, corrected for their number by Holm's method: with 95% confidence \
          all of them hold the true order at once.
          """, "note"),
      ])
  }
}
