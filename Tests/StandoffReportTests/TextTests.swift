import StandoffReport
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    (0.5, 0, "1"), (-0.5, 0, "−1"), (0.05, 1, "0.1"), (-0.0004, 3, "0.000"), (-1.25, 1, "−1.3"), (1234.5678, 2, "1234.57"),
    (0, 2, "0.00"), (.nan, 2, "n/a"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"), (0.999, 2, "1.00"),
  ]) func numbers(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test func countsAndShares() {
    #expect([0, 7, 999, 1000, 48_113, 1_234_567, -1000].map(NumberText.count) == ["0", "7", "999", "1,000", "48,113", "1,234,567", "−1,000"])
    #expect(NumberText.percent(0.1234) == "12.3%")
    #expect(NumberText.percent(1, 0) == "100%")
  }

  @Test func aTableIsAligned() {
    var table = TextTable([("name", .left), ("value", .right)])
    table.add(["a", "1"])
    table.add(["longer", "−12.5"])
    table.add(["short"])
    #expect(table.lines() == ["  name    value", "  a           1", "  longer  −12.5", "  short"])
  }

  @Test func proseIsBroken() {
    #expect(WrappedText.lines("one two  three\nfour", width: 9, indent: 2) == ["  one two", "  three", "  four"])
    #expect(WrappedText.lines("unbreakable", width: 4) == ["unbreakable"])
    #expect(WrappedText.lines("", width: 4).isEmpty)
  }

  @Test func plainTextHasNoCodes() {
    #expect(TextStyle.plain.bold("x") == "x")
    #expect(TextStyle(isColoured: true).alarm("x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(TextStyle(isColoured: true).alarm("").isEmpty)
  }
}
