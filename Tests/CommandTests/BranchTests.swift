import Foundation
import Testing

/// `standoff branch`: a match of a run goes on with something changed.
@Suite(.serialized) struct BranchTests {
  nonisolated(unsafe) private static let run: Scratch = {
    let scratch = try! Scratch()
    try! Command.run(
      ["tournament", "korea_2017_guarantor", "--reps", "20", "--seed", "3", "--quiet", "--out", scratch.path("run")])
    return scratch
  }()

  private func branch(_ match: Int, _ turn: Int, _ more: [String] = []) throws -> Command {
    try Command.run(["branch", Self.run.path("run"), "\(match)", "--turn", "\(turn)"] + more)
  }

  private static func object(_ command: Command) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any], "\(command.errors)")
  }

  /// A document's bytes, whatever stood around it.
  private static func bytes(_ value: Any?) throws -> Data {
    try JSONSerialization.data(withJSONObject: #require(value), options: .sortedKeys)
  }

  private static func turns(_ line: Any?) throws -> [[String: Any]] {
    try #require((line as? [String: Any])?["turns"] as? [[String: Any]])
  }

  private static func strategies(_ line: Any?) throws -> [String] {
    try #require((line as? [String: Any])?["actors"] as? [[String: Any]]).map { $0["strategy"] as? String ?? "" }
  }

  /// By a stride that shares no factor with the run: with nothing changed, and with the same strategies named, which then run in
  /// shadow first.
  @Test func nothingChangedIsTheMatchToTheByte() throws {
    for step in 0..<24 {
      let match = (step * 7_919 + 13) % 7_920
      let replayed = try Self.object(try Command.run(["replay", Self.run.path("run"), "\(match)", "--json"]))
      let end = try #require(replayed["end_turn"] as? Int)
      let turn = 1 + step * 5 % end
      let names = try Self.strategies(replayed)
      let same = zip(["US", "DPRK", "China"], names).flatMap { ["--with", "\($0)=\($1)"] }
      for more in [[], same] {
        let command = try branch(match, turn, ["--json"] + more)
        let document = try Self.object(command)
        #expect(try Self.bytes(document["factual"]) == Self.bytes(replayed), "match \(match), turn \(turn)")
        #expect(try Self.bytes(document["branch"]) == Self.bytes(replayed), "match \(match), turn \(turn), \(more)")
        if more.isEmpty { #expect(command.errors == "nothing is changed (--with, --posture, --set), so the branch is the match itself\n") }
      }
    }
  }

  /// Under a parameter as it is, everything is made anew, and the match goes on in another game.
  @Test func theSameParameterIsTheMatchToTheByte() throws {
    for (match, turn) in [(13, 2), (1_234, 4), (7_001, 1), (4_444, 3)] {
      let command = try branch(match, turn, ["--json", "--set", "DPRK.projection_bias=0.25"])
      let document = try Self.object(command)
      #expect(try Self.bytes(document["branch"]) == Self.bytes(document["factual"]), "match \(match)")
    }
  }

  @Test func aSwappedStrategyDiffersOnlyFromItsTurnOn() throws {
    let turn = 3
    var differ = 0
    for match in [0, 100, 900, 2_000, 5_000, 7_919] {
      let command = try branch(match, turn, ["--json", "--with", "US=fire_and_fury"])
      if command.code == 2, command.errors.contains("ended in turn") { continue }
      let document = try Self.object(command)
      let (factual, other) = (try Self.turns(document["factual"]), try Self.turns(document["branch"]))
      #expect(try Self.bytes(Array(factual.prefix(turn - 1))) == Self.bytes(Array(other.prefix(turn - 1))), "match \(match)")
      #expect(try Self.strategies(document["branch"])[0] == "fire_and_fury")
      if try Self.bytes(factual) != Self.bytes(other) { differ += 1 }
    }
    #expect(differ > 0)
  }

  @Test func aPostureIsHeld() throws {
    let document = try Self.object(try branch(13, 2, ["--json", "--posture", "US.threat=0.25", "--posture", "US.message=warn", "--posture", "DPRK.provocation=1"]))
    let turns = try Self.turns(document["branch"])
    #expect(turns.count > 1)
    for (index, turn) in turns.enumerated() where index >= 1 {
      let postures = try #require(turn["postures"] as? [String: [String: Any]])
      #expect(postures["coercer"]?["threat"] as? Double == 0.25 && postures["coercer"]?["message"] as? String == "warn")
      #expect(postures["target"]?["provocation"] as? Double == 1)
    }
    #expect(try Self.bytes(turns[0]) == Self.bytes(Self.turns(document["factual"])[0]))
    #expect(document["changes"] as? [String] == [
      "US.threat is held at 0.25, whatever its strategy sets", "US.message is held at warn, whatever its strategy sets",
      "DPRK.provocation is held at 1, whatever its strategy sets",
    ])
  }

  @Test func aParameterChangesFromItsTurnOn() throws {
    // Nothing advances a programme any more; and the match is four turns shorter.
    let document = try Self.object(try branch(13, 2, ["--json", "--set", "completion_rate=0", "--set", "turns=36"]))
    let (factual, other) = (try Self.turns(document["factual"]), try Self.turns(document["branch"]))
    #expect(try Self.bytes(factual[0]) == Self.bytes(other[0]) && other.count <= 36)
    let stages = other.dropFirst().compactMap { $0["stage"] as? Int }
    #expect(Set(stages).count == 1, "\(stages)")
    let changes = try #require(document["changes"] as? [String])
    #expect(changes.count == 3 && changes[2] == "all scripts were made anew under these parameters, and ran in shadow from turn 1")
    #expect(changes[0].hasPrefix("turns is 36 in place of 40") && changes[1].hasPrefix("completion_rate is 0 in place of "), "\(changes)")
  }

  @Test func repetitionsSharePathAndShocks() throws {
    let change = ["--with", "US=fire_and_fury", "--json"]
    let match = 13
    let once = try Self.object(try branch(match, 2, change))
    let command = try branch(match, 2, change + ["--reps", "40"])
    let many = try Self.object(command)
    for key in ["factual", "branch", "changes", "payoff_differences"] { #expect(try Self.bytes([once[key]!]) == Self.bytes([many[key]!])) }
    #expect(once["repeated"] == nil)
    let repeated = try #require(many["repeated"] as? [String: Any])
    #expect(repeated["repetitions"] as? Int == 40)
    let outcomes = try #require(repeated["outcomes"] as? [[String: Any]])
    func mean(_ row: [String: Any], _ side: String) throws -> Double {
      try #require((row[side] as? [String: Any])?["mean"] as? Double)
    }
    for side in ["factual", "branch"] { #expect(abs(try outcomes.reduce(0) { $0 + (try mean($1, side)) } - 1) < 1e-12) }
    #expect(abs(try outcomes.reduce(0) { $0 + (try mean($1, "difference")) }) < 1e-12)
    for row in outcomes + (try #require(repeated["payoffs"] as? [[String: Any]])) {
      let difference = try mean(row, "branch") - mean(row, "factual")
      #expect(abs(try mean(row, "difference") - difference) < 1e-9)
    }
    #expect(try branch(match, 2, change + ["--reps", "40"]).output == command.output)
    // Nothing changed and many shocks: both lines are the same in each.
    let idle = try Self.object(try branch(match, 2, ["--json", "--reps", "30"]))
    let rows = try #require((idle["repeated"] as? [String: Any])?["outcomes"] as? [[String: Any]])
    for row in rows { #expect(try mean(row, "difference") == 0 && mean(row, "factual") == mean(row, "branch")) }
    #expect(rows.filter { (try? mean($0, "factual")) ?? 0 > 0 }.count > 1, "other shocks, other ends")
  }

  @Test func aBranchAsAPersonReadsIt() throws {
    let once = try branch(13, 2, ["--with", "US=restraint", "--posture", "China.shield=1", "--reps", "50"])
    #expect(once.code == 0, "\(once.errors)")
    #expect(once.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    try Golden.compare(once.output, "branch.txt")
    let full = try branch(13, 2, ["--with", "US=restraint", "--full"])
    #expect(full.code == 0 && full.output.contains("  turn 2 of 40") && !full.output.contains("and nothing happens"))
  }

  @Test(arguments: [
    ("security_dilemma", "--set", "first.peace=1.2"), ("prisoners_dilemma", "--set", "noise=0.2"),
    ("brinkmanship", "--native", "escalation_ladder"),
  ])
  func otherModelsBranchToo(scenario: String, option: String, value: String) throws {
    let scratch = try Scratch()
    let native = option == "--native" ? [option, value] : []
    let made = try Command.run(
      ["tournament", scenario, "--reps", "2", "--seed", "2", "--quiet", "--out", scratch.path("run")] + native)
    #expect(made.code == 0 || made.code == 3, "\(made.errors)")
    let idle = try Command.run(["branch", scratch.path("run"), "1", "--turn", "1", "--json", "--reps", "5"])
    let document = try Self.object(idle)
    #expect(try Self.bytes(document["factual"]) == Self.bytes(document["branch"]))
    let actor = try #require((document["factual"] as? [String: Any])?["actors"] as? [[String: Any]])[0]
    let with = try "\(#require(actor["actor"] as? String))=\(#require(actor["strategy"] as? String))"
    let same = try Self.object(try Command.run(["branch", scratch.path("run"), "1", "--turn", "1", "--json", "--with", with]))
    #expect(try Self.bytes(same["branch"]) == Self.bytes(document["factual"]))
    if native.isEmpty {
      let name = try "\(#require(actor["actor"] as? String)).peace=1.2"
      let set = scenario == "security_dilemma" ? ["--set", name] : [option, value]
      let changed = try Command.run(["branch", scratch.path("run"), "1", "--turn", "1", "--json"] + set)
      #expect(try Self.bytes(Self.object(changed)["branch"]) != Self.bytes(document["factual"]), "\(changed.errors)")
    } else {
      try Command.run(["branch", scratch.path("run"), "1", "--turn", "1", "--set", "discount_factor=0.5"])
        .expectRefusal(code: 2, ["--set: the model escalation_ladder is a plugin's, and its rules cannot change in the middle of a match"])
    }
  }
}
