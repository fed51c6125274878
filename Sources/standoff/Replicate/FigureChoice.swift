import StandoffKernel
import StandoffReplication

/// Which figures of a file the user asks for.
struct FigureChoice {
  let figures: [Figure]
  /// Whether a page, or a part of one, was named.
  let isOnePage: Bool

  var isOneFigure: Bool { isOnePage && figures.count == 1 }

  /// - Parameter id: a page, a figure, or the beginning of some figures up to a dot, in any case; nil for all.
  /// - Throws: an ``InputError`` with the nearest names.
  init(_ id: String?, _ file: FigureFile) throws(InputError) {
    guard let id else {
      (figures, isOnePage) = (file.figures, false)
      return
    }
    let wanted = id.lowercased()
    let exact = file.figures.filter { $0.id.lowercased() == wanted }
    let found = exact.isEmpty ? file.figures.filter { $0.id.lowercased().hasPrefix(wanted + ".") } : exact
    if found.isEmpty {
      let pages = ReplicationPage.all.map(\.id)
      if let page = pages.first(where: { $0.lowercased() == wanted }) {
        throw InputError("there is no figure of \(page) in \(file.path)")
      }
      throw InputError("unknown page or figure '\(id)'\(Self.nearest(to: id, file, pages))")
    }
    (figures, isOnePage) = (found, true)
  }

  private static func nearest(to id: String, _ file: FigureFile, _ pages: [String]) -> String {
    let names = pages + [Fearon2017.id] + file.figures.map(\.id)
    let near = NearestNames.of(id, in: names)
    if !near.isEmpty { return "; near: \(near.joined(separator: ", "))" }
    let page = id.prefix { $0 != "." }.lowercased() + "."
    let ofPage = file.figures.map(\.id).filter { $0.lowercased().hasPrefix(page) }
    if !ofPage.isEmpty { return "; of that page there are \(ofPage.joined(separator: ", "))" }
    return "; pages are M01 to M22, K and \(Fearon2017.id)"
  }
}
