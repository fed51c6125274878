import StandoffKernel

/// A belief rule made of a closure; it keeps what it was given.
final class StubRule: CustomBeliefRule {
  typealias Update = (BeliefNews, _ turn: Int) throws(Fault) -> Double

  let name = "stub"
  private(set) var begun = 0
  private(set) var news: [BeliefNews] = []
  private let body: Update

  init(_ body: @escaping Update) { self.body = body }

  func begin(seed: UInt64, repetition: UInt64) {
    begun += 1
    news = []
  }

  func update(_ news: BeliefNews, turn: Int) throws(Fault) -> Double {
    self.news.append(news)
    return try body(news, turn)
  }
}
