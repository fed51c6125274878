import StandoffKernel
import StandoffScripting
import Testing

/// What every script keeps to that may sit in either seat, as ``ShelfTests`` has it for the crisis.
@Suite struct SharedShelfTests {
  @Test func everyFolderIsARoleOfOneModel() {
    let words = ModelDefinition.all.flatMap { $0.schema.roles.map(\.scriptRole) }
    #expect(Shelf.folders == Set(words).sorted())
    let counts = Shelf.sharedRoles.map { Shelf.strategies($0).count }
    #expect(counts[0] >= 6 && counts[1] >= 38, "\(counts)")
  }

  @Test(arguments: Shelf.sharedRoles) func eachSaysWhatItIs(_ word: String) throws {
    for scenario in try Self.scenarios(of: word) {
      for name in Shelf.strategies(word) {
        for seat in 0..<2 {
          let contract = try Shelf.strategy(name, seat: seat, in: scenario).contract
          #expect(contract.name == name)
          #expect(contract.roleName == word && contract.roles == [0, 1])
          #expect(!contract.summary.isEmpty, "\(name) has no summary")
          #expect(!contract.source.isEmpty, "\(name) has no source")
        }
      }
    }
  }

  /// The same seed gives the same play, whether the state is new or has played other matches before.
  @Test(arguments: Shelf.sharedRoles) func eachPlaysTheSameAgain(_ word: String) throws {
    for scenario in try Self.scenarios(of: word) {
      for name in Shelf.strategies(word) {
        for seat in 0..<2 {
          let rival = try Shelf.strategy(scenario.seats[1 - seat].defaultStrategy, seat: 1 - seat, in: scenario)
          let script = try Shelf.strategy(name, seat: seat, in: scenario)
          let fresh = try (0..<3).map { try Self.turns(script, seat, rival, scenario, repetition: $0) }
          let used = try [2, 1, 0].map { try Self.turns(script, seat, rival, scenario, repetition: $0) }
          let isTheSame = fresh == Array(used.reversed())
          #expect(isTheSame, "\(name) in \(scenario.name)")
        }
      }
    }
  }

  /// Watched line by line, as `check` does it, no script does anything that play would let pass.
  @Test(arguments: Shelf.sharedRoles) func eachKeepsToTheRulesWhenItIsWatched(_ word: String) throws {
    for scenario in try Self.scenarios(of: word) {
      for name in Shelf.strategies(word) {
        for seat in 0..<2 {
          let script = try Shelf.strategy(name, seat: seat, in: scenario)
          script.isChecking = true
          let rival = try Shelf.strategy(scenario.seats[1 - seat].defaultStrategy, seat: 1 - seat, in: scenario)
          #expect(throws: Never.self, "\(name) in \(scenario.name)") {
            _ = try Self.turns(script, seat, rival, scenario, repetition: 0)
          }
        }
      }
    }
  }

  /// Each pair differs against some rival in some scenario of the model.
  @Test(arguments: Shelf.sharedRoles) func noTwoAreTheSame(_ word: String) throws {
    let names = Shelf.strategies(word)
    var signatures: [String: [[Double]]] = [:]
    for scenario in try Self.scenarios(of: word) {
      var noisy = scenario
      // Some differ only in what they do after a slip; and matches long enough for that will do.
      if word == "player" {
        try noisy.set("noise", to: 0.05, source: "test")
        try noisy.set("turns", to: 60, source: "test")
      }
      let rivals = try names.map { try Shelf.strategy($0, seat: 1, in: noisy) }
      for name in names {
        // At its default rate of 0.5, which is Axelrod-Python's, the image never stays on the other side of one move.
        let settings = name == "adaptive_tit_for_tat" ? ["rate": 0.2] : [:]
        let script = try Shelf.strategy(name, seat: 0, in: noisy, settings: settings)
        signatures[name, default: []] += try rivals.map { try Self.turns(script, 0, $0, noisy, repetition: 0) }
      }
    }
    for (index, one) in names.enumerated() {
      for two in names[(index + 1)...] {
        let differ = signatures[one] != signatures[two]
        #expect(differ, "\(one) and \(two) never differ")
      }
    }
  }

  /// Names are labels: other actors in the seats, and another path to the script, change nothing that is played.
  @Test(arguments: Shelf.sharedRoles) func relabellingChangesNothing(_ word: String) throws {
    let scenario = try #require(try Self.scenarios(of: word).first)
    var renamed = scenario
    for (role, actor) in ["Rome", "Carthage"].enumerated() { renamed.seats[role].actor = actor }
    renamed.name = "punic"
    for name in Shelf.strategies(word) {
      func turns(_ scenario: Scenario, _ prefix: String) throws -> [Double] {
        let script = Shelf.source("scripts/\(word)/\(name).lua")
        let moved = ScriptSource(file: prefix + script.file, bytes: script.bytes)
        let lineup = try (0..<2).map { try ScriptFactory(scenario: scenario, hashSeed: 1).strategy(moved, role: $0) }
        return try Self.turns(lineup[0], 0, lineup[1], scenario, repetition: 3)
      }
      let isTheSame = try turns(scenario, "") == turns(renamed, "elsewhere/")
      #expect(isTheSame, "\(name)")
    }
  }

  private static func scenarios(of word: String) throws -> [Scenario] {
    let model = try #require(ModelDefinition.all.first { $0.schema.scriptRoles.contains(word) })
    let scenarios = try Shelf.scenarioNames(of: model.schema.name).map { try Shelf.scenario($0) }
    try #require(!scenarios.isEmpty)
    return scenarios
  }

  /// The numbers of every turn of one match.
  private static func turns(
    _ script: ScriptedStrategy, _ seat: Int, _ rival: ScriptedStrategy, _ scenario: Scenario, repetition: Int
  ) throws(Fault) -> [Double] {
    let game = Shelf.model(of: scenario).makeGame(scenario)
    let series = SeriesRecorder(scenario.schema)
    let lineup = seat == 0 ? [script, rival] : [rival, script]
    _ = try game.play(lineup, seed: 11, repetition: UInt64(repetition), series: series)
    return series.values
  }
}
