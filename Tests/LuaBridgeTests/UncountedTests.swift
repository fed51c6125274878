import Foundation
import LuaBridge
import Testing

/// A match without the count hook stands only where it gives what a counted one gives, and always ends.
struct UncountedTests {
  /// What came of a few postures of one match.
  private struct Play: Equatable, Sendable {
    var fault: LuaError?
    var acts: [[Double]] = []
    var said: [String] = []
    var stands = true
  }

  private static func play(_ body: String, counted: Bool, limits: LuaLimits = .standard, calls: Int = 3) -> Play {
    var play = Play()
    do throws(LuaError) {
      let seat = try Seat(posture: body, limits: limits)
      seat.machine.isCounted = counted
      seat.begin()
      do throws(LuaError) {
        for turn in 1...calls { play.acts.append(try seat.posture(turn: turn)) }
      } catch {
        play.fault = error
      }
      play.stands = seat.machine.stands
      play.said = seat.machine.takeRemarks()
    } catch {
      play.fault = error
    }
    return play
  }

  /// Plays both ways: where the uncounted match stands, they are the same. Returns whether it did.
  @discardableResult
  private static func compare(_ body: String, limits: LuaLimits = .standard, _ what: String) -> Bool {
    let (counted, free) = onThread(stackBytes: 1 << 20) {
      (play(body, counted: true, limits: limits), play(body, counted: false, limits: limits))
    }
    #expect(counted.stands)
    if free.stands { #expect(free == counted, "\(what)") }
    return free.stands
  }

  /// Two loops at once, each in a thread of its own, again and again.
  @Test func aLoopEndsInEveryThread() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          onThread(stackBytes: 1 << 20) {
            (0..<5).allSatisfy { _ in !Self.play("while true do end", counted: false).stands }
          }
        }
      }
      for await ended in group { #expect(ended) }
    }
  }

  @Test func aPlainScriptStands() {
    // A machine so busy that all of them are interrupted for long is no machine to test on.
    let stood = (0..<200).filter { _ in Self.compare("act.threat = view.threat / 2", "plain") }
    #expect(!stood.isEmpty)
  }

  /// The hook makes Lua's stack grow earlier. Neither the order of tables as keys nor a verdict may show it.
  @Test func theStackShowsNowhere() {
    for depth in stride(from: 1, through: 120, by: 7) {
      let body = """
        local order = {}
        local function dig(n)
          order[{}] = n order[function() return n end] = -n
          for i = 1, 40 do local x = i % 7 end
          if n > 0 then dig(n - 1) end
        end
        dig(\(depth))
        local out = {} for _, n in pairs(order) do out[#out + 1] = n end
        say(#out, table.concat(out, ' '):sub(1, 150))
        """
      Self.compare(body, "depth \(depth)")
    }
  }

  /// Around each limit, in small steps: what stands is right on both sides of it.
  @Test func nothingStandsOnTheWrongSideOfALimit() {
    var limits = LuaLimits.standard
    limits.callFuel = 40_000
    limits.matchFuel = 90_000
    for work in stride(from: 2_000, through: 60_000, by: 2_900) {
      Self.compare("for i = 1, \(work / 4) do local a = i a = a end", limits: limits, "instructions \(work)")
      Self.compare("('x'):rep(\(work)):find('y')", limits: limits, "library work \(work)")
      Self.compare("local s for i = 1, \(work / 10) do s = { i } end", limits: limits, "allocation \(work)")
    }
    limits = .standard
    limits.memoryBytes = 512 << 10
    limits.blockBytes = 96 << 10
    for size in stride(from: 100, through: 12_000, by: 700) {
      Self.compare("local t = {} for i = 1, \(size) do t[i] = { i } end", limits: limits, "memory \(size)")
      Self.compare("local function f(n) return n > 0 and 1 + f(n - 1) or 0 end f(\(size))", limits: limits, "stack \(size)")
      Self.compare("local t = {} for i = 1, \(size) do t[i] = i end", limits: limits, "block \(size)")
    }
  }

  /// What an interrupted match leaves is gone in the next, and the machine may change its way from match to match.
  @Test func anInterruptedMatchLeavesNothing() throws {
    let seat = try Seat(
      """
      local kept = {}
      return { posture = function(view, act)
        if view.open then kept[1] = 1 while true do end end
        act.threat = #kept == 0 and chance.uniform() or 1
      end }
      """)
    let expected = try seat.posture()
    for _ in 0..<5 {
      seat.machine.isCounted = false
      seat.view[3] = 1
      seat.begin()
      _ = failure { () throws(LuaError) in try seat.posture() }
      #expect(!seat.machine.stands)
      seat.machine.isCounted = true
      seat.begin()
      #expect(failure { () throws(LuaError) in try seat.posture() }?.kind == .fuel)
      seat.view[3] = 0
      seat.begin()
      #expect(try seat.posture() == expected)
      seat.machine.isCounted = false
      seat.begin()
      #expect(try seat.posture() == expected)
    }
  }
}
