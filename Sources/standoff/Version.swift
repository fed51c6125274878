import LuaBridge
import StandoffPlugins
import StandoffScripting

/// What this program is.
enum Version {
  static let number = "0.1.0"
  /// The same, for what plugins require.
  static let semantic = SemanticVersion(number)!

  /// The tool, the level of the scripts' interface, and the Lua that is linked in.
  static let text = "standoff \(number) (script API \(ScriptContract.apiLevel), \(LuaMachine.release))"
}
