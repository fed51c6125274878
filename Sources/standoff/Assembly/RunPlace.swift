import Foundation
import StandoffKernel

/// Where a run goes when the user names no folder, and the time that its manifest tells.
enum RunPlace {
  /// `runs/korea_2017-1`, or the next number that is free.
  static func next(for scenario: String) throws(InputError) -> String {
    do {
      try FileManager.default.createDirectory(atPath: "runs", withIntermediateDirectories: true)
    } catch {
      throw InputError("cannot make the folder runs/ here: \(error.localizedDescription); name another place with --out DIR")
    }
    var number = 1
    while FileManager.default.fileExists(atPath: "runs/\(scenario)-\(number)") { number += 1 }
    return "runs/\(scenario)-\(number)"
  }

  /// UTC, as ISO 8601 has it.
  static func now() -> String { Date().ISO8601Format() }
}
