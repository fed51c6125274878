/// What Package.swift says of its targets, read from its text.
struct Manifest {
  struct Target: Equatable {
    let name: String
    /// `target`, `executableTarget`, `testTarget` or `systemLibrary`.
    let kind: String
    /// Targets and products, by name.
    let dependencies: [String]
  }

  let targets: [Target]

  /// Reads calls such as `.target(name: "A", dependencies: ["B", .product(name: "C", package: "d")])` and no other form:
  /// a manifest that computes its targets is not understood, and has none. Targets under `Benchmarks` are no rooms: nothing
  /// that ships or is tested imports them.
  init(text: String) throws {
    let call = #/\.(target|executableTarget|testTarget|systemLibrary)\s*\(\s*name:\s*"([^"]+)"/#
    let code = Self.withoutLineComments(text)
    let calls = code.matches(of: call)
    targets = calls.enumerated().compactMap { index, match -> Target? in
      let end = index + 1 < calls.count ? calls[index + 1].range.lowerBound : code.endIndex
      let body = code[match.range.upperBound..<end]
      if body.firstMatch(of: #/\bpath:\s*"Benchmarks\//#) != nil { return nil }
      return Target(name: String(match.2), kind: String(match.1), dependencies: Self.dependencies(in: body))
    }
  }

  private static func withoutLineComments(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace).hasPrefix("//") ? "" : String($0) }.joined(separator: "\n")
  }

  private static func dependencies(in body: Substring) -> [String] {
    guard let opening = body.firstMatch(of: #/dependencies:\s*\[/#) else { return [] }
    let list = body[opening.range.upperBound...].prefix { $0 != "]" }
    return list.matches(of: #/(?:(?:name:\s*)|(?:package:\s*))?"([^"]+)"/#)
      .filter { !$0.0.hasPrefix("package:") }.map { String($0.1) }
  }
}

extension Manifest {
  /// Where the manifest and the arrows disagree, or a file imports a module that its target does not declare.
  ///
  /// - Parameter files: Swift and C files under `Sources`. A module that comes into reach only through another target
  ///   still compiles; declared, it shows in the manifest.
  func violations(against arrows: Arrows, files: [SourceFile]) -> [String] {
    let rooms = targets.filter { $0.kind != "testTarget" }
    let known = Set(rooms.map(\.name)).union(arrows.rooms.values.flatMap(\.modules))
    let undeclared = files.filter { $0.path.hasSuffix(".swift") }.flatMap { file -> [String] in
      guard let target = rooms.first(where: { $0.name == Arrows.room(of: file.path) }) else {
        return ["\(file.path) belongs to no target of Package.swift"]
      }
      return Imports.modules(inSwift: file.text).filter { known.contains($0) && !target.dependencies.contains($0) }
        .map { "\(file.path) imports \($0), which Package.swift does not declare for \(target.name)" }
    }
    return rooms.flatMap { target -> [String] in
      guard target.name != Arrows.compositionRoot else { return [] }
      guard let room = arrows.rooms[target.name] else {
        return ["Package.swift: the target \(target.name) has no row in the table of arrows"]
      }
      return target.dependencies.filter { !room.modules.contains($0) }
        .map { "Package.swift: \(target.name) may not depend on \($0)" }
    } + testViolations(against: arrows) + undeclared
  }

  private func testViolations(against arrows: Arrows) -> [String] {
    targets.filter { $0.kind == "testTarget" }.flatMap { target in
      let below = arrows.below(String(target.name.dropLast("Tests".count)))
      return target.dependencies.filter { !below.contains($0) }
        .map { "Package.swift: \(target.name) may not depend on \($0)" }
    }
  }
}
