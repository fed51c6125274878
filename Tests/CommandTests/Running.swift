import Foundation

/// A command under way: it can be watched, signalled and waited for.
final class Running {
  private let process = Process()
  private let scratch: Scratch

  var pid: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  var errors: String { (try? scratch.read("err")) ?? "" }

  init(
    _ arguments: [String], in folder: String = Command.root, environment: [String: String] = [:],
    binary: String = Command.binary, input: Pipe? = nil
  ) throws {
    scratch = try Scratch()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm"]
      .merging(environment) { $1 }
    process.standardInput = input ?? FileHandle.nullDevice
    for name in ["out", "err"] { try scratch.write(name, "") }
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("out"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("err"))
    try process.run()
  }

  deinit {
    if process.isRunning {
      kill(pid, SIGCONT)
      kill(pid, SIGKILL)
    }
  }

  /// Waits for its end. One that is stuck is killed, and has the code 9 of a signal.
  func finish() throws -> Command {
    if !Wait.until({ !self.process.isRunning }) { kill(pid, SIGKILL) }
    process.waitUntilExit()
    return Command(output: try scratch.read("out"), errors: try scratch.read("err"), code: process.terminationStatus)
  }

  /// The processes that it has started and not yet reaped.
  var workers: [Int32] { Self.children(of: pid) }

  static func children(of parent: Int32) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { Int32($0) }.filter { Self.status($0)?.parent == parent }
  }

  /// Whether a process is there and no zombie.
  static func lives(_ pid: Int32) -> Bool { Self.status(pid).map { $0.state != "Z" && $0.state != "X" } ?? false }

  private static func status(_ pid: Int32) -> (state: String, parent: Int32)? {
    // The name may hold anything, so read from its closing bracket: ") S 123 ..."
    guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 1, let parent = Int32(fields[1]) else { return nil }
    return (String(fields[0]), parent)
  }
}

enum Wait {
  /// Seconds after which something is stuck: far more than anything here takes, on the slowest machine.
  static let bound = 240.0

  /// Asks every few milliseconds. False where it did not come about.
  static func until(_ condition: () -> Bool) -> Bool {
    let begun = ProcessInfo.processInfo.systemUptime
    while !condition() {
      if ProcessInfo.processInfo.systemUptime - begun > bound { return false }
      usleep(2000)
    }
    return true
  }
}
