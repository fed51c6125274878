import Foundation
import Testing

/// The built command, run as a user runs it: arguments in, two streams and an exit code out.
struct Command {
  let output: String
  let errors: String
  let code: Int32

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let binary = root + "/.build/release/standoff"

  /// - Parameters:
  ///   - folder: where it runs; the checkout when nil.
  ///   - environment: added to a small clean one.
  @discardableResult
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], binary: String = Command.binary
  ) throws -> Command {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? root)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files and not pipes: a full pipe would stop the command while nobody reads.
    let scratch = try Scratch()
    let streams = try ["out", "err"].map { name in
      try scratch.write(name, "")
      return try #require(FileHandle(forWritingAtPath: scratch.path(name)))
    }
    process.standardOutput = streams[0]
    process.standardError = streams[1]
    try process.run()
    process.waitUntilExit()
    return Command(
      output: try scratch.read("out"), errors: try scratch.read("err"), code: process.terminationStatus)
  }
}

extension String {
  /// A transcript, as text or JSON, without what it says of causes: rules that come to the same are accounted for by their names.
  var withoutCauses: String {
    if var document = try? JSONSerialization.jsonObject(with: Data(utf8)) as? [String: Any] {
      document["causes"] = nil
      let data = try? JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .prettyPrinted])
      return data.map { String(decoding: $0, as: UTF8.self) } ?? self
    }
    var isCause = false
    return split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line == "  Why it ended so" { isCause = true } else if line.isEmpty { isCause = false }
      return !isCause
    }.joined(separator: "\n")
  }
}

/// A folder that is gone with its owner.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "standoff-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }
  func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  func write(_ name: String, _ text: String) throws { try text.write(toFile: path(name), atomically: true, encoding: .utf8) }
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }
}
