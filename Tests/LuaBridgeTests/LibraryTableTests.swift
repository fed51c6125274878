import CStandoffLua
import Testing

/// table.*, pairs and math.* where they differ from Lua's on purpose, or where a mistake would be quiet.
struct LibraryTableTests {
  private func text(_ body: String) -> String { LibraryScript(body).run().text }

  @Test func sortIsStable() {
    let body = """
      local list = {}
      for i = 1, 200 do list[i] = {key = i * 7919 % 10, place = i} end
      table.sort(list, function(a, b) return a.key < b.key end)
      for i = 2, 200 do
        local a, b = list[i - 1], list[i]
        if a.key > b.key or (a.key == b.key and a.place > b.place) then return "out of order at " .. i end
      end
      return "stable"
      """
    #expect(text(body) == "stable")
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100, 1000])
  func sortPutsAnyNumberOfElementsInOrderAndLosesNone(count: Int) {
    let body = """
      local list, sum, state = {}, 0, \(count + 1)
      for i = 1, \(count) do
        state = state * 48271 % 2147483647
        list[i] = state % 97
        sum = sum + list[i] * list[i]
      end
      table.sort(list)
      local after = 0
      for i = 1, #list do
        if i > 1 and list[i - 1] > list[i] then return "out of order" end
        after = after + list[i] * list[i]
      end
      return tostring(#list == \(count) and after == sum)
      """
    #expect(text(body) == "true")
  }

  @Test func anOrderThatContradictsItselfStillGivesAPermutation() {
    let body = """
      local list = {}
      for i = 1, 300 do list[i] = i end
      table.sort(list, function(a, b) return true end)
      local seen = {}
      for _, value in ipairs(list) do seen[value] = true end
      return #seen .. " " .. #list
      """
    #expect(text(body) == "300 300")
  }

  @Test func aComparatorThatRaisesOrMeddlesLeavesTheElementsAlone() {
    let body = """
      local list = {5, 3, 1, 4}
      pcall(table.sort, list, function(a, b) if a == 4 or b == 4 then error("stop") end return a < b end)
      local first = table.concat(list, ",")
      table.sort(list, function(a, b) list[1] = 99 return a < b end)
      return first .. " " .. table.concat(list, ",")
      """
    #expect(text(body) == "5,3,1,4 1,3,4,5")
  }

  @Test func aTableOfTheHostsIsNotWritten() {
    // The library tables carry the host's metatable, as view and act do.
    for call in ["table.insert(math, 1)", "table.remove(math)", "table.sort(math)", "table.move({1}, 1, 1, 1, math)"] {
      let body = "local ok, text = pcall(function() \(call) end) return text"
      let name = call.dropFirst("table.".count).prefix { $0 != "(" }
      let place = name == "move" ? 5 : 1
      #expect(text(body) == "case:1: bad argument #\(place) to '\(name)' (this table's fields are fixed)")
    }
  }

  @Test func aWalkOverStringKeysHasTheSameOrderInEveryRun() {
    let body = """
      local t = {}
      for i = 1, 40 do t["key" .. i] = i end
      local order = ""
      for key in pairs(t) do order = order .. key .. " " end
      return order
      """
    #expect(text(body) == text(body))
    #expect(text(body).split(separator: " ").count == 40)
  }

  @Test func theElementaryFunctionsAreTheProjectsOwn() {
    // Within 1 ulp of the C library's, which stock Lua calls: equal in 14 digits.
    let body = """
      local list = {}
      for _, x in ipairs {0.1, 0.5, 1, 2, 3.7, 10} do
        list[#list + 1] = string.format("%.13g %.13g", math.exp(x), math.log(x))
        list[#list + 1] = string.format("%.13g %.13g %.13g", math.sin(x), math.cos(x), math.tan(x))
        list[#list + 1] = string.format("%.13g %.13g %.13g", math.asin(x / 10), math.acos(x / 10), math.atan(x, 2))
        list[#list + 1] = string.format("%.13g %.13g %.13g", math.log(x, 2), math.log(x, 10), math.log(x, 3))
      end
      return table.concat(list, "\\n")
      """
    #expect(LibraryScript(body).run() == LibraryScript(body).runStock())
  }
}
