import CStandoffLua
import Testing

/// The words of errors, and the line that they name.
struct LibraryErrorTests {
  /// What `error` says of the expression, with its place.
  private func caught(_ expression: String) -> String {
    LibraryScript(
      """
      local ok, text = pcall(function() return \(expression) end)
      return tostring(ok) .. ' ' .. tostring(text)
      """
    ).run().text
  }

  @Test(arguments: [
    ("table.insert(nil, 1)", "bad argument #1 to 'insert' (table expected, got nil)"),
    ("('x'):rep({})", "bad argument #1 to 'rep' (number expected, got table)"),
    ("('x').rep({}, 1)", "bad argument #1 to 'rep' (string expected, got table)"),
    ("({rep = string.rep}):rep()", "calling 'rep' on bad self (string expected, got table)"),
    ("math.floor('x')", "bad argument #1 to 'floor' (number expected, got string)"),
    ("string.sub('x', 1.5)", "bad argument #2 to 'sub' (number has no integer representation)"),
    ("string.format('%d')", "bad argument #2 to 'format' (no value)"),
    ("string.format('%y', 1)", "invalid conversion '%y' to 'format'"),
    ("string.format('%F', 1)", "invalid conversion '%F' to 'format'"),
    ("string.format('%p', {})", "invalid conversion '%p' to 'format' (addresses differ between runs)"),
    ("string.char(256)", "bad argument #1 to 'char' (value out of range)"),
    ("table.concat({1, {}})", "invalid value (table) at index 2 in table for 'concat'"),
    ("table.unpack({}, 1, 1e8)", "too many results to unpack"),
    ("table.unpack(nil)", "bad argument #1 to 'unpack' (table expected, got nil)"),
    ("table.sort({1, 'x'})", "attempt to compare string with number"),
    ("table.sort({{}, {}})", "attempt to compare two table values"),
    ("math.max(1, 'x')", "attempt to compare number with string"),
    ("math.random(3, 1)", "bad argument #1 to 'random' (interval is empty)"),
    ("math.random(1, 2, 3)", "wrong number of arguments"),
    ("tonumber('7', 99)", "bad argument #2 to 'tonumber' (base out of range)"),
    ("('x'):rep(math.maxinteger)", "resulting string too large"),
    ("{} + '1'", "attempt to add a 'table' with a 'string'"),
    (
      "math.randomseed(1)",
      "math.randomseed is not for scripts: chance comes from the match (--seed), so that runs can be repeated"
    ),
  ])
  func anErrorNamesTheArgumentAndTheLine(expression: String, text: String) {
    #expect(caught(expression) == "false case:1: \(text)")
  }

  @Test(arguments: [
    ("pcall(string.rep)", "bad argument #1 to 'string.rep' (string expected, got no value)"),
    ("pcall(ipairs)", "bad argument #1 to 'ipairs' (value expected)"),
    ("pcall(math.floor, {})", "bad argument #1 to 'math.floor' (number expected, got table)"),
    ("pcall(('x').rep, 'x', {})", "bad argument #2 to 'string.rep' (number expected, got table)"),
    ("pcall(pcall)", "bad argument #1 to 'pcall' (value expected)"),
    ("pcall(table.concat, {{}})", "invalid value (table) at index 1 in table for 'concat'"),
    (
      "xpcall(string.rep, function(text) return text end)",
      "bad argument #1 to 'string.rep' (string expected, got no value)"
    ),
  ])
  func theLineIsFoundBehindFunctionsThatAreNoLua(call: String, text: String) {
    let script = LibraryScript("local x\n\nlocal ok, text = \(call)\nreturn tostring(ok) .. ' ' .. tostring(text)")
    #expect(script.run() == .text("false case:3: \(text)"))
  }

  @Test func theLineIsTheCallersWhereTheCallIsATailCall() {
    let script = LibraryScript(
      "local function f()\n  return ('x'):rep({})\nend\nlocal function g() return f() end\nreturn g()")
    #expect(
      script.run()
        == .failure(kind: SL_RUNTIME, line: 2, text: "bad argument #1 to 'rep' (number expected, got table)"))
  }

  @Test(arguments: [
    ("pcall(error, 'x')", "false x"), ("pcall(error, 'x', 0)", "false x"), ("pcall(error)", "false nil"),
    ("pcall(function() error('x') end)", "false case:1: x"), ("pcall(function() error('x', 0) end)", "false x"),
    ("pcall(function() assert(false) end)", "false case:1: assertion failed!"),
    ("pcall(function() assert(nil, 'why') end)", "false case:1: why"), ("assert(1, 2)", "1 2"),
    ("xpcall(error, function(text) return 'seen ' .. text end, 'x', 0)", "false seen x"),
    ("xpcall(error, error, 'x')", "false error in error handling"),
    ("xpcall(error, function(text) error(text) end, 'x')", "false error in error handling"),
    ("xpcall(select, print, 2, 'a', 'b')", "true b"),
  ])
  func errorsAreRaisedAndCaughtAsInLua(call: String, shown: String) {
    let script = LibraryScript("local a, b = \(call) return tostring(a) .. ' ' .. tostring(b)")
    #expect(script.run() == .text(shown))
    #expect(script.runStock() == .text(shown))
  }

  @Test(arguments: [
    ("tostring({})", "table"), ("tostring(print)", "function"), ("tostring(tostring)", "function"),
    ("string.format('%s', {})", "table"), ("tostring(0/0)", "nan"), ("tostring(-(0/0))", "nan"),
    ("string.format('%f %5.1f %g %a', 0/0, -(0/0), 0/0, 0/0)", "nan   nan nan nan"),
    ("string.format('%q', 0/0)", "(0/0)"), ("tostring(1/0) .. tostring(-1/0)", "inf-inf"),
    ("tostring(-0.0)", "-0.0"), ("tostring(1e15)", "1e+15"), ("tostring(2^53)", "9.007199254741e+15"),
    ("tostring(3 | 0) .. tostring(3.0)", "33.0"), ("table.concat({1, 2.0, 0/0}, ' ')", "1 2.0 nan"),
    ("(('x'):gsub('x', {x = 0/0}))", "nan"), ("('').rep(0/0, 2)", "nannan"),
  ])
  func noTextShowsAnAddressOrTheSignOfANaN(expression: String, text: String) {
    #expect(LibraryScript("return \(expression)").run() == .text(text))
  }
}
