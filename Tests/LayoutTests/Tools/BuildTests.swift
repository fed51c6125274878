import Testing

@Suite struct BuildTests {
  private func checkout(swift: String) throws -> ToolSandbox {
    let sandbox = try ToolSandbox(tools: ["build"])
    try sandbox.program("swift", "echo \"$*\" >>'\(sandbox.path("calls"))'\n\(swift)")
    return sandbox
  }

  @Test func oneFolderServesTheCommandAndTheTests() throws {
    let sandbox = try checkout(swift: "echo '[1/1] Linking'")
    #expect(try sandbox.run("build", ["--tests"]).status == 0)
    #expect(
      try sandbox.read("calls")
        == "build -c release --product standoff\nbuild -c release --product standoffPackageTests\n")
    #expect(try sandbox.read(".build/standoff-build.log") == "[1/1] Linking\n[1/1] Linking\n")
  }

  @Test func theFirstBuildSaysThatItTakesLong() throws {
    let sandbox = try checkout(swift: "sleep() { read -rt \"$1\" <> <(:) || :; }; sleep 1; echo '[1/1] Linking'")
    let outcome = try sandbox.run("build")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Building Standoff (about two minutes the first time) ...\nBuilt Standoff in "))
  }

  @Test func aFailedBuildShowsItsErrorsAndTheLog() throws {
    let sandbox = try checkout(
      swift: "echo 'a.swift:1:2: error: no such thing'; echo ' | `- error: no such thing'; exit 1")
    let outcome = try sandbox.run("build", ["--tests"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("Errors and warnings:\na.swift:1:2: error: no such thing\n\nThe last lines of the log:\n")
    )
    #expect(
      outcome.errors.hasSuffix(
        "standoff: the build failed; the whole log is \(sandbox.path(".build/standoff-build.log")).\n"))
    #expect(try sandbox.read("calls") == "build -c release --product standoff\n")
  }

  @Test func anUnknownArgumentIsRefused() throws {
    let sandbox = try checkout(swift: "")
    let sentence = "standoff: tools/build takes --tests or nothing, not '--fast'.\n"
    #expect(try sandbox.run("build", ["--fast"]) == .init(status: 2, output: "", errors: sentence))
  }
}
