import CStandoffLua

/// What a script may use up. Fuel is counted in units: one for each VM instruction (to the next thousand), for each 64
/// bytes allocated, and for library work that no instruction shows. All of it is deterministic: the same script, seed and
/// view meet the same limit at the same line on every machine.
public struct LuaLimits: Sendable, Equatable {
  /// Bytes of all memory of one machine, the hard limit; at least 64 KiB. Judgement: room for a strategy hundreds of times
  /// over, and a thousand machines in a process.
  public var arenaBytes: Int = 8 << 20
  /// Bytes that Lua may hold at once, the limit that scripts meet. Judgement: three quarters of the arena, the rest being
  /// what the allocator loses between blocks.
  public var memoryBytes: Int = 6 << 20
  /// Bytes of the longest string. Judgement: operators on strings run without counting, and 64 KiB pass in microseconds.
  public var stringBytes: Int = 64 << 10
  /// Bytes of the largest other block: a table of 65,536 elements or 32,768 names. Judgement: bounds the time in which one
  /// instruction can walk a chain of a table.
  public var blockBytes: Int = 1 << 20
  /// Bytes of the longest source text. Judgement: a strategy has some thousands.
  public var sourceBytes: Int = 256 << 10
  /// Units to load a file. Judgement: a tenth of a second.
  public var loadFuel: UInt64 = 10_000_000
  /// Units of one posture or reaction. Judgement: some hundredths of a second; a strategy needs some hundreds of units.
  public var callFuel: UInt64 = 1_000_000
  /// Units of all calls of one match. Judgement: about a second.
  public var matchFuel: UInt64 = 100_000_000

  /// Whether `pairs` and `next` follow the order of the keys even where Lua's own order can be fixed. They do so anyway where
  /// ``LuaMachine/fixesHashSeed`` is false; setting it lets such a machine's results be had on any other.
  public var ordersPairs = false

  /// The defaults.
  public static let standard = LuaLimits()

  public init() {}

  var record: sl_limits {
    sl_limits(
      arena_bytes: UInt64(arenaBytes), memory_bytes: UInt64(memoryBytes), string_bytes: UInt64(stringBytes),
      block_bytes: UInt64(blockBytes), source_bytes: UInt64(sourceBytes), load_fuel: loadFuel, call_fuel: callFuel,
      match_fuel: matchFuel, ordered: ordersPairs ? 1 : 0)
  }
}
