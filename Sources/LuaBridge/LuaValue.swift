/// A value that a file returned, copied out of Lua.
public indirect enum LuaValue: Sendable, Equatable {
  /// `nil`.
  case none
  case boolean(Bool)
  /// A number that Lua holds as an integer (`3`, not `3.0`).
  case integer(Int64)
  case number(Double)
  /// Bytes that are no UTF-8 are replaced.
  case string(String)
  case table(LuaTable)
  /// A function, known only by the line that defines it.
  case function(line: Int)
  /// Any other type, by its name in Lua.
  case other(String)
}
