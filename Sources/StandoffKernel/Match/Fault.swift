/// What was wrong with a strategy, and where. The strategy is then out of the tournament; the host is not.
public struct Fault: Error, Sendable, Equatable {
  /// The kinds that the run folder and the exit codes know.
  public enum Kind: String, Sendable, CaseIterable {
    /// The source does not parse.
    case syntax
    /// It is not what a strategy must be.
    case contract
    /// An error raised while it ran.
    case runtime
    /// It used up its fuel.
    case fuel
    /// It used up its memory.
    case memory
    /// A posture field got a value that it cannot have.
    case posture
    /// Its process died or hung.
    case killed
  }

  /// Which kind of fault it is.
  public var kind: Kind
  /// One line for people: what happened, and what to do.
  public var message: String
  /// The script's file name; empty for a native strategy.
  public var file: String
  /// Line in that file, from 1; 0 where unknown.
  public var line: Int
  /// Index of the role that played it.
  public var role: Int
  /// Turn, from 1; 0 while loading.
  public var turn: Int
  /// Whether the host failed, and not the strategy: it had no memory left, say. Such a fault disqualifies nobody; it ends the
  /// run, since what the strategy would have done is not known. Its kind then says nothing.
  public var isOfTheHost = false
  /// What failed where it was no strategy: `the scorer public_opinion`; nil for a strategy. Such a fault disqualifies nobody; it
  /// ends the run, since what the match would have been is not known. Its role then says nothing.
  public var owner: String?
  /// Whether something failed that a plugin or the user added to the match, and not a strategy.
  public var isOfAPlugin: Bool { owner != nil }

  /// `file:line: message`; without the place where it has none.
  public var sentence: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return place.isEmpty ? message : "\(place): \(message)"
  }

  /// A fault; the match loop fills in role and turn.
  public init(_ kind: Kind, _ message: String, file: String = "", line: Int = 0, role: Int = 0, turn: Int = 0) {
    self.kind = kind
    self.message = message
    self.file = file
    self.line = line
    self.role = role
    self.turn = turn
  }
}
