import Foundation
import StandoffTournament
import StandoffWorkers

/// A run that an error ended after it had its folder: the error, and how to go on.
struct HaltedRun: Error, CustomStringConvertible {
  /// Whether it is the user's to mend. A folder that was there a moment ago and is gone is not.
  let isBadInput: Bool
  let description: String

  /// - Parameter again: the command that goes on.
  init(_ cause: any Error, folder: String, again: String) {
    let isThere = FileManager.default.fileExists(atPath: folder + "/manifest.json")
    isBadInput = isThere && Messages.isBadInput(cause)
    var isFinal = false
    if case TournamentError.pluginFailed = cause { isFinal = true }
    let advice = isThere && isFinal
      ? "what was finished is kept in \(folder), but a run goes on only with the very files it began with: mend this one, and begin again in another folder"
      : isThere
      ? "finished shards are kept; when that is mended, go on with: \(again)"
      : "the run's folder is gone or not whole, so begin the run again"
    description = "\(Messages.text(cause)); \(advice)"
  }

  /// Does `body`, whose errors of the system's and of the workers' become halted runs. A refusal stays what it is.
  static func rewording<Result>(folder: String, again: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      switch error {
      case TournamentError.folderInUse: throw error
      case is TournamentError, is WorkerError: throw HaltedRun(error, folder: folder, again: again)
      default: throw error
      }
    }
  }
}
