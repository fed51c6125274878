import StandoffAnalysis
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): seeded numbers for random cases.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) * 0x1p-53
  }

  mutating func flag() -> Bool { next() & 1 == 1 }
}

/// A solver against a closed form over random parameters.
enum Draws {
  static let count = 1000

  /// Draws parameters and compares; prints the worst disagreement and records every one beyond the tolerance.
  ///
  /// - Parameters:
  ///   - least: how many draws must have an answer, so that a comparison of nothing with nothing is no proof.
  ///   - draw: parameters, and the closed form's answer; nil where there is none.
  static func compare(
    _ id: String, _ result: String, tolerance: Double = 1e-9, count: Int = count, least: Int = count,
    draw: (inout SplitMix) -> (settings: [String: Double], expected: Double?)
  ) throws {
    let model = try #require(StaticModel.all.first { $0.id == id })
    var worst = 0.0
    var answered = 0
    var failures: [String] = []
    for seed in 0..<UInt64(count) {
      var random = SplitMix(seed &* 0x51_7C_C1_B7 &+ 17)
      let (settings, expected) = draw(&random)
      let place = "\(id).\(result), draw \(seed), \(settings)"
      let found: Double?
      do { found = try model.solve(result, settings) } catch {
        failures.append("\(place): \(error)")
        continue
      }
      guard let expected, let found else {
        if (expected == nil) != (found == nil) {
          failures.append("\(place): \(found?.description ?? "no answer"), expected \(expected?.description ?? "none")")
        }
        continue
      }
      answered += 1
      let error = abs(found - expected) / max(1, abs(expected))
      worst = max(worst, error)
      if !(error <= tolerance) { failures.append("\(place): \(found), expected \(expected)") }
    }
    for failure in failures.prefix(3) { Issue.record("\(failures.count) draws fail, such as \(failure)") }
    print("draws: \(id).\(result): \(answered) of \(count) with an answer, worst disagreement \(worst)")
    #expect(answered >= least, "\(id).\(result)")
  }
}
