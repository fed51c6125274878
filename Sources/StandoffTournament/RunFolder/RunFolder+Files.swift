internal import Foundation

/// What other rooms put into a run folder.
extension RunFolder {
  /// Writes a text, whole or not at all; folders on the way are made.
  /// - Throws: ``TournamentError/input(path:reason:)``.
  public static func write(_ text: String, to path: String) throws(TournamentError) {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw .input(path: parent, reason: "cannot be made: \(error.localizedDescription)")
    }
    try AtomicFile.write(text, to: path)
  }
}
