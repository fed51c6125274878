import Foundation
import LuaBridge
import StandoffKernel
import StandoffScripting

/// The file `standoff.lua` of a project: which plugins it uses, and which of them may run native code.
struct Project {
  static let file = "standoff.lua"
  private static let keys = ["api", "plugins", "native"]

  /// Its path.
  let path: String
  /// Folders of plugins, from the project's folder.
  let plugins: [String]
  /// Plugins whose native code may run.
  let native: [String]

  /// The file that was named, or the nearest in this folder and those above it; nil where there is none.
  static func find(option: String?) throws(InputError) -> Project? {
    if let option { return try Project(option) }
    // A folder that was removed under this process has no path, and nothing above it.
    let here = FileManager.default.currentDirectoryPath
    guard here.hasPrefix("/") else { return nil }
    var folder = URL(fileURLWithPath: here, isDirectory: true).standardizedFileURL
    while true {
      let path = folder.appendingPathComponent(file).path
      if FileManager.default.fileExists(atPath: path) { return try Project(path) }
      if folder.path == "/" { return nil }
      folder.deleteLastPathComponent()
    }
  }

  private init(_ path: String) throws(InputError) {
    let source = try ScriptFile.read(path)
    let table: LuaTable
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.load(file: path, source: source.bytes)
      guard case .table(let found) = try machine.tree() else {
        throw InputError("a project's file must return a table: return { api = 1, plugins = { \"plugins\" } }", file: path, line: 1)
      }
      table = found
    } catch let error as LuaError {
      throw InputError(error.text, file: path, line: error.line > 0 ? error.line : nil)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("\(error)", file: path)
    }
    func fail(_ message: String, _ key: String) -> InputError { InputError(message, file: path, line: source.line(of: key)) }
    for key in table.keys where !Self.keys.contains(key) {
      throw fail("unknown key '\(key)'\(NearestNames.clause(key, in: Self.keys))", key)
    }
    guard case .integer(Int64(ScriptContract.apiLevel)) = table["api"] else {
      throw fail("write api = \(ScriptContract.apiLevel): the level of the interface that this version speaks", "api")
    }
    func names(_ key: String, _ example: String) throws(InputError) -> [String] {
      if case .none = table[key] { return [] }
      guard case .table(let list) = table[key], list.keys.isEmpty else {
        throw fail("\(key) must be a list: \(key) = { \"\(example)\" }", key)
      }
      var names: [String] = []
      for item in list.array {
        guard case .string(let name) = item, !name.isEmpty else {
          throw fail("\(key) must be a list of strings: \(key) = { \"\(example)\" }", key)
        }
        names.append(name)
      }
      return names
    }
    let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
    self.path = path
    plugins = try names("plugins", "plugins").map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    native = try names("native", "escalation_ladder")
  }
}
