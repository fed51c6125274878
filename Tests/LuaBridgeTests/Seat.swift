import Foundation
import LuaBridge
import Testing

/// A script in a made-up seat: one field of each kind on either side.
final class Seat {
  static let words = ["none", "disarm", "pledge"]

  static let view = [
    LuaField("stage", .integer(0...9), slot: 0),
    LuaField("threat", .number(0...1), slot: 1),
    LuaField("belief.target_greedy", .number(0...1), slot: 2, value: 0.5),
    LuaField("open", .flag, slot: 3),
    LuaField("last", .choice(words), slot: 4),
    LuaField("stages", .integer(0...9), value: 4),
  ]
  static let act = [
    LuaField("threat", .number(0...1), slot: 0),
    LuaField("red_line", .integer(0...4), slot: 1),
    LuaField("strike", .flag, slot: 2),
    LuaField("offer", .choice(words), slot: 3),
  ]
  static let params = [LuaField("threat", .number(0...1), value: 0.8)]
  static let me = [LuaField("role", .choice(["coercer", "target"]), value: 1)]
  static let entries = ["posture", "strike"]

  let machine: LuaMachine
  let present: [Bool]
  var view: [Double] = [0, 0, 0.5, 0, 0]
  /// Not an array: a host function that calls back in must not meet Swift's own check of exclusive access.
  private let act = UnsafeMutablePointer<Double>.allocate(capacity: 4)

  init(
    _ source: String, limits: LuaLimits = .standard, hashSeed: UInt64 = 42, functions: [LuaFunction] = [],
    modules: [String: String]? = nil
  ) throws(LuaError) {
    machine = try LuaMachine(limits: limits, hashSeed: hashSeed)
    machine.keepsRemarks = true
    if !functions.isEmpty { try machine.offer(functions) }
    if let modules { try machine.modules(modules.finder) }
    try machine.load(file: "my.lua", source: source)
    present = try machine.shape(
      LuaShape(view: Self.view, act: Self.act, params: Self.params, me: Self.me, entries: Self.entries))
    try machine.seal()
    machine.begin(seed: 1, repetition: 2, stream: 3)
  }

  /// A script whose posture has this body, from line 2 on.
  convenience init(
    posture body: String, limits: LuaLimits = .standard, hashSeed: UInt64 = 42, functions: [LuaFunction] = []
  ) throws(LuaError) {
    try self.init(
      "return { posture = function(view, act, me)\n\(body)\nend }", limits: limits, hashSeed: hashSeed,
      functions: functions)
  }

  deinit { act.deallocate() }

  func begin() { machine.begin(seed: 1, repetition: 2, stream: 3) }

  @discardableResult
  func posture(turn: Int = 1) throws(LuaError) -> [Double] {
    try machine.posture(entry: 0, turn: turn, view: view, act: act)
    return Array(UnsafeBufferPointer(start: act, count: 4))
  }

  func react(turn: Int = 1) throws(LuaError) -> Bool {
    try machine.react(entry: 1, turn: turn, view: view)
  }

  /// What the body of a posture says, in one call.
  static func said(_ body: String, hashSeed: UInt64 = 42) throws(LuaError) -> [String] {
    let seat = try Seat(posture: body, hashSeed: hashSeed)
    try seat.posture()
    return seat.machine.takeRemarks()
  }

  /// What is wrong with the body of a posture.
  static func fault(_ body: String, checking: Bool = false, limits: LuaLimits = .standard) -> LuaError? {
    failure { () throws(LuaError) in
      let seat = try Seat(posture: body, limits: limits)
      seat.machine.isChecking = checking
      try seat.posture()
    }
  }
}

extension [String: String] {
  /// Modules by name, from these texts.
  var finder: (String) -> LuaModule {
    { name in
      self[name].map { .source(file: "\(name).lua", bytes: Array($0.utf8)) } ?? .missing("there is no file \(name).lua")
    }
  }
}

/// What `body` throws; nil where it throws nothing.
func failure(_ body: () throws(LuaError) -> Void) -> LuaError? {
  do throws(LuaError) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// What is wrong with loading this file.
func loadFailure(_ source: [UInt8], file: String = "my.lua", limits: LuaLimits = .standard) -> LuaError? {
  failure { () throws(LuaError) in try LuaMachine(limits: limits, hashSeed: 1).load(file: file, source: source) }
}

func loadFailure(_ source: String, file: String = "my.lua", limits: LuaLimits = .standard) -> LuaError? {
  loadFailure(Array(source.utf8), file: file, limits: limits)
}

extension LuaError {
  /// As in my.lua.
  init(_ kind: Kind, line: Int, _ text: String) {
    self.init(kind, text, file: "my.lua", line: line)
  }
}

private final class ThreadResult<Result>: @unchecked Sendable {
  var result: Result?
}

/// Runs a body on a thread with a stack of this size.
func onThread<Result: Sendable>(stackBytes: Int, _ body: @escaping @Sendable () -> Result) -> Result {
  let slot = ThreadResult<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    slot.result = body()
    done.signal()
  }
  thread.stackSize = stackBytes
  thread.start()
  done.wait()
  return slot.result!
}
