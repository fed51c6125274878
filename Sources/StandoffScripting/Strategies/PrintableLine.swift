/// A script's own words as they may stand in a message, a list or a table: one line, nothing that moves a cursor or turns
/// the direction of text, and not too long.
public enum PrintableLine {
  /// - Parameter limit: characters; what is over is cut, and `…` shows it.
  public static func text(_ words: some StringProtocol, limit: Int = 200) -> String {
    var line = ""
    for (count, scalar) in words.unicodeScalars.enumerated() {
      if count == limit { return line + "…" }
      if scalar == "\n" { line += "\\n" } else if isHidden(scalar) { line += "\u{FFFD}" } else { line.unicodeScalars.append(scalar) }
    }
    return line
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
