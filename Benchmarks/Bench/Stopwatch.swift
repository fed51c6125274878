import Glibc

/// Times of rivals, taken in turn, so that a slow minute of the machine is slow for all of them.
struct Stopwatch {
  /// Seconds of each rival's rounds.
  private(set) var times: [[Double]]

  /// Runs every rival once for warmth, then all of them in turn.
  /// - Parameter rivals: each does the same amount of work.
  init(rounds: Int, _ rivals: [() throws -> Void]) throws {
    times = Array(repeating: [], count: rivals.count)
    for rival in rivals { try rival() }
    for round in 0..<rounds {
      // The other way round every second time, so that none has always the same predecessor.
      for offset in rivals.indices {
        let index = round % 2 == 0 ? offset : rivals.count - 1 - offset
        let start = Self.processorSeconds
        try rivals[index]()
        times[index].append(Self.processorSeconds - start)
      }
    }
  }

  /// Time that this thread had on a processor: what others take away does not count.
  private static var processorSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  func least(_ rival: Int) -> Double { times[rival].min()! }
  func median(_ rival: Int) -> Double { times[rival].sorted()[times[rival].count / 2] }
}
