import Foundation
import Testing

@Suite struct RunTests {
  static let goldens: [(file: String, arguments: [String])] = [
    ("fire_and_fury.txt", ["run", "korea_2017", "--with", "US=fire_and_fury", "--with", "DPRK=rational", "--with", "China=mild_pressure", "--seed", "7"]),
    ("guarantee.txt", ["run", "korea_2017_guarantor", "--with", "US=grand_bargain_guaranteed", "--seed", "7"]),
    ("pressure_on_a_sprinter.txt", ["run", "korea_2017", "--with", "US=maximum_pressure", "--with", "DPRK=sprint", "--with", "China=hard_pressure", "--seed", "3"]),
    ("many.txt", ["run", "korea_2017", "--repeat", "200", "--seed", "7", "--quiet"]),
    ("security_dilemma.txt", ["run", "security_dilemma", "--seed", "1"]),
    ("security_dilemma.json", ["run", "security_dilemma", "--seed", "1", "--json"]),
    ("prisoners_dilemma.txt", ["run", "prisoners_dilemma", "--seed", "1", "--set", "turns=12", "--with", "Column=joss"]),
    ("prisoners_dilemma.json", ["run", "prisoners_dilemma", "--seed", "1", "--set", "turns=12", "--with", "Column=joss", "--json"]),
    ("models.txt", ["list", "models"]),
    ("calibrate_security_dilemma.txt", ["calibrate", "security_dilemma", "--quiet"]),
    ("calibrate_security_dilemma.json", ["calibrate", "security_dilemma", "--quiet", "--json"]),
  ]

  /// Texts that a person can read, as they were when somebody last read them.
  @Test(arguments: goldens.indices) func readsAsItDid(_ index: Int) throws {
    let (file, arguments) = Self.goldens[index]
    let command = try Command.run(arguments)
    #expect(command.code == 0, "\(command.errors)")
    try Golden.compare(command.output, file)
  }

  @Test func theSameSeedIsTheSameMatch() throws {
    let one = try Command.run(["run", "korea_2017_uncertain", "--seed", "12"])
    let two = try Command.run(["run", "korea_2017_uncertain", "--seed", "12"], environment: ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4"])
    #expect(one.output == two.output)
    let other = try Command.run(["run", "korea_2017_uncertain", "--seed", "13"])
    #expect(one.output != other.output)
  }

  @Test func aSeedThatWasChosenIsTold() throws {
    let command = try Command.run(["run", "korea_2017"])
    #expect(command.code == 0)
    #expect(command.errors.contains("none was given; --seed "))
  }

  @Test func compiledAndScriptedReadAlike() throws {
    let scripted = try Command.run(["run", "korea_2017", "--with", "US=maximum_pressure", "--with", "DPRK=rational", "--seed", "4", "--json"])
    let compiled = try Command.run(["run", "korea_2017", "--with", "US=native_maximum_pressure", "--with", "DPRK=native_rational", "--with", "China=native_mild_pressure", "--seed", "4", "--json"])
    func beliefs(_ command: Command) throws -> [NSDictionary] {
      let match = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
      return try #require(match["turns"] as? [[String: Any]]).compactMap { $0["beliefs_after"] as? NSDictionary }
    }
    #expect(try beliefs(scripted) == beliefs(compiled))
  }

  @Test func aFaultIsSaidWithItsPlace() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, model = \"crisis\", role = \"coercer\",\n posture = function(view, act, me)\n  if view.turn == 2 then act.threat = 0/0 end\n end }")
    let command = try Command.run(["run", "korea_2017", "--with", "US=\(scratch.path("mine.lua"))", "--seed", "1"])
    #expect(command.code == 2)
    #expect(command.errors.contains("mine.lua:3: "), "\(command.errors)")
    #expect(command.errors.contains("mine as US, turn 2"))
  }
}

/// Texts kept beside the tests. `RECORD_GOLDENS=1` writes them anew, and fails the run, so that nobody records unseen.
enum Golden {
  static func compare(_ text: String, _ name: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); read it, and run again without RECORD_GOLDENS")
      return
    }
    let golden = try String(contentsOf: path, encoding: .utf8)
    #expect(text == golden, "\(name) reads otherwise than it did")
  }
}
