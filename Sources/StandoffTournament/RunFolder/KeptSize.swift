public import StandoffKernel

/// How much room the matches and turns of a plan will take: an upper estimate.
public enum KeptSize {
  /// Above so many bytes a user should know beforehand: judgement.
  public static let worthTelling = 1 << 30

  // SQLite's record format: a payload of type codes and values, and a cell's head; pages are nearly full, for rows come in
  // the order of their keys. Source: https://www.sqlite.org/fileformat2.html, section 2.
  private static let cell = 6.0  // bytes: judgement, lengths of cell and head, and its place in the page
  private static let real = 9.0
  private static let small = 3.0  // a whole number up to some ten thousands, and its type
  private static let word = 18.0  // the longest usual name of an outcome, and its type
  private static let pageUse = 0.95

  /// Bytes that the tables, and the files of turns beside the shards, take at most; 0 where nothing is kept.
  /// - Parameter turns: of a match.
  public static func bytes(_ plan: TournamentPlan, schema: ModelSchema, turns: Int) -> Double {
    guard let keep = plan.keep else { return 0 }
    let key = 4 * small
    let match = cell + key + 2 * small + word + real * Double(schema.roles.count) + small * Double(schema.marks.count)
    var each = match / pageUse
    if keep == .turns {
      let turn = cell + key + real * Double(schema.series.count)
      each += Double(turns) * (turn / pageUse + 8 * Double(schema.series.count))
    }
    return each * Double(plan.matchCount)
  }
}
