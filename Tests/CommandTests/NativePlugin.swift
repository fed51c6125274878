import Foundation
import Testing

/// The duel of the tests, in Lua and in C, in a folder of its own.
struct NativePlugin {
  static let files = Command.root + "/Tests/CommandTests/Plugins"
  let scratch: Scratch

  /// The two, the library compiled with these flags.
  init(_ flags: String = "") throws {
    scratch = try Scratch()
    let manager = FileManager.default
    for kind in ["lua", "native"] {
      try manager.createDirectory(atPath: scratch.path(kind), withIntermediateDirectories: true)
      try manager.copyItem(atPath: Self.files + "/duel", toPath: scratch.path("\(kind)/duel"))
    }
    let source = Self.files + "/duel_native"
    for file in ["plugin.lua", "models/duel.lua", "scorers/wounds.lua"] {
      try manager.removeItem(atPath: scratch.path("native/duel/\(file)"))
      try manager.copyItem(atPath: "\(source)/\(file)", toPath: scratch.path("native/duel/\(file)"))
    }
    try manager.copyItem(atPath: source + "/src", toPath: scratch.path("native/duel/src"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let built = try Command.run(
      [scratch.path("native/duel")], environment: ["CFLAGS": flags, "PATH": path], binary: Command.root + "/tools/plugins")
    try #require(built.code == 0, "\(built.errors)")
  }

  var library: String { "native/duel/lib/duel-linux-\(Self.machine).so" }

  private static var machine: String {
    #if arch(x86_64)
      "x86_64"
    #else
      "aarch64"
    #endif
  }

  static func options(_ kind: String) -> [String] { ["--plugins", kind] + (kind == "native" ? ["--native", "duel"] : []) }

  func run(_ kind: String, _ arguments: [String] = []) throws -> Command {
    try Command.run(["run", "duel_at_dawn", "--seed", "3"] + Self.options(kind) + arguments, in: scratch.folder)
  }

  func tournament(_ kind: String, _ folder: String, _ arguments: [String] = []) throws -> Command {
    try Command.run(
      ["tournament", "duel_at_dawn", "--seed", "3", "--reps", "60", "--quiet", "--out", folder] + Self.options(kind) + arguments,
      in: scratch.folder)
  }
}
