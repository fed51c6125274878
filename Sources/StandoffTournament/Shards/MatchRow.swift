public import StandoffKernel

/// What a shard holds of one match.
public enum MatchRow: Sendable, Equatable {
  case played(MatchResult)
  /// It stopped at its first fault: of which kind, whose (role index), in which turn.
  case faulted(Fault.Kind, role: Int, turn: Int)
  /// Not played, because it could not count and could show nothing new: see ``ShardRunner``.
  case skipped
}

/// How a row lies in a file. All rows of a tournament have the same width; every number is little-endian.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 2 | outcome, unsigned |
/// | 2 | 1 | 0 played, 1–7 the kind of the fault (``code(of:)``), 255 skipped |
/// | 3 | 1 | role of the fault |
/// | 4 | 4 | end turn, or the fault's turn, unsigned |
/// | 8 | 8 × roles | payoffs, IEEE 754 binary64 |
/// | 8 + 8 × roles | 4 × marks | marks, signed |
package struct RowLayout: Equatable, Sendable {
  static let playedCode: UInt8 = 0
  static let skippedCode: UInt8 = 255
  static let outcomeLimit = 1 << 16
  static let turnLimit = 1 << 32

  let roles: Int
  let marks: Int
  let outcomes: Int
  /// Bytes of a row.
  package let width: Int

  package init(_ schema: ModelSchema) {
    roles = schema.roles.count
    marks = schema.marks.count
    outcomes = schema.outcomes.count
    width = 8 + 8 * roles + 4 * marks
  }

  /// A fault's kind as shards write it. Never renumbered.
  static func code(of kind: Fault.Kind) -> UInt8 {
    switch kind {
    case .syntax: 1
    case .contract: 2
    case .runtime: 3
    case .fuel: 4
    case .memory: 5
    case .posture: 6
    case .killed: 7
    }
  }

  static func kind(code: UInt8) -> Fault.Kind? { Fault.Kind.allCases.first { Self.code(of: $0) == code } }

  /// Why a result cannot be a row, or nil. A model that returns such a thing is broken.
  func objection(to result: MatchResult) -> String? {
    if !(0..<outcomes).contains(result.outcome) { return "outcome \(result.outcome) of \(outcomes)" }
    if !(0..<Self.turnLimit).contains(result.endTurn) { return "end turn \(result.endTurn)" }
    for role in 0..<roles where !result.payoffs[role].isFinite { return "a payoff of \(result.payoffs[role])" }
    return nil
  }

  /// Writes `row` to the first `width` bytes of `bytes`, which are zero on entry.
  package func encode(_ row: MatchRow, into bytes: UnsafeMutableRawBufferPointer) {
    switch row {
    case .played(let result):
      bytes.storeBytes(of: UInt16(result.outcome).littleEndian, as: UInt16.self)
      bytes[2] = Self.playedCode
      bytes.storeBytes(of: UInt32(result.endTurn).littleEndian, toByteOffset: 4, as: UInt32.self)
      for role in 0..<roles {
        let bits = result.payoffs[role].bitPattern.littleEndian
        bytes.storeBytes(of: bits, toByteOffset: 8 + 8 * role, as: UInt64.self)
      }
      for mark in 0..<marks {
        let value = result.marks[mark].littleEndian
        bytes.storeBytes(of: value, toByteOffset: 8 + 8 * roles + 4 * mark, as: Int32.self)
      }
    case .faulted(let kind, let role, let turn):
      bytes[2] = Self.code(of: kind)
      bytes[3] = UInt8(role)
      bytes.storeBytes(of: UInt32(turn).littleEndian, toByteOffset: 4, as: UInt32.self)
    case .skipped:
      bytes[2] = Self.skippedCode
    }
  }

  /// Reads a row; nil where the bytes are no row of this model.
  package func decode(_ bytes: UnsafeRawBufferPointer) -> MatchRow? {
    let turn = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    switch bytes[2] {
    case Self.playedCode:
      var result = MatchResult(
        outcome: Int(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self))), endTurn: turn)
      for role in 0..<roles {
        let bits = bytes.loadUnaligned(fromByteOffset: 8 + 8 * role, as: UInt64.self)
        result.payoffs[role] = Double(bitPattern: UInt64(littleEndian: bits))
      }
      for mark in 0..<marks {
        let value = bytes.loadUnaligned(fromByteOffset: 8 + 8 * roles + 4 * mark, as: Int32.self)
        result.marks[mark] = Int32(littleEndian: value)
      }
      return objection(to: result) == nil ? .played(result) : nil
    case Self.skippedCode:
      return .skipped
    case let code:
      guard let kind = Self.kind(code: code), bytes[3] < roles else { return nil }
      return .faulted(kind, role: Int(bytes[3]), turn: turn)
    }
  }
}
