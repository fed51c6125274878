/// One named value that crosses between host and script: a field of `view`, `act`, `me`, a parameter, an argument or a
/// result of a host function. In a frame every value is a `Double`: a flag is 0 or 1, a choice the index of its word.
public struct LuaField: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A float in the range; infinite bounds mean none. NaN is never accepted.
    case number(ClosedRange<Double>)
    /// An integer in the range; a float with an integral value is accepted.
    case integer(ClosedRange<Int>)
    /// `false` or `true`.
    case flag
    /// One of these words, as a string.
    case choice([String])
  }

  /// In `view` and `act` it may have one dot (`belief.target_greedy`): the part before it is a sub-table.
  public var name: String
  public var kind: Kind
  /// Index in the frame; negative: a constant.
  public var slot: Int
  /// The constant, or what the field holds before the first call; of an act field: before each call.
  public var value: Double

  public init(_ name: String, _ kind: Kind, slot: Int = -1, value: Double = 0) {
    self.name = name
    self.kind = kind
    self.slot = slot
    self.value = value
  }
}
