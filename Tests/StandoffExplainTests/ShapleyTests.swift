import Testing

@testable import StandoffExplain

@Suite("Shapley values and interactions")
struct ShapleyTests {
  @Test("two that are only together sufficient share evenly and interact")
  func together() {
    let game = [0.0, 0, 0, 1]
    #expect(Shapley.values(game) == [0.5, 0.5])
    #expect(Shapley.interactions(game) == [1])
  }
}
