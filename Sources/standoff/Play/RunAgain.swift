import ArgumentParser
import StandoffTournament

/// A run that lies in a folder, as its command made it: the same strategies, the same plan, or a refusal.
struct RunAgain {
  let command: TournamentCommand
  let roster: TournamentRoster
  let folder: RunFolder

  /// - Throws: ``TournamentError``: no run folder, or a script, the scenario or the program is another than it was.
  init(_ path: String) throws {
    let manifest = try RunFolder.readManifest(at: path)
    var command = try TournamentCommand.parse(Array(manifest.commandLine.dropFirst(2)))
    command.seed.seed = manifest.seed
    roster = try TournamentRoster(command, seed: manifest.seed)
    let plan = try roster.plan(for: command, seed: manifest.seed)
    folder = try RunFolder.open(
      at: path, plan: plan, description: roster.description(commandLine: manifest.commandLine))
    self.command = command
  }
}
