public import StandoffKernel

/// Some matches of a tournament, turn by turn, for charts over time: which, is fixed by the plan alone.
public struct TurnSample: Sendable {
  /// One match.
  public struct Match: Sendable {
    /// Its strategy in the first role, by index within it.
    public let entrant: Int
    public let repetition: Int
    /// The model's series, turn after turn.
    public let values: [Double]

    public init(entrant: Int, repetition: Int, values: [Double]) {
      self.entrant = entrant
      self.repetition = repetition
      self.values = values
    }
  }

  /// Matches of a sample: judgement, a second's work.
  public static let size = 2000

  let series: [ModelSchema.Series]
  public private(set) var matches: [Match] = []

  /// An empty sample.
  public init(_ schema: ModelSchema) { series = schema.series }

  public mutating func add(_ match: Match) { matches.append(match) }

  var width: Int { series.count }

  /// The longest match.
  var turns: Int { matches.map { $0.values.count / max(1, width) }.max() ?? 0 }

  /// Values of one number in a turn, over the matches of a strategy that were still going; `nil` counts all strategies.
  func values(of column: Int, turn: Int, entrant: Int?) -> [Double] {
    matches.compactMap { match in
      let place = (turn - 1) * width + column
      guard entrant == nil || match.entrant == entrant, place < match.values.count else { return nil }
      return match.values[place]
    }
  }
}

/// Quantiles of some numbers.
package struct Quantiles {
  let sorted: [Double]

  package init(_ values: [Double]) { sorted = values.sorted() }

  /// Linear between order statistics (Hyndman and Fan 1996, definition 7). Nil of nothing.
  package func callAsFunction(_ share: Double) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let below = Int(place)
    if below >= last { return sorted[last] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  package var mean: Double { sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count) }

  /// Fields of a row of a chart.
  var fields: [String: JSONValue] {
    [
      "p05": .rounded(self(0.05)), "p25": .rounded(self(0.25)), "median": .rounded(self(0.5)), "p75": .rounded(self(0.75)),
      "p95": .rounded(self(0.95)), "mean": .rounded(mean), "matches": .integer(sorted.count),
    ]
  }
}
