import Foundation

/// A text file of the repository: the checks read values, so that a test can hand them a planted mistake.
struct SourceFile: Sendable {
  /// The path from the repository's root, with `/` between its parts.
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  /// How many lines the file has; the newline at its end starts no further line.
  var lineCount: Int {
    text.utf8.count(where: { $0 == UInt8(ascii: "\n") })
      + (text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
  }
}

/// The source tree that these tests were compiled from.
struct Repository {
  /// What tools and runs leave behind, by name: not part of the tree.
  private static func isLeftBehind(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".build") || [".git", ".swiftpm", "runs"].contains(name)
  }

  let root: URL

  init() {
    root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The paths of all files and folders under a folder, from the root, sorted.
  ///
  /// - Parameter folder: A folder's path from the root; empty for the root. One that does not exist holds nothing.
  func paths(under folder: String = "") -> [String] {
    let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    var paths: [String] = []
    while let name = walk?.nextObject() as? String {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if Self.isLeftBehind(path) {
        walk?.skipDescendants()
      } else {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  /// The text files under a folder whose names end in one of these extensions.
  func files(under folder: String = "", extensions: Set<String>) throws -> [SourceFile] {
    try paths(under: folder)
      .filter { extensions.contains(URL(filePath: $0).pathExtension) }
      .map(file)
  }

  /// The text file at a path from the root.
  func file(_ path: String) throws -> SourceFile {
    SourceFile(path, try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  /// The names of the folders directly under `Sources`.
  func rooms() -> [String] {
    var rooms: [String] = []
    for path in paths(under: "Sources") {
      if let room = Arrows.room(of: path), rooms.last != room { rooms.append(room) }
    }
    return rooms
  }
}
