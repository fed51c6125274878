import CStandoffNumerics

/// Chance as a pure function of (seed, repetition, turn, purpose), by Philox4x64-10 (Salmon, Moraes, Dror and Shaw
/// 2011).
///
/// It does not depend on who plays, so all profiles face the same shocks and differences between strategies are paired.
public struct CounterChance: Chance, Sendable {
  /// The second key word of the kernel's own draws; scripts and plugins use others.
  static let kernelDomain: UInt64 = 0

  let seed: UInt64
  let repetition: UInt64
  private let laterTurn: Int
  private let laterRepetition: UInt64
  private var turn = -1
  private var blocks = (standoff_block(), standoff_block(), standoff_block(), standoff_block())
  private var known: UInt8 = 0

  /// The chance of one match: the run's seed, and the repetition from 0.
  /// - Parameter later: other shocks from a turn on; nil for none.
  public init(seed: UInt64, repetition: UInt64, later: LaterShocks? = nil) {
    self.seed = seed
    self.repetition = repetition
    laterTurn = later?.turn ?? .max
    laterRepetition = later?.repetition ?? repetition
  }

  /// The uniform number in [0, 1) that this purpose has in this turn.
  @inline(__always)
  public mutating func uniform(_ purpose: Purpose, turn: Int) -> Double {
    if turn != self.turn {
      self.turn = turn
      known = 0
    }
    let index = purpose.rawValue >> 2
    let bit = UInt8(truncatingIfNeeded: 1 << index)
    if known & bit == 0 {
      known |= bit
      let block = standoff_philox(
        turn < laterTurn ? repetition : laterRepetition, UInt64(truncatingIfNeeded: turn), 0, index, seed, Self.kernelDomain)
      switch index {
      case 0: blocks.0 = block
      case 1: blocks.1 = block
      case 2: blocks.2 = block
      default: blocks.3 = block
      }
    }
    let word: (UInt64, UInt64, UInt64, UInt64)
    switch index {
    case 0: word = blocks.0.word
    case 1: word = blocks.1.word
    case 2: word = blocks.2.word
    default: word = blocks.3.word
    }
    switch purpose.rawValue & 3 {
    case 0: return standoff_unit(word.0)
    case 1: return standoff_unit(word.1)
    case 2: return standoff_unit(word.2)
    default: return standoff_unit(word.3)
    }
  }

  @inline(__always)
  mutating func happens(_ purpose: Purpose, turn: Int, probability: Double) -> Bool {
    if probability <= 0 { return false }
    if probability >= 1 { return true }
    return uniform(purpose, turn: turn) < probability
  }
}
