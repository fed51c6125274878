public import StandoffKernel

/// An entrant's first fault: why it is out.
public struct EntrantFault: Sendable, Equatable {
  /// The entrant's name.
  public let entrant: String
  /// Its role, by index; the same as the fault's.
  public let role: Int
  /// Its index within the role; nil where it never entered, being faulty before play.
  public let index: Int?
  /// The match in which it happened; nil where it was found before play.
  public let match: Int?
  public let fault: Fault

  /// The role of a strategy that failed before it said which it plays.
  public static let unknownRole = -1

  /// A fault found before play: the entrant is not in the plan at all.
  /// - Parameter role: nil where the file failed before it said its role.
  public init(beforePlay entrant: String, role: Int?, fault: Fault) {
    self.entrant = entrant
    self.role = role ?? Self.unknownRole
    self.index = nil
    self.match = nil
    self.fault = fault
  }

  package init(entrant: String, index: Int, match: Int, fault: Fault) {
    self.entrant = entrant
    self.role = fault.role
    self.index = index
    self.match = match
    self.fault = fault
  }
}

/// A fault as a line of JSON in a shard: the text that a row has no space for.
struct FaultLine: Codable, Equatable {
  let match: Int
  let role: Int
  let entrant: Int
  let kind: UInt8
  let message: String
  let file: String
  let line: Int
  let turn: Int

  init(match: Int, entrant: Int, fault: Fault) {
    self.match = match
    self.role = fault.role
    self.entrant = entrant
    kind = RowLayout.code(of: fault.kind)
    message = fault.message
    file = fault.file
    line = fault.line
    turn = fault.turn
  }

  /// The fault, or nil where the line names an entrant or a kind that does not exist.
  func entrantFault(in plan: TournamentPlan) -> EntrantFault? {
    guard plan.entrants.indices.contains(role), plan.entrants[role].indices.contains(entrant),
      let kind = RowLayout.kind(code: kind)
    else { return nil }
    let fault = Fault(kind, message, file: file, line: line, role: role, turn: turn)
    return EntrantFault(entrant: plan.entrants[role][entrant].name, index: entrant, match: match, fault: fault)
  }
}
