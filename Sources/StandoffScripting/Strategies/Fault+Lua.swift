import LuaBridge
import StandoffKernel

extension Fault {
  /// What went wrong in Lua as the fault of the strategy that was played, or of the host. Where a limit was met, the message
  /// ends with the option that raises it.
  init(_ error: LuaError, file: String) {
    let kind: Kind =
      switch error.kind {
      case .syntax: .syntax
      case .contract: .contract
      case .runtime, .internalFault: .runtime
      case .fuel: .fuel
      case .memory: .memory
      case .posture: .posture
      }
    self.init(
      kind, error.text + (error.limit.map(Self.advice) ?? ""), file: error.file.isEmpty ? file : error.file,
      line: error.line)
    isOfTheHost = error.kind == .internalFault
  }

  /// Goes on after the bridge's words, of which those about single strings, tables and files give no advice yet.
  private static func advice(on limit: LuaLimits.Name) -> String {
    let example = limit.isBytes ? "\(limit.rawValue)=SIZE" : "\(limit.rawValue)=N"
    return switch limit {
    case .string, .source: "; make it shorter, or raise --limit \(example)"
    case .loadFuel, .callFuel, .matchFuel, .memory, .block: ", or raise --limit \(example)"
    }
  }
}
