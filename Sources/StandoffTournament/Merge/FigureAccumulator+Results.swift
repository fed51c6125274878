internal import StandoffKernel

/// From sums to figures.
extension FigureAccumulator {
  func makeResults(faults: [EntrantFault], profilesAlive: [Int]) -> TournamentResults {
    let intervals = Intervals(repetitions: repetitions)
    var figures: [EntrantFigures] = []
    var comparisons: [[PairComparison]?] = []
    for role in plan.seats.indices {
      let (entrants, pairs) = makeFigures(ofRole: role, intervals)
      figures += entrants
      comparisons.append(pairs)
    }
    return TournamentResults(
      plan: plan, schema: schema, repetitions: repetitions, entrants: figures, profiles: profilesAlive.map(makeFigures(ofProfile:)),
      comparisons: comparisons, faults: faults, intervals: intervals)
  }

  private func makeFigures(ofRole role: Int, _ intervals: Intervals) -> ([EntrantFigures], [PairComparison]?) {
    let alive = survivors[role]
    let profiles = profilesOfEntrant[role]
    let means = alive.map { payoffs[offsets[role] + $0].mean }
    let pairs =
      profiles == 0
      ? nil
      : Ranking.comparisons(entrants: alive, means: means, differences: differences[role], intervals: intervals)
    let bands = pairs.map { Ranking.bands(entrants: alive, means: means, comparisons: $0) }
    let figures = alive.enumerated().map { place, index in
      let entrant = offsets[role] + index
      let kinds = schema.kinds.count
      return EntrantFigures(
        role: role, index: index, name: plan.entrants[role][index].name, profiles: profiles,
        matches: profiles * repetitions, payoff: profiles == 0 ? nil : intervals.mean(payoffs[entrant]),
        band: bands?[place],
        shares: profiles == 0 ? [] : shares[entrant * kinds..<(entrant + 1) * kinds].map(intervals.share))
    }
    return (figures, pairs)
  }

  private func makeFigures(ofProfile profile: Int) -> ProfileFigures {
    func slice<Element>(_ list: [Element], _ width: Int) -> [Element] {
      Array(list[profile * width..<(profile + 1) * width])
    }
    let number = Double(repetitions)
    return ProfileFigures(
      profile: profile, entrants: plan.entrants(ofProfile: profile), matches: repetitions,
      outcomes: slice(profileOutcomes, schema.outcomes.count), payoffs: slice(profilePayoffs, plan.seats.count),
      endTurn: Double(profileEndTurns[profile]) / number,
      marks: slice(profileMarks, schema.marks.count).map { Double($0) / number })
  }
}
