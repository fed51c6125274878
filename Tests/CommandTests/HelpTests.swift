import Foundation
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    [], ["list"], ["run"], ["tournament"], ["report"], ["replay"], ["branch"], ["explain"], ["answer"], ["check"], ["new"], ["new", "strategy"], ["new", "project"],
    ["new", "scorer"], ["new", "event"], ["new", "observer"], ["new", "belief_rule"], ["new", "model"], ["replicate"],
    ["doctor"], ["calibrate"], ["plugin"], ["plugin", "list"], ["plugin", "check"], ["plugin", "new"], ["plugin", "test"],
    ["plugin", "stubs"],
  ]) func eachCommandTeaches(_ words: [String]) throws {
    let command = try Command.run(words + ["--help"])
    #expect(command.code == 0)
    #expect(command.errors.isEmpty)
    #expect(command.output.contains("USAGE: standoff"))
    #expect(command.output.contains("OVERVIEW:"))
  }

  @Test func theVersionNamesTheInterfaceAndLua() throws {
    let command = try Command.run(["--version"])
    #expect(command.code == 0)
    #expect(command.output.hasPrefix("standoff 0.1.0 (script API 1, Lua 5.4."))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func thereAreCompletions(_ shell: String) throws {
    let command = try Command.run(["--generate-completion-script", shell])
    #expect(command.code == 0)
    #expect(command.output.contains("tournament"))
  }

  @Test func doctorFindsNothingWrong() throws {
    let command = try Command.run(["doctor"])
    #expect(command.code == 0, "\(command.output)")
    #expect(!command.output.contains("WRONG"))
  }
}
