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
      // A process that was dying already when it was killed says how.
      if let sentence, signal == SIGKILL { return sentence }
      return signal != 0 ? "by signal \(signal) (\(String(cString: strsignal(signal))))" : "by leaving with exit code \(code)"
    }
  }

  private var worker: sp_worker
  private var pending: [UInt8] = []
  private var complaint = ""
  private var sentence: String?
  private var hasEnded = false
  /// The task under way, and what has been reported of it.
  var task: WorkerOrder.Task?
  private(set) var isReady = false
  /// Deaths before being ready that the pool had seen when this one was started.
  let generation: Int

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

  /// What it last wrote on standard error, in one line, and after a colon; empty where it said nothing.
  var lastWords: String {
    let lines = complaint.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    return lines.isEmpty ? "" : ": " + lines.joined(separator: " / ")
  }

  /// - Throws: ``WorkerError/cannotStart(reason:)``.
  init(_ launch: WorkerPool.Launch, generation: Int) throws(WorkerError) {
    self.generation = generation
    worker = sp_worker()
    var list: [UnsafeMutablePointer<CChar>?] = ([launch.executable] + launch.arguments).map { strdup($0) }
    list.append(nil)
    defer { for text in list { free(text) } }
    let failure = sp_worker_start(launch.executable, &list, &worker)
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

  func becomeReady() {
    isReady = true
    rest()
  }

  private func rest() {
    beats = heartbeat.beats
    beatAt = ProcessInfo.processInfo.systemUptime
    beatAtProcessor = sp_processor_seconds(worker.process)
  }

  /// Kills the process if it has used so many seconds of processor time without a beat. What is not a decision, loading
  /// and writing, gets the usual patience at least.
  func killIfSilent(patience: Double) {
    guard task != nil, sentence == nil else { return }
    if heartbeat.beats != beats { return rest() }
    let longer = max(patience, WorkerPool.usualPatience)
    let allowed = isReady ? patience : longer
    let now = sp_processor_seconds(worker.process)
    let used = now < 0 || beatAtProcessor < 0 ? 0 : now - beatAtProcessor
    let waited = ProcessInfo.processInfo.systemUptime - beatAt
    guard used > allowed || waited > longer * Self.idleFactor else { return }
    let whole = Int(exactly: allowed).map(String.init) ?? "\(allowed)"
    sentence = "after \(used > allowed ? "\(whole) s of work" : "\(Int(waited)) s") without a decision"
    stop()
  }

  /// Kills it, unless it has ended.
  func stop() {
    if !hasEnded { kill(worker.process, SIGKILL) }
  }

  /// How it ended; nil while it lives.
  func reap(waiting: Bool) -> Death? {
    var signal: Int32 = 0, code: Int32 = 0
    guard !hasEnded, sp_worker_reap(worker.process, waiting ? 1 : 0, &signal, &code) == 1 else { return nil }
    hasEnded = true
    return Death(signal: signal, code: code, sentence: sentence)
  }

  /// Lets go of a process that has been reaped.
  func forget() { sp_worker_forget(&worker) }

  /// Ends it now, whatever it does.
  func end() {
    stop()
    _ = reap(waiting: true)
    forget()
  }
}
