internal import Foundation

extension RunFolder {
  /// Does `body` while no other process, on this machine, completes the same folder. The system lets go of the lock when a
  /// process dies, however it does.
  /// - Throws: ``TournamentError/folderInUse(path:)``, and what `body` throws.
  func alone<Result>(_ body: () throws -> Result) throws -> Result {
    let handle = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw TournamentError.system(path) }
    defer { close(handle) }
    // A file system without locks is no reason not to work.
    if flock(handle, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw TournamentError.folderInUse(path: path) }
    return try body()
  }
}
