internal import CStandoffProcess
internal import Foundation

/// One worker as its parent sees it.
final class WorkerProcess {
  /// How a process ended.
  struct Death {
    let signal: Int32
    let code: Int32
    /// Why the parent killed it; nil where it did not.
    let sentence: String?

    /// `by signal 11 (Segmentation fault)`.
    var how: String {
      if let sentence { return sentence }
      return signal != 0 ? "by signal \(signal) (\(String(cString: strsignal(signal))))" : "by leaving with exit code \(code)"
    }
  }

  private var worker: sp_worker
  private var pending: [UInt8] = []
  private(set) var complaint = ""
  private var sentence: String?
  /// The task under way, and what has been reported of it.
  var task: WorkerOrder.Task?
  var isReady = false

  private var beats: UInt64 = 0
  private var beatAt: Double
  private var beatAtProcessor: Double

  var process: Int32 { worker.process }
  var newsDescriptor: Int32 { worker.news }
  var complaintDescriptor: Int32 { worker.complaints }
  var heartbeat: Heartbeat { Heartbeat(worker.page) }

  /// Bytes of last words that are kept.
  private static let longestComplaint = 2000
  /// Seconds without a sign of life, of a worker that uses no processor time, for each second that one may use:
  /// judgement, since a machine may sleep, and a stopped worker is no hung one.
  private static let idleFactor = 12.0

  /// - Throws: ``WorkerError/cannotStart(reason:)``.
  init(executable: String, arguments: [String]) throws(WorkerError) {
    worker = sp_worker()
    var list: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) }
    list.append(nil)
    defer { for text in list { free(text) } }
    let failure = sp_worker_start(executable, &list, &worker)
    guard failure == 0 else { throw .cannotStart(reason: String(cString: strerror(failure))) }
    beatAt = ProcessInfo.processInfo.systemUptime
    beatAtProcessor = 0
  }

  /// Gives an order. False where the process no longer reads.
  func order(_ order: WorkerOrder) -> Bool {
    task = order.task
    rest()
    guard var line = try? JSONEncoder().encode(order) else { fatalError("an order of numbers and text is always JSON") }
    line.append(UInt8(ascii: "\n"))
    let bytes = [UInt8](line)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(worker.commands, $0.baseAddress! + written, $0.count - written) }
      if count < 0 && errno != EINTR { return false }
      written += max(count, 0)
    }
    return true
  }

  /// Reads what there is without waiting. Nil at the end of the pipe.
  func readNews() -> [WorkerNews]? {
    let isOpen = Self.drain(worker.news, into: &pending)
    var news: [WorkerNews] = []
    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
      // What a library prints on standard output is no news of ours.
      if let item = try? JSONDecoder().decode(WorkerNews.self, from: Data(pending[..<end])) { news.append(item) }
      pending.removeFirst(end + 1)
    }
    return isOpen || !news.isEmpty ? news : nil
  }

  func readComplaints() {
    var bytes: [UInt8] = []
    _ = Self.drain(worker.complaints, into: &bytes)
    complaint = String((complaint + String(decoding: bytes, as: UTF8.self)).suffix(Self.longestComplaint))
  }

  private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 { return false } else if errno != EINTR { return errno == EAGAIN }
    }
  }

  private func rest() {
    beats = heartbeat.beats
    beatAt = ProcessInfo.processInfo.systemUptime
    beatAtProcessor = sp_processor_seconds(worker.process)
  }

  /// Kills the process if it has used so many seconds of processor time without a beat.
  func killIfSilent(patience: Double) {
    guard task != nil, sentence == nil else { return }
    if heartbeat.beats != beats { return rest() }
    let used = sp_processor_seconds(worker.process) - beatAtProcessor
    let waited = ProcessInfo.processInfo.systemUptime - beatAt
    guard used > patience || waited > patience * Self.idleFactor else { return }
    sentence = "after \(used > patience ? "\(Int(patience)) s of work" : "\(Int(waited)) s") without a decision"
    kill(worker.process, SIGKILL)
  }

  /// How it ended; nil while it lives.
  func reap(waiting: Bool) -> Death? {
    var signal: Int32 = 0, code: Int32 = 0
    guard sp_worker_reap(worker.process, waiting ? 1 : 0, &signal, &code) == 1 else { return nil }
    readComplaints()
    return Death(signal: signal, code: code, sentence: sentence)
  }

  /// Lets go of a process that has been reaped.
  func forget() { sp_worker_forget(&worker) }

  /// Ends it now, whatever it does.
  func end() {
    kill(worker.process, SIGKILL)
    _ = reap(waiting: true)
    forget()
  }
}
