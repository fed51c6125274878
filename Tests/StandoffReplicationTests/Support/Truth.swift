import Foundation
import StandoffReplication

/// The tests' own copy of the figures: numbers derived in closed form, each checked by a method that does not use it.
struct Truth: Decodable {
  let figure: Figure
  /// For Monte Carlo.
  let checkTolerance: Double

  private enum Key: String, CodingKey { case checkTolerance = "check_tolerance" }

  init(from decoder: any Decoder) throws {
    figure = try Figure(from: decoder)
    checkTolerance = try decoder.container(keyedBy: Key.self).decode(Double.self, forKey: .checkTolerance)
  }

  static func load() throws -> [Truth] { try decode("Tests/StandoffReplicationTests/Data/truth.json") }

  /// The figures that are shipped.
  static func shipped() throws -> [Figure] { try decode("replication/figures.json") }

  private static func decode<Value: Decodable>(_ path: String) throws -> Value {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try JSONDecoder().decode(Value.self, from: try Data(contentsOf: root.appendingPathComponent(path)))
  }
}

extension Figure {
  /// The same with another value, id or parameters.
  func with(id: String? = nil, value: Double? = nil, _ changes: [String: FigureValue?] = [:]) -> Figure {
    var parameters = parameters
    for (symbol, change) in changes { parameters[symbol] = change }
    return Figure(
      id: id ?? self.id, parameters: parameters, value: value ?? self.value, tolerance: tolerance, prediction: prediction,
      formula: formula, source: source)
  }
}
