import Foundation
import StandoffKernel
import StandoffReport

/// The data files of reports: templates, style, and the charting bundle where set-up has put it in place.
enum ReportFiles {
  /// - Throws: an ``InputError`` that names the file that is missing or broken.
  static func read(_ data: DataRoot) throws(InputError) -> ReportAssets {
    let folder = data.path + "/report"
    var texts: [String: String] = [:]
    for name in ReportAssets.files {
      guard let text = text("\(folder)/\(name)") else {
        throw InputError(
          "the report's template \(name) is not in \(folder); install Standoff again, or leave out --data")
      }
      texts[name] = text
    }
    guard let assets = ReportAssets(texts, bundle: text("\(folder)/\(ReportAssets.bundleFile)")) else {
      throw InputError("a template in \(folder) is no JSON; install Standoff again")
    }
    return assets
  }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What to do where the bundle is missing.
  static let bundleIsMissing = """
    the report has its tables and no pictures, for the charting bundle is not in place: run make setup in Standoff's checkout \
    (and make install again), then standoff report on the run's folder
    """
}
