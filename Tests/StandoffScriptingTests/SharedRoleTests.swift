import StandoffKernel
import StandoffScripting
import Testing

/// Seats that are alike share a word, and a script of that word sits in any of them.
@Suite struct SharedRoleTests {
  private static func text(_ role: String, model: String = "matrix", posture: String = "", before: String = "") -> String {
    """
    \(before)
    return { name = "mine", api = 1, model = "\(model)",
      role = "\(role)",
      posture = function(view, act, me)
        \(posture)
      end }
    """
  }

  @Test(arguments: [
    ("matrix", "player", [0, 1]), ("matrix", "row", [0]), ("matrix", "column", [1]), ("dyad", "state", [0, 1]),
    ("dyad", "first", [0]), ("dyad", "second", [1]),
  ] as [(String, String, [Int])])
  func theWordSaysWhichSeats(model: String, role: String, seats: [Int]) throws {
    let scenario = try Shelf.scenario(model == "dyad" ? "security_dilemma" : "prisoners_dilemma")
    let source = ScriptSource(file: "my.lua", bytes: Array(Self.text(role, model: model, posture: "say(me.role)").utf8))
    let factory = ScriptFactory(scenario: scenario, hashSeed: 1)
    let contract = try factory.read(source).contract
    #expect(contract.roles == seats && contract.roleName == role)
    let game = try #require(Shelf.model(of: scenario).makeGame(scenario) as? any RecordedGame)
    for seat in seats {
      var lineup = try (0..<2).map { try Shelf.strategy(scenario.seats[$0].defaultStrategy, seat: $0, in: scenario) }
      lineup[seat] = try factory.strategy(source, role: seat)
      let recorder = MatchRecorder()
      _ = try game.play(lineup, seed: 1, repetition: 0, recorder: recorder)
      let said = recorder.turns[0].remarks.first { $0.role == seat }
      #expect(said?.text == scenario.schema.roles[seat].name, "in its seat it is told which one it has")
    }
  }

  @Test(arguments: [
    ("matrix", "playr", "near: player"), ("matrix", "rwo", "near: row"), ("matrix", "state", "player, row"),
    ("dyad", "stat", "near: state"), ("dyad", "frist", "near: first"), ("crisis", "state", "coercer"),
  ]) func aWrongWordIsToldTheNearOnes(model: String, role: String, says: String) throws {
    let scenario = try Shelf.scenario(["matrix": "chicken", "dyad": "security_dilemma", "crisis": "korea_2017"][model]!)
    let fault = #expect(throws: Fault.self) { _ = try strategy(Self.text(role, model: model), in: scenario) }
    #expect((fault?.kind, fault?.file, fault?.line) == (.contract, "my.lua", 3))
    #expect(fault?.message.hasPrefix("role = \"\(role)\" is not a role of \(model)") == true, "\(fault?.message ?? "")")
    #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "") lacks \(says)")
  }

  @Test func aScriptForAnotherModelSaysWhich() throws {
    let scenario = try Shelf.scenario("security_dilemma")
    let source = Shelf.source("scripts/player/joss.lua")
    let factory = ScriptFactory(scenario: scenario, hashSeed: 1)
    guard case .otherModel("matrix", played: "dyad") = try factory.read(source).content else {
      Issue.record("a script for another model is known as one")
      return
    }
    let fault = #expect(throws: Fault.self) { _ = try factory.strategy(source) }
    #expect((fault?.kind, fault?.file, fault?.line) == (.contract, "scripts/player/joss.lua", 6))
    #expect(fault?.message == "model = \"matrix\" is not the model \"dyad\" that is played here")
  }

  /// A file takes functions of `model.*` while it loads: those of its own model, in whatever scenario it is read.
  @Test func functionsAreTakenAtLoad() throws {
    let text = Self.text("player", posture: "act.move = reply(\"cooperate\")", before: "local reply = model.best_reply")
    let dilemma = try Shelf.scenario("prisoners_dilemma")
    for seat in 0..<2 {
      let source = ScriptSource(file: "my.lua", bytes: Array(text.utf8))
      var lineup = try (0..<2).map { try Shelf.strategy("cooperator", seat: $0, in: dilemma) }
      lineup[seat] = try ScriptFactory(scenario: dilemma, hashSeed: 1).strategy(source, role: seat)
      let result = try MatrixGame(dilemma).play(lineup, seed: 1, repetition: 0)
      #expect(result.payoffs[seat] == 5 && result.payoffs[1 - seat] == 0)
    }
    let korea = try Shelf.scenario("korea_2017")
    let fault = #expect(throws: Fault.self) { _ = try strategy(text, in: korea) }
    #expect(fault?.message == "model = \"matrix\" is not the model \"crisis\" that is played here")
    let early = #expect(throws: Fault.self) {
      _ = try strategy(Self.text("player", before: "local move = model.best_reply(\"defect\")"), in: dilemma)
    }
    #expect(early?.message.contains("there is no position to ask about while the file loads") == true, "\(early?.message ?? "")")
    #expect(early?.line == 1)
  }

  /// Moves are words of the scenario at hand: others are faults, with their line and the words that there are.
  @Test(arguments: [
    ("act.move = \"stag\"", Fault.Kind.posture, ["act.move", "stag", "cooperate", "defect"]),
    ("act.move = 1", .posture, ["act.move", "cooperate", "defect"]),
    ("act.mvoe = \"defect\"", .runtime, ["unknown field 'mvoe'", "near: move"]),
    ("act.arm = true", .runtime, ["unknown field 'arm'"]),
    ("local n = view.times.stag", .runtime, ["unknown field 'stag'"]),
    ("local b = view.belief.always_stag", .runtime, ["unknown field 'always_stag'"]),
    ("local w = model.payoff(\"stag\", \"defect\")", .runtime, ["model.payoff", "stag", "cooperate", "defect"]),
    ("local w = model.best_reply()", .runtime, ["model.best_reply"]),
    ("local w = model.best_reply(\"none\")", .runtime, ["model.best_reply", "none", "cooperate", "defect"]),
    ("local w = model.position_value()", .runtime, ["position_value"]),
  ] as [(String, Fault.Kind, [String])])
  func wordsOfAnotherGameAreFaults(body: String, kind: Fault.Kind, says: [String]) throws {
    let scenario = try Shelf.scenario("prisoners_dilemma")
    for seat in 0..<2 {
      let source = ScriptSource(
        file: "my.lua", bytes: Array(Self.text("player", posture: "if view.turn == 3 then\n\(body)\n end").utf8))
      let script = try ScriptFactory(scenario: scenario, hashSeed: 1).strategy(source, role: seat)
      // As the commands do it when a fault has no line of its own.
      script.isChecking = kind == .posture
      var lineup: [any Strategy] = try (0..<2).map { try Shelf.strategy("cooperator", seat: $0, in: scenario) }
      lineup[seat] = script
      let fault = #expect(throws: Fault.self) { _ = try MatrixGame(scenario).play(lineup, seed: 1, repetition: 0) }
      #expect((fault?.kind, fault?.file, fault?.line) == (kind, "my.lua", 6), "\(fault?.message ?? "")")
      #expect((fault?.role, fault?.turn) == (seat, 3))
      for part in says { #expect(fault?.message.contains(part) == true, "\(fault?.message ?? "") lacks \(part)") }
    }
  }

  /// What a posture of the security dilemma cannot be.
  @Test(arguments: [
    ("act.concession = 1.5", Fault.Kind.posture, ["act.concession is 1.5", "between 0 and 1"]),
    ("act.arm = 1", .posture, ["act.arm"]), ("act.move = \"defect\"", .runtime, ["unknown field 'move'"]),
    ("local t = view.other_type", .runtime, ["unknown field 'other_type'"]),
    ("local v = model.value_of_turn(1, false)", .runtime, ["model.value_of_turn"]),
    ("local v = model.act_rate(1.5)", .runtime, ["model.act_rate"]),
  ] as [(String, Fault.Kind, [String])])
  func aStatesMistakesAreNamed(body: String, kind: Fault.Kind, says: [String]) throws {
    let scenario = try Shelf.scenario("security_dilemma")
    let script = try strategy(Self.text("state", model: "dyad", posture: "if view.turn == 3 then\n\(body)\n end"), in: scenario)
    script.isChecking = kind == .posture
    let rival = try Shelf.strategy("trusting", seat: 1, in: scenario)
    let fault = #expect(throws: Fault.self) { _ = try DyadGame(scenario).play([script, rival], seed: 1, repetition: 0) }
    #expect((fault?.kind, fault?.line, fault?.turn, fault?.role) == (kind, 6, 3, 0), "\(fault?.message ?? "")")
    for part in says { #expect(fault?.message.contains(part) == true, "\(fault?.message ?? "") lacks \(part)") }
  }
}
