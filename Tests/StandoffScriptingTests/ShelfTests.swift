import StandoffKernel
import StandoffScripting
import Testing

/// What every shipped script keeps to, and that no two of them are the same.
@Suite struct ShelfTests {
  @Test func thereAreEnough() {
    let counts = CrisisRole.allCases.map { Shelf.strategies($0).count }
    #expect(counts[0] >= 9 && counts[1] >= 6 && counts[2] >= 4)
    #expect(counts.reduce(0, +) >= 18)
  }

  @Test(arguments: CrisisRole.allCases) func eachSaysWhatItIs(_ role: CrisisRole) throws {
    let scenario = try Shelf.scenario("korea_2017")
    for name in Shelf.strategies(role) {
      let contract = try Shelf.strategy(role, name, in: scenario).contract
      #expect(contract.name == name)
      #expect(contract.role == role.rawValue)
      #expect(!contract.summary.isEmpty, "\(name) has no summary")
      #expect(!contract.source.isEmpty, "\(name) has no source")
    }
  }

  /// The same seed gives the same play, whether the state is new or has played other matches before.
  @Test(arguments: CrisisRole.allCases) func eachPlaysTheSameAgain(_ role: CrisisRole) throws {
    let scenario = try Shelf.scenario("korea_2017_uncertain")
    for name in Shelf.strategies(role) {
      let fresh = try Self.signature(role, name, scenario, repetitions: 3)
      let used = try Self.signature(role, name, scenario, repetitions: 6)
      let isTheSame = Array(used.prefix(fresh.count)) == fresh
      #expect(isTheSame, "\(name)")
      let script = try Shelf.strategy(role, name, in: scenario)
      for repetition in [5, 4, 3, 2, 1] { _ = try Self.play(script, role, scenario, UInt64(repetition)) }
      let again = try Self.play(script, role, scenario, 0)
      let repeats = again == Array(fresh.prefix(again.count))
      #expect(repeats, "\(name) plays otherwise after other matches")
    }
  }

  /// Each pair of a role differs somewhere in the shipped scenarios.
  @Test(arguments: CrisisRole.allCases) func noTwoAreTheSame(_ role: CrisisRole) throws {
    var signatures: [String: [CrisisState]] = [:]
    for scenarioName in Shelf.crises {
      let scenario = try Shelf.scenario(scenarioName)
      for name in Shelf.strategies(role) {
        signatures[name, default: []] += try Self.signature(role, name, scenario, repetitions: 14)
      }
    }
    let names = signatures.keys.sorted()
    for (index, one) in names.enumerated() {
      for two in names[(index + 1)...] {
        let differ = signatures[one] != signatures[two]
        #expect(differ, "\(one) and \(two) never differ")
      }
    }
  }

  /// Names are labels: other actors in the seats, and another path to the script, change nothing that is played.
  @Test func relabellingChangesNothing() throws {
    let scenario = try Shelf.scenario("korea_2017_uncertain")
    var renamed = scenario
    for (role, actor) in ["Rome", "Carthage", "Macedon"].enumerated() { renamed.seats[role].actor = actor }
    renamed.name = "punic"
    for names in Self.rivals {
      func states(_ scenario: Scenario, _ prefix: String) throws -> [CrisisState] {
        let lineup: [any Strategy] = try CrisisRole.allCases.map { role in
          let script = Shelf.source("scripts/\(role)/\(names[role.rawValue]).lua")
          return try ScriptFactory(scenario: scenario, hashSeed: 1).strategy(
            ScriptSource(file: prefix + script.file, bytes: script.bytes))
        }
        var states: [CrisisState] = []
        for repetition in 0..<10 {
          let recorder = CrisisRecorder()
          _ = try CrisisGame(scenario).play(lineup, seed: 2, repetition: UInt64(repetition), recorder: recorder)
          states += recorder.turns.map(\.after)
        }
        return states
      }
      let isTheSame = try states(scenario, "") == states(renamed, "elsewhere/")
      #expect(isTheSame, "\(names)")
    }
  }

  /// The two bargains differ where a pledge can be made, and do not where it cannot.
  @Test func theGuaranteeMatters() throws {
    func deals(_ scenario: String, _ name: String) throws -> Int {
      let scenario = try Shelf.scenario(scenario)
      let lineup: [any Strategy] = try [
        Shelf.strategy(.coercer, name, in: scenario), Shelf.strategy(.target, "rational", in: scenario),
        Shelf.strategy(.patron, "mild_pressure", in: scenario),
      ]
      let game = CrisisGame(scenario)
      return try (0..<50).filter { try game.play(lineup, seed: 3, repetition: $0).marks[2] > 0 }.count
    }
    #expect(try deals("korea_2017", "grand_bargain") == 0)
    #expect(try deals("korea_2017", "grand_bargain_guaranteed") == 0)
    #expect(try deals("korea_2017_guarantor", "grand_bargain") == 0)
    #expect(try deals("korea_2017_guarantor", "grand_bargain_guaranteed") == 50)
  }

  /// States after each turn, over a few matches against the scenario's own rivals and two contrasting ones.
  private static func signature(
    _ role: CrisisRole, _ name: String, _ scenario: Scenario, repetitions: Int
  ) throws(Fault) -> [CrisisState] {
    let script = try Shelf.strategy(role, name, in: scenario)
    var states: [CrisisState] = []
    for repetition in 0..<repetitions { states += try play(script, role, scenario, UInt64(repetition)) }
    return states
  }

  private static let rivals: [[String]] = [
    ["maximum_pressure", "rational", "mild_pressure"], ["freeze_for_freeze", "trader", "shield"],
    ["grand_bargain_guaranteed", "provocateur", "hard_pressure"], ["preventive_hawk", "hedger", "conditional_pressure"],
  ]

  private static func play(
    _ script: ScriptedStrategy, _ role: CrisisRole, _ scenario: Scenario, _ repetition: UInt64
  ) throws(Fault) -> [CrisisState] {
    var states: [CrisisState] = []
    for names in rivals {
      var lineup: [any Strategy] = []
      for seat in CrisisRole.allCases {
        lineup.append(seat == role ? script : try Shelf.strategy(seat, names[seat.rawValue], in: scenario))
      }
      let recorder = CrisisRecorder()
      _ = try CrisisGame(scenario).play(lineup, seed: 11, repetition: repetition, recorder: recorder)
      states += recorder.turns.map(\.after)
    }
    return states
  }
}
