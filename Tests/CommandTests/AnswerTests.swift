import Foundation
import Testing

/// `standoff answer`: the page, what it refuses, and that its figures are those of `explain`.
@Suite struct AnswerTests {
  private static let small = [
    "answer", "korea_2017", "--profile", "unpledged_offer", "--only", "commitment_problem", "--only", "domestic_fragility", "--only",
    "misperception", "--seed", "1", "--reps", "40", "--quiet",
  ]

  static let refused: [(arguments: [String], says: [String])] = [
    (["answer"], ["name a scenario"]),
    (["answer", "korea_2071"], ["unknown scenario 'korea_2071'", "near: korea_2017"]),
    (["answer", "korea_2017", "--reps", "7"], ["--reps 7: at least 8 are needed"]),
    (["answer", "korea_2017", "--profile", "presure"], ["has no profile 'presure'; near: pressure"]),
    (["answer", "korea_2017", "--profile", "pressure", "--with", "US=restraint"], ["name two casts"]),
    (["answer", "korea_2017", "--observe", "x"], ["an observer looks at one match"]),
    (["answer", "korea_2017", "--map", "projection_bais=0:1:3"], ["unknown parameter 'projection_bais'; near: projection_bias"]),
    (["answer", "korea_2017", "--map", "projection_bias=0:1:3,"], ["--map : write parameter=from:to:points"]),
    (["answer", "korea_2017", "--map", "projection_bias=0:1:3,turns=10:20:2,stages=2:4:2"], ["a map has one parameter or two"]),
    (["answer", "korea_2017", "--only", "misperceptoin"], ["has no mechanism 'misperceptoin'; near: misperception"]),
  ]

  @Test(arguments: refused.indices) func badInputIsSaid(_ index: Int) throws {
    let (arguments, says) = Self.refused[index]
    let run = try Command.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty, "\(arguments): \(run.errors)")
    for text in says { #expect(run.errors.contains(text), "\(arguments): \(run.errors)") }
  }

  @Test func aRunsFolderIsRefused() throws {
    let scratch = try Scratch()
    let play = ["tournament", "prisoners_dilemma", "--reps", "2", "--seed", "1", "--quiet", "--no-report", "--out", "game"]
    #expect(try Command.run(play, in: scratch.folder).code == 0)
    try Command.run(["answer", "game"], in: scratch.folder)
      .expectRefusal(code: 2, ["game is a run's folder; an answer is of a scenario"])
  }

  /// The page as a person reads it: who argues what, the finding, where it changes, what is built in.
  @Test func thePageIsAsRecorded() throws {
    let words = Self.small + ["--outcome", "no_deal", "--map", "restrained_gain=0:0.4:3,uprising_hazard=0.001:0.041:2"]
    let page = try Command.run(words)
    #expect(page.code == 0 && page.errors.isEmpty, "\(page.errors)")
    try Golden.compare(page.output, "answer.md")
  }

  /// Each part is what `explain` finds with the same seed.
  @Test func itsFiguresAreThoseOfExplain() throws {
    let words = Self.small + ["--outcome", "war", "--outcome", "no_deal", "--json"]
    let answer = try Self.object(try Command.run(words + ["--map", "restrained_gain=0:0.4:2"]))
    #expect(answer["is_whole"] as? Bool == true)
    func explained(_ more: [String]) throws -> [String: Any] {
      let rest = words.dropFirst(2)
      let at = try #require(rest.firstIndex(of: "--reps"))
      return try Self.object(try Command.run(["explain", "korea_2017"] + rest[..<at] + rest[(at + 2)...] + more))
    }
    let profiles = try #require(answer["profiles"] as? NSArray)
    #expect(profiles == (try explained(["--reps", "40"])["explanations"] as? NSArray))
    let judged = try #require(answer["judged"] as? [[String: Any]])
    #expect(judged.count > 100)
    let end = try #require(judged.first { $0["parameter"] as? String == "US.restrained_gain" && $0["value"] as? String == "0" })
    let same = try explained(["--reps", "10", "--set", "US.restrained_gain=0"])
    #expect(end["explanations"] as? NSArray == same["explanations"] as? NSArray)
    #expect((end["explanations"] as? NSArray) != profiles)
    let map = try #require((answer["maps"] as? [[String: Any]])?.first?["map"] as? NSDictionary)
    let drawn = try explained(["--reps", "10", "--map", "restrained_gain=0:0.4:2", "--by-group"])
    #expect(map == (drawn["maps"] as? [NSDictionary])?.first)
  }

  /// The project's own page says what the program finds today.
  @Test func theShippedPageIsCurrent() throws {
    let shipped = try String(contentsOfFile: "\(Command.root)/docs/answer.md", encoding: .utf8)
    let page = shipped.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for profile in ["pressure", "unpledged_offer"] {
      let found = try Self.object(
        try Command.run([
          "explain", "korea_2017", "--profile", profile, "--outcome", "war", "--outcome", "no_deal", "--reps", "400", "--seed", "1",
          "--quiet", "--json",
        ]))
      for explanation in try #require(found["explanations"] as? [[String: Any]]) {
        let sentence = try #require(explanation["sentence"] as? String)
        #expect(page.contains(sentence), "docs/answer.md is out of date; make answer writes it again: \(profile): \(sentence)")
      }
    }
  }

  @Test func anInterruptedPageSaysSo() throws {
    let running = try Running(Self.small.dropLast(3) + ["--reps", "400"])
    #expect(Wait.until { running.errors.contains(" repetitions, ") })
    kill(running.pid, SIGINT)
    let command = try running.finish()
    #expect(command.code == 130, "\(command.errors)")
    #expect(command.output.isEmpty || command.output.contains("Somebody stopped it"), "\(command.output)")
  }

  private static func object(_ command: Command) throws -> [String: Any] {
    try #require(command.code == 0, "\(command.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
  }
}
