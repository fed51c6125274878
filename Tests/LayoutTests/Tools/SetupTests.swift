import Testing

@Suite struct SetupTests {
  private static let everything = [
    "ca-certificates", "git", "binutils", "libc6-dev", "libgcc-12-dev", "libstdc++-12-dev", "libncurses6", "libxml2",
    "libcurl4", "liblua5.4-dev", "libsqlite3-dev", "libssl-dev",
  ]

  /// Debian 12 with a new enough Swift, as root, with apt-get that keeps a record of its calls.
  private func debian(installed: [String] = everything, swift: String? = "6.3.1") throws -> ToolSandbox {
    let sandbox = try ToolSandbox(tools: ["setup"])
    try sandbox.program("uname", "echo Linux")
    try sandbox.program("id", "echo 0")
    if let swift { try sandbox.program("swift", "echo 'Swift version \(swift) (swift-\(swift)-RELEASE)'") }
    let lines = installed.map { "installed \($0)" } + ["not-installed liblua5.3-dev"]
    try sandbox.program("dpkg-query", "echo '\(lines.joined(separator: "\n"))'")
    try sandbox.program("apt-get", "echo \"$*\" >>'\(sandbox.path("apt-calls"))'")
    try sandbox.program("apt-cache", "true")
    return sandbox
  }

  private func without(_ names: String...) -> [String] {
    Self.everything.filter { !names.contains($0) }
  }

  @Test func nothingHappensWhenAllIsThere() throws {
    let sandbox = try debian()
    #expect(try sandbox.run("setup") == .init(status: 0, output: "", errors: ""))
    #expect(!sandbox.exists("apt-calls") && !sandbox.exists(".build"))
  }

  @Test func whatIsMissingIsInstalledAndNothingElse() throws {
    let sandbox = try debian(installed: without("liblua5.4-dev", "libssl-dev"))
    let outcome = try sandbox.run("setup")
    #expect(
      outcome
        == .init(status: 0, output: "", errors: "Installing missing Debian packages: liblua5.4-dev libssl-dev ...\n"))
    let calls = try sandbox.read("apt-calls").split(separator: "\n")
    #expect(calls.count == 2)
    #expect(calls.first == "update -q")
    #expect(calls.last?.hasSuffix(" install liblua5.4-dev libssl-dev") ?? false)
  }

  @Test func aUserInstallsThroughSudo() throws {
    let sandbox = try debian(installed: without("git"))
    try sandbox.program("id", "echo 1000")
    try sandbox.program("sudo", "echo sudo >>'\(sandbox.path("apt-calls"))'; exec \"$@\"")
    #expect(try sandbox.run("setup").status == 0)
    #expect(
      try sandbox.read("apt-calls").split(separator: "\n").map { $0.prefix(6) } == ["sudo", "update", "sudo", "-q -y "])
  }

  @Test func namesFollowTheRelease() throws {
    var installed = without("libcurl4", "libgcc-12-dev", "libstdc++-12-dev")
    installed += ["libgcc-9-dev", "libgcc-13-dev", "libstdc++-9-dev"]
    let sandbox = try debian(installed: installed)
    try sandbox.program("apt-cache", "[[ $2 != libcurl4 ]]")
    #expect(try sandbox.run("setup").errors == "Installing missing Debian packages: libstdc++-13-dev libcurl4t64 ...\n")

    let met = try debian(installed: installed + ["libstdc++-13-dev", "libcurl4t64"])
    #expect(try met.run("setup") == .init(status: 0, output: "", errors: ""))
  }

  @Test func anotherSystemIsRefused() throws {
    let sandbox = try debian()
    try sandbox.program("uname", "echo Darwin")
    let sentence =
      "standoff: Standoff builds on Linux, and this is Darwin; a Debian 12 container or virtual machine will do.\n"
    #expect(try sandbox.run("setup") == .init(status: 2, output: "", errors: sentence))
  }

  @Test func aMissingSwiftIsNamed() throws {
    let sandbox = try debian(swift: nil)
    let sentence =
      "standoff: there is no swift on PATH; install Swift 6.2 or newer from https://www.swift.org/install/linux/ "
      + "and put its usr/bin folder on PATH.\n"
    #expect(try sandbox.run("setup") == .init(status: 2, output: "", errors: sentence))
  }

  @Test(arguments: ["5.10.1", "6.1.3"])
  func anOldSwiftIsNamed(version: String) throws {
    let sandbox = try debian(installed: without("libssl-dev"), swift: version)
    let short = version.prefix(while: { $0 != "." }) + "." + version.split(separator: ".")[1]
    let sentence =
      "standoff: the swift on PATH (\(sandbox.path("bin/swift"))) is version \(short); install Swift 6.2 or newer from "
      + "https://www.swift.org/install/linux/ and put its usr/bin folder first on PATH.\n"
    #expect(try sandbox.run("setup") == .init(status: 2, output: "", errors: sentence))
    #expect(!sandbox.exists("apt-calls"))
  }

  @Test(arguments: ["6.2", "6.3.1", "7.0", "10.1"])
  func aNewerSwiftIsWelcome(version: String) throws {
    #expect(try debian(swift: version).run("setup") == .init(status: 0, output: "", errors: ""))
  }

  @Test func withoutAptGetThePackagesAreListed() throws {
    let sandbox = try debian(installed: without("libcurl4", "libsqlite3-dev"))
    try sandbox.remove("bin/apt-get")
    let sentence =
      "standoff: this system has no apt-get; install these packages, or their counterparts, by hand: "
      + "libcurl4 libsqlite3-dev.\n"
    #expect(try sandbox.run("setup") == .init(status: 2, output: "", errors: sentence))

    try sandbox.program("clang", "cat >'\(sandbox.path("program"))'")
    #expect(try sandbox.run("setup") == .init(status: 0, output: "", errors: ""))
    #expect(try sandbox.read("program").contains("#include <lua5.4/lua.h>"))
  }

  @Test func withoutRootAndSudoTheCommandIsGiven() throws {
    let sandbox = try debian(installed: without("libstdc++-12-dev", "libcurl4"))
    try sandbox.program("id", "echo 1000")
    let sentence =
      "standoff: installing what is missing needs root or sudo; as root, run: "
      + "apt-get install libstdc++-12-dev libcurl4\n"
    #expect(try sandbox.run("setup") == .init(status: 2, output: "", errors: sentence))
  }

  @Test func aFailureOfAptGetIsPassedOn() throws {
    let sandbox = try debian(installed: without("libssl-dev"))
    try sandbox.program("apt-get", "[[ $1 == update ]] && exit; echo 'Reading'; echo 'E: No such archive.'; exit 100")
    let sentence =
      "standoff: apt-get could not install libssl-dev (No such archive); the log is "
      + "\(sandbox.path(".build/standoff-setup.log")).\n"
    let outcome = try sandbox.run("setup")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "Installing missing Debian packages: libssl-dev ...\n" + sentence)
    #expect(try sandbox.read(".build/standoff-setup.log").contains("Reading"))
  }

  @Test func aListThatCannotBeUpdatedIsNoReasonToStop() throws {
    let sandbox = try debian(installed: without("libssl-dev"))
    try sandbox.program("apt-get", "[[ $1 != update ]]")
    #expect(try sandbox.run("setup").status == 0)
  }

  @Test func aSwiftThatLacksItsLibrariesIsAskedAgain() throws {
    let sandbox = try debian(installed: without("libncurses6"))
    let libraries = sandbox.path("apt-calls")
    try sandbox.program(
      "swift",
      "[[ -e '\(libraries)' ]] || { echo 'libncurses.so.6: not found' >&2; exit 127; }; echo 'Swift version 6.3'")
    #expect(try sandbox.run("setup").status == 0)

    let broken = try debian()
    try broken.program("swift", "echo 'libedit.so.2: not found' >&2; exit 127")
    let sentence = "standoff: the swift on PATH (\(broken.path("bin/swift"))) does not run: libedit.so.2: not found\n"
    #expect(try broken.run("setup") == .init(status: 2, output: "", errors: sentence))
  }
}
