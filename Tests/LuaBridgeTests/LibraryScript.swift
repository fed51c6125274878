import CLua
import CStandoffLua

/// What came of a chunk: the string that it returned, or its error. Bytes are shown as Latin-1 characters.
enum LibraryOutcome: Equatable {
  case text(String)
  case failure(kind: sl_kind, line: Int, text: String)

  var text: String {
    switch self {
    case .text(let text): text
    case .failure(let kind, let line, let text): "failure \(kind.rawValue) at line \(line): \(text)"
    }
  }
}

/// A chunk of Lua that returns a string, run with our library functions or with stock Lua's.
struct LibraryScript {
  let source: [UInt8]

  init(_ source: String) { self.source = Array(source.utf8) }
  init(bytes: [UInt8]) { source = bytes }

  /// Fuel that no honest test script uses up.
  static let plenty: UInt64 = 1 << 40

  /// Runs it in a fresh VM, as a file named `case` that is being loaded.
  func run(fuel: UInt64 = plenty) -> LibraryOutcome {
    withMachine(fuel: fuel) { machine, error in
      try Self.check(sl_vm_load(machine, "case", source, source.count, &error), error)
      var bytes: UnsafePointer<UInt8>?
      var count = 0
      try Self.check(sl_vm_tree(machine, &bytes, &count, &error), error)
      // A tree that is one string: the tag, four bytes of length, the bytes.
      let tree = UnsafeBufferPointer(start: bytes, count: count)
      guard tree.first == UInt8(ascii: "s") else { return "not a string" }
      return Self.latin(tree.dropFirst(5))
    }
  }

  /// Runs it as a reaction in the first turn of a match, where there is chance; only printable text comes back whole.
  func runInMatch(seed: UInt64, fuel: UInt64 = plenty) -> LibraryOutcome {
    let wrapped =
      Array("local function body()\n".utf8) + source
      + Array("\nend\nreturn {play = function() return true, body() end}".utf8)
    return LibraryScript(bytes: wrapped).withMachine(fuel: fuel) { machine, error in
      try Self.check(sl_vm_load(machine, "case", wrapped, wrapped.count, &error), error)
      let entry = "play"
      try entry.withCString { name in
        let entries: [UnsafePointer<CChar>?] = [name]
        try entries.withUnsafeBufferPointer { entries in
          var shape = sl_shape()
          shape.entries = entries.baseAddress
          shape.entry_count = 1
          var present: Int32 = 0
          try Self.check(sl_vm_shape(machine, &shape, &present, &error), error)
        }
      }
      try Self.check(sl_vm_seal(machine, &error), error)
      sl_vm_set_remarks(machine, 1)
      sl_vm_begin(machine, seed, 0, 0)
      var answer: Int32 = 0
      try Self.check(sl_vm_react(machine, 0, 0, [], &answer, &error), error)
      var length = 0
      let remarks = sl_vm_take_remarks(machine, &length)
      return Self.latin(UnsafeRawBufferPointer(start: remarks, count: max(length - 1, 0)))
    }
  }

  /// Runs it in stock Lua.
  func runStock() -> LibraryOutcome {
    let (ran, bytes) = Self.stock(source)
    return ran ? .text(Self.latin(bytes)) : .failure(kind: SL_RUNTIME, line: 0, text: Self.latin(bytes))
  }

  /// Runs a chunk in a fresh state of the system's Lua with all its libraries, but for a silent `print`. No Lua error
  /// passes a Swift frame: what may raise one runs inside lua_pcallk.
  static func stock(_ source: [UInt8]) -> (ran: Bool, bytes: [UInt8]) {
    guard let state = luaL_newstate() else { fatalError("no memory for a Lua state") }
    defer { lua_close(state) }
    luaL_openlibs(state)
    let chunk = Array("print = function() end ".utf8) + source
    let loaded = chunk.withUnsafeBufferPointer { chunk in
      chunk.withMemoryRebound(to: CChar.self) { luaL_loadbufferx(state, $0.baseAddress, $0.count, "=case", "t") }
    }
    let ran = loaded == LUA_OK && lua_pcallk(state, 0, 1, 0, 0, nil) == LUA_OK
    var length = 0
    guard lua_type(state, -1) == LUA_TSTRING, let text = lua_tolstring(state, -1, &length) else {
      return (false, Array("no string".utf8))
    }
    return (ran, Array(UnsafeRawBufferPointer(start: text, count: length)))
  }

  static func latin(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return text
  }

  private struct Failure: Error {
    let error: sl_error
  }

  private static func check(_ kind: Int32, _ error: sl_error) throws(Failure) {
    if kind != SL_OK.rawValue { throw Failure(error: error) }
  }

  private func withMachine(
    fuel: UInt64, _ body: (OpaquePointer, inout sl_error) throws -> String
  ) -> LibraryOutcome {
    var limits = sl_limits(
      arena_bytes: 64 << 20, memory_bytes: 32 << 20, string_bytes: 64 << 10, block_bytes: 1 << 20,
      source_bytes: 1 << 20, load_fuel: fuel, call_fuel: fuel, match_fuel: fuel, ordered: 0)
    var error = sl_error()
    guard let machine = sl_vm_new(&limits, 1, &error) else { return Self.outcome(error) }
    defer { sl_vm_free(machine) }
    do {
      return .text(try body(machine, &error))
    } catch let failure as Failure {
      return Self.outcome(failure.error)
    } catch {
      return .text("\(error)")
    }
  }

  private static func outcome(_ error: sl_error) -> LibraryOutcome {
    var error = error
    let text = withUnsafeBytes(of: &error.text) { latin($0.prefix { $0 != 0 }) }
    return .failure(kind: sl_kind(rawValue: UInt32(error.kind)), line: Int(error.line), text: text)
  }
}
