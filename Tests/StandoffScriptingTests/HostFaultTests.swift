import LuaBridge
import StandoffKernel
import StandoffScripting
import Testing

/// A failure of the host's is not the script's, and a limit that was met names its option.
@Suite struct HostFaultTests {
  private func fault(_ text: String, _ change: (inout LuaLimits) -> Void = { _ in }) throws -> Fault? {
    var limits = LuaLimits.standard
    change(&limits)
    let factory = ScriptFactory(scenario: try Shelf.scenario("korea_2017"), hashSeed: 1, limits: limits)
    let source = ScriptSource(file: "my.lua", bytes: Array(text.utf8))
    do {
      let script = try factory.strategy(source)
      script.begin(MatchStart(seed: 1, repetition: 0, role: 0))
      let view = [Double](repeating: 0, count: 256)
      var act = [Double](repeating: 0, count: 64)
      try script.posture(turn: 1, view: view, act: &act)
      return nil
    } catch {
      return error
    }
  }

  private func script(_ posture: String, before: String = "") -> String {
    """
    \(before)
    return { name = "mine", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me)
    \(posture)
    end }
    """
  }

  /// An arena in which no Lua state has room, and one that no address space holds.
  @Test func aMachineThatCannotBeMadeIsTheHostsFault() throws {
    for bytes in [1000, 1 << 40] {
      let fault = try #require(try fault(script("")) { $0.arenaBytes = bytes })
      #expect(fault.isOfTheHost)
      #expect(fault.message == "an arena has at least 64 KiB and at most 2 GiB")
    }
  }

  @Test(arguments: [
    ("while true do end", "used up its fuel (1 million units) in posture; look for a loop that does not end, or raise "
      + "--limit call_fuel=N"),
    ("local t = {} while true do t = { t } end", "used up its memory (6 MiB) in posture; look for a table or a string "
      + "that grows without end, or raise --limit memory=SIZE"),
    ("local s = 'x' while true do s = s .. s end",
      "made a string longer than 64 KiB in posture; make it shorter, or raise --limit string=SIZE"),
    ("local t = {} for i = 1, 1e6 do t[i] = i end",
      "made a table or a list of arguments larger than 1 MiB in posture; look for one that grows without end, or raise --limit block=SIZE"),
    ("local function f() return 1 + f() end f()", "recursed without end: calls within calls took up 1 MiB in posture; "
      + "look for a function that calls itself, or raise --limit block=SIZE"),
  ])
  func aLimitNamesItsOption(body: String, message: String) throws {
    let fault = try #require(try fault(script(body)))
    #expect(fault.message == message)
    #expect(fault.line == 3)
    #expect(!fault.isOfTheHost)
  }

  @Test func soDoTheLimitsOfLoadingAndOfAMatch() throws {
    #expect(try fault(script("", before: "while true do end"))?.message == "used up its fuel (10 million units) while the "
      + "file loads; look for a loop that does not end, or raise --limit load_fuel=N")
    #expect(try fault(script("while true do end")) { $0.matchFuel = 5000 }?.message == "used up the fuel of a whole match "
      + "(5000 units) in posture; look for work that grows from turn to turn, or raise --limit match_fuel=N")
    let long = script("") + String(repeating: "-", count: 256 << 10)
    #expect(try fault(long)?.message == "the file is \(long.utf8.count) bytes long; at most 256 KiB are accepted; make it "
      + "shorter, or raise --limit source=SIZE")
    #expect(try fault(long) { $0[.source] = 512 << 10 } == nil)
  }

  @Test func largerLimitsLetItGoOn() throws {
    #expect(try fault(script("for i = 1, 3e6 do end"))?.kind == .fuel)
    #expect(try fault(script("for i = 1, 3e6 do end")) { $0[.callFuel] = 10_000_000 } == nil)
    let hungry = script("local t = {} for i = 1, 40 do t[i] = ('x'):rep(60000) .. i end act.threat = 1")
    #expect(try fault(hungry) { $0[.callFuel] = 10_000_000 } == nil)
    let hungrier = script("local t = {} for i = 1, 200 do t[i] = ('x'):rep(60000) .. i end act.threat = 1")
    #expect(try fault(hungrier) { $0[.callFuel] = 100_000_000 }?.kind == .memory)
    #expect(try fault(hungrier) { ($0[.callFuel], $0[.memory]) = (100_000_000, 64 << 20) } == nil)
    #expect(try fault(script("local s = ('x'):rep(1 << 17)"))?.kind == .memory)
    #expect(try fault(script("local s = ('x'):rep(1 << 17)")) { ($0[.string], $0[.block]) = (256 << 10, 2 << 20) } == nil)
  }
}
