import Foundation
import LuaBridge
import StandoffKernel
import StandoffScripting

/// The file `standoff.lua` of a project: which plugins and scripts it uses, which plugins may run native code, and what its
/// commands take where nobody says otherwise.
struct Project {
  /// What commands take where nobody says otherwise; nil where the file does not say either.
  struct Defaults {
    /// A scenario's name, or the path of its file from the root.
    var scenario: String?
    /// Of a tournament.
    var repetitions: Int?
    /// Worker processes of a tournament on this machine.
    var jobs: Int?
  }

  static let file = "standoff.lua"
  private static let keys = ["api", "plugins", "scripts", "native", "defaults"]

  /// Its path.
  let path: String
  /// Folders of plugins, from the project's folder.
  let plugins: [String]
  /// Files of strategies of the project's own, which are there by name.
  let scripts: [String]
  /// Plugins whose native code may run.
  let native: [String]
  let defaults: Defaults

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
    func place(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }
    plugins = try names("plugins", "plugins").map(place)
    native = try names("native", "escalation_ladder")
    var scripts: [String] = []
    for name in try names("scripts", "scripts") {
      let path = place(name)
      guard FileManager.default.fileExists(atPath: path) else {
        throw fail("scripts names \(name), and there is no such file or folder; make it, or take it out of the list", "scripts")
      }
      scripts += name.hasSuffix(".lua") ? [path] : ScriptFile.files(in: path)
    }
    self.scripts = scripts
    defaults = try Self.defaults(table["defaults"], place: place, fail: fail)
  }

  private static func defaults(
    _ value: LuaValue, place: (String) -> String, fail: (String, String) -> InputError
  ) throws(InputError) -> Defaults {
    var defaults = Defaults()
    if case .none = value { return defaults }
    let form = "defaults = { scenario = \"korea_2017\", repetitions = 500, jobs = 2 }"
    guard case .table(let table) = value, table.array.isEmpty else {
      throw fail("defaults must be a table: \(form)", "defaults")
    }
    let known = ["scenario", "repetitions", "jobs"]
    for key in table.keys where !known.contains(key) {
      throw fail("unknown key '\(key)' in defaults\(NearestNames.clause(key, in: known))", key)
    }
    func count(_ key: String, _ most: Int) throws(InputError) -> Int? {
      switch table[key] {
      case .none: return nil
      case .integer(let number) where (1...Int64(most)).contains(number): return Int(number)
      default: throw fail("defaults.\(key) must be a whole number from 1 to \(most)", key)
      }
    }
    switch table["scenario"] {
    case .none: break
    case .string(let name) where !name.isEmpty: defaults.scenario = name.hasSuffix(".lua") ? place(name) : name
    default: throw fail("defaults.scenario must be a scenario's name, or the path of its file", "scenario")
    }
    defaults.repetitions = try count("repetitions", mostRepetitions)
    defaults.jobs = try count("jobs", PoolOptions.mostJobs)
    return defaults
  }

  /// Repetitions that a default may ask for (judgement: more are worth an option of their own).
  private static let mostRepetitions = 1_000_000_000

  /// The project that commands with these options have; nil for none.
  static func of(_ options: SharedOptions) throws(InputError) -> Project? {
    options.noProject ? nil : try find(option: options.project)
  }
}
