/// The limits that a user may set, by the names that options and messages use.
extension LuaLimits {
  public enum Name: String, Sendable, CaseIterable {
    case loadFuel = "load_fuel"
    case callFuel = "call_fuel"
    case matchFuel = "match_fuel"
    case memory
    case string
    case block
    case source

    /// Whether it is a number of bytes, and not of units of fuel.
    public var isBytes: Bool {
      switch self {
      case .loadFuel, .callFuel, .matchFuel: false
      case .memory, .string, .block, .source: true
      }
    }

    /// Values that it may have. Judgement, but for the upper ends of memory and block.
    ///
    /// An arena has at most 2 GiB, of which memory is three quarters. Lua's stack is a block: 8 MiB keep it below its own
    /// limit of a million slots (16 MB), whose overflow Lua 5.4.4 mishandles. A string is put together in a buffer, a block
    /// of up to twice its length. No machine burns a trillion units in an hour.
    public var range: ClosedRange<UInt64> {
      switch self {
      case .loadFuel: 100_000...1_000_000_000_000
      case .callFuel, .matchFuel: 1000...1_000_000_000_000
      case .memory: 256 << 10...1536 << 20
      case .string: 1 << 10...4 << 20
      case .block: 64 << 10...8 << 20
      case .source: 1 << 10...16 << 20
      }
    }

    /// The least that a script needs of a larger block for its strings to have their limit.
    static let blockPerString: UInt64 = 2
  }

  /// The value of a limit, in units or bytes. Setting memory sets the arena too, in the ratio of the standard limits.
  public subscript(_ name: Name) -> UInt64 {
    get {
      switch name {
      case .loadFuel: loadFuel
      case .callFuel: callFuel
      case .matchFuel: matchFuel
      case .memory: UInt64(memoryBytes)
      case .string: UInt64(stringBytes)
      case .block: UInt64(blockBytes)
      case .source: UInt64(sourceBytes)
      }
    }
    set {
      switch name {
      case .loadFuel: loadFuel = newValue
      case .callFuel: callFuel = newValue
      case .matchFuel: matchFuel = newValue
      case .memory:
        memoryBytes = Int(newValue)
        arenaBytes = min(
          Self.largestArena, memoryBytes * Self.standard.arenaBytes / Self.standard.memoryBytes)
      case .string: stringBytes = Int(newValue)
      case .block: blockBytes = Int(newValue)
      case .source: sourceBytes = Int(newValue)
      }
    }
  }

  /// Bytes; arenas lie 4 GiB apart.
  private static let largestArena = 2 << 30

  /// The limits that differ from ``standard``, in the order of ``Name``.
  public var changed: [(name: Name, value: UInt64)] {
    Name.allCases.filter { self[$0] != Self.standard[$0] }.map { ($0, self[$0]) }
  }

  /// The first limit that another one keeps from being met: strings that no block has room for; nil where there is none.
  public var obstructed: (name: Name, by: Name, least: UInt64)? {
    let least = self[.string] * Name.blockPerString
    return self[.block] < least ? (.string, .block, least) : nil
  }
}
