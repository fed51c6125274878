import Foundation
import LuaBridge

/// A file of the folder Hostile: a script that means harm, and what must become of it. Its README has the format.
struct HostileScript: Sendable {
  /// Class and name: `cpu/while_true`.
  let name: String
  let source: [UInt8]
  /// How it ends; nil: it does nothing wrong that a host could see.
  let kind: LuaError.Kind?
  /// The line that the error names; 0: none; nil: any.
  let line: Int?
  /// Part of the error's text.
  let says: String

  var folder: String { String(name.prefix { $0 != "/" }) }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Hostile")

  /// All of them, by name.
  static func all() throws -> [HostileScript] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".lua") }.sorted().map { try HostileScript(name: String($0.dropLast(4))) }
  }

  private init(name: String) throws {
    self.name = name
    let file = Self.folder.appendingPathComponent(name)
    source = Array(try Data(contentsOf: file.appendingPathExtension("lua")))
    let beside = try? String(contentsOf: file.appendingPathExtension("expect"), encoding: .utf8)
    let text = beside ?? String(decoding: source, as: UTF8.self)
    var values: [String: String] = [:]
    var about = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("-- ") else { throw Malformed(description: "\(name): its head has no line about the attack") }
      let words = line.dropFirst(3)
      guard let key = ["verdict", "line", "says"].first(where: { words.hasPrefix($0 + ": ") }) else {
        about = String(words)
        break
      }
      values[key] = String(words.dropFirst(key.count + 2))
    }
    guard let verdict = values["verdict"], !about.isEmpty else { throw Malformed(description: "\(name): its head is not whole") }
    kind = LuaError.Kind(rawValue: verdict)
    if kind == nil && verdict != "ok" { throw Malformed(description: "\(name): '\(verdict)' is no verdict") }
    line = try values["line"].map { text throws in
      guard let line = Int(text) else { throw Malformed(description: "\(name): '\(text)' is no line") }
      return line
    }
    says = values["says"] ?? ""
  }
}
