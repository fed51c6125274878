import Foundation
import StandoffKernel

/// Compiled strategies that break their process, for the tests of what happens then. There are none unless the environment
/// asks for them, and they are listed nowhere.
enum TestStrategies {
  /// The variable that brings them in, with the value 1.
  static let variable = "STANDOFF_TEST_STRATEGIES"

  static var natives: [ModelDefinition.Native] {
    guard ProcessInfo.processInfo.environment[variable] == "1" else { return [] }
    return Way.allCases.map { way in
      ModelDefinition.Native(
        name: "native_test_\(way.rawValue)", role: 0, summary: "Breaks its process, for tests."
      ) { _ in Breaker(way) }
    }
  }

  private enum Way: String, CaseIterable { case crash, hang, hoard }

  /// Does nothing until its second repetition, and then, in turn 2, what no strategy may.
  private final class Breaker: Strategy {
    private let way: Way
    private var isDue = false

    init(_ way: Way) { self.way = way }

    func begin(_ start: MatchStart) { isDue = start.repetition >= 1 }

    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) {
      guard isDue && turn == 2 else { return }
      switch way {
      case .crash: raise(SIGSEGV)
      case .hang: while getpid() > 0 {}
      case .hoard:
        while true {
          let block = UnsafeMutableRawPointer.allocate(byteCount: 64 << 20, alignment: 16)
          memset(block, 1, 64 << 20)
        }
      }
    }

    func answers(node: Int) -> Bool { false }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) -> Bool { false }
  }
}
