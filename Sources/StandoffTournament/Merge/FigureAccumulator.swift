package import StandoffKernel

/// Takes the rows of surviving profiles in (repetition, profile) order and keeps only sums: its memory grows with the
/// number of profiles, and with the square of the number of entrants in a role, but not with the number of matches.
package final class FigureAccumulator {
  let plan: TournamentPlan
  let schema: ModelSchema
  /// Repetitions that it is given.
  let repetitions: Int
  /// For each profile and role, the entrant's place in one list of all entrants; flat.
  private let seated: [Int]
  private let survives: [Bool]
  /// The first entrant of each role in that list.
  let offsets: [Int]
  private let roleCount: Int
  private let outcomeCount: Int
  private let markCount: Int
  private let kindsOfOutcome: [[Bool]]

  // Over all repetitions, by profile; flat.
  private(set) var profileOutcomes: [Int]
  private(set) var profilePayoffs: [Moments]
  private(set) var profileEndTurns: [Int]
  private(set) var profileMarks: [Int]
  // Within the repetition, by entrant.
  private var repetition = 0
  private var payoffSums: [Double]
  private var outcomeSums: [Int]
  // Over repetitions, by entrant, and by role and pair of its survivors.
  private(set) var payoffs: [Moments]
  private(set) var shares: [Moments]
  private(set) var differences: [[Moments]]
  /// Survivors of each role, by index, and in how many surviving profiles each of them plays.
  let survivors: [[Int]]
  let profilesOfEntrant: [Int]

  /// - Parameters:
  ///   - disqualified: for each role and entrant.
  ///   - repetitions: those that it will be given; nil for all of the plan's.
  package init(plan: TournamentPlan, schema: ModelSchema, disqualified: [[Bool]], repetitions: Int? = nil) {
    self.plan = plan
    self.schema = schema
    self.repetitions = repetitions ?? plan.repetitions
    roleCount = plan.seats.count
    outcomeCount = schema.outcomes.count
    markCount = schema.marks.count
    var offsets: [Int] = []
    var total = 0
    for rivals in plan.entrants {
      offsets.append(total)
      total += rivals.count
    }
    self.offsets = offsets
    let profiles = plan.profileCount
    var seated: [Int] = []
    seated.reserveCapacity(profiles * plan.seats.count)
    var survives: [Bool] = []
    survives.reserveCapacity(profiles)
    var chosen = plan.entrants(ofProfile: 0)
    for _ in 0..<profiles {
      var clean = true
      for (role, index) in chosen.enumerated() {
        seated.append(offsets[role] + index)
        if disqualified[role][index] { clean = false }
      }
      survives.append(clean)
      plan.advance(&chosen)
    }
    self.seated = seated
    self.survives = survives
    let survivors = disqualified.map { flags in flags.indices.filter { !flags[$0] } }
    self.survivors = survivors
    profilesOfEntrant = plan.entrants.indices.map { role in
      survivors.indices.reduce(1) { $0 * ($1 == role ? 1 : survivors[$1].count) }
    }
    kindsOfOutcome = schema.outcomes.map { outcome in schema.kinds.map { outcome.kinds.contains($0) } }
    profileOutcomes = [Int](repeating: 0, count: profiles * schema.outcomes.count)
    profilePayoffs = [Moments](repeating: Moments(), count: profiles * plan.seats.count)
    profileEndTurns = [Int](repeating: 0, count: profiles)
    profileMarks = [Int](repeating: 0, count: profiles * schema.marks.count)
    payoffSums = [Double](repeating: 0, count: total)
    outcomeSums = [Int](repeating: 0, count: total * schema.outcomes.count)
    payoffs = [Moments](repeating: Moments(), count: total)
    shares = [Moments](repeating: Moments(), count: total * schema.kinds.count)
    differences = survivors.map { [Moments](repeating: Moments(), count: $0.count * ($0.count - 1) / 2) }
  }

  /// Takes one match; the caller keeps to match order. Rows of profiles that do not survive are passed over.
  /// - Throws: ``TournamentError/missingResult(match:)`` for a row without a result in a profile that survives.
  package func add(_ row: MatchRow, repetition: Int, profile: Int) throws(TournamentError) {
    if repetition != self.repetition {
      endRepetition()
      self.repetition = repetition
    }
    guard survives[profile] else { return }
    guard case .played(let result) = row else {
      throw .missingResult(match: repetition * survives.count + profile)
    }
    profileOutcomes[profile * outcomeCount + result.outcome] += 1
    profileEndTurns[profile] += result.endTurn
    for mark in 0..<markCount { profileMarks[profile * markCount + mark] += Int(result.marks[mark]) }
    for role in 0..<roleCount {
      let place = profile * roleCount + role
      let payoff = result.payoffs[role]
      profilePayoffs[place].add(payoff)
      let entrant = seated[place]
      payoffSums[entrant] += payoff
      outcomeSums[entrant * outcomeCount + result.outcome] += 1
    }
  }

  /// Turns the sums of the repetition into one mean for each figure, and forgets them.
  private func endRepetition() {
    for role in 0..<roleCount {
      let number = Double(profilesOfEntrant[role])
      if number == 0 { continue }
      let alive = survivors[role]
      let offset = offsets[role]
      for index in alive {
        payoffs[offset + index].add(payoffSums[offset + index] / number)
        addShares(of: offset + index, number: number)
      }
      var pair = 0
      for (place, first) in alive.enumerated() {
        let mean = payoffSums[offset + first] / number
        for second in alive[(place + 1)...] {
          differences[role][pair].add(mean - payoffSums[offset + second] / number)
          pair += 1
        }
      }
    }
    for index in payoffSums.indices { payoffSums[index] = 0 }
    for index in outcomeSums.indices { outcomeSums[index] = 0 }
  }

  private func addShares(of entrant: Int, number: Double) {
    for kind in schema.kinds.indices {
      var count = 0
      for outcome in 0..<outcomeCount where kindsOfOutcome[outcome][kind] {
        count += outcomeSums[entrant * outcomeCount + outcome]
      }
      shares[entrant * schema.kinds.count + kind].add(Double(count) / number)
    }
  }

  /// Ends the last repetition and gives the figures. To be called once.
  package func results(faults: [EntrantFault] = []) -> TournamentResults {
    endRepetition()
    return makeResults(faults: faults, profilesAlive: survives.indices.filter { survives[$0] })
  }
}
