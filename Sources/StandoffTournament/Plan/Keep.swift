/// What `results.sqlite` holds beyond the figures. Figures are the same either way.
public enum Keep: String, Sendable, Codable, CaseIterable {
  /// A row for each match.
  case matches
  /// That, and a row for each turn of each match.
  case turns
}
