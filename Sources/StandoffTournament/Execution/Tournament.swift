public import StandoffKernel

/// A tournament from plan to run folder, on the calling thread.
public enum Tournament {
  /// How a call ended. Stopping is not failing.
  public enum Completion: Sendable {
    /// Everything was played, and the folder holds the results.
    case finished(TournamentResults)
    /// It was cancelled; `matches` of them lie in finished shards, and the same call on the folder goes on from there.
    case interrupted(matches: Int)
  }

  /// Plays what is missing in `folder`, merges, and writes the results. A finished shard of the same plan is not played
  /// again; a damaged one is. So resuming is calling it again on ``RunFolder/open(at:plan:description:)``.
  /// - Parameters:
  ///   - schema: of the model that `executor` plays.
  ///   - entryFaults: of strategies that were found faulty before play and are not in the plan.
  ///   - progress: called at least every ``ShardRunner/reportStride`` matches.
  ///   - isCancelled: asked between matches.
  ///   - now: the time, as the manifest will give it. Nothing else here knows of clocks.
  /// - Throws: ``TournamentError``, above all ``TournamentError/folderInUse(path:)``; finished shards stay.
  public static func run(
    schema: ModelSchema, executor: any ShardExecutor, folder: RunFolder, entryFaults: [EntrantFault] = [],
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }, now: () -> String
  ) throws -> Completion {
    try folder.alone {
      try complete(
        folder, schema: schema, executor: executor, entryFaults: entryFaults, progress: progress,
        isCancelled: isCancelled, now: now)
    }
  }

  private static func complete(
    _ folder: RunFolder, schema: ModelSchema, executor: any ShardExecutor, entryFaults: [EntrantFault],
    progress: (Progress) -> Void, isCancelled: () -> Bool, now: () -> String
  ) throws -> Completion {
    let plan = folder.plan
    let merge = try Merge(plan: plan, schema: schema, shards: folder.shards)
    var done = Tally(outcomes: schema.outcomes.count)
    var played = 0
    for repetitions in plan.blocks {
      let shards = plan.shardCount(forRepetitions: repetitions)
      guard
        try play(
          Array(played..<shards), after: &done, merge, schema: schema, executor: executor, folder: folder,
          progress: progress, isCancelled: isCancelled)
      else {
        return try interrupt(folder, merge, now: now)
      }
      played = shards
      if repetitions == plan.repetitions {
        return try finish(folder, merge, schema, repetitions, nil, entryFaults, isCancelled, now: now)
      }
      let results = try merge.run(entryFaults: entryFaults, repetitions: repetitions)
      if results.stopping?.isReached == true {
        return try finish(folder, merge, schema, repetitions, results, entryFaults, isCancelled, now: now)
      }
    }
    fatalError("the last block has all repetitions")
  }

  /// Plays those of `shards` that have no whole file, and merges nothing: a part of a tournament.
  /// - Returns: false if it was cancelled.
  public static func play(
    _ shards: [Int], schema: ModelSchema, executor: any ShardExecutor, folder: RunFolder,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> Bool {
    let merge = try Merge(plan: folder.plan, schema: schema, shards: folder.shards)
    var done = Tally(outcomes: schema.outcomes.count)
    return try play(
      shards, after: &done, merge, schema: schema, executor: executor, folder: folder, progress: progress,
      isCancelled: isCancelled)
  }

  /// - Parameter done: what was played before; `shards` are added.
  private static func play(
    _ shards: [Int], after done: inout Tally, _ merge: Merge, schema: ModelSchema, executor: any ShardExecutor,
    folder: RunFolder, progress: (Progress) -> Void, isCancelled: () -> Bool
  ) throws -> Bool {
    let plan = folder.plan
    let total = shards.reduce(done.matches) { $0 + plan.matches(ofShard: $1).count }
    var missing: [Int] = []
    for shard in shards {
      if isCancelled() { return false }
      if let tally = try merge.tallyOfFinished(shard) { done.add(tally) } else { missing.append(shard) }
    }
    progress(Progress(done, total: total, schema: schema))
    if missing.isEmpty { return true }
    return try executor.execute(
      missing, of: plan, into: folder.shards,
      report: { news in
        done.add(news)
        progress(Progress(done, total: total, schema: schema))
      }, isCancelled: isCancelled)
  }

  /// Merges, where there are no `results` yet or matches are kept, and writes everything.
  private static func finish(
    _ folder: RunFolder, _ merge: Merge, _ schema: ModelSchema, _ repetitions: Int, _ results: TournamentResults?,
    _ entryFaults: [EntrantFault], _ isCancelled: () -> Bool, now: () -> String
  ) throws -> Completion {
    let final: TournamentResults
    if folder.plan.keep != nil {
      // Writing millions of rows takes as long as playing them: it can be stopped, too.
      do {
        final = try withoutActuallyEscaping(isCancelled) { isCancelled in
          try folder.publish(schema: schema) { keep in
            try merge.run(entryFaults: entryFaults, repetitions: repetitions) { match in
              if isCancelled() { throw Stopped() }
              try keep(match)
            }
          }
        }
      } catch is Stopped {
        return try interrupt(folder, merge, now: now)
      }
    } else {
      final = try results ?? merge.run(entryFaults: entryFaults, repetitions: repetitions)
      try folder.publish(final)
    }
    folder.note(final)
    try close(folder, .done, now: now)
    return .finished(final)
  }

  private struct Stopped: Error {}

  private static func interrupt(_ folder: RunFolder, _ merge: Merge, now: () -> String) throws -> Completion {
    try close(folder, .interrupted, now: now)
    return .interrupted(matches: merge.finishedMatches)
  }

  private static func close(_ folder: RunFolder, _ status: RunManifest.Status, now: () -> String) throws {
    folder.manifest.status = status
    folder.manifest.finished = now()
    try folder.writeManifest()
  }
}
