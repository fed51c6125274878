import Testing

@Suite struct RepositoryTests {
  private let repository = Repository()

  @Test func theTreeHoldsWhatIsWrittenAndNothingThatIsBuilt() {
    let paths = repository.paths()
    for path in ["Makefile", "Package.swift", ".ci/run", "Sources/standoff/README.md", "Tests/LayoutTests"] {
      #expect(paths.contains(path))
    }
    #expect(paths.filter { $0.hasPrefix(".build") || $0.hasPrefix(".git/") } == [])
    #expect(repository.paths(under: "Sources") == paths.filter { $0.hasPrefix("Sources/") })
    #expect(repository.paths(under: "no such folder") == [])
  }

  @Test func namesHaveNoSpaces() {
    #expect(repository.paths().filter { $0.contains(" ") } == [])
  }
}
