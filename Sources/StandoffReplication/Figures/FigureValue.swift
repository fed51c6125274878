/// A parameter of a figure: a number, or a word that names a choice.
public enum FigureValue: Sendable, Equatable, Codable {
  case number(Double)
  case word(String)

  /// A number, a word, or true and false, which are 1 and 0.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if let flag = try? box.decode(Bool.self) {
      self = .number(flag ? 1 : 0)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else {
      self = .word(try box.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .number(let number): try box.encode(number)
    case .word(let word): try box.encode(word)
    }
  }
}
