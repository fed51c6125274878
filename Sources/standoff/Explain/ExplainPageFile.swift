import StandoffReport
import StandoffTournament

/// Writes a page of an explanation.
enum ExplainPageFile {
  static func write(_ html: String, _ path: String, _ assets: ReportAssets) throws {
    let path = RunPlace.plain(path)
    try RunFolder.write(html, to: path)
    Output.note("page: \(path)\(assets.hasBundle ? "" : "; \(ReportFiles.bundleIsMissing)")")
  }

  /// The command that makes the same figures again.
  static func command(seed: UInt64) -> String {
    let words = CommandLine.arguments
    let kept = words.indices.filter { index in
      words[index] != "--html" && !words[index].hasPrefix("--html=") && (index == 0 || words[index - 1] != "--html")
    }
    return RepeatableCommand.text(kept.map { words[$0] }, seed: seed)
  }
}
