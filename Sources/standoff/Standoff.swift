import ArgumentParser
import LuaBridge
@main struct Standoff: ParsableCommand { func run() { print(luaTest()) } }
