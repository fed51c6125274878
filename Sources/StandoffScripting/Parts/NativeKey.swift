import LuaBridge

/// The key `native` of a part's file: whose machine code has its functions.
enum NativeKey {
  static let key = "native"

  /// What stands there; nil where the functions are Lua's.
  /// - Parameters:
  ///   - functions: the keys that would hold them, none of which may be there beside it.
  ///   - fail: makes the error from a sentence and the key that it is about.
  static func read<Failure: Error>(
    _ table: LuaTable, functions: [String], fail: (String, String) -> Failure
  ) throws(Failure) -> String? {
    switch table[key] {
    case .none: return nil
    case .string(let name) where ScriptContract.isPlain(name):
      for function in functions where table[function] != .none {
        throw fail("native = \"\(name)\" says that \(function) is machine code; leave out one of the two", function)
      }
      return name
    default:
      throw fail("native must be the name of a part of the plugin's library: native = \"my_part\"", key)
    }
  }
}
