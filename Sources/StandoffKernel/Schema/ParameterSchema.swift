/// One parameter of a model, as the ledger prints it. All parameters of a model are data, and this is the datum.
public struct ParameterSchema: Sendable {
  /// Name in words: `discount_factor`.
  public let name: String
  /// The role whose own parameter it is; nil where it belongs to the model as a whole. Two roles may each have a
  /// parameter of the same name: `--set projection_bias=0` sets both, `--set DPRK.projection_bias=0` one.
  public let role: Int?
  /// The symbol of the equations: `δ`, `βU`.
  public let symbol: String
  /// Its unit, in words.
  public let unit: String
  /// Values that the model accepts.
  public let range: ClosedRange<Double>
  /// Values within which the model was thought through, where that is narrower than `range`; nil where it is not known.
  public let suggested: ClosedRange<Double>?
  /// Whether only whole numbers are accepted.
  public let isInteger: Bool
  /// The words that people write for its values 0, 1, 2 …; empty for a number.
  public let words: [String]
  /// The value where a scenario sets none.
  public let defaultValue: Double
  /// Where the default comes from, or the word "judgement".
  public let source: String
  /// One sentence.
  public let summary: String

  /// A ledger entry; a number of the whole model unless said otherwise.
  public init(
    _ name: String, role: Int? = nil, symbol: String, unit: String, range: ClosedRange<Double>,
    suggested: ClosedRange<Double>? = nil, isInteger: Bool = false, words: [String] = [],
    default defaultValue: Double, source: String = "judgement", _ summary: String
  ) {
    self.name = name
    self.role = role
    self.symbol = symbol
    self.unit = unit
    self.range = range
    self.suggested = suggested
    self.isInteger = isInteger
    self.words = words
    self.defaultValue = defaultValue
    self.source = source
    self.summary = summary
  }

  /// A value as people write it: a word where it has words, otherwise the shortest number.
  public func text(_ value: Double) -> String {
    if !words.isEmpty, let index = Int(exactly: value), words.indices.contains(index) { return words[index] }
    return PlainNumber.text(value)
  }
}
