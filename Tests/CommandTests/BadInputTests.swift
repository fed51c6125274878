import Foundation
import Testing

/// Wrong words on the command line: exit code 2, nothing on standard output, and a sentence with the nearest names.
@Suite struct BadInputTests {
  static let cases: [(arguments: [String], says: [String])] = [
    (["run", "korea_2071"], ["unknown scenario 'korea_2071'", "near: korea_2017"]),
    (["run", "nosuch.lua"], ["there is no file nosuch.lua"]),
    (["run", "scripts"], ["unknown scenario 'scripts'"]),
    (["run", "korea_2017", "--with", "UK=restraint"], ["has no actor 'UK'", "US"]),
    (["run", "korea_2017", "--with", "US=restrain"], ["unknown strategy 'restrain'", "near: restraint"]),
    (["run", "korea_2017", "--with", "US=sprint"], ["sprint plays the target", "US is the coercer"]),
    (["run", "korea_2017", "--with", "US"], ["--with US is not actor=strategy"]),
    (["run", "korea_2017", "--with", "US=restraint", "--with", "coercer=restraint"], ["names US twice"]),
    (["run", "korea_2017", "--with", "US=maximum_pressure:thret=0.3"], ["no parameter 'thret'", "near: threat"]),
    (["run", "korea_2017", "--with", "US=maximum_pressure:threat=3"], ["threat is 3", "between 0 and 1"]),
    (["run", "korea_2017", "--with", "US=maximum_pressure:threat"], ["is not parameter=number"]),
    (["run", "korea_2017", "--with", "US=native_restraint:threat=0.3"], ["compiled and has no parameter"]),
    (["run", "korea_2017", "--set", "projection_bais=0"], ["unknown parameter 'projection_bais'", "near: projection_bias"]),
    (["run", "korea_2017", "--set", "projection_bias=7"], ["projection_bias is 7", "between 0 and 1"]),
    (["run", "korea_2017", "--set", "projection_bias"], ["is not parameter=value"]),
    (["run", "korea_2017", "--set", "DPRK.type=greddy"], ["greddy", "greedy"]),
    (["run", "korea_2017", "--set", "stages=1"], ["initial_stage is 2, beyond the last of 1 stages"]),
    (["run", "korea_2017", "--repeat", "0"], ["at least 1 match"]),
    (["run", "korea_2017", "--seeed", "7"], ["--seeed", "Did you mean '--seed'?"]),
    (["run"], ["name a scenario, like 'standoff run korea_2017'"]),
    (["tournament", "korea_2017", "--reps", "0"], ["at least 1 repetition"]),
    (["tournament", "korea_2017", "--precision", "0"], ["--precision 0.0: a half-width of more than 0 and at most 1 is possible"]),
    (["tournament", "korea_2017", "--precision", "-1"], ["--precision -1.0: a half-width of more than 0 and at most 1"]),
    (["tournament", "korea_2017", "--precision", "nan"], ["--precision nan: a half-width of more than 0 and at most 1"]),
    (["tournament", "korea_2017", "--precision", "2"], ["--precision 2.0: a half-width of more than 0 and at most 1"]),
    (["tournament", "korea_2017", "--precision", "fine"], ["'fine' is invalid for '--precision <half-width>'"]),
    (["tournament", "korea_2017", "--precision", "0.1", "--reps", "9"], ["--reps 9", "first block", "at least 10"]),
    (["tournament", "korea_2017", "--precision", "0.1", "--max-reps", "49"], ["--max-reps 49", "first block has 50 repetitions"]),
    (["tournament", "korea_2017", "--precision", "0.1", "--reps", "200000"], ["--reps 200000", "at most 100000 in all"]),
    (["tournament", "korea_2017", "--max-reps", "100"], ["--max-reps 100 is for --precision; --reps sets"]),
    (["tournament", "korea_2017", "--precision", "0.1", "--executor", "slurm"], ["--executor slurm: a run with --precision", "cannot be handed out in parts"]),
    (["tournament", "korea_2017", "--precision", "0.1", "--prepare"], ["--prepare: a run with --precision", "give --reps"]),
    (["tournament", "korea_2017", "--keep", "nothing"], ["'nothing' is invalid for '--keep <what>'", "'matches'", "'turns'"]),
    (["tournament", "--resume", "runs/x", "--keep", "turns"], ["leave out the scenario and all options"]),
    (["tournament", "--resume", "runs/x", "--precision", "0.1"], ["leave out the scenario and all options"]),
    (["tournament"], ["name a scenario"]),
    (["tournament", "korea_2017", "--only", "restrant"], ["unknown strategy 'restrant'", "near: restraint"]),
    (["tournament", "korea_2017", "--only", "restraint"], ["nobody is left to play DPRK"]),
    (["tournament", "korea_2017", "--fix", "China"], ["--fix China is not actor=strategy"]),
    (["tournament", "--resume", "/nonexistent"], ["is not a run folder"]),
    (["tournament", "--resume", "runs/x", "--reps", "5"], ["leave out the scenario and all options"]),
    (["tournament", "korea_2017", "--add", "maximum_pressure:thret=0.3", "--out", "/nonexistent/x"], ["no parameter 'thret'", "near: threat"]),
    (["tournament", "korea_2017", "--fix", "China=shield", "--fix", "patron=shield"], ["--fix names China twice"]),
    (["tournament", "korea_2017", "--only", "native_restraint"], ["unknown strategy 'native_restraint' among the shipped scripts"]),
    (["tournament", "--resume", "runs/x", "--limit", "call_fuel=5000"], ["leave out the scenario and all options"]),
    (["run", "korea_2017", "--limit", "cal_fuel=5000"],
      ["unknown limit 'cal_fuel'; near: call_fuel", "load_fuel 10 million, call_fuel 1 million, match_fuel 100 million, "
        + "memory 6 MiB, string 64 KiB, block 1 MiB, source 256 KiB"]),
    (["run", "korea_2017", "--limit", "call_fuel"], ["--limit call_fuel is not name=value", "--limit call_fuel=2_000_000"]),
    (["run", "korea_2017", "--limit", "call_fuel=much"], ["=much is not a number; write --limit call_fuel=2000000"]),
    (["run", "korea_2017", "--limit", "call_fuel=1MiB"], ["=1MiB is not a number"]),
    (["run", "korea_2017", "--limit", "memory=12MB"], ["=12MB is not a size; write --limit memory=12MiB"]),
    (["run", "korea_2017", "--limit", "call_fuel=inf"], ["=inf is not a number"]),
    (["run", "korea_2017", "--limit", "call_fuel=-5"], ["=-5 is not a number"]),
    (["run", "korea_2017", "--limit", "call_fuel=1000.5"], ["=1000.5 is no whole number"]),
    (["run", "korea_2017", "--limit", "call_fuel=5"],
      ["call_fuel=5 must lie between 1000 and 1000000 million; its default is 1 million"]),
    (["run", "korea_2017", "--limit", "memory=2GiB"], ["must lie between 256 KiB and 1536 MiB; its default is 6 MiB"]),
    (["run", "korea_2017", "--limit", "string=1MiB"],
      ["string=1 MiB cannot be met", "block is 1 MiB; add --limit block=2MiB, or take shorter strings"]),
    (["check", "x.lua", "--limit", "memory=8MiB", "--limit", "memory=9MiB"], ["--limit names memory twice"]),
    (["tournament", "korea_2017", "--limit", "fuel=1"], ["unknown limit 'fuel'; near: "]),
    (["list", "strategis"], ["strategis"]),
    (["list", "parameters", "korea"], ["unknown scenario 'korea'", "near: korea_2017"]),
    (["check", "nosuch.lua"], ["there is no file nosuch.lua"]),
    (["new", "strategy", "x", "--role", "coercr"], ["unknown role 'coercr'", "near: coercer"]),
    (["new", "strategy", "9x", "--role", "coercer"], ["'9x' cannot name a strategy"]),
    (["--data", "/nonexistent", "list"], ["--data"]),
    (["list", "--data", "/nonexistent"], ["--data names /nonexistent"]),
    (["turnament"], ["turnament"]),
  ]

  @Test(arguments: cases.indices) func refuses(_ index: Int) throws {
    let (arguments, says) = Self.cases[index]
    let command = try Command.run(arguments)
    #expect(command.code == 2, "\(arguments): \(command.errors)")
    #expect(command.output.isEmpty, "\(arguments)")
    for text in says { #expect(command.errors.contains(text), "\(arguments): \(command.errors) lacks \(text)") }
  }

  @Test func aRunFolderThatExistsIsRefusedBeforeAnyWork() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("taken"), withIntermediateDirectories: true)
    let command = try Command.run(["tournament", "korea_2017", "--out", scratch.path("taken"), "--seed", "1"])
    #expect(command.code == 2)
    #expect(command.errors.contains("taken already exists"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("taken")).isEmpty)
  }

  @Test func aFolderWithoutAParentIsRefusedBeforeAnyWork() throws {
    let command = try Command.run(["tournament", "korea_2017", "--out", "/nonexistent/run", "--seed", "1"])
    #expect(command.code == 2)
    #expect(command.errors.contains("cannot make the run folder /nonexistent/run"))
  }

  /// A folder that was removed under the command has no path, and no project's file above it: once it looked for ever.
  @Test func aRemovedFolderIsNotSearchedForEver() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("gone"), withIntermediateDirectories: true)
    let script = "rmdir ../gone && exec \"$0\" list"
    let command = try Running(["-c", script, Command.binary], in: scratch.path("gone"), binary: "/bin/sh").finish()
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.contains("standoff list scenarios"))
  }

  @Test func anExistingFileIsNotOverwritten() throws {
    let scratch = try Scratch()
    try scratch.write("mine.lua", "precious")
    let command = try Command.run(["new", "strategy", "mine", "--role", "target"], in: scratch.folder)
    #expect(command.code == 2)
    #expect(command.errors.contains("mine.lua already exists"))
    #expect(try scratch.read("mine.lua") == "precious")
  }
}
