/// What a script's functions see and set: the tables `view`, `act` and `me`, and which functions the host will call.
public struct LuaShape {
  /// What it sees; rewritten before each call where it changed.
  public var view: [LuaField]
  /// What its posture sets; every field needs a slot. Empty for a script without a posture.
  public var act: [LuaField]
  /// `me.params`: constants.
  public var params: [LuaField]
  /// Further constants of `me`. (`me.memory` is the script's own, and fresh in every match.)
  public var me: [LuaField]
  /// Keys of the table that the file returns under which the host looks for functions.
  public var entries: [String]
  /// Host functions, if they have not been offered before the load: see ``LuaMachine/offer(_:)``.
  public var functions: [LuaFunction]

  public init(
    view: [LuaField] = [], act: [LuaField] = [], params: [LuaField] = [], me: [LuaField] = [], entries: [String] = [],
    functions: [LuaFunction] = []
  ) {
    self.view = view
    self.act = act
    self.params = params
    self.me = me
    self.entries = entries
    self.functions = functions
  }
}
