import Foundation

/// Words that some rooms may not use: what would let a clock, hidden chance, a file or another `libm` reach a result.
struct WordRule: Sendable {
  /// What the rule keeps out, for the message.
  let reason: String
  let rooms: Set<String>
  /// A regular expression over program text without comments and strings.
  let pattern: String

  /// A line for each use in the rule's rooms.
  func violations(in files: [SourceFile]) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return files.filter { Arrows.room(of: $0.path).map(rooms.contains) ?? false }.flatMap { file -> [String] in
      let text = CodeText.blanked(file.text)
      return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match -> String? in
        guard let range = Range(match.range, in: text) else { return nil }
        let line = text[..<range.lowerBound].count(where: \.isNewline) + 1
        return "\(file.path):\(line): \(text[range]): \(reason)"
      }
    }
  }

  /// Rooms of values and pure functions.
  private static let pure: Set<String> = ["StandoffKernel", "StandoffAnalysis", "StandoffReplication"]
  private static let core: Set<String> = pure.union(["LuaBridge", "StandoffScripting", "StandoffTournament"])

  static let all = [
    WordRule(
      reason: "state that outlives a match", rooms: pure,
      pattern: #"\bstatic\s+var\b|\bclass\s+var\b|nonisolated\(unsafe\)"#),
    WordRule(
      reason: "chance that no seed replays", rooms: core,
      pattern: #"\bSystemRandomNumberGenerator\b|\.random\s*\(|\.randomElement\s*\(|\.shuffle[d]?\s*\(|\barc4random\w*"#
    ),
    WordRule(
      reason: "a clock", rooms: core,
      pattern: #"\bDate\s*\(|\bDate\.now\b|\bclock_gettime\b|\bgettimeofday\b|\btime\s*\(\s*nil|"#
        + #"\bContinuousClock\b|\bSuspendingClock\b|\bDispatchTime\b|\bCFAbsoluteTimeGetCurrent\b"#),
    WordRule(
      reason: "files, threads and printing are not the kernel's", rooms: pure,
      pattern: #"\b(FileManager|FileHandle|fopen|open|Thread|DispatchQueue|Task|Process|Date|print|debugPrint)\s*[.({]"#
    ),
    WordRule(
      reason: "the C library's bits differ between processors; call standoff_exp and its kin",
      rooms: pure,
      pattern:
        #"\b(exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt|"#
        + #"erf|erfc|tgamma|lgamma)\s*\("#),
    WordRule(
      reason: "hash values differ from run to run", rooms: core,
      pattern: #"\.hashValue\b|\bHasher\s*\("#),
  ]
}
