import Foundation
import StandoffKernel

/// Where bundled scripts and scenarios are: `--data`, `$STANDOFF_DATA`, `share/standoff` beside the executable's `bin`,
/// or the checkout above the executable.
struct DataRoot {
  let path: String
  /// How it was found, for `doctor`.
  let origin: String

  /// The published figures that `replicate` holds the solvers and the kernel to.
  var figures: String { path + "/replication/figures.json" }

  /// - Throws: an ``InputError`` that lists where it looked.
  static func find(option: String?) throws(InputError) -> DataRoot {
    if let option { return try named(option, "--data") }
    if let variable = ProcessInfo.processInfo.environment["STANDOFF_DATA"], !variable.isEmpty {
      return try named(variable, "$STANDOFF_DATA")
    }
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folder = executable.deletingLastPathComponent()
    var tried: [String] = []
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/standoff").path
    if holdsData(installed) { return DataRoot(path: installed, origin: "beside the installed program") }
    tried.append(installed)
    var above = folder
    while above.path != "/" {
      if holdsData(above.path) { return DataRoot(path: above.path, origin: "the checkout above the program") }
      above.deleteLastPathComponent()
    }
    throw InputError(
      """
      the bundled scripts and scenarios are nowhere to be found (not in \(tried.joined(separator: ", ")), nor in a \
      folder above the program); name their folder with --data DIR or $STANDOFF_DATA
      """)
  }

  private static func named(_ path: String, _ origin: String) throws(InputError) -> DataRoot {
    guard holdsData(path) else {
      throw InputError("\(origin) names \(path), which has no scripts/ and scenarios/ in it")
    }
    return DataRoot(path: path, origin: origin)
  }

  private static func holdsData(_ path: String) -> Bool {
    ["scripts", "scenarios"].allSatisfy { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
