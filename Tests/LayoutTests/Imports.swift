/// What a file imports, as it is written.
enum Imports {
  private static let accessLevels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  /// The modules that a Swift file imports, in order: `public import`, `@_exported import`, `import struct A.B` and
  /// several on one line included. A submodule counts as its module.
  static func modules(inSwift text: String) -> [String] {
    CodeText.blanked(text).split(whereSeparator: { $0.isNewline || $0 == ";" }).compactMap { statement in
      var words = statement.split(whereSeparator: \.isWhitespace).map(String.init)[...]
      while let word = words.first, word.hasPrefix("@") || accessLevels.contains(word) { words.removeFirst() }
      guard words.popFirst() == "import" else { return nil }
      if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
      return words.first.map { String($0.prefix { $0 != "." }).replacing("`", with: "") }
    }
  }

  /// The headers that a C file includes, in order, without their brackets or quotation marks. An include whose header
  /// is a macro comes back as that macro's name, which no table allows.
  static func headers(inC text: String) -> [String] {
    CodeText.blanked(text, strings: false).split(whereSeparator: \.isNewline).compactMap { line in
      let compact = line.filter { !$0.isWhitespace }
      guard compact.hasPrefix("#include") || compact.hasPrefix("#import") else { return nil }
      return compact.dropFirst(compact.hasPrefix("#include") ? 8 : 7).filter { !"<>\"".contains($0) }
    }
  }
}
