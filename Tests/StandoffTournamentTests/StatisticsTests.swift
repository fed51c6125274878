import StandoffKernel
import StandoffTournament
import Testing

@Suite struct StatisticsTests {
  /// Quantiles and tails by mpmath with 40 digits, equal to SciPy 1.17's to the digits that double precision holds.
  @Test(arguments: [
    (1, 12.706204736174705), (2, 4.3026527297494639), (5, 2.5705818356363155), (10, 2.2281388519862747),
    (30, 2.0422724563012383), (199, 1.9719565442517538), (9_999, 1.9602012636213577),
  ])
  func quantilesOfStudentsT(degreesOfFreedom: Int, expected: Double) {
    let quantile = StudentT.halfWidth(coverage: 0.95, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(quantile / expected - 1) < 1e-12, "\(quantile)")
  }

  @Test(arguments: [
    (0.1, 1, 0.93654896513889286), (3.5, 1, 0.1771710655658095), (1, 2, 0.42264973081037424),
    (2.5, 5, 0.054490099342376241), (8, 7, 9.1149211708753624e-5), (0.01, 30, 0.9920874925731777),
    (30, 12, 1.1773181907018948e-12), (4, 199, 8.9276558756825363e-5), (6, 9_999, 2.0416254188515977e-9),
    (50, 3, 1.7617152041271974e-5),
  ])
  func tailsOfStudentsT(t: Double, degreesOfFreedom: Int, expected: Double) {
    for signed in [t, -t] {
      let tail = StudentT.twoSidedTail(signed, degreesOfFreedom: degreesOfFreedom)
      #expect(abs(tail / expected - 1) < 1e-12, "\(tail)")
    }
  }

  @Test func studentsTAtItsEdges() {
    #expect(StudentT.twoSidedTail(0, degreesOfFreedom: 3) == 1)
    #expect(StudentT.twoSidedTail(.infinity, degreesOfFreedom: 3) == 0)
    #expect(StudentT.twoSidedTail(1e200, degreesOfFreedom: 3) == 0)
    let million = StudentT.twoSidedTail(1.5, degreesOfFreedom: 999_999)
    #expect(abs(million / 0.13361471823710847 - 1) < 1e-9, "\(million)")
  }

  @Test func tailFallsAsTGrows() {
    for degreesOfFreedom in [1, 2, 7, 50, 1000] {
      let tails = (0...400).map { StudentT.twoSidedTail(Double($0) / 40, degreesOfFreedom: degreesOfFreedom) }
      for (near, far) in zip(tails, tails.dropFirst()) { #expect(far < near, "\(degreesOfFreedom) degrees of freedom") }
    }
  }

  /// The last two are examples of Newcombe 1998, Statistics in Medicine 17, 857–872, table I; digits by SciPy 1.17.
  @Test(arguments: [
    (0, 20, 0.0, 0.16112515805281935), (1, 10, 0.017876213095072896, 0.4041500267952385),
    (5, 10, 0.236593090512564, 0.7634069094874361), (20, 20, 0.8388748419471808, 1.0),
    (81, 263, 0.2552885198782742, 0.36620957698280004), (15, 148, 0.06238639953073629, 0.16048724172330803),
  ])
  func wilsonsInterval(count: Int, number: Int, low: Double, high: Double) {
    let interval = Wilson.interval(count: count, of: number)
    #expect(abs(interval.low - low) < 1e-14 && abs(interval.high - high) < 1e-14, "\(interval)")
  }

  @Test func holmsMethod() {
    // Holm 1979: 0.01 · 4, 0.02 · 3, then 0.03 · 2 = 0.06 again, and 0.5.
    let adjusted = Ranking.holm([0.02, 0.5, 0.01, 0.03])
    for (value, expected) in zip(adjusted, [0.06, 0.5, 0.04, 0.06]) { #expect(abs(value - expected) < 1e-15) }
    #expect(Ranking.holm([0.9, 0.8]) == [1, 1])
    #expect(Ranking.holm([]) == [])
  }

  @Test func momentsOfEqualNumbersAreExact() {
    var moments = Moments()
    for _ in 0..<1000 { moments.add(0.1) }
    #expect(moments.mean == 0.1 && moments.variance == 0 && moments.standardError == 0)
    var few = Moments()
    #expect(few.mean == 0 && few.variance == nil)
    few.add(3)
    #expect(few.variance == nil && few.standardError == nil)
    few.add(5)
    #expect(few.mean == 4 && few.variance == 2 && few.standardError == 1)
  }

  @Test func oneRepetitionHasNoInterval() throws {
    let results = try figures(repetitions: 1) { randomResult($0, $1) }
    for entrant in results.entrants {
      #expect(entrant.payoff != nil && entrant.payoff?.low == nil && entrant.payoff?.high == nil)
      #expect(entrant.band == nil && entrant.shares.allSatisfy { $0.low == nil && $0.high == nil })
    }
    #expect(results.comparisons.allSatisfy { $0 == nil })
  }

  @Test func intervalOfTwoRepetitionsIsStudents() throws {
    let results = try figures(repetitions: 2) { _, repetition in
      .init(payoffs: SIMD8(repeating: repetition == 0 ? 1 : 3))
    }
    // Means 1 and 3: mean 2, standard error 1, one degree of freedom.
    let payoff = try #require(results.entrants[0].payoff)
    let (low, high) = (try #require(payoff.low), try #require(payoff.high))
    #expect(payoff.mean == 2 && abs(low + 10.706204736174705) < 1e-10 && abs(high - 14.706204736174705) < 1e-10)
  }

  @Test func noVarianceNoWidth() throws {
    let results = try figures(repetitions: 20) { profile, _ in
      .init(outcome: profile[0] == profile[1] ? 0 : 2, payoffs: SIMD8(repeating: Double(profile[0])))
    }
    let war = try #require(results.entrants[0].shares.first)
    #expect(war.mean == 0.5 && war.low == 0.5 && war.high == 0.5)
    #expect(results.entrants.map(\.payoff) == [0, 1, 0.5, 0.5].map { Estimate($0, $0, $0) })
    #expect(results.entrants.map(\.band) == [(2, 2, 2), (1, 1, 1), (1, 1, 2), (1, 1, 2)].map(RankBand.init))
  }

  /// 0 in 20 repetitions is no proof: Wilson with Student's 2.0930240544083087 for 19 degrees of freedom.
  @Test func whatNeverHappenedMayStillHappen() throws {
    let results = try figures(repetitions: 20) { _, _ in .init(outcome: 0) }
    let square = 2.0930240544083087 * 2.0930240544083087
    let (war, collapse) = (results.entrants[0].shares[0], results.entrants[0].shares[1])
    let (high, low) = (try #require(collapse.high), try #require(war.low))
    #expect(collapse.mean == 0 && collapse.low == 0 && abs(high - square / (20 + square)) < 1e-12)
    #expect(war.mean == 1 && war.high == 1 && abs(low - 20 / (20 + square)) < 1e-12)
  }

  @Test func equalEntrantsShareARank() throws {
    // Entrants 0 and 2 are the same; 1 is better by far; rounding apart from equality is no difference.
    let results = try figures([3, 2], repetitions: 30) { profile, repetition in
      var result = randomResult([0, profile[1]], repetition)
      result.payoffs[0] = result.payoffs[0] * (profile[0] == 2 ? 1 + 1e-15 : 1) + (profile[0] == 1 ? 5 : 0)
      return result
    }
    #expect(results.entrants[..<3].map(\.band) == [(2, 2, 3), (1, 1, 1), (2, 2, 3)].map(RankBand.init))
    let same = try #require(results.comparisons[0]?[1])
    #expect(same.first == 0 && same.second == 2 && same.p == 1 && same.adjustedP == 1)
  }
}

extension Estimate {
  fileprivate init(_ mean: Double, _ low: Double, _ high: Double) { self.init(mean: mean, low: low, high: high) }
}

extension RankBand {
  fileprivate init(_ values: (Int, Int, Int)) { self.init(rank: values.0, best: values.1, worst: values.2) }
}
