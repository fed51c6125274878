import Foundation
import StandoffKernel
import StandoffScripting

/// Reads Lua files for the rooms that open none.
enum ScriptFile {
  /// A run folder's copies, where the command plays one of its matches again; set before anything is read.
  nonisolated(unsafe) static var copies: RunCopies?

  /// - Throws: an ``InputError`` that says why the file cannot be read.
  static func read(_ path: String) throws(InputError) -> ScriptSource {
    if let bytes = try copies?.bytes(path) {
      return ScriptSource(file: path, bytes: bytes) { name throws(InputError) in try ModuleFile.read(name, beside: path) }
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("there is no file \(path)")
    }
    if isFolder.boolValue { throw InputError("\(path) is a folder; name a .lua file in it") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path) cannot be read: check its permissions")
    }
    return ScriptSource(file: path, bytes: Array(data)) { name throws(InputError) in
      try ModuleFile.read(name, beside: path)
    }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The `.lua` files in a folder and one level below it, in order of their paths; hidden ones, like an editor's, apart.
  static func files(in folder: String) -> [String] {
    let manager = FileManager.default
    var files: [String] = []
    for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".lua") {
        files.append(path)
      } else {
        files += ((try? manager.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".lua") }.map {
          "\(path)/\($0)"
        }
      }
    }
    return files.sorted()
  }

  /// `maximum_pressure` of `scripts/coercer/maximum_pressure.lua`.
  static func stem(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}
