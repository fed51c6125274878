import StandoffExplain

/// Whose play is explained: one strategy for each role, or many of which each repetition draws one profile.
struct ExplainedCast {
  /// As the command line names it: `pressure`, `shelf`; `with` for what --with names.
  let name: String
  /// One sentence; may be empty.
  let summary: String
  /// By role: what the role's strategies are named, at least one each.
  let choices: [[String]]
  /// The same as tables call them; nil for the names that they have themselves.
  var names: [[String]]?

  /// How many profiles there are.
  var count: Int { choices.reduce(1) { $0 * $1.count } }

  /// Whether it is an average over several profiles.
  var isAverage: Bool { count > 1 }

  /// By role, the index of the strategy that a repetition plays: each profile as likely as any other, whatever the repetition
  /// before drew, so that intervals hold both what chance does and who happens to meet.
  func profile(seed: UInt64, repetition: Int) -> [Int] {
    var drawn = SampledProfiles.place(among: count, seed: seed, repetition: UInt64(repetition))
    var profile = [Int](repeating: 0, count: choices.count)
    for role in choices.indices.reversed() {
      profile[role] = drawn % choices[role].count
      drawn /= choices[role].count
    }
    return profile
  }
}
