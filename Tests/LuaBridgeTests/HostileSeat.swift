import Foundation
import LuaBridge

/// What came of a hostile script, but for the time: equal in every process.
struct HostileOutcome: Sendable, Equatable {
  var fault: LuaError?
  var act: [Double] = []
  var said: [String] = []
  /// Units of fuel of all steps that count it.
  var fuel: UInt64 = 0
  /// Bytes that Lua held at the end.
  var memory: UInt64 = 0
  /// Whether the match stands where its instructions were not counted; nil: it came to no match.
  var stands: Bool?

  /// As in Goldens/verdicts.txt.
  var line: String {
    let kind = fault?.kind.rawValue ?? "ok"
    return "\(kind) | line \(fault?.line ?? 0) | fuel \(fuel) | memory \(memory) | \(fault?.text ?? "")"
  }
}

/// The seat in which hostile scripts play: names of the coercer's in the crisis model, so that the same files do there.
enum HostileSeat {
  private static let words = ["none", "disarm", "pledge"]

  private static var shape: LuaShape {
    LuaShape(
      view: [
        LuaField("stage", .integer(0...9), slot: 0),
        LuaField("threat", .number(0...1), slot: 1),
        LuaField("belief.target_greedy", .number(0...1), slot: 2, value: 0.5),
        LuaField("stages", .integer(0...9), value: 4),
      ],
      act: [
        LuaField("threat", .number(0...1), slot: 0),
        LuaField("red_line", .integer(0...4), slot: 1),
        LuaField("offer", .choice(words), slot: 2),
      ],
      params: [LuaField("threat", .number(0...1), value: 0.8)],
      me: [LuaField("role", .choice(["coercer"]), value: 0)],
      entries: ["posture", "strike"])
  }

  /// One play, in a new machine, of two matches that must be the same (of one, where instructions are not counted); and
  /// the seconds of its longest step.
  static func play(_ source: [UInt8], counted: Bool = true) -> (outcome: HostileOutcome, seconds: Double) {
    var outcome = HostileOutcome()
    var longest = 0.0
    func timed<Result>(_ step: () throws(LuaError) -> Result) throws(LuaError) -> Result {
      let clock = ContinuousClock(), start = clock.now
      defer {
        let parts = (clock.now - start).components
        longest = max(longest, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
      }
      return try step()
    }
    do throws(LuaError) {
      let machine = try LuaMachine(hashSeed: 42)
      machine.keepsRemarks = true
      machine.isCounted = counted
      try timed { () throws(LuaError) in
        defer { outcome.fuel += machine.fuelUsed }
        try machine.load(file: "my.lua", source: source)
      }
      _ = try timed { () throws(LuaError) in try machine.tree() }
      let present = try timed { () throws(LuaError) in try machine.shape(shape) }
      if !present[0] { throw LuaError(.contract, "there is no posture") }
      try timed { () throws(LuaError) in try machine.seal() }
      let loading = outcome.fuel
      var matches: [HostileOutcome] = []
      for _ in 0..<(counted ? 2 : 1) {
        outcome = HostileOutcome(fuel: loading)
        do throws(LuaError) {
          machine.begin(seed: 1, repetition: 2, stream: 3)
          let act = UnsafeMutablePointer<Double>.allocate(capacity: 3)
          defer { act.deallocate() }
          for turn in 1...3 {
            let view = [Double(turn), 0, 0.5]
            try timed { () throws(LuaError) in
              defer { outcome.fuel += machine.fuelUsed }
              try machine.posture(entry: 0, turn: turn, view: view, act: act)
            }
            outcome.act += UnsafeBufferPointer(start: act, count: 3)
            guard present[1] else { continue }
            let answer = try timed { () throws(LuaError) in
              defer { outcome.fuel += machine.fuelUsed }
              return try machine.react(entry: 1, turn: turn, view: view)
            }
            outcome.act.append(answer ? 1 : 0)
          }
        } catch {
          outcome.fault = error
        }
        outcome.memory = machine.memoryUsed
        outcome.stands = machine.stands
        outcome.said = machine.takeRemarks()
        matches.append(outcome)
      }
      if matches[0] != matches[matches.count - 1] {
        outcome.fault = LuaError(.internalFault, "the second match ends otherwise: \(matches[0].line)")
      }
    } catch {
      outcome.fault = error
    }
    return (outcome, longest)
  }
}

/// Ends the process, with the name of the script, where one takes longer than any fuel allows.
final class HostileWatchdog: @unchecked Sendable {
  private static let seconds = 120.0

  private let lock = NSLock()
  private var name = ""
  private var deadline = Date.distantFuture

  init() {
    Thread.detachNewThread { [weak self] in
      while let dog = self {
        dog.look()
        Thread.sleep(forTimeInterval: 0.5)
      }
    }
  }

  func watch(_ name: String) {
    lock.withLock {
      self.name = name
      deadline = Date(timeIntervalSinceNow: Self.seconds)
    }
  }

  func rest() {
    lock.withLock { deadline = .distantFuture }
  }

  private func look() {
    lock.withLock {
      if Date() > deadline { fatalError("the hostile script \(name) has not ended after \(Self.seconds) s") }
    }
  }
}
