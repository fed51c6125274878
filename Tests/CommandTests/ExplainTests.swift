import Foundation
import Testing

/// `standoff explain` as a user meets it: what it prints, what it refuses, and that the same words give the same bytes.
@Suite struct ExplainTests {
  private static let pressure = ["explain", "korea_2017", "--profile", "pressure"]

  static let refused: [(arguments: [String], says: [String])] = [
    (["explain"], ["name a scenario, like 'standoff explain korea_2017'"]),
    (["explain", "korea_2071"], ["unknown scenario 'korea_2071'", "near: korea_2017"]),
    (pressure + ["--only", "misperceptoin"],
      ["the model crisis has no mechanism 'misperceptoin'; near: misperception; it has misperception, private_information,", "accident"]),
    (["explain", "prisoners_dilemma", "--only", "misperception", "--without", "misperception"], ["no mechanism is left to switch"]),
    (["explain", "korea_2017", "--profile", "presure"],
      ["korea_2017 has no profile 'presure'; near: pressure; it has pressure, unpledged_offer, shelf, and --with"]),
    (pressure + ["--with", "US=restraint"], ["--profile pressure and --with name two casts"]),
    (pressure + ["--outcome", "wars"], ["korea_2017 has no outcome 'wars'; near: war; it has war", "no_", "US.payoff, DPRK.payoff"]),
    (pressure + ["--outcome", "UK.payoff"], ["has no actor 'UK'; near: US"]),
    (pressure + ["--outcome", "war", "--outcome", "war"], ["--outcome war is there twice"]),
    (pressure + ["--reps", "1"], ["--reps 1: an interval needs at least 2 repetitions"]),
    (pressure + ["--precision", "0"], ["--precision 0.0: a half-width of more than 0 is needed"]),
    (pressure + ["--max-reps", "100"], ["--max-reps 100 is for --precision"]),
    (pressure + ["--precision", "0.1", "--max-reps", "100"], ["--max-reps 100: the first block has 200 repetitions"]),
    (pressure + ["--group", "fear"], ["--group fear: write name=mechanism+mechanism"]),
    (pressure + ["--group", "fear=coercion+coercion"], ["--group fear=coercion+coercion names coercion twice"]),
    (pressure + ["--group", "fear=coercion", "--only", "accident"], ["coercion is not switched here, so that it has no share"]),
    (pressure + ["--map", "projection_bias"], ["--map projection_bias: write parameter=from:to:points, like projection_bias=0:1:5"]),
    (pressure + ["--map", "projection_bais=0:1:3"], ["--map projection_bais=0:1:3: unknown parameter 'projection_bais'; near: projection_bias"]),
    (pressure + ["--map", "projection_bias=0:2:3"], ["--map projection_bias=0:2:3: ", "projection_bias is 2", "between 0 and 1"]),
    (pressure + ["--map", "projection_bias=1:0:3"], ["from must lie below to, and points within 2 and 15"]),
    (pressure + ["--map", "projection_bias=0:1:3", "--map", "projection_bias=0:1:3"], ["--map names projection_bias twice"]),
    (pressure + ["--map", "projection_bias=0:1:3", "--precision", "0.1"], ["--precision is not for --map"]),
    (pressure + ["--map", "initial_stage=2:4:3", "--set", "stages=3"], ["--map: with initial_stage = 4", "beyond the last of 3 stages"]),
    (pressure + ["--by-group"], ["--by-group is for --map"]),
    (["explain", "korea_2017", "--map", "a=0:1:2", "--map", "b=0:1:2", "--map", "c=0:1:2"], ["--map may be given once or twice"]),
    (pressure + ["--observe", "x"], ["--observe x: an observer looks at one match"]),
    (["explain", "korea_2017", "--with", "US=restrain", "--reps", "2"], ["unknown strategy 'restrain'", "near: restraint"]),
  ]

  @Test(arguments: refused.indices) func badInputIsSaid(_ index: Int) throws {
    let (arguments, says) = Self.refused[index]
    let run = try Command.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty, "\(arguments): \(run.errors)")
    for text in says { #expect(run.errors.contains(text), "\(arguments): \(run.errors)") }
  }

  @Test func aModelWithoutMechanismsSaysSo() throws {
    let run = try Command.run(
      ["explain", "duel_at_dawn", "--plugins", "\(Command.root)/Tests/CommandTests/Plugins/duel", "--reps", "2"])
    run.expectRefusal(code: 2, ["the model duel names no mechanisms, so there is nothing to explain by"])
  }

  /// A script that fails in one world only: which world it is must be said.
  @Test func aFaultNamesTheWorld() throws {
    let scratch = try Scratch()
    try scratch.write(
      "fragile.lua",
      """
      --- Fails where nothing can happen by accident. Source: invented for this test.
      return { name = "fragile", api = 1, model = "crisis", role = "coercer",
        posture = function(view, act, me)
          if view.parameters.accident_hazard == 0 then error("no accidents?") end
        end }
      """)
    let run = try Command.run(
      ["explain", "korea_2017", "--with", "US=\(scratch.path("fragile.lua"))", "--only", "accident", "--reps", "4", "--seed", "1"])
    run.expectRefusal(
      code: 2, ["fragile.lua:4: no accidents?", "fragile as US, turn 1, repetition 0 of seed 1, without accident"])
  }

  @Test func theSameWordsGiveTheSameBytes() throws {
    let words = ["explain", "korea_2017", "--reps", "12", "--seed", "8", "--quiet", "--json"]
    let first = try Command.run(words)
    #expect(first.code == 0 && first.errors.isEmpty && first.output.contains("\"cast\" : \"shelf\""))
    #expect(try Command.run(words + ["--counted"]).output == first.output)
  }

  /// What the terminal says of a small explanation, as a person reads it.
  @Test func theTextIsAsRecorded() throws {
    let run = try Command.run(
      Self.pressure + ["--reps", "60", "--seed", "3", "--outcome", "war", "--outcome", "US.payoff", "--quiet"])
    #expect(run.code == 0)
    try Golden.compare(run.output, "explain_pressure.txt")
    let map = try Command.run(
      Self.pressure + ["--reps", "20", "--seed", "3", "--map", "projection_bias=0:1:3", "--map", "threat_from_greedy=0.005:0.045:2",
        "--by-group", "--quiet"])
    #expect(map.code == 0)
    try Golden.compare(map.output, "explain_map.txt")
  }

  @Test func aPrecisionIsReachedOrToldNotToBe() throws {
    let words = Self.pressure + ["--only", "accident", "--seed", "1", "--quiet"]
    let reached = try Command.run(words + ["--precision", "0.04"])
    #expect(reached.code == 0 && reached.output.contains("The half-width asked for, 0.04, was reached."), "\(reached.output)")
    let missed = try Command.run(words + ["--precision", "0.0001", "--reps", "20", "--max-reps", "40"])
    #expect(missed.output.contains("(40 repetitions)") && missed.output.contains("The half-width asked for, 0.0001, was not reached."))
  }

  @Test func everyModelListsItsMechanisms() throws {
    let list = try Command.run(["list", "mechanisms"])
    #expect(list.code == 0)
    for name in ["closing_window", "first_strike_advantage", "slips", "false_signs", "audience_costs"] {
      #expect(list.output.contains("  \(name)  "), "\(name): \(list.output)")
    }
    let document = try JSONSerialization.jsonObject(with: Data(try Command.run(["list", "mechanisms", "--json"]).output.utf8))
    let rows = try #require(document as? [[String: Any]])
    #expect(rows.filter { $0["model"] as? String == "crisis" }.count == 7)
    #expect(rows.allSatisfy { ($0["source"] as? String)?.isEmpty == false && ($0["summary"] as? String)?.isEmpty == false })
  }

  /// A model in Lua and one in machine code's file are explained like the compiled ones.
  @Test func modelsOfPluginsAreExplained() throws {
    let run = try Command.run(["explain", "inspections", "--reps", "30", "--seed", "1", "--quiet", "--outcome", "breakout"])
    #expect(run.code == 0 && run.output.contains("secret_progress"), "\(run.errors)")
  }
}
