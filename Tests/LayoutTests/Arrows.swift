/// Which room may import which, as data, and the check that they do.
struct Arrows {
  /// What one room may import.
  struct Room {
    /// Other rooms and packages.
    var modules: Set<String>
    /// The system's modules (Swift) or headers (C). Nil: any.
    var system: Set<String>?

    init(_ modules: Set<String>, system: Set<String>? = []) {
      self.modules = modules
      self.system = system
    }
  }

  let rooms: [String: Room]

  /// The package's table. The kernel and the bridge get nothing of the system: no files, threads, clocks or `libm`.
  static let standoff = Arrows(rooms: [
    "CLua": Room([], system: ["lua5.4/lua.h", "lua5.4/lauxlib.h", "lua5.4/lualib.h"]),
    "CCrypto": Room([], system: ["openssl/evp.h"]),
    "CStandoffNumerics": Room([], system: pureHeaders),
    "CStandoffLua": Room(["CLua", "CStandoffNumerics"], system: pureHeaders.union(hostHeaders)),
    "LuaBridge": Room(["CStandoffLua"]),
    "StandoffKernel": Room(["CStandoffNumerics"]),
    "StandoffAnalysis": Room(["StandoffKernel", "CStandoffNumerics"]),
    "StandoffReplication": Room(["StandoffAnalysis", "StandoffKernel", "CStandoffNumerics"]),
    "StandoffScripting": Room(["StandoffKernel", "LuaBridge"], system: ["Foundation", "Glibc"]),
    "StandoffPlugins": Room(["StandoffKernel", "StandoffScripting", "LuaBridge"], system: ["Foundation"]),
    "CStandoffPlugin": Room([], system: ["stddef.h", "stdint.h"]),
    "StandoffNative": Room(
      ["StandoffKernel", "StandoffScripting", "LuaBridge", "CStandoffPlugin", "CStandoffNumerics"],
      system: ["Foundation", "Glibc"]),
    "StandoffTournament": Room(
      ["StandoffKernel", "CStandoffNumerics", "GRDB", "CCrypto"], system: ["Foundation", "Glibc"]),
    "CStandoffProcess": Room([], system: nil),
    "StandoffWorkers": Room(
      ["StandoffTournament", "StandoffKernel", "CStandoffProcess"], system: ["Foundation", "Glibc"]),
    "StandoffExplain": Room(["StandoffTournament", "CStandoffNumerics"]),
    "StandoffReport": Room(["StandoffKernel", "StandoffTournament", "StandoffExplain"], system: ["Foundation", "Glibc"]),
  ])

  /// The one room that may import everything.
  static let compositionRoot = "standoff"

  /// C headers of types, limits and exact arithmetic, and the processor's own operations: nothing that reads the machine.
  private static let pureHeaders: Set<String> = [
    "emmintrin.h", "float.h", "inttypes.h", "limits.h", "math.h", "stdalign.h", "stdarg.h", "stdbool.h", "stddef.h",
    "stdint.h", "string.h",
  ]
  /// What an arena, work done once, a timer and a recovery from faults need besides. The clock decides whether a match is
  /// counted, and nothing that comes out of it.
  private static let hostHeaders: Set<String> = [
    "assert.h", "errno.h", "pthread.h", "sanitizer/asan_interface.h", "setjmp.h", "signal.h", "stdatomic.h", "stdio.h",
    "stdlib.h", "sys/mman.h", "time.h", "unistd.h", "x86intrin.h",
  ]
  /// Where Lua's own headers are: including one is an import of CLua.
  private static let luaHeaders = "lua5.4/"

  /// What each file imports that its room may not, a sentence each.
  ///
  /// - Parameter files: Swift and C files, with paths `Sources/ROOM/…`.
  func violations(in files: [SourceFile]) -> [String] {
    let roomHeaders = Self.headersByRoom(files)
    return files.flatMap { file -> [String] in
      guard let name = Self.room(of: file.path), name != Self.compositionRoot else { return [] }
      guard let room = rooms[name] else {
        return ["\(file.path): the room \(name) has no row in the table of arrows"]
      }
      let forbidden =
        file.path.hasSuffix(".swift")
        ? Imports.modules(inSwift: file.text).filter { !room.allows(module: $0) }
        : Imports.headers(inC: file.text).filter { header in
          if header.hasPrefix(Self.luaHeaders), room.modules.contains("CLua") { return false }
          let owners = roomHeaders[Self.lastPart(header)] ?? []
          if !owners.isEmpty { return owners.isDisjoint(with: room.modules.union([name])) }
          return !(room.system?.contains(header) ?? true)
        }
      return forbidden.map { "\(file.path): \(name) may not import \($0)" }
    }
  }

  /// The same for the tests of a room: they may import the room, all that lies below it, and no room beside or above it.
  ///
  /// - Parameter files: Swift files, with paths `Tests/ROOMTests/…`. `CommandTests` and `LayoutTests` see no room at all.
  func testViolations(in files: [SourceFile]) -> [String] {
    let framework: Set<String> = ["Testing", "Foundation", "Glibc"]
    return files.flatMap { file -> [String] in
      let suite = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      let room = suite.hasSuffix("Tests") ? String(suite.dropLast("Tests".count)) : suite
      guard rooms[room] != nil || ["Command", "Layout"].contains(room) else {
        return ["\(file.path): the tests \(suite) mirror no room"]
      }
      let allowed = framework.union(below(room))
      return Imports.modules(inSwift: file.text).filter { !allowed.contains($0) }
        .map { "\(file.path): \(suite) may not import \($0)" }
    }
  }

  /// A room and everything that its arrows lead to.
  func below(_ room: String) -> Set<String> {
    guard let row = rooms[room] else { return [] }
    return row.modules.reduce(into: [room]) { $0.formUnion(below($1).union([$1])) }
  }

  static func room(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The rooms that hold a header of a name, by that name.
  private static func headersByRoom(_ files: [SourceFile]) -> [String: Set<String>] {
    files.reduce(into: [:]) { table, file in
      guard file.path.hasSuffix(".h"), let room = room(of: file.path) else { return }
      table[lastPart(file.path), default: []].insert(room)
    }
  }
}

extension Arrows.Room {
  fileprivate func allows(module: String) -> Bool {
    modules.contains(module) || (system?.contains(module) ?? true) || module == "Swift"
  }
}
