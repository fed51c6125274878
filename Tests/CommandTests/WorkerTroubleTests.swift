import Foundation
import Testing

/// Full disks, lost folders and narrow limits: one line that names the path and says how to go on, and nothing lost.
@Suite(.serialized) struct WorkerTroubleTests {
  /// Runs a script of the shell, with the command as $0, the run's folder as $1 and the arguments after it.
  private func shell(_ script: String, _ folder: String, _ more: [String], with prefix: [String] = []) throws -> Command {
    let words = prefix + ["/bin/sh", "-c", script, Command.binary, folder] + more
    return try Running(Array(words.dropFirst()), binary: words[0]).finish()
  }

  /// No file may grow beyond the limit: 16 blocks of 512 bytes hold no shard, 64 no database.
  @Test(arguments: [(16, ".shard: File too large"), (64, "results.sqlite")])
  func filesThatMayNotGrow(blocks: Int, says: String) throws {
    let run = try WorkerRun()
    let command = try shell(
      "shift; ulimit -f \(blocks); exec \"$0\" \"$@\"", run.folder, WorkerRun.arguments(run.folder, ["--jobs", "2"]))
    command.expectRefusal(code: 1, [run.folder + "/", says, "finished shards are kept", "standoff tournament --resume \(run.folder)"])
    #expect(!run.names("shards").contains { $0.contains(".partial-") })
    #expect(try run.resume().code == 0)
    run.expectWhole("after a limit of \(blocks) blocks")
  }

  /// A file system of its own, too small at first, in a mount namespace.
  @Test func aFullDisk() throws {
    let scratch = try Scratch()
    let disk = scratch.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    try FileManager.default.createDirectory(atPath: scratch.path("kept"), withIntermediateDirectories: false)
    let way = ["/usr/bin/unshare", "-rm"]
    let isPossible = try shell("mount -t tmpfs -o size=100k standoff \"$1\"", disk, [], with: way).code == 0
    guard isPossible else { return print("aFullDisk: skipped, since no file system can be mounted here") }
    let script = """
      mount -t tmpfs -o size=128k standoff "$1" || exit 99
      folder=$1/run; shift
      "$0" "$@" --out "$folder" >"$KEPT/out" 2>"$KEPT/errors"
      echo $? >"$KEPT/code"; ls "$folder/shards" >"$KEPT/shards"
      mount -o remount,size=10m "${folder%/run}" || exit 98
      "$0" tournament --resume "$folder" --quiet >/dev/null || exit 97
      cp "$folder"/*.csv "$folder/results.sqlite" "$KEPT"
      """
    let arguments = WorkerRun.arguments("", ["--jobs", "2"]).filter { $0 != "--out" && !$0.isEmpty }
    let command = try Running(
      Array(way.dropFirst()) + ["/bin/sh", "-c", "KEPT='\(scratch.path("kept"))'\n" + script, Command.binary, disk] + arguments,
      binary: way[0]
    ).finish()
    #expect(command.code == 0, "\(command.errors)")
    #expect(try scratch.read("kept/code") == "1\n")
    let errors = try scratch.read("kept/errors")
    #expect(errors.split(separator: "\n").count == 1, "\(errors)")
    for text in [disk + "/run/shards/0000", ".shard: No space left on device", "go on with: standoff tournament --resume \(disk)/run"] {
      #expect(errors.contains(text), "\(errors)")
    }
    let shards = try scratch.read("kept/shards").split(separator: "\n")
    #expect(!shards.isEmpty && shards.count < WorkerRun.shards && shards.allSatisfy { $0.hasSuffix(".shard") }, "\(shards)")
    for name in WorkerRun.figures { #expect(scratch.bytes("kept/\(name)") == WorkerRun.expected[name], "\(name)") }
  }

  @Test func aFolderThatIsTakenAway() throws {
    let run = try WorkerRun()
    let running = try run.start(["--jobs", "2"])
    #expect(run.wait(forShards: 1, of: running))
    try FileManager.default.moveItem(atPath: run.folder, toPath: run.folder + "-elsewhere")
    let command = try running.finish()
    // Whoever finds it first says so: a worker that writes, one that starts, or their parent.
    command.expectRefusal(code: 1, [run.folder, "the run's folder is gone or not whole, so begin the run again"])
    try FileManager.default.moveItem(atPath: run.folder + "-elsewhere", toPath: run.folder)
    #expect(try run.resume().code == 0)
    run.expectWhole("a folder that came back")
  }

  /// Root may write everywhere: it plays as nobody.
  @Test func aFolderThatMayNotBeWritten() throws {
    let run = try WorkerRun()
    let prepared = try Command.run(WorkerRun.arguments(run.folder, ["--prepare"]))
    #expect(prepared.code == 0, "\(prepared.errors)")
    var way: [String] = []
    if geteuid() == 0 { way = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] }
    let isPossible = try shell("exec \"$0\" --version", "", [], with: way).code == 0
    guard isPossible else { return print("aFolderThatMayNotBeWritten: skipped, since the user nobody cannot run the command") }
    if way.isEmpty { chmod(run.folder + "/shards", 0o555) }
    let command = try shell("exec \"$0\" tournament --resume \"$1\" --quiet", run.folder, [], with: way)
    chmod(run.folder + "/shards", 0o755)
    command.expectRefusal(code: 1, [run.folder + "/", ": Permission denied", "go on with: standoff tournament --resume \(run.folder)"])
    #expect(try run.resume().code == 0)
    run.expectWhole("after a folder that may not be written")
  }

  /// As many workers as there is room for, in a shell with few descriptors; and none sees what the shell had open.
  @Test func fewDescriptors() throws {
    let run = try WorkerRun()
    try run.scratch.write("secret", "")
    let running = try Running(
      ["-c", "shift; ulimit -n 30; exec 9<'\(run.scratch.path("secret"))'; exec \"$0\" \"$@\"", Command.binary, ""]
        + WorkerRun.arguments(run.folder, ["--jobs", "64"]), binary: "/bin/sh")
    #expect(run.wait(forShards: 1, of: running))
    kill(running.pid, SIGSTOP)
    for worker in running.workers {
      // Only root may look: a worker shows nothing of itself.
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(worker)/fd")) ?? [] {
        let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(worker)/fd/\(name)")) ?? ""
        #expect(!target.contains("secret"), "descriptor \(name)")
      }
    }
    kill(running.pid, SIGCONT)
    let command = try running.finish()
    #expect(command.code == 0, "\(command.errors)")
    run.expectWhole("30 descriptors")
  }

  /// Standard streams that are closed give their numbers to nothing of the run's.
  @Test func closedStreams() throws {
    let run = try WorkerRun()
    _ = try shell("shift; exec \"$0\" \"$@\" <&- >&- 2>&-", run.folder, WorkerRun.arguments(run.folder, ["--jobs", "3"]))
    run.expectWhole("closed streams")
  }

  /// Odd names of folders: a space, a leading dash, dots; the working folder gone.
  @Test(arguments: ["a b", "-dash", "x/../y", "./z/"]) func oddNames(name: String) throws {
    let run = try WorkerRun(name)
    try FileManager.default.createDirectory(atPath: run.scratch.path("x"), withIntermediateDirectories: false)
    let arguments = WorkerRun.arguments("").dropLast().filter { $0 != "--out" } + ["--out=\(name)", "--jobs", "2"]
    let begun = try Command.run(arguments + ["--prepare"], in: run.scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let told = begun.errors.split(separator: "\n").last ?? ""
    #expect(told.contains(name == "-dash" ? "--resume ./-dash" : name == "a b" ? "--resume 'a b'" : "--resume "), "\(told)")
    let resumed = try Command.run(["tournament", "--resume=\(name)", "--quiet"], in: run.scratch.folder)
    #expect(resumed.code == 0, "\(resumed.errors)")
    run.expectWhole(name)
  }

  @Test func aWorkingFolderThatIsGone() throws {
    let run = try WorkerRun()
    let command = try shell(
      "shift; mkdir '\(run.scratch.path("gone"))'; cd '\(run.scratch.path("gone"))'; rmdir \"$PWD\"; exec \"$0\" \"$@\"", run.folder,
      WorkerRun.arguments(run.folder, ["--jobs", "2"]))
    #expect(command.code == 0, "\(command.errors)")
    run.expectWhole("no working folder")
  }
}
