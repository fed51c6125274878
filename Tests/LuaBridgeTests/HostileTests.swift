import Foundation
import LuaBridge
import Testing

/// Every hostile script ends as it must, twice the same, on a stack of 1 MiB, with peaceful scripts before, between and
/// after that notice nothing.
struct HostileTests {
  /// What came of one script: its fault, what it set and said, and the time that its call took.
  private struct Outcome: Sendable {
    var fault: LuaError?
    var act: [Double] = []
    var said: [String] = []
    var seconds = 0.0
  }

  private static func play(_ body: String) -> Outcome {
    var outcome = Outcome()
    do throws(LuaError) {
      let seat = try Seat(posture: body)
      let clock = ContinuousClock(), start = clock.now
      defer { outcome.seconds = Double((clock.now - start).components.attoseconds) * 1e-18 }
      do throws(LuaError) {
        outcome.act = try seat.posture()
      } catch {
        outcome.fault = error
      }
      outcome.said = seat.machine.takeRemarks()
      // The next match of the same machine is a fresh one.
      seat.begin()
      if outcome.fault == nil, failure({ () throws(LuaError) in try seat.posture() }) != nil {
        outcome.fault = LuaError(.internalFault, "the second match ends otherwise")
      }
    } catch {
      outcome.fault = error
    }
    return outcome
  }

  private static let control = """
    local t = {}
    for i = 1, 50 do t['k' .. i] = math.floor(chance.uniform() * 100) end
    local out = {}
    for k, v in pairs(t) do out[#out + 1] = k .. '=' .. v end
    say(table.concat(out, ' '))
    act.threat = chance.uniform()
    """

  @Test func everyScriptEndsAsItMust() {
    #expect(HostileScript.all.count >= 40)
    let quiet = Self.play(Self.control)
    #expect(quiet.fault == nil)
    var worst = (name: "", seconds: 0.0)
    for script in HostileScript.all {
      let (first, second, after) = onThread(stackBytes: 1 << 20) {
        (Self.play(script.body), Self.play(script.body), Self.play(Self.control))
      }
      #expect(first.fault?.kind == script.kind, "\(script.name): \(first.fault?.description ?? "no fault")")
      if let fault = first.fault, !script.text.isEmpty {
        #expect(fault.text.contains(script.text), "\(script.name): \(fault)")
      }
      if let fault = first.fault, [.runtime, .fuel, .memory].contains(fault.kind), script.name != "a file name in an error" {
        #expect(fault.line == 2, "\(script.name): \(fault)")
      }
      #expect(first.fault == second.fault, "\(script.name)")
      #expect((first.act, first.said) == (second.act, second.said), "\(script.name)")
      #expect((after.act, after.said, after.fault) == (quiet.act, quiet.said, nil), "after \(script.name)")
      let lines = first.said + [first.fault?.text ?? ""]
      #expect(!lines.contains { $0.contains("0x") }, "\(script.name): \(lines)")
      if first.seconds > worst.seconds { worst = (script.name, first.seconds) }
    }
    print("the longest of \(HostileScript.all.count) hostile calls: \(worst.name), \(Int(worst.seconds * 1000)) ms")
  }

  /// The same at load, where a chunk is as free as a function.
  @Test func loadingIsGuardedToo() {
    var limits = LuaLimits.standard
    limits.loadFuel = 1_000_000
    for script in HostileScript.loops + HostileScript.hiddenLoops + HostileScript.memory + HostileScript.stacks
    where !script.body.contains("act.") && !script.body.contains("me.") {
      let first = loadFailure(script.body, limits: limits), second = loadFailure(script.body, limits: limits)
      #expect(first == second, "\(script.name)")
      let ends: Set<LuaError.Kind?> = script.kind == nil ? [nil] : [.fuel, .memory, .runtime]
      #expect(ends.contains(first?.kind), "\(script.name): \(first?.description ?? "no fault")")
    }
  }

  @Test func sourcesThatTireTheParser() {
    let bombs: [(String, LuaError.Kind)] = [
      (String(repeating: "(", count: 100_000), .syntax),
      ("return " + String(repeating: "{", count: 100_000), .syntax),
      ("return " + String(repeating: "-", count: 1) + String(repeating: " not", count: 50_000), .syntax),
      ("x = 1" + String(repeating: " + 1 .. 'x'", count: 20_000), .syntax),
      (String(repeating: "do ", count: 80_000), .syntax),
      (String(repeating: "local a ", count: 30_000), .syntax),
      ("return function() " + String(repeating: "return function() ", count: 10_000), .syntax),
      ("local s = '" + String(repeating: "\\u{7FFFFFFF}", count: 12_000) + "'", .memory),
    ]
    for (source, kind) in bombs {
      let error = onThread(stackBytes: 1 << 20) { loadFailure(source) }
      #expect(error?.kind == kind, "\(source.prefix(40)): \(error?.description ?? "no fault")")
      #expect(error?.line == 1, "\(source.prefix(40)): \(error?.description ?? "no fault")")
    }
  }
}
