import Foundation
import StandoffPlugins
import Testing

/// A folder of plugins that is gone with its owner.
final class PluginFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "standoff-plugins-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func place(_ owner: PluginPlace.Owner = .user, _ folder: String? = nil) -> PluginPlace {
    PluginPlace(owner, folder.map { "\(path)/\($0)" } ?? path)
  }

  /// Writes a file, and the folders above it.
  func write(_ file: String, _ text: String) throws {
    let whole = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: whole, atomically: true, encoding: .utf8)
  }

  /// Writes a plugin that is whole, but for what is said: keys of its manifest, a line each from line 2.
  /// - Parameters:
  ///   - folder: its place below this folder, which ends in its name.
  ///   - keys: take the place of the usual ones; nil takes one away.
  ///   - files: written empty.
  func plugin(_ folder: String, _ keys: [String: String?] = [:], files: [String]? = nil) throws {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    var values: [(key: String, value: String)] = []
    for (key, usual) in Self.usual(name) {
      switch keys[key] {
      case .none: values.append((key, usual))
      case .some(.some(let value)): values.append((key, value))
      case .some(.none): break
      }
    }
    let known = Self.usual(name).map(\.key)
    for (key, value) in keys.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
      if let value { values.append((key, value)) }
    }
    let lines = values.map { "  \($0.key) = \($0.value),\n" }
    try write("\(folder)/plugin.lua", "return {\n\(lines.joined())}\n")
    for file in files ?? ["strategies/\(name)_policy.lua"] { try write("\(folder)/\(file)", "return {}\n") }
  }

  private static func usual(_ name: String) -> [(key: String, value: String)] {
    [
      ("name", "\"\(name)\""), ("version", "\"1.0.0\""), ("api", "1"), ("title", "\"A title\""), ("description", "\"What for.\""),
      ("author", "\"Somebody\""), ("license", "\"MIT\""),
      ("provides", "{ strategies = { \"strategies/\(name)_policy.lua\" } }"),
    ]
  }

  /// Everything here and in other places, as the program's version 0.4.0 finds it.
  func shelf(_ places: [PluginPlace]? = nil, taken: [Provision.Kind: Set<String>] = [:]) -> PluginShelf {
    PluginShelf(places ?? [place()], program: SemanticVersion(0, 4, 0), taken: taken)
  }

  /// The refusals, with paths from this folder.
  func refusals(_ shelf: PluginShelf) -> [String] {
    shelf.refusals.map { "\($0.reason)".replacingOccurrences(of: path + "/", with: "") }
  }
}
