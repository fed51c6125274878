import Foundation
import StandoffKernel
import Testing

/// Beliefs over several types of the other.
@Suite struct TypeBeliefTests {
  private func simd(_ numbers: [Double]) -> SIMD8<Double> {
    var simd = SIMD8<Double>.zero
    for (index, number) in numbers.enumerated() { simd[index] = number }
    return simd
  }

  private func numbers(_ belief: TypeBelief) -> [Double] { (0..<belief.count).map { belief[$0] } }

  /// A prior, likelihoods and an observer for `count` types.
  private func draw(_ random: inout SplitMix, _ count: Int, _ rule: BeliefRule) -> (
    prior: [Double], likelihoods: [Double], unafraid: [Double], observer: ObserverParameters
  ) {
    let weights = (0..<count).map { _ in random.number(0.01...1) }
    let sum = weights.reduce(0, +)
    func chances() -> [Double] { (0..<count).map { _ in random.number(0.01...0.99) } }
    return (weights.map { $0 / sum }, chances(), chances(), RandomObserver(&random, rule: rule).inForce)
  }

  @Test("For two types it is the belief rule's formula", arguments: BeliefRule.allCases)
  func twoTypes(_ rule: BeliefRule) {
    var random = SplitMix(400 + UInt64(rule.rawValue))
    for _ in 0..<1500 {
      var item = RandomObserver(&random, rule: rule, graded: false)
      // Noise is the sender's matter here: the likelihoods are given.
      item.observer.noise = 0
      let observer = item.inForce
      let bad = (1 - observer.imitation) * observer.rateHigh + observer.imitation * item.afraid
      func seen(_ rate: Double) -> Double { item.evidence == 1 ? rate : 1 - rate }
      var belief = TypeBelief(prior: [item.belief.probability, 1 - item.belief.probability])
      belief.observe(
        by: observer, likelihoods: simd([seen(bad), seen(item.afraid)]), unafraid: simd([seen(bad), seen(item.unafraid)]))
      #expect(abs(belief[0] - item.posterior) <= 1e-12, "\(item)")
      #expect(abs(belief[0] + belief[1] - 1) <= 1e-15)
    }
  }

  @Test("For three to eight types it is each rule's formula, written out", arguments: BeliefRule.allCases)
  func severalTypes(_ rule: BeliefRule) {
    var random = SplitMix(410 + UInt64(rule.rawValue))
    for draw in 0..<1200 {
      let count = 3 + draw % 6
      let (prior, likelihoods, unafraid, o) = self.draw(&random, count, rule)
      var belief = TypeBelief(prior: prior)
      belief.observe(by: o, likelihoods: simd(likelihoods), unafraid: simd(unafraid))
      let seen = zip(likelihoods, unafraid).map { (1 - o.projection) * $0 + o.projection * $1 }
      let average = zip(prior, seen).map(*).reduce(0, +)
      let cursed = seen.map { (1 - o.cursedness) * $0 + o.cursedness * average }
      let weights = rule == .none ? prior : zip(prior, cursed).map { pow($0, o.baseRate) * pow($1, o.conservatism) }
      let sum = weights.reduce(0, +)
      for (found, weight) in zip(numbers(belief), weights) { #expect(abs(found - weight / sum) <= 1e-12, "\(rule), \(count)") }
      #expect(abs(numbers(belief).reduce(0, +) - 1) <= 1e-15 * 8)
    }
  }

  @Test("Bayes over several types, by whole numbers")
  func exactBayes() {
    // Prior 1 : 2 : 3 of 6, likelihoods 1/2, 1/3, 1/6: weights 3 : 4 : 3.
    var belief = TypeBelief(prior: [1, 2, 3])
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.rule = .bayes
    belief.observe(by: observer.inForce, likelihoods: simd([1.0 / 2, 1.0 / 3, 1.0 / 6]))
    for (found, expected) in zip(numbers(belief), [0.3, 0.4, 0.3]) { #expect(abs(found - expected) < 1e-15) }
  }

  @Test("Cursedness mixes Bayes' posterior with the prior for any number of types")
  func cursedMixes() {
    var random = SplitMix(420)
    for draw in 0..<1000 {
      let item = self.draw(&random, 2 + draw % 7, .cursed)
      var (cursed, plain) = (TypeBelief(prior: item.prior), TypeBelief(prior: item.prior))
      cursed.observe(by: item.observer, likelihoods: simd(item.likelihoods))
      var bayes = item.observer
      bayes.cursedness = 0
      plain.observe(by: bayes, likelihoods: simd(item.likelihoods))
      let chi = item.observer.cursedness
      for index in item.prior.indices {
        #expect(abs(cursed[index] - ((1 - chi) * plain[index] + chi * item.prior[index])) < 1e-12)
      }
    }
  }

  @Test("The order of the types does not matter")
  func permutation() {
    var random = SplitMix(430)
    for draw in 0..<1000 {
      let rule = BeliefRule.allCases[draw % BeliefRule.allCases.count]
      let count = 2 + draw % 7
      let item = self.draw(&random, count, rule)
      let order = Array(0..<count).shuffled(using: &random)
      func posterior(_ order: [Int]) -> TypeBelief {
        var belief = TypeBelief(prior: order.map { item.prior[$0] })
        belief.observe(
          by: item.observer, likelihoods: simd(order.map { item.likelihoods[$0] }),
          unafraid: simd(order.map { item.unafraid[$0] }))
        return belief
      }
      let (plain, shuffled) = (posterior(Array(0..<count)), posterior(order))
      for (place, type) in order.enumerated() { #expect(abs(shuffled[place] - plain[type]) < 1e-13) }
      #expect(
        plain.isContradicted(by: simd(item.likelihoods))
          == shuffled.isContradicted(by: simd(order.map { item.likelihoods[$0] })))
    }
  }

  @Test("No type is ever ruled out, and each comes back when evidence turns")
  func floor() {
    for count in 2...TypeBelief.limit {
      var belief = TypeBelief(prior: [1] + Array(repeating: 0, count: count - 1))
      var observer = ObserverParameters(prior: 0.5, imitation: 0)
      observer.rule = .bayes
      observer = observer.inForce
      // The floor is a share of the sum before the last scaling, hence the last digits.
      let lowest = TypeBelief.floor * (1 - 1e-8)
      #expect(numbers(belief).allSatisfy { $0 >= lowest } && abs(numbers(belief).reduce(0, +) - 1) < 1e-15)
      let last = simd(Array(repeating: 0.001, count: count - 1) + [0.9])
      for _ in 0..<20 { belief.observe(by: observer, likelihoods: last) }
      #expect(belief[count - 1] > 0.999_999 && numbers(belief).allSatisfy { $0 >= lowest })
      let first = simd([0.9] + Array(repeating: 0.001, count: count - 1))
      for _ in 0..<20 { belief.observe(by: observer, likelihoods: first) }
      #expect(belief[0] > 0.999_999)
      // What lies beyond the count is never touched.
      for index in count..<TypeBelief.limit { #expect(belief.probabilities[index] == 0) }
    }
  }

  @Test("Projection reads an act by what a type without fear would do")
  func projection() {
    // Tit for tat, provoked, answers; who believes that it knows itself to be no threat takes the answer for malice.
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    func malice(_ projection: Double) -> Double {
      observer.projection = projection
      var belief = TypeBelief(prior: [1, 1])
      belief.observe(by: observer, likelihoods: simd([0.9, 0.9]), unafraid: simd([0.9, 0.1]))
      return belief[0]
    }
    #expect(malice(0) == 0.5)
    #expect(abs(malice(1) - 0.9) < 1e-15)
    #expect(abs(malice(0.5) - 0.9 / 1.4) < 1e-15)
  }

  @Test("An act contradicts the likeliest type where it lowers it; a tie contradicts nothing")
  func contradiction() {
    var random = SplitMix(440)
    var contradicted = 0
    for draw in 0..<1500 {
      let item = self.draw(&random, 2 + draw % 7, .bayes)
      let before = TypeBelief(prior: item.prior)
      var after = before
      after.observe(by: item.observer, likelihoods: simd(item.likelihoods))
      let best = item.prior.indices.max { before[$0] < before[$1] }!
      let found = before.isContradicted(by: simd(item.likelihoods))
      #expect(found == (after[best] < before[best]))
      if found { contradicted += 1 }
    }
    #expect(contradicted > 300 && contradicted < 1200, "\(contradicted)")
    #expect(!TypeBelief(prior: [1, 1, 0.5]).isContradicted(by: simd([0.1, 0.9, 0.9])))
    #expect(TypeBelief(prior: [1, 1.1, 0.5]).isContradicted(by: simd([0.9, 0.1, 0.9])))
  }
}
