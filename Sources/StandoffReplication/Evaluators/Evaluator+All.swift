public import StandoffKernel

extension Evaluator {
  /// Every evaluator, the static models first.
  public static let all: [Evaluator] =
    staticModels + preventiveWindow + updating + spiral + commitment + coercion + hazards + kernelBeliefs + kernelPlay
    + kernelDeals + kernelDefaults

  /// The evaluator for a figure's id: of those that fit, the one that names most of it.
  /// - Throws: an `InputError` with the nearest kinds of figures.
  public static func find(_ id: String) throws(InputError) -> Evaluator {
    var best: (fit: Int, evaluator: Evaluator)?
    for evaluator in all {
      guard let fit = evaluator.patterns.compactMap({ $0.fit(id) }).max() else { continue }
      if fit > (best?.fit ?? -1) { best = (fit, evaluator) }
    }
    if let best { return best.evaluator }
    throw InputError("nothing here computes a figure '\(id)'\(nearest(to: id))")
  }

  /// The kinds whose names are near, else those of the page that the id names, else how pages are named.
  private static func nearest(to id: String) -> String {
    let kinds = all.flatMap(\.patterns).map(\.description)
    let near = NearestNames.of(id, in: kinds)
    if !near.isEmpty { return "; near: \(near.joined(separator: ", "))" }
    let page = id.prefix { $0 != "." } + "."
    let ofPage = kinds.filter { $0.hasPrefix(page) }
    if !ofPage.isEmpty { return "; the kinds of \(page.dropLast()) are \(ofPage.joined(separator: ", "))" }
    return "; ids begin with M01 to M22 or K, like M14.premium"
  }
}
