import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What weighs most.
extension Explanation {
  /// What a difference may be owed to: a mechanism, or a group of them.
  struct Cause {
    let name: String
    /// As a sentence says it.
    let phrase: String
    let share: Estimate
  }

  /// What the difference is owed to first.
  struct Leader {
    /// Its place among the causes.
    let cause: Int
    /// Whether its interval lies apart from that of every other cause.
    let isClear: Bool
  }

  /// The mechanisms; or the groups, with the mechanisms that are in none.
  func causes(byGroup: Bool) -> [Cause] {
    let single = mechanisms.indices.filter { index in !byGroup || !groups.contains { $0.members.contains(index) } }
    let alone = single.map {
      Cause(name: mechanisms[$0].name, phrase: mechanisms[$0].phrase, share: attribution.shares[$0])
    }
    guard byGroup else { return alone }
    return zip(groups, attribution.groups).map { Cause(name: $0.name, phrase: "the \($0.name)", share: $1) } + alone
  }

  /// The cause with the largest share in the direction of the difference; nil where the difference is not told from 0, or no
  /// share is.
  func leader(among causes: [Cause]) -> Leader? {
    guard attribution.isDivisible else { return nil }
    let sign: Double = attribution.difference.mean < 0 ? -1 : 1
    var first: Int?
    for (place, cause) in causes.enumerated() where cause.share.isTold && sign * cause.share.mean > 0 {
      if let leading = first, sign * causes[leading].share.mean >= sign * cause.share.mean { continue }
      first = place
    }
    guard let first else { return nil }
    let own = causes[first].share
    let isClear = causes.indices.allSatisfy { other in
      guard other != first else { return true }
      let share = causes[other].share
      return sign > 0 ? (own.low ?? 0) > (share.high ?? 0) : (own.high ?? 0) < (share.low ?? 0)
    }
    return Leader(cause: first, isClear: isClear)
  }
}
