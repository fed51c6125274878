import Foundation
import Testing

/// Scripts of Tests/LuaBridgeTests/Hostile in the command: an error of one line that names file and line, role and turn,
/// and the right exit code.
@Suite struct HostileCommandTests {
  static let folder = Command.root + "/Tests/LuaBridgeTests/Hostile/"

  @Test(arguments: [
    ("handlers/nested_pcalls", 8, "used up its fuel (1 million units) in posture", 1),
    ("strings/doubling_caught", 8, "made a string longer than 64 KiB in posture", 1),
    ("values/nan", 7, "act.threat is nan; it must be a number between 0 and 1", 1),
    ("error_values/control_characters", 8, "\\x1B[2J\\x00%n%s", 1),
    ("absent/os_time", 8, "unknown global 'os'", 1),
    ("load/loop", 5, "used up its fuel (10 million units) while the file loads", 0),
    ("sources/compiled", 1, "this is compiled code; only source text is accepted", 0),
  ])
  func checkAndRunNameFileAndLine(script: String, line: Int, says: String, turn: Int) throws {
    let file = Self.folder + script + ".lua"
    let name = String(script.drop { $0 != "/" }.dropFirst())
    let check = try Command.run(["check", file])
    #expect(check.code == 2, "\(check.output)\(check.errors)")
    let wrong = check.output.split(separator: "\n").filter { $0.contains("wrong: ") }
    #expect(wrong.count == 1)
    #expect(wrong.first?.contains("\(name).lua:\(line): \(says)") == true, "\(check.output)")
    let run = try Command.run(["run", "korea_2017", "--seed", "1", "--with", "US=\(file)"])
    #expect(run.code == 2, "\(run.errors)")
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 1, "\(run.errors)")
    #expect(run.errors.contains(says), "\(run.errors)")
    if turn > 0 {
      // The line that set a bad value is known where each line is watched.
      #expect(script.hasPrefix("values/") || run.errors.contains("\(name).lua:\(line): "), "\(run.errors)")
      #expect(run.errors.contains("(\(name) as US, turn \(turn))"), "\(run.errors)")
    }
  }

  @Test func aTournamentPutsThemOut() throws {
    let scratch = try Scratch()
    let hostile = ["strings/equality", "values/nan", "sources/compiled"].map { Self.folder + $0 + ".lua" }
    let command = try Command.run(
      ["tournament", "korea_2017", "--seed", "1", "--reps", "2", "--fix", "China=mild_pressure", "--only", "restraint",
       "--only", "sprint", "--quiet", "--out", scratch.path("run")] + hostile.flatMap { ["--add", $0] })
    #expect(command.code == 3, "\(command.errors)")
    let faults = try scratch.read("run/faults.csv").split(separator: "\n").dropFirst()
    #expect(faults.count == 3, "\(faults)")
    for text in ["fuel", "act.threat is nan", "this is compiled code"] {
      #expect(faults.contains { $0.contains(text) }, "\(text): \(faults)")
    }
    #expect(faults.allSatisfy { !$0.contains("0x") })
  }
}
