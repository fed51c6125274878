import Foundation
import StandoffKernel
import StandoffWorkers

/// Whether this process may load machine code: only a worker, or one that took a command over.
enum NativeProcess {
  /// The page on which this process notes what it does; nil in a process that must not load machine code.
  nonisolated(unsafe) private(set) static var page: Heartbeat?

  static var isWorker: Bool { page != nil }

  /// Says at the start of a worker that this process is one.
  static func becomeWorker(_ heartbeat: Heartbeat) { page = heartbeat }

  /// Takes note, before a command is read, of whether this process took it over.
  static func recognise() throws {
    if let heartbeat = try Companion.inherited() { page = heartbeat }
  }

  /// Notes, before this process leaves, that it does so by itself.
  static func finish() { page?.finish() }

  /// Lets a process of its own do this command, where machine code may run in it; returns otherwise.
  /// - Parameter arguments: another command than this one's; nil for this one.
  static func takeOver(_ assembly: Assembly, arguments: [String]? = nil) throws {
    let plugins = assembly.pluginNames
    guard !isWorker, plugins.contains(where: assembly.mayRunNative) else { return }
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let code = try Companion.run(
      WorkerPool.Launch(executable: executable, arguments: arguments ?? Array(CommandLine.arguments.dropFirst())),
      patience: WorkerPool.usualPatience, plugins: plugins, running: plugins.filter(assembly.mayRunNative))
    exit(code)
  }
}
