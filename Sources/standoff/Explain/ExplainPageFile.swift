import StandoffReport
import StandoffTournament

/// The page of an explanation: its templates are read before anything is played, so that what is missing is said at once.
struct ExplainPageFile {
  private let path: String
  private let assets: ReportAssets
  private let seed: UInt64

  init(_ path: String, _ setting: Counterfactuals.Setting) throws {
    self.path = RunPlace.plain(path)
    assets = try ReportFiles.read(setting.assembly.data)
    seed = setting.seed
  }

  private static let bundleIsMissing = """
    it has its tables and no pictures, for the charting bundle is not in place: run make setup in Standoff's checkout (and \
    make install again), then this command again
    """

  /// - Parameter page: made from the templates and the command that makes the same figures again.
  func write(_ page: (_ assets: ReportAssets, _ command: String) -> String) throws {
    try RunFolder.write(page(assets, command), to: path)
    Output.note("page: \(path)\(assets.hasBundle ? "" : "; \(Self.bundleIsMissing)")")
  }

  private var command: String {
    let words = CommandLine.arguments
    let kept = words.indices.filter { index in
      words[index] != "--html" && !words[index].hasPrefix("--html=") && (index == 0 || words[index - 1] != "--html")
    }
    return RepeatableCommand.text(kept.map { words[$0] }, seed: seed)
  }
}
