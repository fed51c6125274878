import LuaBridge
import Testing

/// From bytes to a chunk's value: what is refused, with which line.
struct LoadTests {
  @Test func aChunkReturnsAValue() throws {
    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(file: "my.lua", source: "return 1 + 1")
    #expect(try machine.tree() == .integer(2))
  }

  @Test(arguments: [
    ("x = = 5", 1, "unexpected symbol near '='"),
    ("\n\nlocal 1", 3, "<name> expected near '1'"),
    ("local s = [[\n\nunfinished", 3, "unfinished long string (starting at line 1) near <eof>"),
    ("return 'a\nb'", 1, "unfinished string near ''a'"),
    ("\r\nx = = 5", 2, "unexpected symbol near '='"),
    ("goto nowhere", 1, "no visible label 'nowhere' for <goto> at line 1"),
  ])
  func syntaxErrorsHaveTheirLine(source: String, line: Int, text: String) {
    #expect(loadFailure(source) == LuaError(.syntax, line: line, text))
  }

  @Test func errorsOfTheParserWithoutAPositionGetTheLine() {
    let nested = "return\n" + String(repeating: "(", count: 300) + "\n\n1"
    #expect(loadFailure(nested) == LuaError(.syntax, line: 2, "C stack overflow"))
  }

  @Test func theMarkOfUTF8AndTheShebangAreSkippedAndLinesKept() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(loadFailure(mark + Array("return 1".utf8)) == nil)
    #expect(loadFailure("#!/usr/bin/env standoff\nreturn 1") == nil)
    #expect(loadFailure("#!/usr/bin/env standoff") == nil)
    #expect(loadFailure(mark + Array("#!/bin/x\n\nx = = 5".utf8))?.line == 3)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let text = "there is a NUL byte in the source; it must be text"
    #expect(loadFailure("local x = 1\nlocal s = 'a\0b'") == LuaError(.syntax, line: 2, text))
    #expect(loadFailure([0x1B] + Array("Lua".utf8))
      == LuaError(.syntax, line: 1, "this is compiled code; only source text is accepted"))
  }

  @Test func aSourceHasALimit() {
    let long = "--" + String(repeating: "x", count: 262_143)
    #expect(loadFailure(long)?.kind == .contract)
    #expect(loadFailure(long)?.text == "the file is 262145 bytes long; at most 256 KiB are accepted")
    #expect(loadFailure("--" + String(repeating: "x", count: 262_142)) == nil)
  }

  @Test func runtimeErrorsOfTheChunkHaveTheirLine() {
    #expect(loadFailure("local x\n\nx.y = 1") == LuaError(.runtime, line: 3, "attempt to index a nil value (local 'x')"))
    #expect(loadFailure("local function f() error('no') end\nf()") == LuaError(.runtime, line: 1, "no"))
    #expect(loadFailure("local function f() error('no', 2) end\n\nf()") == LuaError(.runtime, line: 3, "no"))
  }

  @Test func longFileNamesAreCutFromTheLeft() {
    let name = String(repeating: "deep/", count: 60) + "strategy.lua"
    let error = loadFailure("\nx = = 5", file: name)
    #expect(error?.file.utf8.count == 127)
    #expect(error?.file.hasPrefix("...") == true)
    #expect(error?.file.hasSuffix("deep/strategy.lua") == true)
    #expect(error?.line == 2)
    #expect(error?.text == "unexpected symbol near '='")
  }

  @Test func fileNamesBecomePrintable() {
    #expect(loadFailure("x = = 5", file: "a\nb\u{1B}[1m.lua") == LuaError(
      .syntax, "unexpected symbol near '='", file: "a\\nb\\x1B[1m.lua", line: 1))
    let name = "x" + String(repeating: "ü", count: 100)
    #expect(loadFailure("x = = 5", file: name)?.file == "..." + String(repeating: "ü", count: 62))
  }

  @Test func aMachineLoadsOnce() throws {
    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(file: "a.lua", source: "return 1")
    let again = failure { () throws(LuaError) in try machine.load(file: "b.lua", source: "return 2") }
    #expect(again?.kind == .internalFault)
    #expect(again?.text == "a VM loads one file, once")
  }

  @Test func chanceIsNotThereWhileTheFileLoads() {
    let text = "chance is not available while the file loads"
    #expect(loadFailure("local x = chance.uniform()") == LuaError(.runtime, line: 1, text))
    #expect(loadFailure("\nlocal x = math.random(6)") == LuaError(.runtime, line: 2, text))
  }

  @Test func descriptionsReadAsOneLine() {
    #expect(LuaError(.runtime, line: 3, "no").description == "my.lua:3: no")
    #expect(LuaError(.contract, line: 0, "no").description == "my.lua: no")
    #expect(LuaError(.internalFault, "no").description == "no")
  }
}
