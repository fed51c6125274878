import StandoffKernel
import StandoffTournament

/// A match of a run's folder, with all that it was made from.
@dynamicMemberLookup
struct KeptMatch {
  /// What is asked for: a match by its number, from 0 in the plan's order.
  struct Place {
    let folder: String
    let match: Int
  }

  let place: Place
  let run: KeptRun
  let repetition: UInt64
  /// Who plays it, role by role.
  let entrants: [Entrant]

  /// - Parameter options: as in ``KeptRun/init(_:options:)``.
  /// - Throws: as there; an ``InputError`` where there is no such match.
  init(_ place: Place, options: SharedOptions) throws {
    self.place = place
    let manifest = try RunFolder.readManifest(at: place.folder)
    let count = manifest.repetitions * manifest.plan.profileCount
    guard (0..<count).contains(place.match) else {
      throw InputError("\(place.folder) has no match \(place.match): its \(count) matches have the numbers 0 to \(count - 1)")
    }
    run = try KeptRun(place.folder, manifest, options: options)
    let (repetition, profile) = manifest.plan.position(ofMatch: place.match)
    self.repetition = UInt64(repetition)
    entrants = zip(manifest.plan.entrants, manifest.plan.entrants(ofProfile: profile)).map { $0[$1] }
  }

  subscript<Value>(dynamicMember path: KeyPath<KeptRun, Value>) -> Value { run[keyPath: path] }

  /// Those who played it, made anew.
  func lineup() throws -> Lineup {
    var lineup = try Lineup(
      run.scenario, catalog: run.catalog(run.scenario),
      choices: zip(run.scenario.seats, entrants).map { seat, entrant in "\(seat.actor)=\(KeptRun.text(entrant))" })
    lineup.names = entrants.map(\.name)
    return lineup
  }
}
