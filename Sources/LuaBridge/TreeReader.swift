/// Reads the records that `sl_vm_tree` writes; `CStandoffLua.h` has their form.
struct TreeReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func value() -> LuaValue {
    switch UnicodeScalar(take(UInt8.self)) {
    case "n": .none
    case "t": .boolean(true)
    case "f": .boolean(false)
    case "i": .integer(take(Int64.self))
    case "d": .number(take(Double.self))
    case "s": .string(string())
    case "u": .function(line: Int(take(Int32.self)))
    case "{": .table(table())
    default: .other(string())
    }
  }

  private mutating func table() -> LuaTable {
    let count = Int(take(UInt32.self))
    var entries: [(key: LuaValue, value: LuaValue)] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let key = value()
      entries.append((key, value()))
    }
    return LuaTable(entries: entries)
  }

  private mutating func take<Number: BitwiseCopyable>(_ type: Number.Type) -> Number {
    defer { offset += MemoryLayout<Number>.size }
    return bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }

  private mutating func string() -> String {
    let length = Int(take(UInt32.self))
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }
}
