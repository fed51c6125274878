/// A published or derived number: what it is, at which parameters, and how near a solver must come to it.
public struct Figure: Sendable, Equatable, Decodable {
  /// `M14.premium`, `K.zopa.committed.bK.n2`: the kind of figure and, after it, the case.
  public let id: String
  /// By the symbols of the literature: `d`, `lam`, `muK`.
  public let parameters: [String: FigureValue]
  /// What the number is, in words.
  public let prediction: String
  /// The closed form it was worked out from; empty where it has none.
  public let formula: String
  /// The number.
  public let value: Double
  /// How far the number found may lie from it; at least 0.
  public let tolerance: Double
  /// Where it comes from.
  public let source: String

  /// A figure; without words and sources unless given.
  public init(
    id: String, parameters: [String: FigureValue], value: Double, tolerance: Double, prediction: String = "",
    formula: String = "", source: String = ""
  ) {
    self.id = id
    self.parameters = parameters
    self.prediction = prediction
    self.formula = formula
    self.value = value
    self.tolerance = tolerance
    self.source = source
  }

  private enum Key: String, CodingKey { case id, parameters, prediction, formula, value, tolerance, source }

  /// Reads one; keys that it does not know are passed over.
  /// - Throws: a `DecodingError` where the id, the parameters, the value or the tolerance is missing or of a wrong kind.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    id = try box.decode(String.self, forKey: .id)
    parameters = try box.decode([String: FigureValue].self, forKey: .parameters)
    value = try box.decode(Double.self, forKey: .value)
    tolerance = try box.decode(Double.self, forKey: .tolerance)
    prediction = try box.decodeIfPresent(String.self, forKey: .prediction) ?? ""
    formula = try box.decodeIfPresent(String.self, forKey: .formula) ?? ""
    source = try box.decodeIfPresent(String.self, forKey: .source) ?? ""
  }

  /// `M14` of `M14.premium`.
  public var page: String { String(id.prefix { $0 != "." }) }
}
