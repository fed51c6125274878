import Foundation
import LuaBridge
public import StandoffKernel
import StandoffScripting

/// Reads a plugin's folder: its manifest as data, under the same limits as any script, and the files that it names.
public struct ManifestReader {
  /// The manifest's file in a plugin's folder.
  public static let file = "plugin.lua"
  private static let keys = [
    "name", "version", "api", "title", "description", "author", "license", "requires", "conflicts", "provides", "native",
  ]
  /// Bytes of a file that a plugin may bring (judgement: a script is some thousand).
  private static let largestFile = 4 << 20
  /// Things that a plugin may provide (judgement).
  private static let mostProvisions = 500

  private let source: ScriptSource
  private let table: LuaTable
  private let folder: String

  /// The plugin in a folder.
  /// - Throws: an ``InputError`` with the file, the line where known, and the cure.
  public static func read(_ folder: String) throws(InputError) -> PluginManifest {
    try ManifestReader(folder).manifest()
  }

  private init(_ folder: String) throws(InputError) {
    let path = "\(folder)/\(Self.file)"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw InputError("there is no folder \(folder)")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        """
        \(folder) has no \(Self.file) that can be read; a plugin's folder has one, and 'standoff plugin new' writes it
        """)
    }
    source = ScriptSource(file: path, bytes: Array(data))
    self.folder = folder
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.load(file: path, source: source.bytes)
      guard case .table(let table) = try machine.tree() else {
        throw InputError("a plugin's manifest must return a table: return { name = \"my_plugin\", … }", file: path, line: 1)
      }
      self.table = table
    } catch let error as LuaError {
      throw InputError(error.text, file: error.file.isEmpty ? path : error.file, line: error.line > 0 ? error.line : nil)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("\(error)", file: path)
    }
  }

  private func fail(_ message: String, at key: String? = nil) -> InputError {
    InputError(message, file: source.file, line: key.flatMap { source.line(of: $0) })
  }

  private func manifest() throws(InputError) -> PluginManifest {
    let name = try text("name", "\"my_plugin\"")
    guard ScriptContract.isPlain(name) else {
      throw fail("name = \"\(name)\" must be made of letters, digits and _, and begin with a letter", at: "name")
    }
    let stem = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    guard stem == name else {
      throw fail("name = \"\(name)\", but its folder is called \(stem); give both the same name", at: "name")
    }
    switch table["api"] {
    case .integer(Int64(ScriptContract.apiLevel)): break
    case .none: throw fail("'api' is missing; write api = \(ScriptContract.apiLevel)")
    case .integer(let level) where level > Int64(ScriptContract.apiLevel):
      throw fail(
        """
        \(name) is written for api = \(level), and this version of standoff speaks api = \(ScriptContract.apiLevel); get \
        a newer standoff, or a version of \(name) for api = \(ScriptContract.apiLevel)
        """, at: "api")
    case .integer(let level):
      throw fail(
        """
        \(name) is written for api = \(level), and this version of standoff speaks api = \(ScriptContract.apiLevel); get \
        a version of \(name) for api = \(ScriptContract.apiLevel)
        """, at: "api")
    default: throw fail("'api' must be a whole number: api = \(ScriptContract.apiLevel)", at: "api")
    }
    let versionText = try text("version", "\"1.0.0\"")
    guard let version = SemanticVersion(versionText) else {
      throw fail("version = \"\(versionText)\" is not a semantic version, like \"1.0.0\" (semver.org)", at: "version")
    }
    let native = try optionalText("native")
    if let native, native.isEmpty || native.hasPrefix("/") || native.split(separator: "/").contains("..") {
      throw fail("native = \"\(native)\" must be a path within the plugin's folder, like native = \"lib/\(name)\"", at: "native")
    }
    let provisions = try provisions()
    guard !provisions.isEmpty else {
      throw fail("\(name) provides nothing; write provides = { scenarios = { \"scenarios/my_crisis.lua\" } }", at: "provides")
    }
    var files = [(path: Self.file, bytes: source.bytes)]
    for provision in provisions {
      let path = String(provision.path.dropFirst(folder.count + 1))
      guard let data = FileManager.default.contents(atPath: provision.path) else {
        throw fail("\(provision.kind.rawValue) names \(path), and there is no such file in \(folder)", at: provision.kind.rawValue)
      }
      guard data.count <= Self.largestFile else {
        throw fail("\(path) has \(data.count) bytes; at most \(Self.largestFile) are possible", at: provision.kind.rawValue)
      }
      files.append((path, Array(data)))
    }
    return PluginManifest(
      name: name, version: version, title: try text("title", "\"What it is, in a few words\""),
      description: try text("description", "\"What it is for.\""), author: try text("author", "\"Your Name\""),
      license: try text("license", "\"MIT\""), requires: try relations("requires"), conflicts: try relations("conflicts"),
      provisions: provisions, native: native, libraries: native.map(libraries) ?? [], folder: folder, files: files,
      warnings: warnings())
  }

  /// `lib/ladder-linux-x86_64.so` and its like, for `lib/ladder`. They are not read here: some are large.
  private func libraries(_ stem: String) -> [String] {
    let parts = stem.split(separator: "/")
    let place = parts.dropLast().joined(separator: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.isEmpty ? folder : "\(folder)/\(place)")) ?? []
    return names.filter { $0.hasPrefix("\(parts.last ?? "")-") && $0.hasSuffix(".so") }.sorted()
      .map { place.isEmpty ? $0 : "\(place)/\($0)" }
  }

  private func warnings() -> [InputError] {
    table.keys.filter { !Self.keys.contains($0) }.map {
      fail("unknown key '\($0)' is passed over\(NearestNames.clause($0, in: Self.keys))", at: $0)
    }
  }

  private func text(_ key: String, _ example: String) throws(InputError) -> String {
    if let text = try optionalText(key), !text.isEmpty { return text }
    throw fail("'\(key)' is missing; write \(key) = \(example)")
  }

  private func optionalText(_ key: String) throws(InputError) -> String? {
    switch table[key] {
    case .none: return nil
    case .string(let text): return text
    default: throw fail("'\(key)' must be a string", at: key)
    }
  }

  /// `requires = { standoff = ">=0.1", shocks = "^1.0", arms_control = { version = "*", optional = true } }`
  private func relations(_ key: String) throws(InputError) -> [PluginManifest.Relation] {
    if case .none = table[key] { return [] }
    guard case .table(let list) = table[key], list.array.isEmpty else {
      throw fail("\(key) must be a table of names and versions: \(key) = { standoff = \">=0.1\" }", at: key)
    }
    var relations: [PluginManifest.Relation] = []
    for name in list.keys {
      var isOptional = false
      var words: String?
      switch list[name] {
      case .string(let text): words = text
      case .table(let entry):
        for extra in entry.keys where !["version", "optional"].contains(extra) {
          throw fail(
            "unknown key '\(extra)' in \(key).\(name)\(NearestNames.clause(extra, in: ["version", "optional"]))", at: name)
        }
        if case .string(let text) = entry["version"] { words = text }
        if case .boolean(let flag) = entry["optional"] { isOptional = flag }
      default: break
      }
      guard let words, let versions = VersionRequirement(words) else {
        throw fail("\(key).\(name) must be \(VersionRequirement.form)", at: name)
      }
      relations.append(
        PluginManifest.Relation(name: name, versions: versions, isOptional: isOptional, line: source.line(of: name)))
    }
    return relations
  }

  private func provisions() throws(InputError) -> [Provision] {
    guard case .table(let lists) = table["provides"] else {
      throw fail(
        "'provides' is missing; write provides = { scenarios = { \"scenarios/my_crisis.lua\" } }",
        at: "provides")
    }
    let kinds = Provision.Kind.allCases.map(\.rawValue)
    for key in lists.keys where !kinds.contains(key) {
      throw fail("a plugin cannot provide '\(key)'\(NearestNames.clause(key, in: kinds))", at: key)
    }
    var provisions: [Provision] = []
    for kind in Provision.Kind.allCases {
      let value = lists[kind.rawValue]
      if case .none = value { continue }
      guard case .table(let list) = value, !list.array.isEmpty, list.keys.isEmpty else {
        throw fail(
          "provides.\(kind.rawValue) must be a list of files: \(kind.rawValue) = { \"\(kind.rawValue)/my_\(kind.one.replacingOccurrences(of: " ", with: "_")).lua\" }",
          at: kind.rawValue)
      }
      for item in list.array {
        guard case .string(let path) = item, path.hasSuffix(".lua"), !path.hasPrefix("/"),
          !path.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0 == ".." || $0.isEmpty })
        else {
          throw fail(
            "provides.\(kind.rawValue) must name .lua files within the plugin's folder, like \"\(kind.rawValue)/my.lua\"",
            at: kind.rawValue)
        }
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        guard ScriptContract.isPlain(name) else {
          throw fail("the file \(path) cannot name a \(kind.one): use letters, digits and _", at: kind.rawValue)
        }
        if provisions.contains(where: { $0.kind == kind && $0.name == name }) {
          throw fail("provides.\(kind.rawValue) has \(name) twice", at: kind.rawValue)
        }
        provisions.append(Provision(kind: kind, name: name, path: "\(folder)/\(path)"))
      }
    }
    guard provisions.count <= Self.mostProvisions else {
      throw fail("it provides \(provisions.count) things; at most \(Self.mostProvisions) are possible", at: "provides")
    }
    return provisions
  }
}
