import Foundation
import StandoffPlugins
import StandoffTournament

extension PluginShelf.Plugin {
  /// SHA-256 over its files' paths and bytes, in the manifest's order, and its libraries': which plugin it was.
  var digest: String {
    var bytes: [UInt8] = []
    let libraries = manifest.libraries.map { path in
      (path: path, bytes: FileManager.default.contents(atPath: "\(manifest.folder)/\(path)").map(Array.init) ?? [])
    }
    for file in manifest.files + libraries {
      bytes += Array("\(file.path.utf8.count):\(file.path),\(file.bytes.count):".utf8)
      bytes += file.bytes
    }
    return SHA256.hex(of: bytes)
  }
}
