/// Which ids an evaluator is for.
///
/// An id is made of parts between dots. A pattern fits an id that begins with its parts, so `M05.cstar` fits `M05.cstar.2`
/// and `M05.cstar.mine`. `*` stands for any one part, `#` for a part of digits alone.
struct FigurePattern: Sendable, Equatable, CustomStringConvertible {
  let description: String
  private let parts: [Substring]

  init(_ text: String) {
    description = text
    parts = text.split(separator: ".", omittingEmptySubsequences: false)
  }

  /// How many parts it names outright, which decides where several patterns fit; nil where it does not fit.
  func fit(_ id: String) -> Int? {
    let found = id.split(separator: ".", omittingEmptySubsequences: false)
    guard found.count >= parts.count, found.allSatisfy({ !$0.isEmpty }) else { return nil }
    for (part, text) in zip(parts, found) {
      switch part {
      case "*": continue
      case "#": if !text.allSatisfy(\.isNumber) { return nil }
      default: if part != text { return nil }
      }
    }
    return parts.count(where: { $0 != "*" && $0 != "#" })
  }
}
