import Foundation
import StandoffKernel
import StandoffScripting

/// What another program, Axelrod-Python, gets where the same strategies play the same game, and what comes of it here.
/// `Axelrod/make_axelrod_figures.py` makes the figures and says how.
struct AxelrodFigures: Decodable {
  /// A pair that tosses no coin.
  struct Exact: Decodable {
    var row: String
    var column: String
    var rowMean: Double
    var columnMean: Double
    var rowCooperations: Int
    var columnCooperations: Int
  }

  /// A pair over many matches: means, with their standard errors.
  struct Sampled: Decodable {
    var row: String
    var column: String
    var rowMean: Double
    var rowError: Double
    var columnMean: Double
    var columnError: Double
    var turnsMean: Double?
    var turnsError: Double?
  }

  let turns: Int
  let noise: Double
  let endProbability: Double
  let payoffs: [[Double]]
  var deterministic: [Exact]
  var noisy: [Sampled]
  var stochastic: [Sampled]
  var ending: [Sampled]

  static func read() throws -> AxelrodFigures {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let path = Shelf.root + "/Tests/StandoffScriptingTests/Axelrod/figures.json"
    return try decoder.decode(AxelrodFigures.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// Pairs of shipped scripts in one condition of the prisoner's dilemma.
final class AxelrodPlay {
  private let game: MatrixGame
  private let scenario: Scenario
  private var players: [String: ScriptedStrategy] = [:]

  init(_ figures: AxelrodFigures, noise: Double = 0, endProbability: Double = 0) throws {
    var scenario = try Shelf.scenario("prisoners_dilemma")
    try scenario.set("turns", to: Double(figures.turns), source: "test")
    try scenario.set("noise", to: noise, source: "test")
    try scenario.set("end_probability", to: endProbability, source: "test")
    self.scenario = scenario
    game = MatrixGame(scenario)
  }

  /// The payoffs of the game that is played.
  var payoffs: [[Double]] { MatrixForm(scenario).row }

  func play(_ row: String, _ column: String, repetition: Int) throws -> MatchResult {
    let lineup = [try player(row, 0), try player(column, 1)]
    return try UncountedPlay.play(lineup) { () throws(Fault) in
      try game.play(lineup, seed: 1980, repetition: UInt64(repetition))
    }
  }

  private func player(_ name: String, _ seat: Int) throws -> ScriptedStrategy {
    if let made = players["\(name) \(seat)"] { return made }
    let made = try Shelf.strategy(name, seat: seat, in: scenario)
    players["\(name) \(seat)"] = made
    return made
  }
}

/// The comparison, with everything in which the two programs differ.
struct AxelrodComparison {
  /// Combined standard errors beyond which two means are not of the same game. Normal errors go beyond it once in 150,000
  /// means, so that the 400 compared here would do so by chance once in 370 seeds.
  static let bound = 4.5
  /// Rounding of the figures, which have six digits or fewer.
  private static let rounding = 1e-6

  private(set) var pairs = 0
  private(set) var largest = 0.0
  private(set) var differences: [String] = []

  mutating func compare(_ figures: [AxelrodFigures.Exact], _ play: AxelrodPlay) throws {
    for figure in figures {
      let result = try play.play(figure.row, figure.column, repetition: 0)
      let name = "\(figure.row) against \(figure.column)"
      pairs += 1
      for (mean, theirs) in [(result.payoffs[0], figure.rowMean), (result.payoffs[1], figure.columnMean)]
      where !(abs(mean - theirs) <= 1e-12) { differences.append("\(name): a mean of \(mean), and there \(theirs)") }
      for (mark, theirs) in [(2, figure.rowCooperations), (4, figure.columnCooperations)] where Int(result.marks[mark]) != theirs {
        differences.append("\(name): \(result.marks[mark]) cooperations, and there \(theirs)")
      }
    }
  }

  mutating func compare(_ figures: [AxelrodFigures.Sampled], _ play: AxelrodPlay, repetitions: Int) throws {
    for figure in figures {
      var sums = SIMD4<Double>.zero
      var squares = SIMD4<Double>.zero
      for repetition in 0..<repetitions {
        let result = try play.play(figure.row, figure.column, repetition: repetition)
        let values = SIMD4(result.payoffs[0], result.payoffs[1], Double(result.endTurn), 0)
        sums += values
        squares += values * values
      }
      let count = Double(repetitions)
      let means = sums / count
      let variances = (squares / count - means * means) * (count / (count - 1))
      pairs += 1
      var compared = [(figure.rowMean, figure.rowError), (figure.columnMean, figure.columnError)]
      if let mean = figure.turnsMean, let error = figure.turnsError { compared.append((mean, error)) }
      for (place, (theirs, error)) in compared.enumerated() {
        let combined = (error * error + max(0, variances[place]) / count).squareRoot()
        let z = abs(means[place] - theirs) / (combined + Self.rounding)
        largest = max(largest, z)
        guard !(z <= Self.bound) else { continue }
        differences.append(
          "\(figure.row) against \(figure.column): a mean of \(means[place]), and there \(theirs): \(z) standard errors")
      }
    }
  }
}
