import CStandoffLua

/// One Lua state with its own memory, limits and libraries, for one file. Not `Sendable`: one thread at a time, and one
/// with at least 1 MiB of stack.
///
/// A file that is data: ``load(file:source:)``, then ``tree()``. A strategy: load, ``shape(_:)``, ``seal()``, then any number
/// of matches, each ``begin(seed:repetition:stream:)`` and calls. Nothing of one match can reach the next.
public final class LuaMachine {
  let state: OpaquePointer
  /// Written by each entry that fails; here, so that a call allocates nothing.
  let record: UnsafeMutablePointer<sl_error>

  /// Whether each line of the script is watched, so that a bad posture has the line that set it and writing to the view is
  /// found out. The play is the same, some ten times slower. Stays over ``begin(seed:repetition:stream:)``.
  public var isChecking = false {
    didSet { sl_vm_set_checking(state, isChecking ? 1 : 0) }
  }

  /// Whether anybody will read what the script says; what is said while it is off is lost.
  public var keepsRemarks = false {
    didSet { sl_vm_set_remarks(state, keepsRemarks ? 1 : 0) }
  }

  /// Whether every instruction is counted. Without, scripts run about twice as fast, and a match that does not stand
  /// (``stands``) must be played again, counted. Holds from the next ``begin(seed:repetition:stream:)`` on.
  public var isCounted = true {
    didSet { sl_vm_set_counted(state, isCounted ? 1 : 0) }
  }

  /// From this turn on the script's chance is that of another repetition; nil for the match's own throughout. Stays over
  /// ``begin(seed:repetition:stream:)``.
  public var later: (turn: Int, repetition: UInt64)? {
    didSet { sl_vm_set_later(state, later.map { UInt64(bitPattern: Int64($0.turn)) } ?? .max, later?.repetition ?? 0) }
  }

  private var functions: LuaFunctionBox?
  private var modules: LuaModuleBox?

  /// The release that the program is linked with: `Lua 5.4.4`.
  public static var release: String { String(cString: sl_lua_release()) }

  /// Whether this build of Lua lets the seed of its hash tables be fixed. Where not, every machine goes through tables in
  /// the order of their keys: integers, then floats, each ascending, strings by byte, `false`, `true`; a key that is a table or
  /// a function is then an error, and how much memory a table takes may differ between processes.
  public static var fixesHashSeed: Bool { sl_seed_is_fixed() != 0 }

  /// - Parameter hashSeed: fixes the order of `pairs`; from the run's seed, so that a script cannot know it beforehand.
  /// - Throws: ``LuaError/Kind/internalFault`` where there is no memory.
  public init(limits: LuaLimits = .standard, hashSeed: UInt64) throws(LuaError) {
    record = .allocate(capacity: 1)
    record.initialize(to: sl_error())
    var limitRecord = limits.record
    guard let state = sl_vm_new(&limitRecord, hashSeed, record) else {
      let error = LuaError(record)
      record.deallocate()
      throw error
    }
    self.state = state
  }

  deinit {
    sl_vm_free(state)
    record.deallocate()
  }

  /// Gives the file the host's functions; once, before ``load(file:source:)`` if they are to be there while it loads, or
  /// before ``shape(_:)``, which does it for those that the shape names.
  public func offer(_ functions: [LuaFunction]) throws(LuaError) {
    let box = LuaFunctionBox(functions)
    self.functions = box
    let declarations = Declarations()
    try check(
      sl_vm_offer(
        state, declarations.functions(functions), Int32(functions.count),
        { context, index, arguments, results, message in
          guard let context, let arguments, let results, let message else { return 1 }
          return Unmanaged<LuaFunctionBox>.fromOpaque(context).takeUnretainedValue()
            .call(index, arguments, results, message)
        },
        Unmanaged.passUnretained(box).toOpaque(), record))
  }

  /// Gives the file `require`; once, before ``load(file:source:)``. A file without it has no modules.
  /// - Parameter find: asked once for each module, in the order of the calls, while the file loads; never afterwards. A name
  ///   is 1 to 48 letters, digits and underscores. What it finds runs under the file's own limits and fuel. It must not call
  ///   the machine.
  public func modules(_ find: @escaping (String) -> LuaModule) throws(LuaError) {
    let box = LuaModuleBox(find)
    modules = box
    try check(
      sl_vm_modules(
        state,
        { context, name, module in
          guard let context, let name, let module else { return 1 }
          return Unmanaged<LuaModuleBox>.fromOpaque(context).takeUnretainedValue().call(String(cString: name), module)
        },
        Unmanaged.passUnretained(box).toOpaque(), record))
  }

  /// Runs a file's chunk and keeps the value that it returns. Once.
  /// - Parameter file: the name used in messages.
  /// - Throws: every kind but posture. The machine is then of no further use.
  public func load(file: String, source: [UInt8]) throws(LuaError) {
    let kind = source.withUnsafeBytes { buffer in
      file.withCString { sl_vm_load(state, $0, buffer.baseAddress, buffer.count, record) }
    }
    modules?.forget()
    try check(kind)
  }

  public func load(file: String, source: String) throws(LuaError) {
    try load(file: file, source: Array(source.utf8))
  }

  /// The value that the file returned, copied.
  /// - Throws: ``LuaError/Kind/contract`` where a table contains itself, lies more than 32 deep, or has a key that is
  ///   neither an integer nor a string.
  public func tree() throws(LuaError) -> LuaValue {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    try check(sl_vm_tree(state, &bytes, &length, record))
    var reader = TreeReader(UnsafeRawBufferPointer(start: bytes, count: length))
    return reader.value()
  }

  /// Makes the host tables. Returns, for each entry, whether the file has a function under that key.
  /// - Throws: ``LuaError/Kind/contract`` where the file returned no table, or has something else than a function there.
  public func shape(_ shape: LuaShape) throws(LuaError) -> [Bool] {
    if !shape.functions.isEmpty { try offer(shape.functions) }
    let declarations = Declarations()
    var present = [Int32](repeating: 0, count: shape.entries.count)
    var form = sl_shape(
      view: declarations.fields(shape.view), view_count: Int32(shape.view.count),
      act: declarations.fields(shape.act), act_count: Int32(shape.act.count),
      params: declarations.fields(shape.params), param_count: Int32(shape.params.count),
      me: declarations.fields(shape.me), me_count: Int32(shape.me.count),
      entries: declarations.texts(shape.entries), entry_count: Int32(shape.entries.count))
    try check(sl_vm_shape(state, &form, &present, record))
    return present.map { $0 != 0 }
  }

  /// Takes the snapshot to which every match returns.
  public func seal() throws(LuaError) {
    try check(sl_vm_seal(state, record))
  }

  /// Units of fuel that the last load or call used.
  public var fuelUsed: UInt64 { sl_vm_fuel_used(state) }
  /// Bytes that Lua holds now.
  public var memoryUsed: UInt64 { sl_vm_memory_used(state) }
  /// Bytes that are copied at the start of a match.
  public var snapshotBytes: UInt64 { sl_vm_snapshot_bytes(state) }

  @inline(__always)
  func check(_ kind: Int32) throws(LuaError) {
    if kind != 0 { throw LuaError(record) }
  }
}
