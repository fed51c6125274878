/// What can go wrong in this room; each case says how one gets there. A strategy's fault is not among them: that is a
/// `Fault` of the kernel's, and it ends no tournament.
public enum TournamentError: Error, Equatable {
  /// A plan that cannot be played: no entrants, twice the same name, no repetitions, too many matches.
  case badPlan(String)
  /// A folder for a new run already exists, as a folder or as anything else.
  case folderExists(path: String)
  /// A folder cannot be made: its parent is missing, is no folder, or may not be written to.
  case folderRefused(path: String, reason: String)
  /// What is there is not a run folder, or its manifest cannot be read.
  case notARunFolder(path: String, reason: String)
  /// Another process plays the run in this folder, or merges it.
  case folderInUse(path: String)
  /// The folder belongs to another plan; `difference` names the first thing that differs.
  case differentPlan(path: String, difference: String)
  /// A call to the operating system failed.
  case input(path: String, reason: String)
  /// A shard file that is not whole: wrong length, wrong check sum, another plan's, an impossible row.
  case damagedShard(path: String, reason: String)
  /// A model returned what no match can return, or blamed a role that it has not. Our fault, or a native model's.
  case badResult(match: Int, reason: String)
  /// The host failed while a match was played: no memory, say. What the match would have been is not known. Our fault.
  case hostFailed(match: Int, reason: String)
  /// A scorer, an event or an observer failed. What the match would have been is not known, and no strategy is to blame.
  case pluginFailed(match: Int, reason: String)
  /// The contest's model does not fit the plan: another number of roles.
  case schemaMismatch(String)
  /// A match that counts has no result: its row says fault or skipped, yet nobody in it is disqualified. Our fault.
  case missingResult(match: Int)
}

extension TournamentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badPlan(let reason): "this tournament cannot be played: \(reason)"
    case .folderExists(let path): "\(path) already exists; a run never overwrites: choose another name, or resume it"
    case .folderRefused(let path, let reason): "cannot make the run folder \(path): \(reason)"
    case .notARunFolder(let path, let reason): "\(path) is not a run folder: \(reason)"
    case .folderInUse(let path): "\(path) is being played by another standoff: wait until that has ended, or stop it"
    case .differentPlan(let path, let difference): "\(path) holds another tournament: \(difference)"
    case .input(let path, let reason): "\(path): \(reason)"
    case .damagedShard(let path, let reason): "damaged shard \(path): \(reason)"
    case .badResult(let match, let reason): "match \(match): the model returned \(reason)"
    case .hostFailed(let match, let reason): "match \(match) could not be played: \(reason); no strategy is to blame"
    case .pluginFailed(let match, let reason): "\(reason), in match \(match); no strategy is to blame"
    case .schemaMismatch(let reason): "the model does not fit the plan: \(reason)"
    case .missingResult(let match): "match \(match) counts, but its shard holds no result for it"
    }
  }
}
