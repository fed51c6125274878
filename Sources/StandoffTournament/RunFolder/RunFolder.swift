internal import Foundation
internal import StandoffKernel

/// The folder that a tournament leaves behind: see the room's README for what is in it.
public final class RunFolder {
  /// Version of the files' form: the columns of the tables and the schema of the database.
  public static let schemaVersion = 1

  public let path: String
  public let plan: TournamentPlan
  public let description: RunDescription
  public internal(set) var manifest: RunManifest

  /// Where the shards lie.
  public var shards: String { path + "/shards" }

  private init(path: String, plan: TournamentPlan, description: RunDescription, manifest: RunManifest) {
    self.path = path
    self.plan = plan
    self.description = description
    self.manifest = manifest
  }

  /// Makes the folder of a new run, with its manifest and the copies of its sources, before any work is done.
  /// - Parameter started: the time, as the manifest will give it.
  /// - Throws: ``TournamentError/folderExists(path:)`` where anything is at `path`,
  ///   ``TournamentError/folderRefused(path:reason:)`` where its parent is missing or may not be written to.
  public static func create(
    at path: String, plan: TournamentPlan, description: RunDescription, started: String
  ) throws(TournamentError) -> RunFolder {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    // Making it is the check: whoever comes second, or may not write here, learns it from the system.
    guard mkdir(path, 0o755) == 0 else {
      if errno == EEXIST { throw .folderExists(path: path) }
      throw .folderRefused(path: path, reason: String(cString: strerror(errno)))
    }
    for part in ["shards", "scripts"] {
      guard mkdir(path + "/" + part, 0o755) == 0 else { throw .system(path + "/" + part) }
    }
    var copies = SourceCopies(folder: path)
    let scripts = try copies.take(plan)
    var scenarioFile: RunManifest.Source?
    if let file = description.scenario { scenarioFile = try copies.take(file, name: plan.scenario) }
    var hooks: [RunManifest.Source] = []
    for hook in description.hooks { hooks.append(try copies.take(hook.source, name: hook.name)) }
    let manifest = RunManifest(
      format: RunManifest.currentFormat, status: .running, tool: description.tool, api: description.api,
      lua: description.lua, commandLine: description.commandLine, scenario: plan.scenario, scenarioFile: scenarioFile,
      scripts: scripts, hooks: hooks.isEmpty ? nil : hooks, plugins: description.plugins, seed: plan.seed,
      repetitions: plan.repetitions, shardSize: plan.shardSize,
      counts: .init(profiles: plan.profileCount, matches: plan.matchCount, shards: plan.shardCount),
      stopping: plan.precision.map {
        .init(precision: $0.halfWidth, firstBlock: $0.first, mostRepetitions: plan.repetitions)
      }, keep: plan.keep,
      planSha256: SHA256.hex(digest: plan.digest), plan: plan, started: started)
    let folder = RunFolder(path: path, plan: plan, description: description, manifest: manifest)
    try folder.writeManifest()
    return folder
  }

  /// Opens the folder of a run that was begun before, to resume it.
  /// - Parameter plan: the plan as it would be made now, from the folder's own copies.
  /// - Throws: ``TournamentError/notARunFolder(path:reason:)``; ``TournamentError/differentPlan(path:difference:)`` where
  ///   the plan is another: another script, scenario, Lua release.
  public static func open(
    at path: String, plan: TournamentPlan, description: RunDescription
  ) throws(TournamentError) -> RunFolder {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let manifest = try readManifest(at: path)
    if let difference = plan.difference(from: manifest.plan) { throw .differentPlan(path: path, difference: difference) }
    return RunFolder(path: path, plan: plan, description: description, manifest: manifest)
  }

  /// The manifest of a run folder.
  /// - Throws: ``TournamentError/notARunFolder(path:reason:)``.
  public static func readManifest(at path: String) throws(TournamentError) -> RunManifest {
    let file = path + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .notARunFolder(path: path, reason: "it has no manifest.json that can be read")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let manifest: RunManifest
    do { manifest = try decoder.decode(RunManifest.self, from: data) } catch {
      throw .notARunFolder(path: path, reason: "manifest.json is not what it should be: \(error)")
    }
    guard manifest.format == RunManifest.currentFormat else {
      throw .notARunFolder(
        path: path, reason: "its manifest.json has the form \(manifest.format), and this version of standoff reads form \(RunManifest.currentFormat); use the version that made it: standoff \(manifest.tool)")
    }
    return manifest
  }

  func writeManifest() throws(TournamentError) {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(manifest) else { fatalError("a manifest of strings and numbers is always JSON") }
    try AtomicFile.write(String(decoding: data, as: UTF8.self) + "\n", to: path + "/manifest.json")
  }

  /// Writes every file of figures, each whole or not at all.
  func publish(_ results: TournamentResults) throws {
    removePartialFiles()
    try publishTables(results)
    try ResultsDatabase(results: results, description: description).write(to: database)
  }

  /// The same, with the matches that are kept, while `merge` gives them.
  /// - Returns: what `merge` found.
  func publish(
    schema: ModelSchema, merge: (_ keep: @escaping (KeptMatch) throws -> Void) throws -> TournamentResults
  ) throws -> TournamentResults {
    removePartialFiles()
    let results = try ResultsDatabase.write(
      to: database, plan: plan, schema: schema, description: description, merge: merge)
    try publishTables(results)
    return results
  }

  /// Notes in the manifest what the results came to; it is not yet written.
  func note(_ results: TournamentResults) {
    manifest.counts.disqualified = results.faults.count
    guard let stopping = results.stopping else { return }
    manifest.repetitions = results.repetitions
    manifest.counts.matches = results.repetitions * plan.profileCount
    manifest.counts.shards = plan.shardCount(forRepetitions: results.repetitions)
    manifest.stopping?.rule = results.stoppingRule
    manifest.stopping?.widestHalfWidth = stopping.widest
    manifest.stopping?.isReached = stopping.isReached
  }

  private var database: String { path + "/results.sqlite" }

  private func publishTables(_ results: TournamentResults) throws {
    try AtomicFile.write(ResultTables.summary(results).text, to: path + "/summary.csv")
    try AtomicFile.write(ResultTables.profiles(results).text, to: path + "/profiles.csv")
    try AtomicFile.write(ResultTables.payoffs(results).text, to: path + "/payoffs.csv")
    try AtomicFile.write(ResultTables.faults(results).text, to: path + "/faults.csv")
  }

  /// Removes what a killed process had begun to write in a folder.
  public static func removePartialFiles(of process: Int32, in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasSuffix(AtomicFile.partialEnding(of: process)) {
      unlink(folder + "/" + name)
    }
  }

  /// What killed writers left: every shard is there by now, so none is still being written.
  private func removePartialFiles() {
    for folder in [path, shards, path + "/" + ObserverTables.folder] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where name.contains(AtomicFile.partialMark) {
        unlink(folder + "/" + name)
      }
    }
  }
}
