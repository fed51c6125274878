import Foundation
import LuaBridge
import Testing

/// Every script of the folder Hostile ends as its head says, twice the same, on a stack of 1 MiB, and equal to what was
/// recorded in other processes; the peaceful ones before, between and after notice nothing.
@Suite(.serialized) struct HostileTests {
  private static let stackBytes = 1 << 20

  private static func play(_ script: HostileScript) -> (outcome: HostileOutcome, seconds: Double) {
    onThread(stackBytes: stackBytes) { HostileSeat.play(script.source) }
  }

  @Test func everyScriptEndsAsItMust() throws {
    let scripts = try HostileScript.all()
    let controls = scripts.filter { $0.folder == "control" }
    let hostile = scripts.filter { $0.folder != "control" }
    #expect(hostile.count >= 400)
    #expect(controls.count >= 3)
    let quiet = controls.map { Self.play($0).outcome }
    var lines = zip(controls, quiet).map { "\($0.name) | \($1.line) \($1.said.joined(separator: "; "))" }
    for (control, outcome) in zip(controls, quiet) { #expect(outcome.fault == nil, "\(control.name)") }
    let watchdog = HostileWatchdog()
    var worst = (name: "", seconds: 0.0)
    let begun = Date()
    for script in hostile {
      watchdog.watch(script.name)
      let first = Self.play(script), second = Self.play(script)
      let after = controls.map { Self.play($0).outcome }
      watchdog.rest()
      let fault = first.outcome.fault
      #expect(fault?.kind == script.kind, "\(script.name): \(fault?.description ?? "no fault")")
      #expect(script.says.isEmpty || fault?.text.contains(script.says) == true, "\(script.name): \(fault?.text ?? "")")
      if let line = script.line { #expect(fault?.line == line, "\(script.name): \(fault?.description ?? "no fault")") }
      #expect(first.outcome == second.outcome, "\(script.name)")
      #expect(after == quiet, "after \(script.name)")
      for text in first.outcome.said + [fault?.text ?? ""] {
        #expect(!Self.isDirty(text), "\(script.name): \(text)")
      }
      lines.append("\(script.name) | \(first.outcome.line)")
      for seconds in [first.seconds, second.seconds] where seconds > worst.seconds { worst = (script.name, seconds) }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "verdicts.txt")
    let seconds = Int(Date().timeIntervalSince(begun))
    print("\(hostile.count) hostile scripts, twice each: \(seconds) s; longest call: \(worst.name), \(Int(worst.seconds * 1000)) ms")
  }

  /// Whether a text shows an address or more than one printable line.
  private static func isDirty(_ text: String) -> Bool {
    text.range(of: "0x[0-9a-f]{6,}", options: .regularExpression) != nil && !text.contains("0x1.")
      || text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }
  }

  @Test func aDirtyTextIsSeen() {
    #expect(Self.isDirty("table: 0x55d0c0ffee00"))
    #expect(Self.isDirty("one\ntwo"))
    #expect(!Self.isDirty("a table value\tnan"))
  }

  /// The same scripts played while their file loads, where a chunk is as free as a function.
  @Test func loadingIsGuardedToo() throws {
    let limits = {
      var limits = LuaLimits.standard
      limits.loadFuel = 1_000_000
      return limits
    }()
    let classes = ["cpu", "library_work", "memory", "strings", "recursion", "handlers", "tables"]
    for script in try HostileScript.all() where classes.contains(script.folder) {
      let source = Array("local script = (function() ".utf8) + script.source + Array("""

        end)()
        local view = { stage = 1, threat = 0, stages = 4, belief = { target_greedy = 0.5 } }
        script.posture(view, {}, { memory = {}, params = { threat = 0.8 } })
        """.utf8)
      let (first, second) = onThread(stackBytes: Self.stackBytes) {
        (loadFailure(source, limits: limits), loadFailure(source, limits: limits))
      }
      #expect(first == second, "\(script.name)")
      #expect([nil, .fuel, .memory, .runtime].contains(first?.kind), "\(script.name): \(first?.description ?? "")")
      if [.fuel, .memory].contains(script.kind), script.kind != nil {
        #expect(first != nil || Self.needsAMatch.contains(script.name), "\(script.name) ends")
      }
    }
  }

  /// They are harmful only over several turns, or with the host's own tables.
  private static let needsAMatch: Set<String> = [
    "memory/kept_over_turns_to_the_end",
  ]

  /// Without the count hook, a match stands only where it gives what a counted one gives.
  @Test func noScriptStandsUncountedWhereTheVerdictDiffers() throws {
    for script in try HostileScript.all() {
      let (counted, free) = onThread(stackBytes: Self.stackBytes) {
        (HostileSeat.play(script.source).outcome, HostileSeat.play(script.source, counted: false).outcome)
      }
      guard free.stands != false else { continue }
      #expect((free.fault, free.act, free.said) == (counted.fault, counted.act, counted.said), "\(script.name)")
      let isSpent = [.fuel, .memory].contains(counted.fault?.kind)
      #expect(free.stands == nil || !isSpent, "\(script.name)")
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
      let error = onThread(stackBytes: Self.stackBytes) { loadFailure(source) }
      #expect(error?.kind == kind, "\(source.prefix(40)): \(error?.description ?? "no fault")")
      #expect(error?.line == 1, "\(source.prefix(40)): \(error?.description ?? "no fault")")
    }
  }
}
