/// A value of a posture as JSON has it: a number, a flag, or the word that a script writes.
enum PostureValue: Encodable, Sendable {
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case word(String)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    case .word(let value): try container.encode(value)
    }
  }
}
