import Foundation

/// One case of the truth table: a number derived in closed form, and how near an exact evaluation must come to it.
struct TruthCase: Decodable {
  enum Value: Decodable, Equatable {
    case number(Double)
    case word(String)

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      if let number = try? box.decode(Double.self) {
        self = .number(number)
      } else {
        self = .word(try box.decode(String.self))
      }
    }
  }

  let id: String
  let model: String
  let level: String
  var parameters: [String: Value]
  let prediction: String
  let formula: String
  var value: Double
  let tolerance: Double
  /// For Monte Carlo.
  let checkTolerance: Double
  let source: String

  enum CodingKeys: String, CodingKey {
    case id, model, level, parameters, prediction, formula, value, tolerance, source
    case checkTolerance = "check_tolerance"
  }

  /// A parameter that the case must have.
  subscript(name: String) -> Double {
    guard case .number(let number)? = parameters[name] else { fatalError("\(id) has no number '\(name)'") }
    return number
  }

  /// A parameter that the case may leave out.
  subscript(name: String, default fallback: Double) -> Double { parameters[name] == nil ? fallback : self[name] }

  func integer(_ name: String) -> Int { Int(self[name]) }

  func word(_ name: String) -> String {
    guard case .word(let word)? = parameters[name] else { fatalError("\(id) has no word '\(name)'") }
    return word
  }

  /// All cases, from the file beside the tests.
  static func load() throws -> [TruthCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Data/truth.json"))
    return try JSONDecoder().decode([TruthCase].self, from: data)
  }
}
