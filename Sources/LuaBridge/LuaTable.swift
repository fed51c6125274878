/// A Lua table, copied: its keys are integers and strings only, in a fixed order.
public struct LuaTable: Sendable, Equatable {
  /// Integer keys ascending, then string keys by byte. Every key is ``LuaValue/integer(_:)`` or ``LuaValue/string(_:)``.
  public let entries: [(key: LuaValue, value: LuaValue)]

  public init(entries: [(key: LuaValue, value: LuaValue)]) {
    self.entries = entries
  }

  /// The value under a name; ``LuaValue/none`` where there is none.
  public subscript(_ key: String) -> LuaValue {
    entries.first { $0.key == .string(key) }?.value ?? .none
  }

  /// The values under 1, 2, 3 … up to the first gap.
  public var array: [LuaValue] {
    var found: [LuaValue] = []
    for (key, value) in entries {
      guard case .integer(let index) = key, index <= found.count + 1 else { break }
      if index == found.count + 1 { found.append(value) }
    }
    return found
  }

  /// The string keys, by byte.
  public var keys: [String] {
    entries.compactMap { if case .string(let name) = $0.key { name } else { nil } }
  }

  public static func == (a: LuaTable, b: LuaTable) -> Bool {
    a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}
