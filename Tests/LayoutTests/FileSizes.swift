/// How long files may be, so that each can be read in one go.
enum FileSizes {
  static let sourceLimit = 400
  static let testLimit = 500
  static let medianLimit = 200

  /// Generated tables, which nobody reads from end to end: a prefix of the path, and a word in the file's name.
  static let generated = [(folder: "Sources/CStandoffNumerics/", word: "table")]

  /// A line for each file that is too long, and one if the median source is.
  static func violations(in files: [SourceFile]) -> [String] {
    let written = files.filter { file in
      !generated.contains { file.path.hasPrefix($0.folder) && file.path.dropFirst($0.folder.count).contains($0.word) }
    }
    let sources = written.filter { $0.path.hasPrefix("Sources/") }
    let sorted = sources.map(\.lineCount).sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    return written.compactMap { file in
      let limit = file.path.hasPrefix("Tests/") ? testLimit : sourceLimit
      return file.lineCount > limit ? "\(file.path) has \(file.lineCount) lines; \(limit) are allowed" : nil
    } + (median > medianLimit ? ["the median source has \(median) lines; \(medianLimit) are allowed"] : [])
  }
}
