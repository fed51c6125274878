internal import Foundation

/// A file that appears whole or not at all: written under another name, flushed to the disk, renamed. Dropping it before
/// ``commit()`` leaves nothing behind. Errors name the file that was to be.
final class AtomicFile {
  /// What marks an unfinished file's name.
  static let partialMark = ".partial-"

  /// How the unfinished files of a process on this machine end: no two writers share one, on one machine or on several.
  static func partialEnding(of process: Int32) -> String { "\(partialMark)\(hostName)-\(process)" }

  private static let hostName: String = {
    var name = [CChar](repeating: 0, count: 65)  // bytes: Linux's longest, and the NUL
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  private static let bufferSize = 1 << 16  // bytes: judgement, a few hundred rows a call to the system

  private let path: String
  private let partialPath: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Throws: ``TournamentError/input(path:reason:)``, as do the other methods.
  init(path: String) throws(TournamentError) {
    self.path = path
    partialPath = path + Self.partialEnding(of: getpid())
    descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(path) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partialPath)
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(TournamentError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func append(_ text: String) throws(TournamentError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func append(_ bytes: [UInt8]) throws(TournamentError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func commit() throws(TournamentError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .system(path) }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed else {
      let failure = TournamentError.system(path)
      unlink(partialPath)
      throw failure
    }
    guard rename(partialPath, path) == 0 else {
      // Whoever finished the same file on another machine has cleared away ours.
      if errno == ENOENT, access(path, F_OK) == 0 { return }
      let failure = TournamentError.system(path)
      unlink(partialPath)
      throw failure
    }
    try Self.settle(folderOf: path)
  }

  /// Writes a whole text file.
  static func write(_ text: String, to path: String) throws(TournamentError) {
    let file = try AtomicFile(path: path)
    try file.append(text)
    try file.commit()
  }

  /// Makes a rename in the folder of `path` outlive a power cut.
  static func settle(folderOf path: String) throws(TournamentError) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw .system(folder) }
    defer { close(handle) }
    // Some network file systems cannot flush a folder, and say EINVAL: then the rename is all there is.
    guard fsync(handle) == 0 || errno == EINVAL else { throw .system(folder) }
  }

  private func flush() throws(TournamentError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + written, $0.count - written) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(path)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension TournamentError {
  /// The system's own words for what it just refused.
  static func system(_ path: String) -> TournamentError { .input(path: path, reason: String(cString: strerror(errno))) }
}
