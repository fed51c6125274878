import CStandoffLua

/// What went wrong in Lua, and where: one line of printable text, whatever the script raised.
public struct LuaError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    /// The source does not parse.
    case syntax
    /// It parses and runs, but is not what a strategy or a data file must be.
    case contract
    /// An error raised while a function ran.
    case runtime
    /// It used up its fuel; nothing more of it runs in this match.
    case fuel
    /// It used up its memory; nothing more of it runs in this match.
    case memory
    /// A posture field got a value that it cannot have.
    case posture
    /// The host's fault: a call out of order, or no memory for a machine.
    case internalFault
  }

  public var kind: Kind
  /// The file's name as given to ``LuaMachine/load(file:source:)``; its end, where that is long.
  public var file: String
  /// From 1; 0 where unknown.
  public var line: Int
  /// What happened, without the place: at most 511 bytes, no control characters, no addresses.
  public var text: String
  /// The limit that was met, if one was: a larger one might have let the script go on.
  public var limit: LuaLimits.Name?

  public init(_ kind: Kind, _ text: String, file: String = "", line: Int = 0) {
    self.kind = kind
    self.file = file
    self.line = line
    self.text = text
  }

  /// Errors are the same that say the same of the same place; the limit stands in the text.
  public static func == (a: LuaError, b: LuaError) -> Bool {
    a.kind == b.kind && a.file == b.file && a.line == b.line && a.text == b.text
  }

  /// `my.lua:3: unknown field 'thraet' of act; near: threat`
  public var description: String {
    if file.isEmpty { return text }
    return line > 0 ? "\(file):\(line): \(text)" : "\(file): \(text)"
  }

  init(_ record: UnsafePointer<sl_error>) {
    let bytes = UnsafeRawPointer(record)
    func string(at offset: Int?) -> String {
      String(cString: (bytes + (offset ?? 0)).assumingMemoryBound(to: CChar.self))
    }
    switch sl_kind(UInt32(record.pointee.kind)) {
    case SL_SYNTAX: kind = .syntax
    case SL_CONTRACT: kind = .contract
    case SL_RUNTIME: kind = .runtime
    case SL_FUEL: kind = .fuel
    case SL_MEMORY: kind = .memory
    case SL_POSTURE: kind = .posture
    default: kind = .internalFault
    }
    line = Int(record.pointee.line)
    limit =
      switch sl_limit(UInt32(record.pointee.limit)) {
      case SL_LIMIT_LOAD_FUEL: .loadFuel
      case SL_LIMIT_CALL_FUEL: .callFuel
      case SL_LIMIT_MATCH_FUEL: .matchFuel
      case SL_LIMIT_MEMORY: .memory
      case SL_LIMIT_STRING: .string
      case SL_LIMIT_BLOCK: .block
      case SL_LIMIT_SOURCE: .source
      default: nil
      }
    file = string(at: MemoryLayout<sl_error>.offset(of: \.file))
    text = string(at: MemoryLayout<sl_error>.offset(of: \.text))
  }
}
