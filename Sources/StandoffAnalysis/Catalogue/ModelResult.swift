/// Something that may be asked of a model.
public struct ModelResult: Sendable {
  /// How far the result is the cited author's.
  public enum Standing: Sendable, Equatable {
    /// The author's own, compared with the source or with teaching material on it.
    case quoted
    /// Derived for this game; the citation is for the argument only.
    case derived
    /// The author's as remembered; the text was not at hand to compare.
    case remembered
  }

  /// Name in words: `chance_of_war`.
  public let name: String
  /// One sentence.
  public let summary: String
  /// Whose it is.
  public let standing: Standing
  let compute: @Sendable (ParameterValues) throws -> Double?

  init(
    _ name: String, _ standing: Standing, _ summary: String,
    compute: @escaping @Sendable (ParameterValues) throws -> Double?
  ) {
    self.name = name
    self.summary = summary
    self.standing = standing
    self.compute = compute
  }
}
