import Foundation

/// A run of the product, with what it took.
struct MeasuredProcess {
  /// From start to end.
  let seconds: Double
  /// Of all its processes.
  let processorSeconds: Double
  /// Peak of the resident memory of the process itself, and the largest among its workers, in KiB; looked at every 10 ms.
  let parentPeak: Int
  let workerPeak: Int
  /// The largest peak of any of its processes as the kernel counts it, in KiB.
  let peak: Int

  /// - Returns: nil where the run fails.
  init?(_ command: String, _ arguments: [String]) {
    var pid = pid_t()
    var list: [UnsafeMutablePointer<CChar>?] = ([command] + arguments).map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(1), 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
    let start = Self.now
    guard posix_spawn(&pid, command, &actions, nil, &list, environ) == 0 else { return nil }
    var usage = rusage()
    var status: Int32 = 0
    var parent = 0, worker = 0
    while true {
      let ended = wait4(pid, &status, WNOHANG, &usage)
      if ended != 0 { break }
      parent = max(parent, Self.peak(of: pid))
      let children = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
      for child in children.split(separator: " ") { worker = max(worker, pid_t(child).map(Self.peak) ?? 0) }
      usleep(10_000)
    }
    guard status == 0 else { return nil }
    seconds = Self.now - start
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    (parentPeak, workerPeak, peak) = (parent, worker, Int(usage.ru_maxrss))
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }

  private static var now: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  private static func peak(of pid: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return 0 }
    return Int(line.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "") ?? 0
  }
}
