import StandoffAnalysis

/// A page with its figures computed.
public struct PageOutcome: Sendable {
  /// What it is about.
  public let page: ReplicationPage
  /// In the order of the file.
  public let figures: [FigureOutcome]

  /// A page of these figures.
  public init(page: ReplicationPage, figures: [FigureOutcome]) {
    self.page = page
    self.figures = figures
  }

  /// How many hold.
  public var passed: Int { figures.count(where: \.holds) }

  /// The largest difference as a share of its tolerance.
  public var worst: Double { figures.map(\.shareOfTolerance).max() ?? 0 }

  /// The kinds of figures on the page, each once, in order of their first figure.
  public var evaluators: [Evaluator] {
    var seen: Set<String> = []
    return figures.map(\.evaluator).filter { seen.insert($0.kind).inserted }
  }

  /// Whose the results are, a sentence for each standing, and the page's note.
  public var caveats: [String] {
    let sentences: [(ModelResult.Standing, String)] = [
      (.quoted, "The author's own result, compared with the source or with teaching material on it"),
      (.derived, "Derived for this program; the citation is for the argument, not for the formula"),
      (.remembered, "The author's as remembered; the text was not at hand to compare"),
    ]
    let owned = sentences.compactMap { standing, sentence -> String? in
      let kinds = evaluators.filter { $0.standing == standing }.map(\.kind)
      return kinds.isEmpty ? nil : "\(sentence): \(kinds.joined(separator: ", "))."
    }
    return owned + (page.note.isEmpty ? [] : [page.note])
  }
}
