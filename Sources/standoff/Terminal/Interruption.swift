import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as a flag that long work asks between matches. A second one ends the program at once.
enum Interruption {
  private static let count = Atomic<Int>(0)

  static var isWanted: Bool { count.load(ordering: .relaxed) > 0 }

  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.count.add(1, ordering: .relaxed).newValue > 1 { _exit(Messages.interrupted) }
      }
    }
  }
}
