import CStandoffNumerics
import StandoffKernel
import Testing

/// The security dilemma's facts on fear: when two that want only safety come to war, and what keeps them from it.
@Suite struct DyadSpiralTests {
  /// Two benign states that fear each other from the start, with projection β.
  private func frightened(projection: Double, noise: Double = 0) -> DyadTable {
    let parameters = DyadParameters.with {
      $0.both {
        $0.observer.prior = 0.5
        $0.observer.projection = projection
        $0.observer.noise = noise
      }
    }
    return DyadTable(
      parameters: parameters, first: ScriptedStrategy.fearful(), second: ScriptedStrategy.fearful())
  }

  @Test("Bayesians who know each other's fear do not spiral: they arm for ever, and believe what they believed")
  func bayesiansDoNotSpiral() throws {
    let played = try frightened(projection: 0).record()
    #expect(played.result.dyad == .armsRace && played.result.endTurn == 40)
    for series in [DyadSeries.beliefOfFirst, DyadSeries.beliefOfSecond] {
      let beliefs = played.recorder.series(series)
      #expect(beliefs.count == 40 && beliefs.allSatisfy { abs($0 - 0.5) < 0.05 }, "\(beliefs)")
    }
  }

  @Test("Projection makes the spiral: the more of it, the oftener war and the sooner")
  func projectionSpirals() throws {
    let biases = [0, 0.1, 0.25, 0.5, 1]
    // Misreading brings chance into it, and twenty turns leave the weakest bias little time.
    let samples = try biases.map { bias in
      var table = frightened(projection: bias, noise: 0.05)
      table.parameters.turns = 20
      return try table.sample(400, seed: 700)
    }
    let wars = samples.map { Double($0.filter(\.isWar).count) / 400 }
    #expect(wars[0] < 0.01 && wars[4] > 0.98, "\(wars)")
    #expect(zip(wars, wars.dropFirst()).allSatisfy { $0 <= $1 }, "\(wars)")
    #expect(wars[1] > 0.4 && wars[1] < wars[2], "\(wars)")
    let turns = samples.dropFirst().map { sample in
      sample.reduce(0.0) { $0 + Double($1.isWar ? $1.endTurn : 21) } / 400
    }
    #expect(zip(turns, turns.dropFirst()).allSatisfy { $0 > $1 }, "\(turns)")
  }

  @Test(
    "Where fear is at its height, the rounds to the attack threshold are k* = ⌈(logit .8 − logit μ0) / ln LR⌉",
    arguments: [0.05, 0.1, 0.25, 0.5, 0.75, 1], [0.2, 0.35])
  func rounds(_ projection: Double, _ prior: Double) throws {
    let parameters = DyadParameters.with {
      $0.turns = 200
      $0.trustNoise = 0.001
      $0.both {
        // Almost no trust: m* = .01/.61, far below the prior.
        $0.advantage = 0.99
        $0.observer.prior = prior
        $0.observer.projection = projection
        $0.observer.noise = 0
      }
    }
    let table = DyadTable(parameters: parameters, first: ScriptedStrategy.fearful(), second: ScriptedStrategy.fearful())
    let ratio = 0.95 / ((1 - projection) * 0.95 + projection * 0.15)
    func logit(_ p: Double) -> Double { standoff_log(p / (1 - p)) }
    let rounds = ((logit(0.8) - logit(prior)) / standoff_log(ratio)).rounded(.up)
    let result = try table.play()
    // Both strike at the start of the turn after the last round.
    #expect(result.dyad == .bothStruck && Double(result.endTurn) == rounds + 1, "\(result.endTurn), k* = \(rounds)")
    #expect(result.marks[0] == Int32(rounds) && result.marks[1] == Int32(rounds) && Double(result.marks[2]) == rounds + 1)
  }

  @Test("Without projection and with fear at its height, the threshold is never reached")
  func neverWithoutBias() throws {
    let parameters = DyadParameters.with {
      $0.turns = 1000
      $0.trustNoise = 0.001
      $0.both {
        $0.advantage = 0.99
        $0.observer.projection = 0
        $0.observer.noise = 0
      }
    }
    let table = DyadTable(parameters: parameters, first: ScriptedStrategy.fearful(), second: ScriptedStrategy.fearful())
    let result = try table.play()
    #expect(result.dyad == .armsRace && result.marks[0] == 1000)
  }

  @Test("Occasional restraint protects: under full bias beliefs go where the arming rate lies against a_S*")
  func restraintProtects() throws {
    for (hi, lo) in [(0.95, 0.15), (0.8, 0.2), (0.9, 0.3)] {
      let calm = standoff_log((1 - lo) / (1 - hi))
      let boundary = calm / (standoff_log(hi / lo) + calm)
      func shareFeared(_ rate: Double) throws -> Double {
        let parameters = DyadParameters.with {
          $0.turns = 400
          $0.both {
            $0.observer.rateHigh = hi
            $0.observer.rateLow = lo
            $0.observer.projection = 1
            $0.observer.noise = 0
          }
        }
        let table = DyadTable(
          parameters: parameters, first: ScriptedStrategy.arming(rate: rate), second: ScriptedStrategy.arming(rate: rate))
        let game = table.game
        let series = SeriesRecorder(DyadSchema.model)
        let feared = try (0..<100 as Range<UInt64>).filter {
          _ = try game.play(table.seats, seed: 701, repetition: $0, series: series)
          return series.values[series.values.count - series.width + DyadSeries.beliefOfFirst] > 0.5
        }
        return Double(feared.count) / 100
      }
      let (below, above) = (try shareFeared(boundary - 0.12), try shareFeared(boundary + 0.12))
      #expect(below < 0.1 && above > 0.9, "hi \(hi), lo \(lo): \(below), \(above)")
    }
  }

  @Test("Trusting states that want only safety stay at peace under every bias, as long as nobody misreads")
  func trustingStaysTrusting() throws {
    for projection in [0, 0.5, 1] {
      var table = frightened(projection: projection)
      table.parameters.both { $0.observer.prior = 0.3 }
      let played = try table.record()
      #expect(played.result.dyad == .peace && played.result.marks == SIMD8<Int32>(repeating: 0))
      #expect(played.recorder.series(DyadSeries.beliefOfFirst).last! < 0.01)
    }
  }
}
