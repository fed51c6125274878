import LuaBridge
import Testing

/// `require`: what is loaded, when, how often; what is refused, in which words, at which place.
struct ModuleTests {
  /// The value of a file with these modules, and the names that were asked for.
  private func load(
    _ source: String, _ modules: [String: String], limits: LuaLimits = .standard
  ) throws(LuaError) -> (value: LuaValue, asked: [String]) {
    var asked: [String] = []
    let machine = try LuaMachine(limits: limits, hashSeed: 1)
    let finder = modules.finder
    try machine.modules { name in
      asked.append(name)
      return finder(name)
    }
    try machine.load(file: "my.lua", source: source)
    return (try machine.tree(), asked)
  }

  private func fault(_ source: String, _ modules: [String: String] = [:], limits: LuaLimits = .standard) -> LuaError? {
    failure { () throws(LuaError) in _ = try load(source, modules, limits: limits) }
  }

  @Test func aModuleRunsOnceAndGivesItsValue() throws {
    let (value, asked) = try load(
      """
      local one, two = require "stages", require "stages"
      return { one == two, one.last, one.name, runs, require "silent", require "no", require "no" }
      """,
      [
        "stages": "runs = rawget(_ENV, 'runs') or 0\nruns = runs + 1\nreturn { last = 4, name = ... }",
        "silent": "local x = 1", "no": "runs = runs + 1 return false",
      ])
    guard case .table(let table) = value else { throw LuaError(.runtime, "no table") }
    #expect(
      table.array == [
        .boolean(true), .integer(4), .string("stages"), .integer(1), .boolean(true), .boolean(false), .boolean(false),
      ])
    #expect(asked == ["stages", "silent", "no"])
  }

  @Test func modulesMayRequireModulesInTheOrderOfTheCalls() throws {
    let (value, asked) = try load(
      "return require('b') .. require('a')",
      ["a": "return 'a'", "b": "return 'b' .. require('c') .. require('a')", "c": "return 'c'"])
    #expect(value == .string("bcaa"))
    #expect(asked == ["b", "c", "a"])
  }

  @Test func aCircleIsNamed() {
    #expect(
      fault("return require 'a'", ["a": "return require 'b'", "b": "\nreturn require 'a'"])
        == LuaError(.runtime, "require goes round in a circle: a -> b -> a", file: "b.lua", line: 2))
    #expect(
      fault("return require 'a'", ["a": "return require 'my'"])
        == LuaError(.runtime, "require goes round in a circle: my -> a -> my", file: "a.lua", line: 1))
    #expect(fault("return require 'my'") == LuaError(.runtime, line: 1, "require goes round in a circle: my -> my"))
  }

  @Test func whatTheHostDoesNotFindEndsTheLoad() {
    let expected = LuaError(.runtime, line: 2, "module 'stagse': there is no file stagse.lua")
    #expect(fault("\nreturn require 'stagse'") == expected)
    // A script must not feel its way through a folder.
    #expect(fault("\nreturn pcall(require, 'stagse')") == expected)
    #expect(fault("\nreturn xpcall(require, print, 'stagse')") == expected)
  }

  @Test func aSentenceOfTheHostsIsCutAndPrintable() throws {
    let machine = try LuaMachine(hashSeed: 1)
    try machine.modules { _ in .missing("a\nb\u{1B}" + String(repeating: "x", count: 5000)) }
    let error = failure { () throws(LuaError) in try machine.load(file: "my.lua", source: "require 'a'") }
    #expect(error?.text.hasPrefix("module 'a': a\\nb\\x1Bxxx") == true, "\(error?.text ?? "")")
    #expect((error?.text.utf8.count ?? 0) < 512)
  }

  @Test(arguments: [
    "''", "'../x'", "'/etc/passwd'", "'a/b'", "'a.b'", "'a.lua'", "'a\\0'", "'a b'", "'é'", "'a\\n'",
    "('x'):rep(49)", "('x'):rep(60000)",
  ])
  func whatIsNoNameNeverReachesTheHost(name: String) throws {
    var asked: [String] = []
    let machine = try LuaMachine(hashSeed: 1)
    try machine.modules { name in
      asked.append(name)
      return .missing("no")
    }
    let error = failure { () throws(LuaError) in try machine.load(file: "my.lua", source: "require(\(name))") }
    #expect(error?.kind == .runtime && error?.line == 1 && asked.isEmpty)
    #expect(
      error?.text.hasSuffix(
        "is no module's name, which is 1 to 48 letters, digits and _: require \"stages\" loads stages.lua beside the script")
        == true, "\(error?.text ?? "")")
  }

  @Test(arguments: [
    ("require(1)", "bad argument #1 to 'require' (string expected, got number)"),
    ("require()", "bad argument #1 to 'require' (string expected, got no value)"),
    ("require(nil)", "bad argument #1 to 'require' (string expected, got nil)"),
    ("require 'math'", "'math' needs no require: it is there in every script, as the table math"),
    ("require 'model'", "'model' needs no require: it is there in every script, as the table model"),
    ("require 'io'",
      "there is no module 'io': files are out of reach, so that a match can be played again; use say(text) to leave a line"),
    ("require 'os'",
      "there is no module 'os': the clock and the system are out of reach, so that a match can be played again"),
    ("require 'utf8'", "there is no module 'utf8': strings are bytes here; use the string functions"),
  ])
  func otherArgumentsSayWhatThereIs(call: String, text: String) {
    #expect(fault(call, ["io": "return 1", "math": "return 1"]) == LuaError(.runtime, line: 1, text))
  }

  @Test func thereIsALimitOfModules() {
    let names = (0..<33).map { "m\($0)" }
    let modules = Dictionary(uniqueKeysWithValues: names.map { ($0, "return 1") })
    let calls = names.map { "require '\($0)'" }.joined(separator: "\n")
    #expect(fault(calls, modules) == LuaError(.runtime, line: 33, "a script has at most 32 modules"))
  }

  /// The longest chain of modules, each loaded by the one before, on the smallest stack that a machine may be given.
  @Test func aLongChainFitsOnASmallStack() {
    func chain(_ last: String) -> LuaError? {
      onThread(stackBytes: 1 << 20) {
        var modules = ["m31": last]
        for index in 0..<31 { modules["m\(index)"] = "return require 'm\(index + 1)'" }
        return fault("return require 'm0'", modules)
      }
    }
    #expect(chain("return 1") == nil)
    #expect(chain("return " + String(repeating: "(", count: 300))?.text == "C stack overflow")
    #expect(chain("local function f() return 1 + f() end f()")?.kind == .memory)
  }

  /// Whatever goes wrong in a module has the module's file and line, and nothing catches it.
  @Test(arguments: [
    ("x\n= = 5", LuaError.Kind.syntax, 2, "unexpected symbol near '='"),
    ("return\n" + String(repeating: "(", count: 300), .syntax, 2, "C stack overflow"),
    ("\u{1B}Lua", .syntax, 1, "this is compiled code; only source text is accepted"),
    ("\n\0", .syntax, 2, "there is a NUL byte in the source; it must be text"),
    ("--" + String(repeating: "x", count: 262_143), .contract, 0,
      "the file is 262145 bytes long; at most 256 KiB are accepted"),
    ("\n\nerror 'no'", .runtime, 3, "no"),
    ("\nerror({})", .runtime, 2, "error object is a table value"),
    ("\nerror('no', 0)", .runtime, 2, "no"),
    ("\nlocal x = tabel", .runtime, 2, "unknown global 'tabel'; near: table"),
    ("\nwhile true do end", .fuel, 2,
      "used up its fuel (10 million units) while the file loads; look for a loop that does not end"),
    ("\nlocal t = {} while true do t = { t } end", .memory, 2,
      "used up its memory (6 MiB) while the file loads; look for a table or a string that grows without end"),
    ("\nlocal function f() return 1 + f() end f()", .memory, 2,
      "recursed without end: calls within calls took up 1 MiB while the file loads; look for a function that calls itself"),
  ])
  func aFaultOfAModuleHasItsPlace(source: String, kind: LuaError.Kind, line: Int, text: String) {
    let expected = LuaError(kind, text, file: "bad.lua", line: line)
    #expect(fault("return require 'bad'", ["bad": source]) == expected)
    #expect(fault("return pcall(require, 'bad')", ["bad": source]) == expected)
    #expect(fault("return require 'between'", ["between": "return pcall(require, 'bad')", "bad": source]) == expected)
  }

  @Test func theMarkOfUTF8TheShebangAndLineEndsAreAsInAScript() throws {
    let (value, _) = try load(
      "return require 'a' + require 'b' + require 'c'",
      ["a": "\u{FEFF}return 1", "b": "#!/bin/x\nreturn 2", "c": "return\r\n3\r\n"])
    #expect(value == .integer(6))
  }

  @Test func theLoadOfAModuleCountsAsItsScripts() throws {
    let work = "for i = 1, 40000 do end"
    var limits = LuaLimits.standard
    limits.loadFuel = 100_000
    let one = try LuaMachine(limits: limits, hashSeed: 1)
    try one.modules(["a": work].finder)
    try one.load(file: "my.lua", source: "require 'a'")
    #expect(one.fuelUsed > 40_000)
    #expect(fault("require 'a' require 'b' require 'c'", ["a": work, "b": work, "c": work], limits: limits)
      == LuaError(
        .fuel, "used up its fuel (100000 units) while the file loads; look for a loop that does not end", file: "c.lua",
        line: 1))
  }

  @Test func aMachineWithoutModulesHasNoRequire() throws {
    #expect(
      loadFailure("require 'a'")
        == LuaError(
          .runtime, line: 1,
          "unknown global 'require': only a strategy has modules; a scenario takes over what another says with extends"))
    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(file: "my.lua", source: "return 1")
    let late = failure { () throws(LuaError) in try machine.modules([:].finder) }
    #expect(late == LuaError(.internalFault, "modules are offered once, before the load", file: "my.lua"))
  }

  @Test func aFinderThatCallsTheMachineIsRefused() throws {
    let machine = try LuaMachine(hashSeed: 1)
    var inner: LuaError?
    try machine.modules { [unowned machine] _ in
      inner = failure { () throws(LuaError) in try machine.load(file: "other.lua", source: "return 1") }
      return .source(file: "a.lua", bytes: Array("return 7".utf8))
    }
    try machine.load(file: "my.lua", source: "return require 'a'")
    #expect(inner?.kind == .internalFault)
    #expect(try machine.tree() == .integer(7))
  }
}
