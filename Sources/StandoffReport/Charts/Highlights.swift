import StandoffKernel
public import StandoffTournament

/// The few strategies of a role that charts over time show, so that a reader can tell them apart.
public enum Highlights {
  /// Most of them: as many as there are colours that stay apart for the colour-blind on both grounds. Judgement.
  public static let most = 4

  /// By index within the role: the best, the scenario's own, and for each kind of outcome, those first in which strategies
  /// differ most, the strategy under which it is most frequent.
  public static func entrants(_ results: TournamentResults, role: Int, usual: String) -> [Int] {
    let ranked = results.ranked(role)
    guard let best = ranked.first else { return [] }
    var chosen = [best.index]
    func add(_ entrant: Int?) {
      if let entrant, !chosen.contains(entrant), chosen.count < most { chosen.append(entrant) }
    }
    add(ranked.first { $0.name == usual }?.index)
    let spreads = results.schema.kinds.indices.map { kind -> (kind: Int, spread: Double) in
      let shares = ranked.map { $0.shares[kind].mean }
      return (kind, (shares.max() ?? 0) - (shares.min() ?? 0))
    }
    for (kind, spread) in spreads.sorted(by: { ($1.spread, $0.kind) < ($0.spread, $1.kind) }) where spread > 0 {
      add(ranked.max { ($0.shares[kind].mean, $1.index) < ($1.shares[kind].mean, $0.index) }?.index)
    }
    for entrant in ranked { add(entrant.index) }
    return chosen
  }
}
