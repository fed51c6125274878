import Foundation

/// A folder that looks like a checkout to the scripts of `tools/`, and a `PATH` of nothing but a few real programs and
/// whatever a test puts in their place. It is removed when the value goes.
final class ToolSandbox {
  struct Outcome: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// What the scripts need of a system with almost nothing: Debian's essential packages.
  private static let essentials = [
    "awk", "bash", "cat", "chmod", "cut", "dirname", "env", "find", "grep", "head", "install", "mkdir", "mktemp", "rm",
    "rmdir", "sed", "sort", "stat", "tac", "tail", "tee",
  ]

  let root: URL

  /// - Parameter tools: The scripts to copy from the repository.
  init(tools: [String]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "standoff-tools-\(UUID().uuidString)")
    let bin = root.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    for program in Self.essentials {
      let found = ["/usr/bin/", "/bin/"].map { $0 + program }.first { FileManager.default.fileExists(atPath: $0) }
      guard let found else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: program]) }
      try FileManager.default.createSymbolicLink(atPath: path("bin/\(program)"), withDestinationPath: found)
    }
    for tool in tools {
      try write("tools/\(tool)", Repository().file("tools/\(tool)").text, executable: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ relative: String) -> String {
    root.appending(path: relative).path(percentEncoded: false)
  }

  func write(_ relative: String, _ text: String, executable: Bool = false) throws {
    let url = root.appending(path: relative)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: executable ? 0o755 : 0o644], ofItemAtPath: path(relative))
  }

  /// Puts a shell script in the place of a program.
  func program(_ name: String, _ script: String) throws {
    try write("bin/\(name)", "#!/bin/bash\n\(script)\n", executable: true)
  }

  func read(_ relative: String) throws -> String {
    try String(contentsOf: root.appending(path: relative), encoding: .utf8)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: relative))
  }

  func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(relative))
  }

  /// The files and empty folders under a folder, sorted.
  func leaves(under relative: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: path(relative))?.compactMap { $0 as? String }.sorted() ?? []
    return all.filter { name in !all.contains { $0.hasPrefix(name + "/") } }
  }

  func run(_ tool: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [path("tools/\(tool)")] + arguments
    process.environment = ["PATH": path("bin"), "HOME": path(""), "TERM": "dumb"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let files = try ["output", "errors"].map { name in
      try write(name, "")
      return try FileHandle(forWritingTo: root.appending(path: name))
    }
    process.standardOutput = files[0]
    process.standardError = files[1]
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: try read("output"), errors: try read("errors"))
  }
}
