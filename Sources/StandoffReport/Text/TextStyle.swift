/// Colour and weight for a terminal that can show them; plain text everywhere else.
public struct TextStyle: Sendable {
  /// Whether escape codes are written at all.
  public let isColoured: Bool

  /// A style with escape codes, or without.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// No escape codes.
  public static let plain = TextStyle(isColoured: false)

  /// Headings and names.
  public func bold(_ text: String) -> String { wrap(text, "1") }
  /// Asides.
  public func faint(_ text: String) -> String { wrap(text, "2") }
  /// War and other bad ends.
  public func alarm(_ text: String) -> String { wrap(text, "31") }
  /// Deals and other good ends.
  public func calm(_ text: String) -> String { wrap(text, "32") }
  /// Turning points.
  public func notice(_ text: String) -> String { wrap(text, "33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
