import StandoffKernel
import StandoffScripting
import Testing

/// Played uncounted or counted from the start, a match ends the same.
struct UncountedPlayTests {
  private static let slow = """
    return { name = "slow", api = 1, model = "crisis", role = "coercer",
      posture = function(view, act)
        for i = 1, view.turn % 3 == 0 and 60000 or 10 do act.threat = (i % 7) / 10 end
      end }
    """
  private static let endless = """
    return { name = "endless", api = 1, model = "crisis", role = "coercer",
      posture = function(view, act)
        if view.turn == 4 then pcall(function() while true do end end) end
        act.threat = 0.4
      end }
    """

  private enum Outcome: Equatable {
    case result(MatchResult)
    case fault(Fault)
  }

  private static func outcomes(_ source: String, counted: Bool) throws -> [Outcome] {
    let scenario = try Shelf.scenario("korea_2017")
    let seats = [
      try strategy(source, in: scenario), try Shelf.strategy(.target, "rational", in: scenario),
      try Shelf.strategy(.patron, "mild_pressure", in: scenario),
    ]
    let game = CrisisGame(scenario)
    return (0..<12).map { repetition in
      do throws(Fault) {
        let play = { () throws(Fault) in try game.play(seats, seed: 5, repetition: UInt64(repetition)) }
        return .result(counted ? try play() : try UncountedPlay.play(seats, match: play))
      } catch {
        return .fault(error)
      }
    }
  }

  @Test(arguments: [slow, endless]) func bothWaysGiveTheSame(source: String) throws {
    let counted = try Self.outcomes(source, counted: true)
    let free = try Self.outcomes(source, counted: false)
    #expect(counted == free)
  }

  @Test func theFaultIsThatOfTheCountedMatch() throws {
    guard case .fault(let fault)? = try Self.outcomes(Self.endless, counted: false).first else {
      Issue.record("an endless script must fail")
      return
    }
    #expect(fault.kind == .fuel)
    #expect(fault.line == 3)
    #expect(fault.turn == 4)
  }
}
