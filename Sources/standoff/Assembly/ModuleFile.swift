import Foundation
import StandoffKernel
import StandoffScripting

/// The files that scripts share: `require "stages"` is `stages.lua` in the folder of the script, and nothing else is.
enum ModuleFile {
  /// Bytes read at most, so that a huge file does not fill the memory; judgement, far above the limit of a source.
  private static let mostBytes = 16 << 20

  /// - Parameter name: letters, digits and underscores only, so that it names nothing outside the folder.
  /// - Throws: an ``InputError`` that says which file was looked for and what is near.
  static func read(_ name: String, beside script: String) throws(InputError) -> ScriptModule {
    let prefix = script.lastIndex(of: "/").map { String(script[...$0]) } ?? ""
    let path = prefix + name + ".lua"
    if let bytes = try ScriptFile.copies?.bytes(path) { return ScriptModule(name: name, file: path, bytes: bytes) }
    let folder = prefix.isEmpty ? "." : prefix
    // Not blocking: a pipe would never open.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT {
        let names = names(in: folder, except: script)
        if names.contains(name) { throw InputError("\(path) is a link to a file that is not there") }
        throw InputError("there is no file \(path)\(NearestNames.clause(name, in: names))")
      }
      throw InputError("\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw InputError("\(path) is no file with text, but a folder or a device")
    }
    guard let home = realPath(folder), let target = realPath(path), target.hasPrefix(home == "/" ? home : home + "/") else {
      throw InputError("\(path) is a link that leaves the script's folder; copy the file there")
    }
    guard let data = try? file.read(upToCount: mostBytes + 1) ?? Data() else {
      throw InputError("\(path) cannot be read")
    }
    guard data.count <= mostBytes else { throw InputError("\(path) is longer than \(mostBytes >> 20) MiB") }
    return ScriptModule(name: name, file: path, bytes: Array(data))
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// What else could be required.
  private static func names(in folder: String, except script: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".lua") }.map { String($0.dropLast(4)) }
      .filter { $0 != ScriptFile.stem(script) }
  }
}
