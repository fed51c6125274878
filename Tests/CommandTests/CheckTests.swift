import Foundation
import Testing

@Suite struct CheckTests {
  @Test func everyShippedScriptIsFine() throws {
    // Every player against every player takes a minute; that each of them is fine is seen without the command, too.
    let everyTenth = Self.files(of: "player").enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
    let files = ["coercer", "target", "patron", "state"].flatMap(Self.files) + everyTenth
    #expect(files.count >= 34)
    let command = try Command.run(["check"] + files)
    #expect(command.code == 0, "\(command.output)")
    #expect(command.output.components(separatedBy: "nothing wrong").count - 1 == files.count)
    #expect(command.output.contains("units of fuel each"))
    #expect(!command.output.contains("advice"))
  }

  private static func files(of role: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(Command.root)/scripts/\(role)")) ?? []).sorted()
      .map { "scripts/\(role)/\($0)" }
  }

  @Test func aMistakeHasFileAndLine() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, model = \"crisis\", role = \"target\",\n posture = function(view, act, me)\n  act.efort = 1\n end }")
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 2)
    #expect(command.output.contains("mine.lua:3: "), "\(command.output)")
    #expect(command.output.contains("unknown field 'efort'"))
    #expect(command.output.contains("near: effort"))
    #expect(command.output.contains("advice"))
  }

  /// Writing to the view only misleads the script itself, so play lets it pass; check does not. Each mistake is said once.
  @Test func whatPlayLetsPassIsFoundOnce() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, model = \"crisis\", role = \"coercer\",\n posture = function(view, act, me)\n  view.stage = 0\n end }")
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 2)
    #expect(command.output.components(separatedBy: "wrong: mine.lua:3: ").count == 2, "\(command.output)")
    #expect(command.output.contains("read-only"))
  }

  @Test func aReactionThatWasNeverAskedIsNamed() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "--- Mine.\n--- Source: mine.\nreturn { name = \"mine\", api = 1, model = \"crisis\", role = \"coercer\",\n posture = function(view, act, me) end, intervene = function() error(1) end }")
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 0)
    #expect(command.output.contains("intervene was never asked"), "\(command.output)")
  }

  @Test func whatNewWritesIsFine() throws {
    let scratch = try Scratch()
    for role in ["coercer", "target", "patron"] {
      let new = try Command.run(["new", "strategy", "my_\(role)", "--role", role], in: scratch.folder)
      #expect(new.code == 0, "\(new.errors)")
      let check = try Command.run(["check", "my_\(role).lua"], in: scratch.folder)
      #expect(check.code == 0, "\(check.output)")
      #expect(!check.output.contains("advice"))
    }
    #expect(try scratch.read(".luarc.json").contains(".standoff"))
    #expect(try scratch.read(".standoff/standoff.lua").hasPrefix("---@meta"))
  }
}
