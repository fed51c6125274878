import CStandoffLua

extension LuaMachine {
  /// Starts a match: everything is as it was at ``seal()``. The script's chance is the stream of these three numbers.
  public func begin(seed: UInt64, repetition: UInt64, stream: UInt64) {
    sl_vm_begin(state, seed, repetition, stream)
  }

  /// Calls an entry as `entry(view, act, me)`. Every act field starts at its declared value.
  /// - Parameters:
  ///   - view: as many values as the shape's view has slots. Only what changed is rewritten, so a script that overwrites a
  ///     view field misleads itself until the field next changes; with ``isChecking`` it is an error.
  ///   - act: written by slot.
  /// - Throws: ``LuaError/Kind/posture`` for a value out of range (its line only with ``isChecking``); ``LuaError/Kind/contract``
  ///   for a returned value that is no reason; runtime, fuel and memory.
  public func posture(
    entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(LuaError) {
    try check(sl_vm_posture(state, Int32(truncatingIfNeeded: entry), UInt64(bitPattern: Int64(turn)), view, act, record))
  }

  /// Calls an entry as `entry(view, me)`: nil and false are no, true is yes; a second result may be a reason.
  public func react(entry: Int, turn: Int, view: UnsafePointer<Double>) throws(LuaError) -> Bool {
    var answer: Int32 = 0
    try check(sl_vm_react(state, Int32(truncatingIfNeeded: entry), UInt64(bitPattern: Int64(turn)), view, &answer, record))
    return answer != 0
  }

  /// Whether all that this machine gave in the match, a fault included, is certain to be what a counted match would have
  /// given; asked at its end. False where the match came near a limit, or took so long that it might have.
  public var stands: Bool { sl_vm_stands(state) != 0 }

  /// What the script said, and the reasons it gave, since the last take or begin: at most 64 lines a call and 64 KiB a
  /// match, of at most 200 bytes a line.
  public func takeRemarks() -> [String] {
    var length = 0
    guard let text = sl_vm_take_remarks(state, &length), length > 0 else { return [] }
    let bytes = UnsafeRawBufferPointer(start: text, count: length - 1)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
