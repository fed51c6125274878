import StandoffExplain
import StandoffTournament

extension Explanation {
  /// What a difference is owed to, as far as it can be told.
  enum Verdict: Equatable {
    /// The difference is not told from none.
    case nothing
    /// The largest share is not told from the next.
    case open
    case leads(String)

    var text: String {
      switch self {
      case .nothing: "nothing to divide"
      case .open: "cannot be told"
      case .leads(let name): name
      }
    }
  }

  /// Which cause leads: an argument, or a mechanism that belongs to none.
  var verdict: Verdict { verdict(among: causes(byGroup: true)) }

  /// Which of the arguments weighs more than each other one, whatever else there is.
  var argument: Verdict { verdict(among: Array(causes(byGroup: true).prefix(groups.count))) }

  private func verdict(among causes: [Cause]) -> Verdict {
    guard attribution.isDivisible else { return .nothing }
    guard let leader = leader(among: causes), leader.isClear else { return .open }
    return .leads(causes[leader.cause].name)
  }
}
