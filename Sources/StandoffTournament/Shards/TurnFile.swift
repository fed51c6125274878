internal import StandoffKernel

/// The form of a file of turns, version 1, which lies beside its shard where turns are kept. Every number is little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 8 | `STNDTURN` |
/// | 4 | version, 1 |
/// | 4 | numbers of a turn: the model's series |
/// | 32 | SHA-256 of the plan |
/// | 8 | index of the shard |
/// | 8 × turns × series | IEEE 754 binary64, turn after turn, match after match |
/// | 32 | SHA-256 of everything above |
///
/// A match that the shard holds as played has a row for each turn from 1 to its end turn; any other has none. So the shard
/// says which row is which. The file is written whole or not at all, and before its shard.
enum TurnFile {
  static let magic = Array("STNDTURN".utf8)
  static let version: UInt32 = 1
  static let headerLength = 56

  /// The file of a shard's turns: `000012.turns`.
  static func path(of shard: Int, in directory: String) -> String {
    ShardFile.path(of: shard, in: directory).dropLast("shard".count) + "turns"
  }

  static func header(digest: [UInt8], shard: Int, width: Int) -> [UInt8] {
    var bytes = magic
    ShardFile.append(version, to: &bytes)
    ShardFile.append(UInt32(width), to: &bytes)
    bytes += digest
    ShardFile.append(UInt64(shard), to: &bytes)
    return bytes
  }
}

extension MatchRow {
  /// Turns that a file of turns holds of it.
  var keptTurns: Int {
    if case .played(let result) = self { return result.endTurn }
    return 0
  }
}

/// Writes the turns of one shard, match by match.
final class TurnWriter {
  private let file: AtomicFile
  private let checksum = SHA256Stream()
  private var bytes: [UInt8] = []

  init(path: String, digest: [UInt8], shard: Int, width: Int) throws(TournamentError) {
    file = try AtomicFile(path: path)
    bytes = TurnFile.header(digest: digest, shard: shard, width: width)
    try flush()
  }

  /// The turns of the next match that was played.
  func append(_ values: [Double]) throws(TournamentError) {
    for value in values { ShardFile.append(value.bitPattern, to: &bytes) }
    try flush()
  }

  func commit() throws(TournamentError) {
    try file.append(checksum.finish())
    try file.commit()
  }

  private func flush() throws(TournamentError) {
    bytes.withUnsafeBytes { checksum.update($0) }
    try file.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Reads the turns of one shard, match by match, in step with the shard's rows.
final class TurnReader {
  private let input: CheckedInput
  private let width: Int

  /// - Throws: ``TournamentError/damagedShard(path:reason:)``, also where there is no such file.
  init(path: String, digest: [UInt8], shard: Int, width: Int) throws(TournamentError) {
    do { input = try CheckedInput(path: path) } catch {
      throw .damagedShard(path: path, reason: "the turns of its matches cannot be read")
    }
    self.width = width
    let header = try input.take(TurnFile.headerLength)
    guard header == TurnFile.header(digest: digest, shard: shard, width: width) else {
      throw input.damage("not the turns of this shard and plan")
    }
  }

  /// The turns of the next match, the series' numbers turn after turn; empty for one that was not played to its end.
  func next(_ row: MatchRow) throws(TournamentError) -> [Double] {
    let count = row.keptTurns * width
    if count == 0 { return [] }
    return try input.take(8 * count).withUnsafeBytes { bytes in
      (0..<count).map {
        Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
      }
    }
  }

  /// To be called after the last match.
  func finish() throws(TournamentError) { try input.finish() }
}
