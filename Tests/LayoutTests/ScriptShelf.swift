import Foundation

/// What every script on the shelf must have.
enum ScriptShelf {
  static let longest = 60

  static func violations(in scripts: [SourceFile]) -> [String] {
    scripts.flatMap { script -> [String] in
      let head = script.text.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("---") }
        .map { $0.drop { $0 == "-" }.trimmingCharacters(in: .whitespaces) }
      let isSource = { (line: String) in line.hasPrefix("Source:") }
      var found: [String] = []
      if head.first.map({ $0.isEmpty || isSource($0) }) ?? true {
        found.append("does not begin with a comment, ---, that says what it does")
      }
      if !head.contains(where: { isSource($0) && $0.count > "Source: ".count }) {
        found.append("has no line --- Source: in its first comment")
      }
      if script.lineCount > longest { found.append("has \(script.lineCount) lines; \(longest) are allowed") }
      return found.map { "\(script.path) \($0)" }
    }
  }
}
