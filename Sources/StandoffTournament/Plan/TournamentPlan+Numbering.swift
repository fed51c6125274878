/// Which number means which match, and which shard holds it.
extension TournamentPlan {
  /// A plan has at least this many shards if it can: enough that workers finish together. Judgement.
  public static let wantedShards = 64
  /// Fewest matches of a default shard, so that a file is worth its header. Judgement.
  public static let smallestShard = 256
  /// Most matches of a default shard, so that an interruption loses little. Judgement.
  public static let largestShard = 65_536

  /// Matches in a shard of a plan with so many matches: a 64th of them, but 256 to 65,536. Depends on nothing else.
  public static func defaultShardSize(forMatches matches: Int) -> Int {
    min(max(matches / wantedShards, smallestShard), largestShard)
  }

  /// Most shards of a plan with a precision, which is cut finely enough for its first block: judgement, a folder's worth.
  public static let mostShardsInBlocks = 16_384

  /// Matches in a shard of a plan that may end after `first` of them: as for a plan of so many, but not so few that all
  /// of its `matches` would need more than ``mostShardsInBlocks`` files.
  public static func defaultShardSize(forMatches matches: Int, first: Int) -> Int {
    max(defaultShardSize(forMatches: first), (matches + mostShardsInBlocks - 1) / mostShardsInBlocks)
  }

  /// Number of profiles: the product of the numbers of entrants.
  public var profileCount: Int { entrants.reduce(1) { $0 * $1.count } }

  public var matchCount: Int { repetitions * profileCount }

  public var shardCount: Int { (matchCount + shardSize - 1) / shardSize }

  /// The matches of a shard, `shard` from 0 to `shardCount - 1`.
  public func matches(ofShard shard: Int) -> Range<Int> {
    shard * shardSize..<min((shard + 1) * shardSize, matchCount)
  }

  /// The shards of a part, `part` from 1 to `parts`: blocks whose lengths differ by at most one.
  public func shards(ofPart part: Int, of parts: Int) -> Range<Int> {
    (part - 1) * shardCount / parts..<part * shardCount / parts
  }

  /// The entrant of each role in a profile, by index within its role.
  public func entrants(ofProfile profile: Int) -> [Int] {
    var rest = profile
    var chosen = [Int](repeating: 0, count: entrants.count)
    for role in entrants.indices.reversed() {
      (rest, chosen[role]) = rest.quotientAndRemainder(dividingBy: entrants[role].count)
    }
    return chosen
  }

  /// The number of the profile with these entrants, one index for each role.
  public func profile(of chosen: [Int]) -> Int {
    zip(entrants, chosen).reduce(0) { $0 * $1.0.count + $1.1 }
  }

  /// The repetition and the profile of a match.
  public func position(ofMatch match: Int) -> (repetition: Int, profile: Int) {
    let (repetition, profile) = match.quotientAndRemainder(dividingBy: profileCount)
    return (repetition, profile)
  }

  /// The names of the strategies that play a match, role by role.
  public func names(ofMatch match: Int) -> [String] {
    zip(entrants, entrants(ofProfile: position(ofMatch: match).profile)).map { $0[$1].name }
  }

  /// Moves `chosen` on to the next profile in order; from the last to the first.
  func advance(_ chosen: inout [Int]) {
    var role = chosen.count - 1
    while role >= 0 {
      chosen[role] += 1
      if chosen[role] < entrants[role].count { return }
      chosen[role] = 0
      role -= 1
    }
  }
}
