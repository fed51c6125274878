import CStandoffLua
public func luaTest() -> Double { sl_test() }
