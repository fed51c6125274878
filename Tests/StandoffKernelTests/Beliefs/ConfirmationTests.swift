import Foundation
import StandoffKernel
import Testing

/// A reader that takes what contradicts it for support (Rabin and Schrag 1999).
@Suite struct ConfirmationTests {
  @Test("A contrary signal is misread as often as q says; a supporting one, and any at one half, never")
  func frequency() {
    var random = SplitMix(301)
    for q in [0, 0.3, 0.8, 1.0] {
      var (contrary, misread) = (0, 0)
      for _ in 0..<20_000 {
        let likelihoods = Likelihoods(bad: random.number(0.01...0.99), benign: random.number(0.01...0.99))
        let belief = LogOdds(probability: random.flag(0.1) ? 0.5 : random.number(0.001...0.999))
        let evidence = random.flag() ? 1.0 : 0
        var asked = false
        let read = BeliefRule.confirming(evidence, belief: belief, likelihoods: likelihoods) {
          asked = true
          return random.unit() < q
        }
        // Whether Bayes' posterior lies nearer to one half, or beyond it.
        let bad = evidence == 1 ? likelihoods.bad : 1 - likelihoods.bad
        let benign = evidence == 1 ? likelihoods.benign : 1 - likelihoods.benign
        let isContrary = belief.probability > 0.5 ? bad < benign : belief.probability < 0.5 && bad > benign
        #expect(asked == isContrary)
        if isContrary {
          contrary += 1
          misread += read == 1 - evidence ? 1 : 0
        } else {
          #expect(read == evidence)
        }
      }
      let n = Double(contrary)
      #expect(contrary > 5000 && abs(Double(misread) / n - q) <= 4 * (q * (1 - q) / n).squareRoot(), "q = \(q)")
    }
  }

  @Test("In play too: a suspect's restraint is misread with chance q, and its arming never")
  func inPlay() throws {
    let q = 0.3
    let parameters = DyadParameters.with {
      $0.turns = 1
      $0.both {
        $0.observer.prior = 0.7
        $0.observer.noise = 0
        $0.observer.rule = .confirmation
        $0.observer.confirmation = q
      }
    }
    func misread(_ arm: Bool) throws -> Double {
      let table = DyadTable(
        parameters: parameters, first: ScriptedStrategy.constant(StateMove(arm: true)),
        second: ScriptedStrategy.constant(StateMove(arm: arm)))
      let game = table.game
      let series = SeriesRecorder(DyadSchema.model)
      var wrong = 0
      for repetition in 0..<4000 as Range<UInt64> {
        _ = try game.play(table.seats, seed: 302, repetition: repetition, series: series)
        let rose = series.values[DyadSeries.beliefOfFirst] > 0.7
        wrong += rose == arm ? 0 : 1
      }
      return Double(wrong) / 4000
    }
    #expect(abs(try misread(false) - q) <= 4 * (q * (1 - q) / 4000).squareRoot())
    #expect(try misread(true) == 0)
  }

  /// Shares of readers that end nearly certain of the false type, and of the true one, after signals right with chance θ.
  private func ends(theta: Double, q: Double, steps: Int, readers: Int) -> (wrong: Double, right: Double) {
    var random = SplitMix(303)
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.rule = .confirmation
    observer.confirmation = q
    observer = observer.inForce
    let signal = Likelihoods(bad: theta, benign: 1 - theta)
    var (wrong, right) = (0, 0)
    for _ in 0..<readers {
      var belief = LogOdds(probability: 0.5)
      for _ in 0..<steps {
        let sent = random.flag(theta) ? 0.0 : 1.0
        let read = BeliefRule.confirming(sent, belief: belief, likelihoods: signal) { random.unit() < q }
        belief = BeliefRule.update(belief, by: observer, likelihoods: signal, evidence: read, noise: 0)
      }
      if belief.probability > 0.999 { wrong += 1 }
      if belief.probability < 0.001 { right += 1 }
    }
    return (Double(wrong) / Double(readers), Double(right) / Double(readers))
  }

  /// The closed form for infinitely many signals: u and v are the chances of a step into the falsehood and into the truth.
  private func lockIn(theta: Double, q: Double) -> Double {
    let (u, v) = ((1 - theta) + q * theta, theta + q * (1 - theta))
    let (ew, er) = (1 - (1 - u) / u, 1 - (1 - v) / v)
    return (1 - theta) * ew / ((1 - theta) * ew + theta * er)
  }

  @Test("Above q* = 1 − 1/(2θ) a false belief locks in as often as the closed form says", arguments: [(0.7, 0.5), (0.7, 0.8)])
  func locksIn(_ theta: Double, _ q: Double) {
    #expect(q > 1 - 1 / (2 * theta))
    let (found, expected) = (ends(theta: theta, q: q, steps: 400, readers: 3000), lockIn(theta: theta, q: q))
    #expect(expected > 0.1)
    #expect(abs(found.wrong - expected) <= 4 * (expected * (1 - expected) / 3000).squareRoot(), "\(found), \(expected)")
    #expect(found.wrong + found.right > 0.99, "\(found)")
  }

  @Test("Below q* the truth is found in the end")
  func findsTheTruth() {
    let boundary: Double = 1 - 1 / (2 * 0.7)
    #expect(boundary > 0.28 && boundary < 0.29)
    let found = ends(theta: 0.7, q: 0.15, steps: 800, readers: 1000)
    #expect(found.wrong < 0.005 && found.right > 0.95, "\(found)")
  }
}
