import StandoffKernel
import StandoffPlugins
import Testing

@Suite struct ManifestReaderTests {
  @Test func aWholeManifestIsRead() throws {
    let folder = try PluginFolder()
    try folder.plugin(
      "mine",
      [
        "version": "\"1.2.3-rc.1\"", "requires": "{ standoff = \">=0.1\", other = { version = \"^1.0\", optional = true } }",
        "conflicts": "{ rival = \"*\" }", "native": "\"native/lib\"",
        "provides": "{ strategies = { \"strategies/b.lua\", \"strategies/a.lua\" }, scenarios = { \"scenarios/deep/a.lua\" } }",
      ], files: ["strategies/a.lua", "strategies/b.lua", "scenarios/deep/a.lua"])
    let manifest = try ManifestReader.read("\(folder.path)/mine")
    #expect(manifest.name == "mine" && manifest.version == SemanticVersion(1, 2, 3, prerelease: ["rc", "1"]))
    #expect([manifest.title, manifest.description, manifest.author, manifest.license] == ["A title", "What for.", "Somebody", "MIT"])
    #expect(manifest.requires.map(\.name).sorted() == ["other", "standoff"])
    let other = try #require(manifest.requires.first { $0.name == "other" })
    #expect(other.isOptional && other.versions == VersionRequirement("^1.0"))
    #expect(manifest.requires.first { $0.name == "standoff" }?.isOptional == false)
    #expect(manifest.conflicts.map(\.name) == ["rival"])
    #expect(manifest.native == "native/lib" && manifest.warnings.isEmpty)
    #expect(manifest.provisions.map { "\($0.kind.one) \($0.name)" } == ["strategy b", "strategy a", "scenario a"])
    #expect(manifest.provisions.map(\.path).allSatisfy { $0.hasPrefix("\(folder.path)/mine/") })
    #expect(manifest.files.map(\.path) == ["plugin.lua", "strategies/b.lua", "strategies/a.lua", "scenarios/deep/a.lua"])
    #expect(manifest.files[1].bytes == Array("return {}\n".utf8))
  }

  /// What is changed in a manifest that is whole, and what is said of it. Lines: name 2, version 3, api 4, title 5,
  /// description 6, author 7, license 8, provides 9; others from 10.
  static let broken: [(keys: [String: String?], says: String)] = [
    (["name": nil], "plugin.lua: 'name' is missing; write name = \"my_plugin\""),
    (["name": "7"], "plugin.lua:2: 'name' must be a string"),
    (["name": "\"my plugin\""], "plugin.lua:2: name = \"my plugin\" must be made of letters, digits and _"),
    (["name": "\"yours\""], "plugin.lua:2: name = \"yours\", but its folder is called mine; give both the same name"),
    (["version": nil], "plugin.lua: 'version' is missing; write version = \"1.0.0\""),
    (["version": "\"1.0\""], "plugin.lua:3: version = \"1.0\" is not a semantic version, like \"1.0.0\""),
    (["version": "1.0"], "plugin.lua:3: 'version' must be a string"),
    (["api": nil], "plugin.lua: 'api' is missing; write api = 1"),
    (
      ["api": "2"],
      "plugin.lua:4: mine is written for api = 2, and this version of standoff speaks api = 1; get a newer standoff, or a version of "
        + "mine for api = 1"
    ),
    (
      ["api": "0"],
      "plugin.lua:4: mine is written for api = 0, and this version of standoff speaks api = 1; get a version of mine for api = 1"
    ),
    (["api": "\"1\""], "plugin.lua:4: 'api' must be a whole number: api = 1"),
    (["title": nil], "plugin.lua: 'title' is missing; write title = "),
    (["title": "\"\""], "plugin.lua: 'title' is missing; write title = "),
    (["description": nil], "plugin.lua: 'description' is missing; write description = "),
    (["author": nil], "plugin.lua: 'author' is missing; write author = \"Your Name\""),
    (["license": nil], "plugin.lua: 'license' is missing; write license = \"MIT\""),
    (["license": "{}"], "plugin.lua:8: 'license' must be a string"),
    (["provides": nil], "plugin.lua: 'provides' is missing; write provides = { scenarios = { \"scenarios/my_crisis.lua\" } }"),
    (["provides": "{}"], "plugin.lua:9: mine provides nothing; write provides = { scenarios = "),
    (["provides": "{ stratgies = { \"a.lua\" } }"], "plugin.lua:9: a plugin cannot provide 'stratgies'; near: strategies"),
    (["provides": "{ strategies = {} }"], "plugin.lua:9: provides.strategies must be a list of files: strategies = { \"strategies/my_strategy.lua\" }"),
    (["provides": "{ strategies = \"a.lua\" }"], "plugin.lua:9: provides.strategies must be a list of files"),
    (["provides": "{ strategies = { a = \"a.lua\" } }"], "plugin.lua:9: provides.strategies must be a list of files"),
    (["provides": "{ strategies = { \"/etc/a.lua\" } }"], "plugin.lua:9: provides.strategies must name .lua files within the plugin's folder"),
    (["provides": "{ strategies = { \"../a.lua\" } }"], "plugin.lua:9: provides.strategies must name .lua files within"),
    (["provides": "{ strategies = { \"strategies/../../a.lua\" } }"], "plugin.lua:9: provides.strategies must name .lua files within"),
    (["provides": "{ strategies = { \"strategies//a.lua\" } }"], "plugin.lua:9: provides.strategies must name .lua files within"),
    (["provides": "{ strategies = { \"strategies/a.txt\" } }"], "plugin.lua:9: provides.strategies must name .lua files within"),
    (["provides": "{ strategies = { 7 } }"], "plugin.lua:9: provides.strategies must name .lua files within"),
    (["provides": "{ strategies = { \"strategies/my-own.lua\" } }"], "plugin.lua:9: the file strategies/my-own.lua cannot name a strategy"),
    (["provides": "{ strategies = { \"strategies/none.lua\" } }"], "plugin.lua:9: strategies names strategies/none.lua, and there is no such file in "),
    (
      ["provides": "{ strategies = { \"strategies/mine_policy.lua\", \"more/mine_policy.lua\" } }"],
      "plugin.lua:9: provides.strategies has mine_policy twice"
    ),
    (["requires": "{ \"shocks\" }"], "plugin.lua:10: requires must be a table of names and versions: requires = { standoff = \">=0.1\" }"),
    (["requires": "\"shocks\""], "plugin.lua:10: requires must be a table of names and versions"),
    (["requires": "{ shocks = \"newest\" }"], "plugin.lua:10: requires.shocks must be a version like \"^1.2\", \">=1.0 <2.0\" or \"*\""),
    (["requires": "{ shocks = 1 }"], "plugin.lua:10: requires.shocks must be a version like"),
    (["requires": "{ shocks = { optional = true } }"], "plugin.lua:10: requires.shocks must be a version like"),
    (
      ["requires": "{ shocks = { version = \"*\", optinal = true } }"],
      "plugin.lua:10: unknown key 'optinal' in requires.shocks; near: optional"
    ),
    (["conflicts": "{ shocks = false }"], "plugin.lua:10: conflicts.shocks must be a version like"),
    (["native": "\"/usr/lib/x\""], "plugin.lua:10: native = \"/usr/lib/x\" must be a path within the plugin's folder"),
    (["native": "\"native/../../x\""], "plugin.lua:10: native = \"native/../../x\" must be a path within the plugin's folder"),
  ]

  @Test(arguments: broken.indices) func aMistakeIsSaidWithItsPlace(_ index: Int) throws {
    let one = Self.broken[index]
    let folder = try PluginFolder()
    try folder.plugin("mine", one.keys)
    let error = try #require(throws: InputError.self) { try ManifestReader.read("\(folder.path)/mine") }
    let text = "\(error)"
    #expect(text.hasPrefix("\(folder.path)/mine/\(one.says)"), "\(text)")
    #expect(!text.contains("\n"))
  }

  @Test(arguments: [
    ("7", "plugin.lua:1: a plugin's manifest must return a table"),
    ("return \"mine\"", "plugin.lua:1: a plugin's manifest must return a table"),
    ("return {\n name = \"mine\"\n version = 1 }", "plugin.lua:3: "),
    ("local a = nil\nreturn { name = a.b }", "plugin.lua:2: "),
    ("return { name = os.getenv('HOME') }", "plugin.lua:1: "),
    ("while true do end", "plugin.lua:1: "),
  ])
  func whatIsNoTableIsRefused(text: String, says: String) throws {
    let folder = try PluginFolder()
    try folder.write("mine/plugin.lua", text)
    let error = try #require(throws: InputError.self) { try ManifestReader.read("\(folder.path)/mine") }
    // A lone number is no Lua at all.
    let wanted = text == "7" ? "plugin.lua:1: " : says
    #expect("\(error)".hasPrefix("\(folder.path)/mine/\(wanted)"), "\(error)")
  }

  @Test func aFolderWithoutAManifestIsNone() throws {
    let folder = try PluginFolder()
    try folder.write("mine/README.md", "nothing")
    let bare = try #require(throws: InputError.self) { try ManifestReader.read("\(folder.path)/mine") }
    #expect("\(bare)".contains("mine has no plugin.lua that can be read"))
    #expect("\(bare)".contains("'standoff plugin new' writes it"))
    let missing = try #require(throws: InputError.self) { try ManifestReader.read("\(folder.path)/yours") }
    #expect("\(missing)" == "there is no folder \(folder.path)/yours")
  }

  @Test func anUnknownKeyIsAWarningOnly() throws {
    let folder = try PluginFolder()
    try folder.plugin("mine", ["licence": "\"MIT\"", "homepage": "\"none\""])
    let manifest = try ManifestReader.read("\(folder.path)/mine")
    let warnings = manifest.warnings.map(\.description).sorted()
    #expect(warnings.count == 2)
    #expect(warnings.first?.hasPrefix("\(folder.path)/mine/plugin.lua:10: unknown key 'homepage' is passed over") == true)
    #expect(warnings.last == "\(folder.path)/mine/plugin.lua:11: unknown key 'licence' is passed over; near: license")
  }
}
