import Foundation
import StandoffKernel
import StandoffScripting

/// A script that is watched while it plays: fuel and time of each decision. For `check`; a tournament never measures.
final class MeasuredStrategy: Strategy {
  private let script: ScriptedStrategy
  private(set) var decisions = 0
  private(set) var fuel: UInt64 = 0
  private(set) var mostFuel: UInt64 = 0
  private(set) var seconds = 0.0
  /// Reaction nodes at which it was asked.
  private(set) var asked: Set<Int> = []
  /// Off while its lines are watched, which costs time that play does not.
  var isMeasuring = true

  init(_ script: ScriptedStrategy) { self.script = script }

  func begin(_ start: MatchStart) { script.begin(start) }
  func answers(node: Int) -> Bool { script.answers(node: node) }
  func takeRemarks() -> [String] { script.takeRemarks() }

  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    let started = ProcessInfo.processInfo.systemUptime
    defer { note(since: started) }
    try script.posture(turn: turn, view: view, act: act)
  }

  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    asked.insert(node)
    let started = ProcessInfo.processInfo.systemUptime
    defer { note(since: started) }
    return try script.react(node: node, turn: turn, view: view)
  }

  private func note(since started: Double) {
    guard isMeasuring else { return }
    seconds += ProcessInfo.processInfo.systemUptime - started
    decisions += 1
    fuel += script.fuelUsed
    mostFuel = max(mostFuel, script.fuelUsed)
  }
}
