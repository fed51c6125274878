/// A recorded command line as somebody else would type it: without where and by whom the work is done, with its seed. Two
/// equal runs have the same one.
enum RepeatableCommand {
  private static let dropped: Set<String> = [
    "--out", "--jobs", "--patience", "--executor", "--partition", "--time", "--account", "--array-width",
  ]
  private static let droppedFlags: Set<String> = ["--quiet", "--json", "--prepare", "--no-report", "--no-project"]

  /// - Parameter arguments: the program's path first.
  static func text(_ arguments: [String], seed: UInt64) -> String {
    var words = ["standoff"]
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if droppedFlags.contains(word) || dropped.contains(where: { word.hasPrefix($0 + "=") }) { continue }
      if dropped.contains(word) {
        rest = rest.dropFirst()
        continue
      }
      // A shell reads an equals sign within a word as itself.
      let isPlain = !word.hasPrefix("=") && !RunPlace.quoted(word.replacing("=", with: "-")).hasPrefix("'")
      words.append(isPlain ? word : RunPlace.quoted(word))
    }
    if !words.contains(where: { $0 == "--seed" || $0.hasPrefix("--seed=") }) { words += ["--seed", "\(seed)"] }
    return words.joined(separator: " ")
  }
}
