import Foundation
import Testing

/// Resuming: what is refused, what is played again, and parts that are played anywhere.
@Suite(.serialized) struct WorkerResumeTests {
  /// A folder with its script, the script's module and its scenario, prepared and with nothing played.
  private func prepared() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("terms.lua", "return { threat = 0.4 }")
    try scratch.write(
      "mine.lua",
      """
      local terms = require "terms"
      return { name = "mine", api = 1, model = "crisis", role = "coercer",
        posture = function(view, act) act.threat = terms.threat end }
      """)
    try scratch.write(
      "here.lua", try String(contentsOfFile: Command.root + "/scenarios/korea_2017.lua", encoding: .utf8))
    // The scripts are named behind an option and behind an actor: both must be found from other folders.
    let command = try Command.run(
      ["tournament", "here.lua", "--seed", "5", "--reps", "300", "--only", "restraint", "--only", "rational", "--add=mine.lua",
       "--fix", "China=mild_pressure", "--quiet", "--prepare", "--out", "run"], in: scratch.folder)
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output == "run\n")
    return scratch
  }

  @Test(arguments: [("mine.lua", "mine"), ("terms.lua", "terms"), ("here.lua", "scenario file")])
  func whatHasChangedIsNamed(file: String, says: String) throws {
    let scratch = try prepared()
    let text = try scratch.read(file)
    try scratch.write(file, text + "\n-- changed\n")
    for again in [["tournament", "--resume"], ["worker"]] {
      let command = try Command.run(again + [scratch.path("run"), "--quiet"], in: "/tmp")
      command.expectRefusal(code: 2, ["holds another tournament", says])
    }
    try scratch.write(file, text)
    let command = try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet", "--jobs", "3"], in: "/tmp")
    #expect(command.code == 0, "\(command.errors)")
  }

  @Test func aScriptBehindAnActorIsFoundFromOtherFolders() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, model = \"crisis\", role = \"patron\", posture = function() end }")
    let begun = try Command.run(
      ["tournament", "korea_2017", "--seed", "5", "--reps", "2", "--only", "restraint", "rational", "--fix", "China=./mine.lua",
       "--quiet", "--prepare", "--out", "run"], in: scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let resumed = try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"], in: "/tmp")
    #expect(resumed.code == 0, "\(resumed.errors)")
  }

  @Test func damagedShardsArePlayedAgain() throws {
    let run = try WorkerRun()
    #expect(try Command.run(WorkerRun.arguments(run.folder)).code == 0)
    for name in WorkerRun.figures { try FileManager.default.removeItem(atPath: "\(run.folder)/\(name)") }
    let shard = { (number: Int) in run.folder + "/shards/00000\(number).shard" }
    let first = try #require(FileManager.default.contents(atPath: shard(0)))
    try first.prefix(first.count / 2).write(to: URL(fileURLWithPath: shard(0)))
    var second = try #require(FileManager.default.contents(atPath: shard(1)))
    second[second.count / 2] ^= 1
    try second.write(to: URL(fileURLWithPath: shard(1)))
    try Data().write(to: URL(fileURLWithPath: shard(2)))
    try first.write(to: URL(fileURLWithPath: shard(3)))
    // What a machine left that went down.
    try Data().write(to: URL(fileURLWithPath: shard(4) + ".partial-elsewhere-77"))
    #expect(try run.resume().code == 0)
    run.expectWhole("damaged shards")
    #expect(FileManager.default.contents(atPath: shard(0)) == first)
  }

  @Test func partsInAnyOrder() throws {
    let run = try WorkerRun()
    let prepared = try Command.run(WorkerRun.arguments(run.folder, ["--prepare"]))
    #expect(prepared.output == run.folder + "\n")
    #expect(prepared.errors.contains("12 shards of 256 matches are to be played: standoff worker \(run.folder) --part 1/2"))
    for part in ["4/4", "2/4", "2/3", "4/4", "17/20", "2/4"] {
      let command = try Command.run(["worker", run.folder, "--part", part, "--quiet", "--jobs", "2"])
      #expect(command.code == 0, "\(command.errors)")
      #expect(command.output.isEmpty && command.errors.isEmpty, "\(command.errors)")
    }
    #expect(run.finishedShards == 8, "\(run.names("shards").sorted())")
    #expect(try run.resume().code == 0)
    run.expectWhole("parts")
  }

  /// Two machines that play overlapping parts while a third completes the run.
  @Test func partsAtTheSameTime() throws {
    let run = try WorkerRun()
    #expect(try Command.run(WorkerRun.arguments(run.folder, ["--prepare"])).code == 0)
    let workers = try ["2/2", "1/1"].map { try Running(["worker", run.folder, "--part", $0, "--quiet", "--jobs", "2"]) }
    #expect(try run.resume(["--jobs", "2"]).code == 0)
    for worker in workers {
      let command = try worker.finish()
      #expect(command.code == 0, "\(command.errors)")
    }
    run.expectWhole("parts at the same time")
  }

  @Test(arguments: ["0/4", "5/4", "x", "1/0", "1", "-1/4", "1/4/4", "1.5/4", "/"])
  func badParts(part: String) throws {
    let scratch = try Scratch()
    let run = try Command.run(
      ["tournament", "korea_2017", "--seed", "1", "--reps", "1", "--only", "restraint", "rational", "--fix", "China=shield",
       "--quiet", "--prepare", "--out", scratch.path("run")])
    #expect(run.code == 0)
    try Command.run(["worker", scratch.path("run"), "--part=\(part)"])
      .expectRefusal(code: 2, ["--part \(part): write k/n with k from 1 to n, like 2/4"])
  }

  /// What the program says to its own workers is not for users; a file that is open under the page's number stays whole.
  @Test func anOptionThatIsNotForUsers() throws {
    let run = try WorkerRun()
    #expect(try Command.run(WorkerRun.arguments(run.folder, ["--prepare"])).code == 0)
    let zeros = Data(count: 24)
    try zeros.write(to: URL(fileURLWithPath: run.scratch.path("zeros")))
    for redirection in ["", "3<>'\(run.scratch.path("zeros"))'", "</dev/zero"] {
      let script = "exec \"$0\" worker \"$1\" --parent 1 \(redirection)"
      try Running(["-c", script, Command.binary, run.folder], binary: "/bin/sh").finish()
        .expectRefusal(code: 2, ["--parent is for the program itself; leave it out"])
    }
    #expect(run.scratch.bytes("zeros") == zeros)
  }

  @Test func nothingButWorkersMayBeOtherThanBefore() throws {
    let run = try WorkerRun()
    for more in [["--prepare"], ["--seed", "1"], ["--reps", "3"]] {
      let command = try run.resume(more)
      #expect(command.code == 2)
      #expect(command.errors.hasPrefix("standoff: --resume takes everything from the run folder"), "\(command.errors)")
    }
  }
}
