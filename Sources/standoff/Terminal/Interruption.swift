import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as a flag that long work asks between matches. A second one ends the program at once.
enum Interruption {
  private static let count = Atomic<Int>(0)

  static var isWanted: Bool { count.load(ordering: .relaxed) > 0 }

  static func watch() {
    // A parent may have started us with them blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.count.add(1, ordering: .relaxed).newValue > 1 { _exit(Messages.interrupted) }
      }
    }
  }
}
