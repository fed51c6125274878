import LuaBridge
import StandoffKernel

/// Hands a script's modules to one load, and notes which of them it asked for, in that order.
final class ModuleLoan {
  private let source: ScriptSource
  private(set) var used: [ScriptModule] = []

  init(_ source: ScriptSource) { self.source = source }

  func find(_ name: String) -> LuaModule {
    do {
      let module = try source.module(name)
      used.append(module)
      return .source(file: module.file, bytes: module.bytes)
    } catch {
      return .missing(error.message)
    }
  }
}
