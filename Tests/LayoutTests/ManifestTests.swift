import Testing

@Suite struct ManifestTests {
  private let planted = """
    let package = Package(
      name: "p", products: [.executable(name: "standoff", targets: ["standoff"])],
      targets: [
        .executableTarget(name: "standoff", dependencies: ["StandoffKernel", .product(name: "ArgumentParser", package: "x")]),
        // .target(name: "Commented", dependencies: ["LuaBridge"]),
        .target(
          name: "StandoffKernel",
          dependencies: ["CStandoffNumerics", "LuaBridge"], exclude: ["README.md"]),
        .target(name: "StandoffTournament", dependencies: ["StandoffKernel", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "StandoffCellar"),
        .systemLibrary(name: "CLua"),
        .testTarget(name: "StandoffKernelTests", dependencies: ["StandoffKernel", "StandoffScripting"]),
      ])
    """

  @Test func thePackageAgreesWithTheArrows() throws {
    let repository = Repository()
    let manifest = try Manifest(text: repository.file("Package.swift").text)
    #expect(Set(manifest.targets.filter { $0.kind != "testTarget" }.map(\.name)) == Set(repository.rooms()))
    let files = try repository.files(under: "Sources", extensions: ["swift"])
    #expect(manifest.violations(against: .standoff, files: files) == [])
  }

  @Test func aBenchmarkIsNoRoomAndAnyOtherPathIs() throws {
    let text = #"""
      .executableTarget(name: "standoff-bench", dependencies: ["StandoffKernel"], path: "Benchmarks/Bench"),
      .target(name: "StandoffCellar", dependencies: [], path: "Cellar"),
      """#
    #expect(try Manifest(text: text).targets.map(\.name) == ["StandoffCellar"])
  }

  @Test func targetsAreReadFromTheText() throws {
    let targets = try Manifest(text: planted).targets
    #expect(
      targets == [
        .init(name: "standoff", kind: "executableTarget", dependencies: ["StandoffKernel", "ArgumentParser"]),
        .init(name: "StandoffKernel", kind: "target", dependencies: ["CStandoffNumerics", "LuaBridge"]),
        .init(name: "StandoffTournament", kind: "target", dependencies: ["StandoffKernel", "GRDB"]),
        .init(name: "StandoffCellar", kind: "target", dependencies: []),
        .init(name: "CLua", kind: "systemLibrary", dependencies: []),
        .init(name: "StandoffKernelTests", kind: "testTarget", dependencies: ["StandoffKernel", "StandoffScripting"]),
      ])
  }

  @Test func aForbiddenDependencyAndAnUndeclaredImportAreNamed() throws {
    let found = try Manifest(text: planted).violations(
      against: .standoff,
      files: [
        SourceFile("Sources/StandoffTournament/A.swift", "import CStandoffNumerics\nimport GRDB\nimport Foundation\n"),
        SourceFile("Sources/StandoffAttic/B.swift", ""),
      ])
    #expect(
      found == [
        "Package.swift: StandoffKernel may not depend on LuaBridge",
        "Package.swift: the target StandoffCellar has no row in the table of arrows",
        "Package.swift: StandoffKernelTests may not depend on StandoffScripting",
        "Sources/StandoffTournament/A.swift imports CStandoffNumerics, which Package.swift does not declare for StandoffTournament",
        "Sources/StandoffAttic/B.swift belongs to no target of Package.swift",
      ])
  }
}
