import Foundation
import StandoffKernel
import StandoffPlugins

/// The plugin that a user means: by its name, or by the path of its folder.
enum PluginChoice {
  /// - Parameter options: gets the folder that was named, so that others find the plugin there, too.
  /// - Throws: an ``InputError``: why it was refused, or which plugins there are.
  static func find(_ text: String, _ options: inout SharedOptions) throws(InputError) -> (Assembly, PluginShelf.Plugin) {
    let isPath = text.contains("/") || FileManager.default.fileExists(atPath: "\(text)/\(ManifestReader.file)")
    if isPath {
      // Read by itself first, so that its own mistakes are told before those with others.
      _ = try ManifestReader.read(Self.plain(text))
      options.plugins.append(Self.plain(text))
    }
    let assembly = try Assembly(options, isTolerant: true)
    let folder = URL(fileURLWithPath: text).standardizedFileURL.path
    func isMeant(_ path: String, _ name: String) -> Bool {
      isPath ? URL(fileURLWithPath: path).standardizedFileURL.path == folder : name == text
    }
    if let plugin = assembly.shelf.plugins.first(where: { isMeant($0.manifest.folder, $0.name) }) {
      return (assembly, plugin)
    }
    for refusal in assembly.shelf.refusals
    where isMeant(refusal.folder, URL(fileURLWithPath: refusal.folder).lastPathComponent) { throw refusal.reason }
    let names = assembly.shelf.plugins.map(\.name)
    throw InputError(
      "there is no plugin \(text)\(NearestNames.clause(text, in: names)); name its folder, like ./\(text)")
  }

  private static func plain(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
