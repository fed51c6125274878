import Testing

@Suite struct InstallTests {
  private static let installed = [
    "bin/standoff", "share/bash-completion/completions/standoff", "share/doc/standoff/CITATION.cff",
    "share/doc/standoff/LICENSE", "share/fish/vendor_completions.d/standoff.fish", "share/standoff/docs/guide.md",
    "share/standoff/include/module.modulemap", "share/standoff/include/standoff_plugin.h", "share/standoff/installed.txt", "share/standoff/replication/figures.json",
    "share/standoff/scripts/coercer/wait.lua", "share/zsh/site-functions/_standoff",
  ]

  /// A checkout with one script, one page, and a command that prints which shell's completions it was asked for.
  private func checkout() throws -> ToolSandbox {
    let sandbox = try ToolSandbox(tools: ["install", "completions"])
    try sandbox.write(".build/release/standoff", "#!/bin/bash\necho \"complete $2\"\n", executable: true)
    for file in ["module.modulemap", "standoff_plugin.h"] {
      try sandbox.write("Sources/CStandoffPlugin/include/\(file)", "text\n")
    }
    for file in ["LICENSE", "CITATION.cff", "docs/guide.md", "replication/figures.json", "scripts/coercer/wait.lua"] {
      try sandbox.write(file, "text\n")
    }
    for junk in ["scripts/.hidden", "scripts/coercer/wait.lua~"] { try sandbox.write(junk, "junk\n") }
    return sandbox
  }

  private func installs(_ sandbox: ToolSandbox, into folder: String = "prefix") throws -> ToolSandbox.Outcome {
    try sandbox.run("install", environment: ["PREFIX": sandbox.path(folder)])
  }

  private func uninstalls(_ sandbox: ToolSandbox, from folder: String = "prefix") throws -> ToolSandbox.Outcome {
    try sandbox.run("install", ["--uninstall"], environment: ["PREFIX": sandbox.path(folder)])
  }

  @Test func everythingGoesWhereItBelongs() throws {
    let sandbox = try checkout()
    let outcome = try installs(sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Installed \(sandbox.path("prefix/bin/standoff")); its data is in "))
    #expect(outcome.errors == "Installing .build/release/standoff as it was built: there is no swift on PATH.\n")
    #expect(sandbox.leaves(under: "prefix") == Self.installed)
    #expect(try sandbox.read("prefix/share/zsh/site-functions/_standoff") == "complete zsh\n")
    #expect(try sandbox.read("prefix/share/bash-completion/completions/standoff") == "complete bash\n")
    #expect(try sandbox.read("prefix/share/fish/vendor_completions.d/standoff.fish") == "complete fish\n")
  }

  @Test func uninstallLeavesNothingOfOurs() throws {
    let sandbox = try checkout()
    #expect(try installs(sandbox).status == 0)
    #expect(try uninstalls(sandbox).status == 0)
    #expect(!sandbox.exists("prefix"))
  }

  @Test func uninstallLeavesWhatIsForeign() throws {
    let sandbox = try checkout()
    try sandbox.write("prefix/bin/other", "")
    try sandbox.write("prefix/share/zsh/site-functions/_other", "")
    #expect(try installs(sandbox).status == 0)
    try sandbox.write("prefix/share/standoff/scripts/mine.lua", "")
    #expect(try uninstalls(sandbox).status == 0)
    #expect(
      sandbox.leaves(under: "prefix") == [
        "bin/other", "share/standoff/scripts/mine.lua", "share/zsh/site-functions/_other",
      ])
  }

  @Test func aNewerInstallRemovesWhatTheOlderHadAlone() throws {
    let sandbox = try checkout()
    try sandbox.write("scripts/target/gone.lua", "")
    #expect(try installs(sandbox).status == 0)
    #expect(sandbox.exists("prefix/share/standoff/scripts/target/gone.lua"))
    try sandbox.remove("scripts/target")
    #expect(try installs(sandbox).status == 0)
    #expect(sandbox.leaves(under: "prefix") == Self.installed)
    #expect(try uninstalls(sandbox).status == 0)
    #expect(!sandbox.exists("prefix"))
  }

  @Test func aStagedInstallKeepsItsPrefix() throws {
    let sandbox = try checkout()
    let outcome = try sandbox.run("install", environment: ["PREFIX": "/usr", "DESTDIR": sandbox.path("stage")])
    #expect(outcome.status == 0)
    #expect(sandbox.leaves(under: "stage") == Self.installed.map { "usr/" + $0 })
  }

  @Test func anInstallFromABuildIsBuiltFirst() throws {
    let sandbox = try checkout()
    try sandbox.program("swift", "exit 1")
    for tool in ["setup", "charts", "build", "plugins"] {
      try sandbox.write("tools/\(tool)", "#!/bin/bash\necho \(tool) >>'\(sandbox.path("calls"))'\n", executable: true)
    }
    #expect(try installs(sandbox).status == 0)
    #expect(try sandbox.read("calls") == "setup\ncharts\nbuild\nplugins\n")
  }

  @Test func badFoldersAreRefused() throws {
    let sandbox = try checkout()
    let refusals = [
      (["PREFIX": "here"], "standoff: PREFIX must be an absolute path, and 'here' is not.\n"),
      (["PREFIX": "/usr", "DESTDIR": "here"], "standoff: DESTDIR must be an absolute path, and 'here' is not.\n"),
    ]
    for (environment, sentence) in refusals {
      #expect(try sandbox.run("install", environment: environment) == .init(status: 2, output: "", errors: sentence))
    }
    try sandbox.write("file", "")
    let sentence =
      "standoff: cannot write to \(sandbox.path("file")); use sudo, or a prefix of your own: make install PREFIX=$HOME/.local\n"
    #expect(try installs(sandbox, into: "file") == .init(status: 2, output: "", errors: sentence))
  }

  @Test func uninstallWithoutAnInstallIsRefused() throws {
    let sandbox = try checkout()
    let sentence =
      "standoff: nothing to uninstall: there is no \(sandbox.path("prefix/share/standoff/installed.txt")).\n"
    #expect(try uninstalls(sandbox) == .init(status: 2, output: "", errors: sentence))
  }

  @Test func aCommandThatPrintsNoCompletionsIsNotInstalled() throws {
    let sandbox = try checkout()
    try sandbox.write(".build/release/standoff", "#!/bin/bash\nexit 64\n", executable: true)
    let outcome = try installs(sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("cannot print its completions; nothing was installed.\n"))
    #expect(!sandbox.exists("prefix"))
  }
}
