import Foundation
import Testing

/// Games of a user's own: three moves each, and different moves on each side.
@Suite struct GameFileTests {
  private static let games = Command.root + "/Tests/CommandTests/Games"
  private static let rock = games + "/rock_paper_scissors.lua"
  private static let inspection = games + "/inspection.lua"
  private static let reply = games + "/reply_to_last.lua"

  private struct Match: Decodable {
    struct Actor: Decodable {
      let role: String
      let actor: String
      let payoff: Double
    }
    struct Turn: Decodable {
      let postures: [String: [String: String]]
    }
    let model: String
    let outcome: String
    let actors: [Actor]
    let turns: [Turn]
    let marks: [String: Int]

    func moves(_ seat: String) -> [String] { turns.compactMap { $0.postures[seat]?["move"] } }
  }

  private func match(_ scenario: String, _ actors: [String], _ more: [String] = []) throws -> Match {
    let with = actors.flatMap { ["--with", "\($0)=\(Self.reply)"] }
    let command = try Command.run(["run", scenario, "--seed", "1", "--json"] + with + more)
    #expect(command.code == 0, "\(command.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Match.self, from: Data(command.output.utf8))
  }

  @Test func threeMovesGoRound() throws {
    let match = try match(Self.rock, ["Row", "Column"])
    let round = ["rock", "paper", "scissors"]
    #expect(match.model == "matrix" && match.outcome == "rock_rock")
    #expect(match.moves("row") == round + round + round + round && match.moves("column") == match.moves("row"))
    #expect(match.actors.map(\.payoff) == [0, 0])
    for name in round { #expect(match.marks["row_\(name)"] == 4 && match.marks["column_\(name)"] == 4) }
    #expect(match.marks["turns_played"] == 12 && match.marks["slips"] == 0)
  }

  /// Row likes rock against paper: it answers paper so, and the other answers paper with scissors.
  @Test func aPayoffIsSetFromOutside() throws {
    let match = try match(Self.rock, ["Row", "Column"], ["--set", "Row.payoff_rock_paper=2"])
    #expect(Array(match.moves("row").prefix(4)) == ["rock", "paper", "rock", "rock"])
    #expect(Array(match.moves("column").prefix(4)) == ["rock", "paper", "scissors", "paper"])
    let listed = try Command.run(["list", "parameters", Self.rock])
    #expect(listed.code == 0)
    #expect(listed.output.contains("Row.payoff_rock_paper = -1 "), "\(listed.output)")
    #expect(listed.output.contains("What it gets for rock against paper. Source: a win counts 1, a loss -1."))
    try Command.run(["run", Self.rock, "--set", "Row.payoff_rock_lizard=2"])
      .expectRefusal(code: 2, ["unknown parameter 'payoff_rock_lizard'"])
    try Command.run(["run", Self.rock, "--set", "Row.payoff_rock_paper=2e6"])
      .expectRefusal(code: 2, ["Row.payoff_rock_paper is 2000000; it must lie between -1000000 and 1000000"])
  }

  @Test func parametersShowThePayoffsOfBothSides() throws {
    let command = try Command.run(["list", "parameters", Self.inspection, "--json"])
    #expect(command.code == 0, "\(command.errors)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    var payoffs: [String: Double] = [:]
    for row in rows {
      guard let name = row["name"] as? String, name.contains(".payoff_") else { continue }
      payoffs[name] = row["value"] as? Double
      #expect(row["source"] as? String == "judgement")
    }
    #expect(payoffs.count == 12)
    #expect(payoffs["Inspector.payoff_trust_cheat_much"] == -2 && payoffs["State.payoff_cheat_much_trust"] == 6)
    #expect(payoffs["Inspector.payoff_inspect_comply"] == 2 && payoffs["State.payoff_cheat_little_inspect"] == 0)
  }

  /// Each side has its own words: the inspector's best replies are inspections, the state's are not.
  @Test func differentMovesArePlayed() throws {
    let match = try match(Self.inspection, ["Inspector", "State"])
    #expect(match.moves("row").prefix(4) == ["trust", "trust", "inspect", "inspect"])
    #expect(match.moves("column").prefix(4) == ["comply", "cheat_much", "cheat_much", "comply"])
    let many = try Command.run(
      ["run", Self.inspection, "--seed", "1", "--repeat", "20", "--quiet", "--set", "noise=0.2"]
        + ["--with", "row=\(Self.reply)", "--with", "column=\(Self.reply)"])
    #expect(many.code == 0, "\(many.errors)")
    #expect(many.output.contains("trust_comply") || many.output.contains("trust comply"), "\(many.output)")
  }

  @Test func oneSeatsScriptDoesNotFitTheOther() throws {
    let scratch = try Scratch()
    try scratch.write(
      "cheat.lua",
      """
      --- Cheats unless it was inspected.
      --- Source: invented for this test.
      return { name = "cheat", api = 1, model = "matrix", role = "column",
        posture = function(view, act)
          if view.other_move ~= "inspect" then act.move = "cheat_much" end
        end }
      """)
    let fits = try Command.run(
      ["run", Self.inspection, "--seed", "1", "--with", "State=./cheat.lua", "--with", "Inspector=\(Self.reply)"],
      in: scratch.folder)
    #expect(fits.code == 0, "\(fits.errors)")
    #expect(fits.output.contains("Inspector trust · State cheat_much"), "\(fits.output)")
    let wrong = try Command.run(
      ["run", Self.inspection, "--with", "Inspector=./cheat.lua", "--with", "State=\(Self.reply)"], in: scratch.folder)
    wrong.expectRefusal(code: 2, ["cheat plays the column, and Inspector is the row"])
  }

  /// A tournament of scripts that fit any game; a script with the words of another is out, with the words that there are.
  @Test func aTournamentOfAGameOfOnesOwn() throws {
    let scratch = try Scratch()
    let command = try Command.run(
      ["tournament", Self.rock, "--seed", "1", "--reps", "3", "--quiet", "--only", "cooperator", "tit_for_tat", "--add", Self.reply,
       "--out", scratch.path("run")])
    #expect(command.code == 3, "\(command.errors)")
    let faults = try scratch.read("run/faults.csv").split(separator: "\n")
    #expect(faults.count == 3, "\(faults)")
    for (line, seat) in zip(faults.dropFirst(), ["row", "column"]) {
      #expect(line.hasPrefix("cooperator,\(seat),posture,") && line.contains("must be one of rock, paper, scissors"), "\(line)")
    }
    for seat in ["Row", "Column"] { #expect(command.output.contains("  cooperator as \(seat): "), "\(command.output)") }
    let summary = try scratch.read("run/summary.csv")
    for line in ["row,Row,reply_to_last,", "column,Column,reply_to_last,", "row,Row,tit_for_tat,"] { #expect(summary.contains(line)) }
    #expect(!summary.contains("cooperator"))
  }

  @Test func aBrokenGameIsSaidWithItsLine() throws {
    let scratch = try Scratch()
    let text = try String(contentsOfFile: Self.rock, encoding: .utf8)
    try scratch.write("mine.lua", text.replacingOccurrences(of: "{ 1, 0, -1 }", with: "{ 1, 0 }"))
    for words in [["run", "mine.lua"], ["tournament", "mine.lua"], ["list", "parameters", "mine.lua"]] {
      try Command.run(words, in: scratch.folder).expectRefusal(
        code: 2,
        ["standoff: mine.lua:10: row 2 of the payoffs (paper) has 2 entries; it needs 3, one for each move of the column player: "
          + "rock, paper, scissors"])
    }
  }
}
