internal import Foundation

/// Writes one shard, row by row, with memory that does not depend on their number.
final class ShardWriter {
  private let file: AtomicFile
  private let layout: RowLayout
  private let checksum = SHA256Stream()
  private var block: [UInt8]
  private var used = 0
  private var lines: [UInt8] = []

  private static let rowsInBlock = 512  // judgement: some 32 KiB

  init(path: String, plan: TournamentPlan, digest: [UInt8], shard: Int, layout: RowLayout) throws(TournamentError) {
    file = try AtomicFile(path: path)
    self.layout = layout
    block = [UInt8](repeating: 0, count: layout.width * Self.rowsInBlock)
    try write(ShardFile.header(plan: plan, digest: digest, shard: shard, width: layout.width))
  }

  func append(_ row: MatchRow) throws(TournamentError) {
    let start = used
    block.withUnsafeMutableBytes { bytes in
      layout.encode(row, into: UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + layout.width]))
    }
    used += layout.width
    if used == block.count { try flush() }
  }

  func append(_ line: FaultLine) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { fatalError("a fault of strings and numbers is always JSON") }
    lines += data
    lines.append(UInt8(ascii: "\n"))
  }

  /// Ends the file and gives it its name.
  func commit() throws(TournamentError) {
    try flush()
    var length: [UInt8] = []
    ShardFile.append(UInt64(lines.count), to: &length)
    try write(length)
    try write(lines)
    try file.append(checksum.finish())
    try file.commit()
  }

  private func flush() throws(TournamentError) {
    let count = used
    block.withUnsafeBytes { checksum.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    try file.append(Array(block[..<count]))
    block.withUnsafeMutableBytes { _ = $0.initializeMemory(as: UInt8.self, repeating: 0) }
    used = 0
  }

  private func write(_ bytes: [UInt8]) throws(TournamentError) {
    bytes.withUnsafeBytes { checksum.update($0) }
    try file.append(bytes)
  }
}
