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
    arguments.enumerated().map { index, argument in
      // A folder behind these needs no slash in its name.
      if index > 0, ["--plugins", "--project"].contains(arguments[index - 1]) {
        return URL(fileURLWithPath: argument).standardizedFileURL.path
      }
      // The file may stand behind an option, an actor or both: --fix=US=./my_policy.lua
      var start = argument.startIndex
      while true {
        if let named = absolute(argument[start...]) { return argument[..<start] + named }
        guard let mark = argument[start...].firstIndex(of: "=") else { return argument }
        start = argument.index(after: mark)
      }
    }
  }

  /// The command line that a run folder keeps: with absolute paths, and with the project that was found, or none, so that it
  /// means the same in another folder.
  static func recorded(_ arguments: [String], project: Project?) -> [String] {
    let isSaid = arguments.contains { $0 == "--no-project" || $0 == "--project" || $0.hasPrefix("--project=") }
    return absolute(arguments + (isSaid ? [] : project.map { ["--project", $0.path] } ?? ["--no-project"]))
  }

  /// Nil where this is no relative path of a file that exists.
  private static func absolute(_ text: Substring) -> String? {
    let path = text.range(of: ".lua:").map { text[..<text.index(before: $0.upperBound)] } ?? text
    guard !path.hasPrefix("/"), path.contains("/") || path.hasSuffix(".lua"),
      FileManager.default.fileExists(atPath: String(path))
    else { return nil }
    return URL(fileURLWithPath: String(path)).standardizedFileURL.path + text.dropFirst(path.count)
  }

  /// A folder's path that no command takes for an option.
  static func plain(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  /// A path as a shell reads it, for commands that users may copy.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+,:@%".unicodeScalars.contains(scalar)
    }
    return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// UTC, as ISO 8601 has it.
  static func now() -> String { Date().ISO8601Format() }
}
