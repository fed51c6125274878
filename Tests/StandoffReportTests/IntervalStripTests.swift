import StandoffReport
import StandoffTournament
import Testing

/// Intervals drawn with characters.
@Suite struct IntervalStripTests {
  private let estimates = [
    Estimate(mean: 0.5, low: 0, high: 1), Estimate(mean: 0.9, low: 0.8, high: 1), Estimate(mean: 0, low: 0, high: 0), nil,
  ]

  @Test func theyStandOnOneScale() {
    let lines = ["  head", "  a  1", "  b", "  c", "  d"]
    #expect(IntervalStrip.beside(lines, estimates, style: .plain, width: 40) == [
      "  head", "  a  1  ╶─────────────●────────────╴", "  b" + String(repeating: " ", count: 27) + "╶──●─╴", "  c     ●", "  d",
    ])
    #expect(IntervalStrip.beside(lines, estimates, style: .plain, width: 35) == lines)
    #expect(IntervalStrip.beside(lines, [], style: .plain, width: 80) == lines)
  }
}
