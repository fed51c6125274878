import LuaBridge
import Testing

/// The door for data files.
struct TreeTests {
  private func tree(_ source: String) throws(LuaError) -> LuaValue {
    let machine = try LuaMachine(hashSeed: 7)
    try machine.load(file: "my.lua", source: source)
    return try machine.tree()
  }

  private func refusal(_ source: String) -> LuaError? {
    failure { () throws(LuaError) in _ = try tree(source) }
  }

  @Test func everyKindOfValueArrives() throws {
    let value = try tree("""
      return {
        name = "korea_2017", empty = "", count = 3, share = 0.25, whole = 3.0, on = true, off = false,
        play = function() end, list = { "a", "b", nil, "d" }, bytes = "\\0\\255z",
      }
      """)
    guard case .table(let table) = value else { return #expect(Bool(false), "no table: \(value)") }
    #expect(table["name"] == .string("korea_2017"))
    #expect(table["empty"] == .string(""))
    #expect(table["count"] == .integer(3))
    #expect(table["share"] == .number(0.25))
    #expect(table["whole"] == .number(3))
    #expect(table["on"] == .boolean(true))
    #expect(table["off"] == .boolean(false))
    #expect(table["play"] == .function(line: 3))
    #expect(table["bytes"] == .string("\u{0}\u{FFFD}z"))
    #expect(table["absent"] == .none)
    #expect(table.keys == ["bytes", "count", "empty", "list", "name", "off", "on", "play", "share", "whole"])
    guard case .table(let list) = table["list"] else { return #expect(Bool(false), "no list") }
    #expect(list.array == [.string("a"), .string("b")])
    #expect(list.entries.map(\.key) == [.integer(1), .integer(2), .integer(4)])
    #expect(try tree("") == .none)
  }

  @Test func keysComeInAFixedOrder() throws {
    guard case .table(let table) = try tree("return { b = 1, [10] = 1, a = 1, [-3] = 1, aa = 1, [2] = 1, ['\\255'] = 1 }")
    else { return #expect(Bool(false)) }
    #expect(
      table.entries.map(\.key)
        == [.integer(-3), .integer(2), .integer(10), .string("a"), .string("aa"), .string("b"), .string("\u{FFFD}")])
  }

  @Test func whatIsNoTreeIsRefused() {
    #expect(refusal("local t = {}\nt.x = { y = t }\nreturn t")
      == LuaError(.contract, line: 0, "the table x.y contains itself"))
    #expect(refusal("return { roles = { [1.5] = 1 } }")
      == LuaError(.contract, line: 0, "a key in roles is 1.5; only strings and integers are accepted"))
    #expect(refusal("return { [{}] = 1 }")
      == LuaError(.contract, line: 0, "a key is a table value; only strings and integers are accepted"))
    let deep = "local t = {}\nlocal root = t\nfor i = 1, 32 do t.x = {} t = t.x end\nreturn root"
    #expect(refusal(deep)?.text.hasPrefix("tables are nested more than 32 deep at x.x.x") == true)
    #expect(refusal(deep.replacing("32", with: "31")) == nil)
  }

  @Test func aTableNamedManyTimesDoesNotExplode() {
    #expect(refusal("local t = 1\nfor i = 1, 30 do t = { t, t } end\nreturn t")?.kind == .fuel)
    let long = "local s, t = ('x'):rep(60000), {}\nfor i = 1, 200 do t[i] = s end\nreturn t"
    #expect(refusal(long)
      == LuaError(.contract, line: 0, "the value that the file returns is too large: over 8 MiB as data"))
  }

  @Test func aTreeNeedsALoad() throws {
    let machine = try LuaMachine(hashSeed: 1)
    #expect(failure { () throws(LuaError) in _ = try machine.tree() }?.text == "a tree follows a load")
  }
}
