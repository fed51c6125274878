import Foundation
import Testing

/// What `standoff branch` refuses, and how a script's memory and faults come through a branch.
@Suite(.serialized) struct BranchErrorTests {
  /// A run of two scripts of the user's own, which count their turns.
  nonisolated(unsafe) private static let run: Scratch = {
    let scratch = try! Scratch()
    for name in ["steady", "counter"] {
      try! scratch.write("\(name).lua", script(name, "act.threat = \(name == "steady" ? "0.1" : "me.memory.turns / 100")"))
    }
    try! Command.run(
      ["tournament", "korea_2017", "--only", "sprint", "--add", "./steady.lua", "--add", "./counter.lua", "--fix",
       "China=mild_pressure", "--reps", "4", "--seed", "5", "--quiet", "--out", "run"], in: scratch.folder)
    return scratch
  }()

  private static func script(_ name: String, _ body: String) -> String {
    """
    return { name = "\(name)", api = 1, model = "crisis", role = "coercer",
      posture = function(view, act, me)
        me.memory.turns = (me.memory.turns or 0) + 1
        say("\(name) counts " .. me.memory.turns)
        \(body)
      end }
    """
  }

  private func branch(_ match: Int, _ turn: Int, _ more: [String] = []) throws -> Command {
    try Command.run(["branch", "run", "\(match)", "--turn", "\(turn)"] + more, in: Self.run.folder)
  }

  /// The coercer's threats, turn by turn, and all that was said.
  private func threats(_ command: Command) throws -> (values: [Double], said: [String]) {
    let document = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    let line = try #require(document?["branch"] as? [String: Any], "\(command.errors)")
    let turns = try #require(line["turns"] as? [[String: Any]])
    return (
      turns.compactMap { (($0["postures"] as? [String: [String: Any]])?["coercer"])?["threat"] as? Double },
      turns.flatMap { ($0["remarks"] as? [[String: String]])?.compactMap { $0["text"] } ?? [] }
    )
  }

  /// A match that `steady` plays and that lasts some turns.
  private func match() throws -> Int {
    for match in 0..<8 {
      let text = try Command.run(["replay", "run", "\(match)", "--json"], in: Self.run.folder).output
      if text.contains(#""strategy" : "steady""#), text.contains("steady counts 5") { return match }
    }
    throw CocoaError(.featureUnsupported)
  }

  @Test func aWarmScriptHasCountedTheTurnsBefore() throws {
    let match = try match()
    let warm = try threats(try branch(match, 4, ["--json", "--with", "US=counter"]))
    #expect(Array(warm.values.prefix(5)) == [0.1, 0.1, 0.1, 0.04, 0.05])
    #expect(Array(warm.said.prefix(5)) == ["steady counts 1", "steady counts 2", "steady counts 3", "counter counts 4", "counter counts 5"])
    let cold = try threats(try branch(match, 4, ["--json", "--with", "US=counter", "--cold"]))
    #expect(Array(cold.values.prefix(5)) == [0.1, 0.1, 0.1, 0.01, 0.02] && cold.said[3] == "counter counts 1")
    // With other parameters the script is made anew, and remembers likewise.
    let set = try threats(try branch(match, 4, ["--json", "--set", "DPRK.projection_bias=0"]))
    #expect(set.said[3] == "steady counts 4")
    let coldSet = try threats(try branch(match, 4, ["--json", "--set", "DPRK.projection_bias=0", "--cold"]))
    #expect(coldSet.said[3] == "steady counts 1")
  }

  /// A name is the run's own copy; a path is the file as it is now.
  @Test func aNameIsTheRunsAndAPathTheFileNow() throws {
    let match = try match()
    let text = try Self.run.read("counter.lua")
    defer { try? Self.run.write("counter.lua", text) }
    try Self.run.write("counter.lua", Self.script("counter", "act.threat = 0.9"))
    #expect(try threats(try branch(match, 2, ["--json", "--with", "US=counter"])).values[1] == 0.02)
    #expect(try threats(try branch(match, 2, ["--json", "--with", "US=./counter.lua"])).values[1] == 0.9)
  }

  @Test func aFaultInShadowIsTheNewStrategys() throws {
    let match = try match()
    try Self.run.write("broken.lua", Self.script("broken", "if view.turn == 2 then act.threat = 7 end"))
    try branch(match, 4, ["--with", "US=./broken.lua"]).expectRefusal(
      code: 2,
      ["standoff: the branch: ", "broken.lua:5: ", "(broken as US, turn 2); it ran in shadow there, on what it would have seen until turn 4, and --cold lets it begin in that turn"])
    let cold = try branch(match, 4, ["--with", "US=./broken.lua", "--cold"])
    #expect(cold.code == 0 && cold.output.contains("it begins cold, and remembers nothing"), "\(cold.errors)")
    try Self.run.write("late.lua", Self.script("late", "if view.turn == 5 then error(\"late\") end"))
    let late = try branch(match, 4, ["--with", "US=./late.lua"])
    #expect(late.code == 2 && late.errors.contains("(late as US, turn 5)") && !late.errors.contains("shadow"), "\(late.errors)")
  }

  @Test(arguments: [
    (["--with", "USA=steady"], "korea_2017 has no actor 'USA'; near: US"),
    (["--with", "US"], "--with US is not actor=strategy; write it like --with US="),
    (["--with", "US=steady", "--with", "us=counter"], "--with names US twice"),
    (["--with", "US=restrain"], "unknown strategy 'restrain'; near: restraint"),
    (["--with", "US=stedy"], "unknown strategy 'stedy'; near: steady"),
    (["--with", "US=sprint"], "sprint plays the target, and US is the coercer"),
    (["--with", "US=./gone.lua"], "there is no file ./gone.lua"),
    (["--posture", "threat=0"], "--posture threat=0 names no actor; write it like --posture US.threat=0"),
    (["--posture", "US.thraet=0"], "US has no posture field 'thraet'; near: threat"),
    (["--posture", "US.threat=2"], "US.threat is 2; it must lie between 0 and 1"),
    (["--posture", "US.threat=high"], "US.threat is 'high'; it must be a number"),
    (["--posture", "US.offer=peace"], "US.offer cannot be 'peace'; it may be none, "),
    (["--posture", "DPRK.quit=maybe"], "DPRK.quit cannot be 'maybe'; it may be true or false"),
    (["--posture", "US.red_line=1.5"], "US.red_line is 1.5; it must be a whole number"),
    (["--posture", "US.red_line=99"], "US.red_line is 99; it must lie between 0 and 4"),
    (["--posture", "US.threat=0", "--posture", "US.threat=1"], "--posture holds US.threat twice"),
    (["--set", "audience_cots=1"], "unknown parameter 'audience_cots'; near: audience_cost"),
    (["--set", "audience_cost=x"], "audience_cost is 'x'; it must be a number"),
    (["--set", "initial_stage=1"], "initial_stage cannot change in the middle of a match: it says where the programme stands before the first turn"),
    (["--set", "prior_greedy=0.1"], "prior_greedy cannot change in the middle of a match: it is what the coercer believes before the first turn"),
    (["--set", "DPRK.type=greedy"], "--set DPRK.type=greedy: a branch keeps the match's hidden types, which were drawn before its first turn"),
    (["--set", "turns=1"], "turns is 1, and the branch begins in turn 2: a match cannot end before that"),
    (["--set", "audience_cost=1", "--set", "audience_cost=2"], "--set names audience_cost twice"),
  ])
  func wrongWordsAreRefused(words: [String], message: String) throws {
    try branch(try match(), 2, words).expectRefusal(code: 2, [message])
  }

  @Test func wrongPlacesAreRefused() throws {
    try branch(99, 2).expectRefusal(code: 2, ["run has no match 99: its 8 matches have the numbers 0 to 7"])
    try Command.run(["branch", "gone", "1", "--turn", "1"], in: Self.run.folder).expectRefusal(code: 2, ["gone"])
    try Command.run(["branch", "/", "1", "--turn", "1"]).expectRefusal(code: 2, ["is not a run folder: it has no manifest.json"])
    let match = try match()
    let end = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try Command.run(["replay", "run", "\(match)", "--json"], in: Self.run.folder).output.utf8)) as? [String: Any])
    let turn = try #require(end["end_turn"] as? Int)
    try branch(match, turn + 1).expectRefusal(code: 2, ["match \(match) ended in turn \(turn) (", "and --turn is \(turn + 1): it may be 1 to \(turn)"])
    #expect(try branch(match, turn).code == 0)
    for (words, message) in [
      (["--turn", "0"], "--turn 0: turns are counted from 1"),
      (["--turn", "2", "--reps", "0"], "--reps 0: it must lie between 1 and 1000000"),
      (["--turn", "2", "--cold"], "--cold says how a new strategy begins; name one with --with"),
      ([], "Missing expected argument '--turn <number>'"),
    ] {
      let command = try Command.run(["branch", "run", "\(match)"] + words, in: Self.run.folder)
      #expect(command.code == 2 && command.errors.contains(message), "\(command.errors)")
    }
  }

  @Test func aCopyThatIsChangedOrGoneIsSaid() throws {
    let copy = "run/scripts/steady.lua"
    let text = try Self.run.read(copy)
    let match = try match()
    defer { try? Self.run.write(copy, text) }
    try Self.run.write(copy, text + "\n")
    try branch(match, 2).expectRefusal(code: 2, ["run/scripts/steady.lua is no longer the steady that was played"])
    try FileManager.default.removeItem(atPath: Self.run.path(copy))
    try branch(match, 2).expectRefusal(code: 2, ["run/scripts/steady.lua is gone, the copy of steady that was played"])
  }

  /// Ctrl-C: the figures so far, and how many there are.
  @Test func anInterruptionTellsWhatWasDone() throws {
    let running = try Running(
      ["branch", "run", "\(try match())", "--turn", "2", "--with", "US=counter", "--reps", "1000000"], in: Self.run.folder)
    // The first line of progress comes after a second: by then there are repetitions.
    #expect(Wait.until { running.errors.contains("repetitions, ") })
    kill(running.pid, SIGINT)
    let command = try running.finish()
    #expect(command.code == 130 && command.errors.contains(/interrupted after [\d,]+ of 1,000,000 repetitions; the figures are of those/))
    #expect(command.errors.contains(/\d+% [\d,]+ of 1,000,000 repetitions, [\d,]+\/s, .* left/))
    #expect(command.output.contains(/Played on [\d,]+ times from turn 2/))
  }
}
