internal import CStandoffProcess
internal import Foundation

/// A process that takes over this one's command, with its standard descriptors, so that machine code can end it and not this
/// one. One at a time.
public enum Companion {
  /// The environment variable that tells a process that it is one: its parent's number.
  private static let variable = "STANDOFF_COMPANION"
  /// Bytes of address space beyond what it has at its start: judgement, what a command on a small machine can be let have.
  private static let moreBytes: UInt64 = 4 << 30
  /// Seconds in one call, of machine code that uses no processor time, for each second that it may use: judgement, since a
  /// machine may sleep.
  private static let idleFactor = 6.0
  /// Seconds between two looks: short at first, for commands that take a moment.
  private static let looks = 0.001...0.05

  /// The number of the process now running, for the handler of a signal.
  private enum Running {
    nonisolated(unsafe) static var number: pid_t = 0
    nonisolated(unsafe) static var hasForwarded = false
  }

  /// In the process that took over: confines it, and gives the page on which it notes what it does. Nil in any other.
  /// - Throws: ``WorkerError/cannotStart(reason:)``.
  public static func inherited() throws(WorkerError) -> Heartbeat? {
    guard let text = getenv(variable), let parent = Int32(String(cString: text)), parent == getppid(),
      let page = Heartbeat.inherited()
    else { return nil }
    unsetenv(variable)
    let refusal = sp_confine(parent, moreBytes)
    guard refusal == 0 else { throw .cannotStart(reason: String(cString: strerror(refusal))) }
    return page
  }

  /// Runs a command in a process of its own until it ends.
  /// - Parameters:
  ///   - patience: seconds of processor time that a plugin's machine code may take for a call.
  ///   - plugins: names of plugins, by the index that the process notes.
  ///   - running: those of them whose machine code may run.
  /// - Returns: its exit code.
  /// - Throws: ``WorkerError/machineCodeDied(plugin:how:)`` and ``WorkerError/cannotStart(reason:)``.
  public static func run(
    _ launch: WorkerPool.Launch, patience: Double, plugins: [String], running: [String]
  ) throws(WorkerError) -> Int32 {
    var list: [UnsafeMutablePointer<CChar>?] = ([launch.executable] + launch.arguments).map { strdup($0) }
    list.append(nil)
    defer { for text in list { free(text) } }
    setenv(variable, "\(getpid())", 1)
    var page: UnsafeMutablePointer<sp_page>?
    var number: pid_t = 0
    let failure = sp_companion_start(launch.executable, &list, &number, &page)
    unsetenv(variable)
    guard failure == 0, let page else { throw .cannotStart(reason: String(cString: strerror(failure))) }
    defer { sp_companion_forget(page) }
    // Ctrl-C reaches it by itself, being for the whole group; what is sent to this process alone is passed on.
    Running.number = number
    signal(SIGINT, SIG_IGN)
    for one in [SIGTERM, SIGHUP] { signal(one) { signal in
      Running.hasForwarded = true
      kill(Running.number, signal)
    } }
    let heartbeat = Heartbeat(page)
    var beats = heartbeat.beats
    var used = 0.0
    var since = ProcessInfo.processInfo.systemUptime
    var sentence: String?
    var pause = looks.lowerBound
    while true {
      var ended: Int32 = 0, code: Int32 = 0
      if sp_worker_reap(number, 0, &ended, &code) == 1 {
        if ended == 0 {
          // A crash in what it does last, when all is said, is a crash all the same.
          if heartbeat.isFinished && heartbeat.plugin == nil { return code }
          // The second of two signals ends it at once, as it ends any command.
          if Running.hasForwarded && code == 128 + SIGINT { return code }
          throw .machineCodeDied(plugin: name(heartbeat.plugin, plugins, running), how: "by leaving with exit code \(code)")
        }
        if sentence == nil, ended == SIGINT || ended == SIGTERM || ended == SIGHUP { return 128 + ended }
        let how = sentence ?? "by signal \(ended) (\(String(cString: strsignal(ended))))"
        throw .machineCodeDied(plugin: name(heartbeat.plugin, plugins, running), how: how)
      }
      usleep(UInt32(pause * 1e6))
      pause = min(pause * 1.5, looks.upperBound)
      let now = sp_processor_seconds(number)
      if heartbeat.plugin == nil || heartbeat.beats != beats || sentence != nil {
        (beats, used, since) = (heartbeat.beats, now, ProcessInfo.processInfo.systemUptime)
      } else if now - used > patience {
        sentence = "after \(Int(exactly: patience).map(String.init) ?? "\(patience)") s of work in one call"
        kill(number, SIGKILL)
      } else if ProcessInfo.processInfo.systemUptime - since > patience * idleFactor {
        sentence = "after \(Int(patience * idleFactor)) s in one call, in which it did next to nothing"
        kill(number, SIGKILL)
      }
    }
  }

  /// Who was running; all that may have been, where it was not seen.
  private static func name(_ plugin: Int?, _ plugins: [String], _ running: [String]) -> String {
    if let plugin, plugin < plugins.count { return plugins[plugin] }
    return running.joined(separator: " or ")
  }
}
