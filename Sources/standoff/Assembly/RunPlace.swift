import Foundation
import StandoffKernel

/// Where a run goes when the user names no folder, and the time that its manifest tells.
enum RunPlace {
  /// `runs/korea_2017-1`, or the next number that is free.
  static func next(for scenario: String) throws(InputError) -> String {
    do {
      try FileManager.default.createDirectory(atPath: "runs", withIntermediateDirectories: true)
    } catch {
      throw InputError(
        "cannot make the folder runs/ here: \(error.localizedDescription); name another place with --out DIR")
    }
    var number = 1
    while FileManager.default.fileExists(atPath: "runs/\(scenario)-\(number)") { number += 1 }
    return "runs/\(scenario)-\(number)"
  }

  /// A command line in which files are named from the root, so that it can be repeated from any folder.
  static func absolute(_ arguments: [String]) -> [String] {
    arguments.map { argument in
      let path = argument.range(of: ".lua:")
        .map { String(argument[..<argument.index(before: $0.upperBound)]) } ?? argument
      guard !path.hasPrefix("/"), path.contains("/") || path.hasSuffix(".lua"),
        FileManager.default.fileExists(atPath: path)
      else {
        return argument
      }
      return URL(fileURLWithPath: path).standardizedFileURL.path + argument.dropFirst(path.count)
    }
  }

  /// UTC, as ISO 8601 has it.
  static func now() -> String { Date().ISO8601Format() }
}
