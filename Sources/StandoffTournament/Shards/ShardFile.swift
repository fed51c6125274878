/// The form of a shard file, version 1. Every number is little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 8 | `STNDSHRD` |
/// | 4 | version, 1 |
/// | 4 | bytes of a row |
/// | 32 | SHA-256 of the plan |
/// | 8 | index of the shard |
/// | 8 | number of rows |
/// | rows × width | the rows, in match order: see `RowLayout` |
/// | 8 | bytes of the next block |
/// | … | first fault of each entrant that was faulty in this shard, in match order: one JSON object a line |
/// | 32 | SHA-256 of everything above |
///
/// A file is written whole or not at all, and its bytes depend on the plan alone, `killed` verdicts apart.
public enum ShardFile {
  static let magic = Array("STNDSHRD".utf8)
  static let version: UInt32 = 1
  static let headerLength = 64

  /// The file of a shard: `000012.shard`, whose names sort as the shards do.
  public static func path(of shard: Int, in directory: String) -> String {
    let digits = String(shard)
    return directory + "/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".shard"
  }

  static func header(plan: TournamentPlan, digest: [UInt8], shard: Int, width: Int) -> [UInt8] {
    var bytes = magic
    append(version, to: &bytes)
    append(UInt32(width), to: &bytes)
    bytes += digest
    append(UInt64(shard), to: &bytes)
    append(UInt64(plan.matches(ofShard: shard).count), to: &bytes)
    return bytes
  }

  static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
