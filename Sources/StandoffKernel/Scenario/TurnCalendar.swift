/// What a turn is called in a transcript: `2017 Q3`, `2017-08`, `2017`, or just its number.
public struct TurnCalendar: Sendable, Equatable {
  /// How long a turn is.
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
    switch unit {
    case .quarter:
      let parts = start.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].hasPrefix("Q"), let year = Self.number(parts[0], 1...9999),
        let quarter = Self.number(parts[1].dropFirst(), 1...4)
      else { throw InputError("start is \"\(start)\"; a scenario of quarters starts like \"2017 Q3\"") }
      origin = year * 4 + quarter - 1
    case .month:
      let parts = start.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let year = Self.number(parts[0], 1...9999), let month = Self.number(parts[1], 1...12)
      else {
        throw InputError("start is \"\(start)\"; a scenario of months starts like \"2017-08\"")
      }
      origin = year * 12 + month - 1
    case .year:
      guard let year = Self.number(start[...], 1...9999) else {
        throw InputError("start is \"\(start)\"; a scenario of years starts like \"2017\"")
      }
      origin = year
    }
  }

  /// A number of one to four ASCII digits in `range`; nil for anything else.
  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard (1...4).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(text) else {
      return nil
    }
    return range.contains(value) ? value : nil
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
