import LuaBridge
import StandoffKernel
import StandoffScripting

/// The worlds that differ in which mechanisms are on, and one cast in them. Each world has strategies, a game and hooks of its
/// own, for parameters are constants in what a script sees.
final class Counterfactuals {
  /// What is played, whatever the world.
  struct Setting {
    let assembly: Assembly
    var scenario: Scenario
    let model: ModelDefinition
    let hooks: HookOptions
    let seed: UInt64
    let limits: LuaLimits
    /// Those that are switched; others stay on.
    let mechanisms: [Mechanism]
    let outcomes: [ExplainedOutcome]
    /// Whether postures are those of the world with every mechanism on.
    let holdsPostures: Bool
    let isCounted: Bool
  }

  /// Worlds are made once and kept while they have at most so many strategies together: some 100 MB. Judgement.
  private static let mostKept = 1000

  let setting: Setting
  let cast: ExplainedCast
  /// Names of the strategies, by role and place in the cast.
  let names: [[String]]
  /// Who gives the payoffs; nil for the model.
  let scorer: String?
  private var worlds: [Int: CounterfactualWorld] = [:]

  /// The world with every mechanism on is made at once, so that what is wrong with a script or a setting is told first.
  init(_ setting: Setting, _ cast: ExplainedCast) throws {
    self.setting = setting
    self.cast = cast
    let facts = try CounterfactualWorld(setting, cast, subset: 1 << setting.mechanisms.count - 1)
    let own = try facts.names()
    names = cast.names ?? own
    scorer = facts.scorer
    worlds[facts.subset] = facts
  }

  /// Plays repetitions in the worlds that each of them wants.
  /// - Parameters:
  ///   - wanted: by repetition of the block, the subsets of mechanisms that are on, bit by bit.
  ///   - goesOn: told the matches played so far; false ends it.
  /// - Returns: by repetition of the block, by subset, what each outcome is worth; nil where it was ended.
  func play(
    _ block: Range<Int>, wanted: [[Int]], goesOn: (Int) -> Bool
  ) throws -> [[Int: [Double]]]? {
    var values = [[Int: [Double]]](repeating: [:], count: block.count)
    var repetitions: [Int: [Int]] = [:]
    for (place, subsets) in wanted.enumerated() {
      for subset in subsets { repetitions[subset, default: []].append(place) }
    }
    let records = setting.holdsPostures
      ? block.map { _ in setting.scenario.schema.roles.map { _ in HeldStrategy.Record() } } : []
    var played = 0
    // From the largest, so that the world with every mechanism on comes first: held postures are its own.
    for subset in repetitions.keys.sorted(by: >) {
      let world = try world(subset)
      for place in repetitions[subset] ?? [] {
        let repetition = block.lowerBound + place
        let result = try world.play(
          cast.profile(seed: setting.seed, repetition: repetition), repetition: repetition,
          records: records.isEmpty ? nil : records[place])
        values[place][subset] = setting.outcomes.map { $0.value(result) }
        played += 1
        if played % 64 == 0 && !goesOn(played) { return nil }
      }
    }
    return values
  }

  private func world(_ subset: Int) throws -> CounterfactualWorld {
    if let world = worlds[subset] { return world }
    let world = try CounterfactualWorld(setting, cast, subset: subset)
    let strategies = cast.choices.reduce(0) { $0 + $1.count }
    if strategies * (worlds.count + 1) <= Self.mostKept { worlds[subset] = world }
    return world
  }
}
