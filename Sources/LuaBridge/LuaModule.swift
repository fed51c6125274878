import CStandoffLua

/// What a file gets for the name of a module.
public enum LuaModule: Sendable {
  /// Its text, and the name that messages use for it.
  case source(file: String, bytes: [UInt8])
  /// Why there is none, as the end of a sentence: `there is no file my/stages.lua`. At most 383 bytes are shown.
  case missing(String)
}

/// What the C side holds while the machine lives: the finder, and the text that it found last.
final class LuaModuleBox {
  private let find: (String) -> LuaModule
  private var found: Declarations?

  init(_ find: @escaping (String) -> LuaModule) {
    self.find = find
  }

  /// Finds one module. C raises what is to be raised after this frame has returned.
  func call(_ name: String, _ module: UnsafeMutablePointer<sl_module>) -> Int32 {
    switch find(name) {
    case .source(let file, let bytes):
      let copies = Declarations()
      module.pointee.file = copies.text(file)
      module.pointee.source = UnsafeRawPointer(copies.array(bytes))
      module.pointee.length = bytes.count
      found = copies
      return 0
    case .missing(let sentence):
      withUnsafeMutableBytes(of: &module.pointee.message) { message in
        let length = min(sentence.utf8.count, message.count - 1)
        message.copyBytes(from: sentence.utf8.prefix(length))
        message[length] = 0
      }
      return 1
    }
  }

  /// Drops the text that was found last.
  func forget() { found = nil }
}
