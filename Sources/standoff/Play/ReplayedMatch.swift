import ArgumentParser
import Foundation
import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting
import StandoffTournament

/// A match of a run folder made ready to be played again, from the folder's copies of what it was made from.
struct ReplayedMatch {
  let told: ToldMatch
  let limits: LuaLimits

  /// What is asked for: a match by its number, from 0 in the plan's order.
  struct Place {
    let folder: String
    let match: Int
  }

  /// - Parameters:
  ///   - options: where the program's own data and plugins are now; what the run was made with counts where it is still there.
  /// - Throws: an ``InputError`` or a ``TournamentError``: no run folder, no such match, or something of it is gone or changed.
  init(_ place: Place, options: SharedOptions, isFull: Bool, from turn: Int) throws {
    let manifest = try RunFolder.readManifest(at: place.folder)
    let plan = manifest.plan
    let count = manifest.repetitions * plan.profileCount
    guard (0..<count).contains(place.match) else {
      throw InputError("\(place.folder) has no match \(place.match): its \(count) matches have the numbers 0 to \(count - 1)")
    }
    let command = try TournamentCommand.parse(Array(manifest.commandLine.dropFirst(2)))
    let copies = RunCopies(folder: place.folder, manifest)
    ScriptFile.copies = copies
    let assembly = try Assembly(Self.options(options, command.shared))
    try NativeProcess.takeOver(assembly)
    guard let file = manifest.scenarioFile else {
      throw InputError("\(place.folder) has no copy of its scenario, so that nothing of it can be played again")
    }
    let (scenario, model, _) = try assembly.scenario(file.path, settings: command.set)
    try assembly.requirePlayable(model)
    try Self.check(scenario, model, manifest, assembly, place.folder)
    limits = try command.limits.resolved()
    var wanted = command.hooks
    wanted.observe = []
    let hooks = try Hooks(wanted, assembly, scenario: scenario, seed: manifest.seed, limits: limits)
    let (repetition, profile) = plan.position(ofMatch: place.match)
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: manifest.seed, limits: limits)
    var lineup = try Lineup(scenario, catalog: catalog, choices: zip(scenario.seats, plan.chosen(profile)).map { seat, entrant in
      guard let path = entrant.path else { return "\(seat.actor)=\(entrant.name)" }
      return "\(seat.actor)=\(path)\(entrant.name.firstIndex(of: ":").map { String(entrant.name[$0...]) } ?? "")"
    })
    lineup.names = plan.chosen(profile).map(\.name)
    told = ToldMatch(
      scenario: scenario, model: model, lineup: lineup, hooks: hooks, seed: manifest.seed, repetition: UInt64(repetition),
      isFull: isFull, from: turn)
  }

  /// The run's own places where they are still there, and those that were named now.
  private static func options(_ now: SharedOptions, _ then: SharedOptions) -> SharedOptions {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    var options = now
    if options.data == nil { options.data = then.data.flatMap { isThere($0) ? $0 : nil } }
    options.plugins += then.plugins.filter { isThere($0) && !now.plugins.contains($0) }
    options.native += then.native
    if options.project == nil { options.project = then.project.flatMap { isThere($0) ? $0 : nil } }
    options.noProject = options.project == nil
    return options
  }

  /// The copies hold scripts; the rules are the program's, or a plugin's, and must be those of the run.
  private static func check(
    _ scenario: Scenario, _ model: ModelDefinition, _ manifest: RunManifest, _ assembly: Assembly, _ folder: String
  ) throws(InputError) {
    let then = Dictionary(manifest.plan.conditions.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(
      GameConditions.of(scenario, model).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let moves = zip(scenario.seats, scenario.schema.roles).flatMap { seat, role in
      role.posture.map { "\(seat.actor).\($0.name)" }
    }
    let values = scenario.schema.parameters.indices.filter { scenario.customRule(of: $0) == nil }
      .map { scenario.qualifiedName(scenario.schema.parameters[$0]) }
    for name in moves + values where now[name] != then[name] {
      throw InputError(
        """
        \(name) is \(now[name] ?? "the model's default") now, and was \(then[name] ?? "the model's default") in \(folder): \
        the program, or a scenario that this one is built on, has changed since
        """)
    }
    guard let owner = assembly.shelf.provisions(.models).first(where: { $0.provision.name == model.schema.name })?.plugin
    else { return }
    let found = "\(owner.name) \(owner.manifest.version) sha256:\(owner.digest)"
    guard manifest.plugins.contains(found) else {
      let was = manifest.plugins.first { $0.hasPrefix(owner.name + " ") } ?? "another"
      throw InputError("the model \(model.schema.name) is of the plugin \(found), and the run's was \(was); get that one back")
    }
  }
}

extension TournamentPlan {
  /// Who plays a profile, role by role.
  fileprivate func chosen(_ profile: Int) -> [Entrant] { zip(entrants, entrants(ofProfile: profile)).map { $0[$1] } }
}
