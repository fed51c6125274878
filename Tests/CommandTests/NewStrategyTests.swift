import Foundation
import Testing

/// `new strategy` for the seats that are alike: the files as somebody last read them, and what comes of them.
@Suite struct NewStrategyTests {
  static let cases = [
    (name: "my_state", role: "state", model: "dyad", scenario: "security_dilemma", actors: ["Athens", "Sparta"]),
    (name: "my_player", role: "player", model: "matrix", scenario: "assurance", actors: ["Row", "Column"]),
  ]

  @Test(arguments: cases.indices) func readsAsItDid(_ index: Int) throws {
    let one = Self.cases[index]
    let scratch = try Scratch()
    let new = try Command.run(["new", "strategy", one.name, "--role", one.role], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    #expect(
      new.output == """
        wrote \(one.name).lua
        wrote ./.standoff/standoff.lua
        wrote ./.luarc.json

        Next: standoff check \(one.name).lua
              standoff run \(one.scenario) --with \(one.actors[0])=./\(one.name).lua

        """)
    try Golden.compare(try scratch.read("\(one.name).lua"), "\(one.name).lua")
    try Golden.compare(try scratch.read(".standoff/standoff.lua"), "\(one.model)_stubs.lua")

    let check = try Command.run(["check", "\(one.name).lua"], in: scratch.folder)
    #expect(check.code == 0, "\(check.output)")
    #expect(check.output.contains("\(one.name)  \(one.role), \(one.name).lua"), "\(check.output)")
    #expect(check.output.contains("nothing wrong") && !check.output.contains("advice"), "\(check.output)")
    for actor in one.actors {
      let run = try Command.run(["run", one.scenario, "--seed", "1", "--with", "\(actor)=./\(one.name).lua"], in: scratch.folder)
      #expect(run.code == 0 && run.output.contains("plays \(one.name)"), "\(run.errors)")
    }
    // What the lists say of it is what its head says.
    let json = try Command.run(["check", "--json", "\(one.name).lua"], in: scratch.folder)
    let reports = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(reports[0]["role"] as? String == one.role && reports[0]["name"] as? String == one.name)
  }

  /// A seat's own name stands for the role that its seats share.
  @Test(arguments: [("first", "state"), ("Column", "player"), ("PLAYER", "player")])
  func aSeatIsEnough(word: String, role: String) throws {
    let scratch = try Scratch()
    let new = try Command.run(["new", "strategy", "mine", "--role", word, "--json"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    let written = try #require(try JSONSerialization.jsonObject(with: Data(new.output.utf8)) as? [String: Any])
    #expect(written["role"] as? String == role)
    #expect(try scratch.read("mine.lua").contains("role   = \"\(role)\""))
  }

  /// `check` says of a script of any model what is wrong with it, in whichever seat.
  @Test(arguments: [
    ("dyad", "state", "act.concession = 2", "act.concession is 2"), ("dyad", "state", "view.armed = true", "read-only"),
    ("matrix", "player", "act.move = \"stag\"", "must be one of cooperate, defect"),
    ("matrix", "player", "if me.role == \"column\" then\n  act.mvoe = 1 end", "unknown field 'mvoe'"),
    ("matrix", "player", "view.parameters.row_belief_rule = \"none\"", "read-only"),
  ])
  func checkFindsMistakes(model: String, role: String, body: String, says: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      "mine.lua",
      "return { name = \"mine\", api = 1, model = \"\(model)\", role = \"\(role)\",\n posture = function(view, act, me)\n  \(body)\n end }")
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 2)
    let line = body.contains("\n") ? 4 : 3
    #expect(command.output.components(separatedBy: "wrong: mine.lua:\(line): ").count == 2, "\(command.output)")
    #expect(command.output.contains(says), "\(command.output)")
  }

  @Test func checkKnowsARoleThatIsNone() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, model = \"matrix\",\n role = \"state\", posture = function() end }")
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 2)
    #expect(command.output.contains("mine.lua:2: role = \"state\" is not a role of matrix"), "\(command.output)")
    #expect(command.output.contains("player"), "\(command.output)")
  }
}
