import Foundation
import Testing

/// `--json` wherever a program may listen: it parses, and has the names that it promises.
@Suite struct JSONTests {
  private func object(_ arguments: [String]) throws -> Any {
    let command = try Command.run(arguments + ["--json"])
    #expect(command.code == 0, "\(arguments): \(command.errors)")
    return try JSONSerialization.jsonObject(with: Data(command.output.utf8))
  }

  @Test func lists() throws {
    let strategies = try #require(try object(["list", "strategies"]) as? [[String: Any]])
    #expect(strategies.count >= 18)
    #expect(strategies.allSatisfy { $0["name"] is String && $0["role"] is String && $0["summary"] is String })
    for (scenario, role, count) in [("security_dilemma", "state", 6), ("stag_hunt", "player", 38)] {
      let others = try #require(try object(["list", "strategies", scenario]) as? [[String: Any]])
      #expect(others.count >= count && others.allSatisfy { $0["role"] as? String == role }, "\(scenario)")
    }
    let parameters = try #require(try object(["list", "parameters", "korea_2017"]) as? [[String: Any]])
    let cap = try #require(parameters.first { $0["name"] as? String == "US.pledge_cap" })
    #expect(cap["value"] as? Double == 0)
    #expect(parameters.allSatisfy { !($0["source"] as? String ?? "").isEmpty && !($0["unit"] as? String ?? "").isEmpty })
    let scenarios = try #require(try object(["list", "scenarios"]) as? [[String: Any]])
    let names = scenarios.compactMap { $0["name"] as? String }
    #expect(names == names.sorted() && names.count == scenarios.count)
    // The program's own, and one of a plugin's.
    #expect(
      Set(names).isSuperset(of: [
        "assurance", "chicken", "deadlock", "korea_2017", "korea_2017_guarantor", "korea_2017_uncertain", "prisoners_dilemma",
        "security_dilemma", "stag_hunt", "libya_2003_2011",
      ]))
    let models = try #require(try object(["list", "models"]) as? [[String: Any]])
    #expect(models.map { $0["name"] as? String } == ["crisis", "dyad", "matrix", "arms_control", "escalation_ladder"])
    #expect(models.map { ($0["outcomes"] as? [String])?.count } == [10, 6, 4, 8, 4])
    #expect(models.map { $0["roles"] as? [String] } == [
      ["coercer", "target", "patron"], ["first", "second"], ["row", "column"], ["inspector", "inspectee"],
      ["challenger", "defender"],
    ])
    #expect(try object(["list"]) is [String: Any])
  }

  @Test func oneMatch() throws {
    let match = try #require(try object(["run", "korea_2017", "--seed", "7"]) as? [String: Any])
    #expect(match["outcome"] is String)
    let turns = try #require(match["turns"] as? [[String: Any]])
    #expect(turns.count == match["end_turn"] as? Int)
    #expect(turns.first?["date"] as? String == "2017 Q3")
    let coercer = try #require((turns.first?["postures"] as? [String: [String: Any]])?["coercer"])
    #expect(coercer["offer"] as? String == "none" && coercer["renege"] as? Bool == false)
  }

  @Test func manyMatches() throws {
    let summary = try #require(try object(["run", "korea_2017", "--seed", "7", "--repeat", "50"]) as? [String: Any])
    let outcomes = try #require(summary["outcomes"] as? [[String: Any]])
    #expect(outcomes.compactMap { $0["matches"] as? Int }.reduce(0, +) == 50)
    for outcome in outcomes {
      let (low, share, high) = (outcome["low"] as? Double, outcome["share"] as? Double, outcome["high"] as? Double)
      #expect(try #require(low) <= #require(share) && share! <= #require(high))
    }
  }

  @Test func aTournament() throws {
    let scratch = try Scratch()
    let run = try #require(
      try object([
        "tournament", "korea_2017", "--seed", "7", "--reps", "3", "--only", "restraint", "maximum_pressure", "rational", "mild_pressure",
        "--out", scratch.path("run"),
      ]) as? [String: Any])
    #expect((run["strategies"] as? [[String: Any]])?.count == 4)
    #expect(run["folder"] as? String == scratch.path("run"))
  }

  @Test func doctorAndCheck() throws {
    #expect(try object(["doctor"]) is [[String: Any]])
    let reports = try #require(try object(["check", "scripts/coercer/restraint.lua"]) as? [[String: Any]])
    #expect(reports.first?["name"] as? String == "restraint")
    #expect((reports.first?["faults"] as? [String])?.isEmpty == true)
  }
}
