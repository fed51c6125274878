/// What a turn is called in a transcript: `2017 Q3`, `2017-08`, `2017`, or just its number.
public struct TurnCalendar: Sendable, Equatable {
  public enum Unit: String, Sendable, CaseIterable {
    case quarter
    case month
    case year
  }

  let unit: Unit?
  /// Quarters, months or years since year 0.
  let origin: Int

  /// No dates: turns have numbers only.
  public init() {
    unit = nil
    origin = 0
  }

  /// - Parameter start: `2017 Q3` for quarters, `2017-08` for months, `2017` for years.
  /// - Throws: an ``InputError`` that says the form wanted.
  public init(start: String, unit: Unit) throws(InputError) {
    self.unit = unit
    let digits = start.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    switch unit {
    case .quarter:
      guard digits.count == 2, start.contains("Q"), (1...4).contains(digits[1]) else {
        throw InputError("start is \"\(start)\"; a scenario of quarters starts like \"2017 Q3\"")
      }
      origin = digits[0] * 4 + digits[1] - 1
    case .month:
      guard digits.count == 2, (1...12).contains(digits[1]) else {
        throw InputError("start is \"\(start)\"; a scenario of months starts like \"2017-08\"")
      }
      origin = digits[0] * 12 + digits[1] - 1
    case .year:
      guard digits.count == 1 else { throw InputError("start is \"\(start)\"; a scenario of years starts like \"2017\"") }
      origin = digits[0]
    }
  }

  /// The name of a turn, counted from 1.
  public func label(turn: Int) -> String {
    let index = origin + turn - 1
    switch unit {
    case .quarter: return "\(index / 4) Q\(index % 4 + 1)"
    case .month:
      let month = index % 12 + 1
      return "\(index / 12)-\(month < 10 ? "0" : "")\(month)"
    case .year: return "\(index)"
    case nil: return "turn \(turn)"
    }
  }
}
