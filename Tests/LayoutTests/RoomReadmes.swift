/// What the README of a room must be.
enum RoomReadmes {
  static let lines = 4...20
  static let phrase = "may import"
  /// A module map and a header that names a system library; their comments say it all.
  static let exempt: Set<String> = ["CLua", "CCrypto"]

  static func violations(rooms: [String], readmes: [SourceFile]) -> [String] {
    rooms.filter { !exempt.contains($0) }.compactMap { room in
      let path = "Sources/\(room)/README.md"
      guard let readme = readmes.first(where: { $0.path == path }) else { return "\(path) is missing" }
      if !lines.contains(readme.lineCount) {
        return "\(path) has \(readme.lineCount) lines; \(lines.lowerBound) to \(lines.upperBound) are allowed"
      }
      return readme.text.contains(phrase) ? nil : "\(path) does not say what the room \(phrase)"
    }
  }
}
