public import StandoffKernel
public import StandoffTournament

/// One of two runs that are compared, with the sums that comparing needs.
public final class ComparedRun {
  public let name: String
  let scenario: Scenario
  public let results: TournamentResults
  let tool: String
  /// By batch of repetitions: sums over the common profiles, for each slot of ``CommonGround``.
  private(set) var sums: [[Double]] = []
  private var ground: CommonGround?
  private var rowOf: [[Int]?] = []

  /// - Parameter name: what the run is called: its folder.
  public init(name: String, scenario: Scenario, results: TournamentResults, tool: String) {
    self.name = name
    self.scenario = scenario
    self.results = results
    self.tool = tool
  }

  func begin(_ ground: CommonGround) {
    self.ground = ground
    sums = Array(repeating: Array(repeating: 0, count: ground.entrants.count * ground.width), count: ground.batches)
    rowOf = results.profiles.map { profile in
      let names = names(profile)
      return ground.profiles.contains(names) ? ground.slots(names) : nil
    }
  }

  /// Takes a match; `place` is the index of its profile in the results.
  public func add(repetition: Int, place: Int, _ result: MatchResult) {
    guard let ground, repetition < ground.repetitions, let slots = rowOf[place] else { return }
    let batch = repetition * ground.batches / ground.repetitions
    for (role, slot) in slots.enumerated() {
      let start = slot * ground.width
      sums[batch][start] += result.payoffs[role]
      for (kind, name) in results.schema.kinds.enumerated() where results.schema.outcomes[result.outcome].kinds.contains(name) {
        sums[batch][start + 1 + kind] += 1
      }
    }
  }

  func names(_ profile: ProfileFigures) -> [String] {
    profile.entrants.enumerated().map { results.plan.entrants[$0][$1].name }
  }
}

/// What two runs have in common: profiles, strategies, repetitions.
struct CommonGround {
  struct Entrant: Hashable {
    let role: Int
    let name: String
  }

  let profiles: Set<[String]>
  /// Role by role, in the order of the first run's ranks.
  let entrants: [Entrant]
  /// Common profiles of each of them.
  let profilesOf: [Int]
  let repetitions: Int
  /// Batches of repetitions whose means are compared: each repetition is one, up to a thousand. Judgement.
  let batches: Int
  /// Numbers of a slot: payoff, then a share for each kind.
  let width: Int
  private let slotOf: [Entrant: Int]

  static let mostBatches = 1000

  init(_ first: ComparedRun, _ second: ComparedRun) {
    let theirs = Set(second.results.profiles.map(second.names))
    let common = first.results.profiles.map(first.names).filter { theirs.contains($0) }
    profiles = Set(common)
    var counts: [Entrant: Int] = [:]
    for names in common { for (role, name) in names.enumerated() { counts[Entrant(role: role, name: name), default: 0] += 1 } }
    let ordered = first.results.schema.roles.indices.flatMap { role in
      first.results.ranked(role).map { Entrant(role: role, name: $0.name) }
    }
    entrants = ordered.filter { counts[$0] != nil }
    profilesOf = entrants.map { counts[$0] ?? 0 }
    repetitions = min(first.results.repetitions, second.results.repetitions)
    batches = min(repetitions, Self.mostBatches)
    width = 1 + first.results.schema.kinds.count
    slotOf = Dictionary(uniqueKeysWithValues: entrants.enumerated().map { ($1, $0) })
  }

  func slots(_ names: [String]) -> [Int]? {
    var slots: [Int] = []
    for (role, name) in names.enumerated() {
      guard let slot = slotOf[Entrant(role: role, name: name)] else { return nil }
      slots.append(slot)
    }
    return slots
  }
}
