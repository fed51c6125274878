import StandoffKernel

/// A branch for programs.
public struct BranchDocument: Encodable, Sendable {
  /// One line: a transcript's document, whatever the model.
  public enum Line: Encodable, Sendable {
    case crisis(TranscriptDocument)
    case match(MatchDocument)

    init(_ transcript: LineTranscript) {
      switch transcript {
      case .crisis(let transcript): self = .crisis(transcript.document)
      case .match(let transcript): self = .match(transcript.document)
      }
    }

    public func encode(to encoder: any Encoder) throws {
      switch self {
      case .crisis(let document): try document.encode(to: encoder)
      case .match(let document): try document.encode(to: encoder)
      }
    }
  }

  struct Repeated: Encodable, Sendable {
    let repetitions: Int
    let outcomes: [BranchShares.Row]
    let payoffs: [BranchShares.Row]
  }

  let match: Int
  let turn: Int
  /// What was changed, one sentence each.
  let changes: [String]
  let factual: Line
  let branch: Line
  /// By actor: the branch's payoff less the match's own.
  let payoffDifferences: [String: Double]
  /// Absent where both lines were played once.
  let repeated: Repeated?

  /// - Parameter shares: nil where both lines were played once.
  public init(_ report: BranchReport, match: Int, shares: BranchShares?) {
    self.match = match
    turn = report.turn
    changes = report.changes
    factual = Line(report.factual.transcript)
    branch = Line(report.branch.transcript)
    var differences: [String: Double] = [:]
    for (role, seat) in report.scenario.seats.enumerated() {
      differences[seat.actor] = report.branch.result.payoffs[role] - report.factual.result.payoffs[role]
    }
    payoffDifferences = differences
    repeated = shares.map { Repeated(repetitions: $0.count, outcomes: $0.shares, payoffs: $0.means) }
  }
}
