internal import Foundation

/// Reads one shard in pieces and holds none of its rows.
///
/// Nothing that it gives may be trusted before the call returns: the check sum stands at the end of the file.
package struct ShardReader {
  let path: String
  let plan: TournamentPlan
  /// `plan.digest`, taken once for many shards.
  let digest: [UInt8]
  let shard: Int
  let layout: RowLayout

  private static let rowsInBlock = 512  // judgement: some 32 KiB
  private static let blockLimit = 1 << 30  // bytes of fault texts: judgement, far above any real shard

  /// Gives each row with its match, in order, and returns the first faults of the shard's entrants.
  /// - Throws: ``TournamentError/damagedShard(path:reason:)``, ``TournamentError/input(path:reason:)``, and what
  ///   `body` throws.
  package func read(_ body: (_ match: Int, _ row: MatchRow) throws -> Void) throws -> [EntrantFault] {
    let input = try CheckedInput(path: path)
    let header = try input.take(ShardFile.headerLength)
    try check(header)
    let matches = plan.matches(ofShard: shard)
    var next = matches.lowerBound
    while next < matches.upperBound {
      let count = min(Self.rowsInBlock, matches.upperBound - next)
      let block = try input.take(count * layout.width)
      try block.withUnsafeBytes { bytes in
        for index in 0..<count {
          let slice = UnsafeRawBufferPointer(rebasing: bytes[index * layout.width..<(index + 1) * layout.width])
          guard let row = layout.decode(slice) else { throw damage("match \(next + index) has an impossible row") }
          try body(next + index, row)
        }
      }
      next += count
    }

    let length = try input.take(8).withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))
    }
    guard length <= Self.blockLimit else { throw damage("its fault texts claim \(length) bytes") }
    let lines = try input.take(Int(length))
    try input.finish()
    return try faults(lines)
  }

  /// Checks the whole file and counts what it holds.
  package func tally(_ body: (MatchRow) throws -> Void = { _ in }) throws -> Tally {
    var tally = Tally(outcomes: layout.outcomes)
    _ = try read { _, row in
      tally.add(row)
      try body(row)
    }
    return tally
  }

  private func check(_ header: [UInt8]) throws(TournamentError) {
    let expected = ShardFile.header(plan: plan, digest: digest, shard: shard, width: layout.width)
    if header == expected { return }
    if header[..<8] != expected[..<8] { throw damage("not a shard file") }
    if header[8..<12] != expected[8..<12] { throw damage("of another version of the format") }
    if header[16..<48] != expected[16..<48] { throw damage("of another plan") }
    throw damage("of another shard or model")
  }

  private func faults(_ lines: [UInt8]) throws(TournamentError) -> [EntrantFault] {
    let decoder = JSONDecoder()
    var faults: [EntrantFault] = []
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      guard let entry = try? decoder.decode(FaultLine.self, from: Data(line)), let fault = entry.entrantFault(in: plan)
      else { throw damage("an unreadable fault") }
      faults.append(fault)
    }
    return faults
  }

  private func damage(_ reason: String) -> TournamentError { .damagedShard(path: path, reason: reason) }
}
