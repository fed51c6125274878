import LuaBridge
import StandoffScripting

/// What this program is.
enum Version {
  static let number = "0.1.0"

  /// The tool, the level of the scripts' interface, and the Lua that is linked in.
  static let text = "standoff \(number) (script API \(ScriptContract.apiLevel), \(LuaMachine.release))"
}
