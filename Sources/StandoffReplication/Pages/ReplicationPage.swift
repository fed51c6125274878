import StandoffAnalysis

/// A published argument, or the kernel: what its page says besides the figures.
public struct ReplicationPage: Sendable {
  /// `M14`, or `K` for the kernel.
  public let id: String
  /// A few words.
  public let title: String
  /// What the argument says, in one sentence.
  public let claim: String
  /// Where it was published. "In the spirit of" and "derived" mean that the game here is a version of its own.
  public let citation: String
  /// What a reader must know besides who found what; empty where there is nothing.
  public let note: String

  /// A page; its note is about how the figures were checked or where the sources were not at hand.
  init(_ id: String, _ title: String, claim: String, citation: String, note: String = "") {
    self.id = id
    self.title = title
    self.claim = claim
    self.citation = citation
    self.note = note
  }

  /// M01 to M22, then the kernel.
  public static let all: [ReplicationPage] =
    (StaticModel.all.map { model in
      ReplicationPage(
        model.id, model.title, claim: model.claim, citation: model.citation, note: staticNotes[model.id] ?? "")
    } + dynamic).sorted { order($0.id) < order($1.id) }

  /// K after the numbered ones.
  private static func order(_ id: String) -> String { id.hasPrefix("M") ? id : "Z" + id }

  private static let staticNotes = [
    "M08": """
      The figure was checked by iterating best responses on a grid, which is the same logic of cut-offs as here. The general \
      multiplier condition, of which this is the uniform case, is cited from memory.
      """,
    "M16": """
      The figures M16.dyn are the same question in turns, with hazards; they are solved by the kernel's stage values. Glaser \
      1997 is cited from memory.
      """,
    "M17": """
      The horizon and the chance of war were checked by integrating the same indifference condition; that it is an \
      equilibrium is tested by the payoff of plans (M17.asym.value).
      """,
    "M21": "McKelvey and Palfrey 1995 is cited from memory.",
  ]
}
