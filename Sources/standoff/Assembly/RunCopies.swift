import Foundation
import StandoffKernel
import StandoffScripting
import StandoffTournament

/// The copies of a run folder in place of the files that they were made from, so that a match can be played again when those
/// have changed or are gone.
struct RunCopies {
  private let folder: String
  /// Copies by the path that their file had when the run was made.
  private var files: [String: RunManifest.Source] = [:]
  /// Paths of what a scenario or a command line names: `scorer lives`, `scenario korea_2017`.
  private var paths: [String: String] = [:]

  init(folder: String, _ manifest: RunManifest) {
    self.folder = folder
    for script in manifest.scripts {
      if let path = script.path, let sha256 = script.sha256, let copy = script.copy {
        take(RunManifest.Source(name: script.name, path: path, sha256: sha256, copy: copy), manifest)
      }
      for module in script.modules ?? [] { take(module, manifest) }
    }
    for source in manifest.hooks ?? [] {
      take(source, manifest)
      paths[source.name] = source.path
    }
    if let scenario = manifest.scenarioFile { take(scenario, manifest) }
  }

  /// The command line has paths from the root where the plan has them as they were written.
  private mutating func take(_ source: RunManifest.Source, _ manifest: RunManifest) {
    files[source.path] = source
    if source.path.hasPrefix("/") { return }
    let end = "/" + (source.path.hasPrefix("./") ? String(source.path.dropFirst(2)) : source.path)
    for argument in manifest.commandLine {
      guard let range = argument.range(of: end), let start = argument.firstIndex(of: "/") else { continue }
      files[String(argument[start..<range.upperBound])] = source
    }
  }

  /// The path that something had which is named without one; nil where the run does not have it.
  func path(of name: String) -> String? { paths[name] }

  /// Belief rules that the run used, beyond the built-in ones.
  var beliefRules: [String] { paths.keys.filter { $0.hasPrefix(Self.rule) }.map { String($0.dropFirst(Self.rule.count)) }.sorted() }

  private static let rule = "belief rule "

  /// The text that a path had; nil where the run has no copy of it.
  /// - Throws: an ``InputError`` for a copy that is gone, or is no longer what was played.
  func bytes(_ path: String) throws(InputError) -> [UInt8]? {
    guard let source = files[path] else { return nil }
    let copy = "\(folder)/\(source.copy)"
    guard let data = FileManager.default.contents(atPath: copy) else {
      throw InputError(
        "\(copy) is gone, the copy of \(source.name) that was played; put it back: its SHA-256 was \(source.sha256)")
    }
    let bytes = Array(data)
    guard SHA256.hex(of: bytes) == source.sha256 else {
      throw InputError(
        """
        \(copy) is no longer the \(source.name) that was played, whose SHA-256 was \(source.sha256); put that one back
        """)
    }
    return bytes
  }
}
