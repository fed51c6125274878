/// What is told of a match while a scorer or an observer follows it: the model's series of a turn, and how it ended.
public struct MatchMoment {
  /// The turn, from 1.
  public let turn: Int
  /// The model's series after that turn, in the schema's order; empty where the model names none.
  public let series: UnsafeBufferPointer<Double>
  /// How the match ended, with the model's own payoffs; nil while it goes on.
  public let result: MatchResult?
}

/// The socket that a scorer fills: it says what a match was worth to each actor, in place of the model's own payoffs.
///
/// It keeps no state across ``begin(seed:repetition:)``.
public protocol Scorer: AnyObject {
  /// `public_opinion`.
  var name: String { get }
  /// Whether ``turn(_:)`` does anything.
  var hearsTurns: Bool { get }

  /// A match starts: forget everything.
  func begin(seed: UInt64, repetition: UInt64)
  /// A turn has been played.
  func turn(_ moment: MatchMoment) throws(Fault)
  /// The payoffs of a match that has ended, by role; those beyond the model's roles are 0.
  /// - Parameter moment: the last turn, with the result.
  func payoffs(_ moment: MatchMoment) throws(Fault) -> SIMD8<Double>
}

/// The socket that an observer fills: it counts what its author wants to know of a match, and changes nothing.
///
/// It keeps no state across ``begin(seed:repetition:)``.
public protocol ObserverSocket: AnyObject {
  /// `escalation_log`.
  var name: String { get }
  /// Names of the numbers that it has of each turn; none where it does not look at turns.
  var turnColumns: [String] { get }
  /// Names of the numbers that it has of a match; none where it does not look at the end.
  var matchColumns: [String] { get }

  /// A match starts: forget everything.
  func begin(seed: UInt64, repetition: UInt64)
  /// The numbers of a turn, in the order of ``turnColumns``.
  func turn(_ moment: MatchMoment) throws(Fault) -> [Double]
  /// The numbers of a match that has ended, in the order of ``matchColumns``.
  func finish(_ moment: MatchMoment) throws(Fault) -> [Double]
}

/// Goes through the turns of a match that was kept.
enum KeptTurns {
  /// Calls `body` for each turn, the last one without the result.
  static func each(
    _ values: [Double], width: Int, of result: MatchResult, _ body: (MatchMoment) throws(Fault) -> Void
  ) throws(Fault) {
    guard result.endTurn > 0 else { return }
    for turn in 1...result.endTurn { try moment(turn, values, width: width, result: nil, body) }
  }

  /// Calls `body` with the last turn and the result.
  static func last<Value>(
    _ values: [Double], width: Int, of result: MatchResult, _ body: (MatchMoment) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    try moment(result.endTurn, values, width: width, result: result, body)
  }

  private static func moment<Value>(
    _ turn: Int, _ values: [Double], width: Int, result: MatchResult?, _ body: (MatchMoment) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    let range = max(0, turn - 1) * width..<turn * width
    precondition(range.upperBound <= values.count, "a match keeps a row of its series for each turn")
    // A closure that a library calls may throw anything, as far as types tell.
    let outcome = values.withUnsafeBufferPointer { all -> Result<Value, Fault> in
      do throws(Fault) {
        let series = UnsafeBufferPointer(rebasing: all[range])
        return .success(try body(MatchMoment(turn: turn, series: series, result: result)))
      } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}

extension Scorer {
  /// The result with this scorer's payoffs.
  /// - Parameters:
  ///   - turns: the model's series, turn after turn, `width` numbers each.
  ///   - roles: how many payoffs count.
  /// - Throws: a fault marked as the scorer's; one for a payoff that is no finite number, too.
  public func scored(
    _ result: MatchResult, turns: [Double], width: Int, roles: Int, seed: UInt64, repetition: UInt64
  ) throws(Fault) -> MatchResult {
    do throws(Fault) {
      begin(seed: seed, repetition: repetition)
      if hearsTurns { try KeptTurns.each(turns, width: width, of: result) { moment throws(Fault) in try turn(moment) } }
      var scored = result
      scored.payoffs = try KeptTurns.last(turns, width: width, of: result) { moment throws(Fault) in try payoffs(moment) }
      for role in 0..<roles where !scored.payoffs[role].isFinite {
        throw Fault(.posture, "a payoff of \(scored.payoffs[role]); a payoff must be a finite number", turn: result.endTurn)
      }
      return scored
    } catch {
      var fault = error
      fault.owner = "the scorer \(name)"
      throw fault
    }
  }
}

extension ObserverSocket {
  /// Follows a match that was kept.
  /// - Parameters:
  ///   - turns: the model's series, turn after turn, `width` numbers each.
  ///   - body: is given the numbers of each turn.
  /// - Returns: the numbers of the match.
  /// - Throws: a fault marked as the observer's, and what `body` throws.
  public func follow(
    _ result: MatchResult, turns: [Double], width: Int, seed: UInt64, repetition: UInt64,
    _ body: (_ turn: Int, _ values: [Double]) -> Void
  ) throws(Fault) -> [Double] {
    do throws(Fault) {
      begin(seed: seed, repetition: repetition)
      if !turnColumns.isEmpty {
        try KeptTurns.each(turns, width: width, of: result) { moment throws(Fault) in
          body(moment.turn, try turn(moment))
        }
      }
      if matchColumns.isEmpty { return [] }
      return try KeptTurns.last(turns, width: width, of: result) { moment throws(Fault) in try finish(moment) }
    } catch {
      var fault = error
      fault.owner = "the observer \(name)"
      throw fault
    }
  }
}
