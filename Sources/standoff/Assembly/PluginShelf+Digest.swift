import StandoffPlugins
import StandoffTournament

extension PluginShelf.Plugin {
  /// SHA-256 over its files' paths and bytes, in the manifest's order: which plugin it was.
  var digest: String {
    var bytes: [UInt8] = []
    for file in manifest.files {
      bytes += Array("\(file.path.utf8.count):\(file.path),\(file.bytes.count):".utf8)
      bytes += file.bytes
    }
    return SHA256.hex(of: bytes)
  }
}
