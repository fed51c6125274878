import Foundation
import StandoffKernel
import StandoffPlugins
import Testing

@Suite struct PluginShelfTests {
  private func names(_ shelf: PluginShelf) -> [String] { shelf.plugins.map(\.name) }

  /// Needs first, otherwise names: whatever the order of the places and of what lies in them.
  @Test func theOrderIsOfNeedsAndNames() throws {
    let folder = try PluginFolder()
    try folder.plugin("one/a", ["requires": "{ z = \"^1.0\" }"])
    try folder.plugin("two/b")
    try folder.plugin("two/c", ["requires": "{ a = \"*\", standoff = \">=0.1\" }"])
    try folder.plugin("one/y")
    try folder.plugin("three/z", ["requires": "{ y = \"1\" }"])
    let places = [folder.place(.user, "one"), folder.place(.bundled, "two"), folder.place(.project, "three")]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let shelf = folder.shelf(order.map { places[$0] })
      #expect(shelf.refusals.isEmpty, "\(folder.refusals(shelf))")
      #expect(names(shelf) == ["b", "y", "z", "a", "c"], "\(order)")
      #expect(shelf.provisions(.strategies).map { "\($0.provision.name) of \($0.plugin.name)" }
        == ["b", "y", "z", "a", "c"].map { "\($0)_policy of \($0)" })
      #expect(shelf.provisions(.models).isEmpty)
    }
  }

  @Test func aPlaceMayBeAPlugin() throws {
    let folder = try PluginFolder()
    try folder.plugin("only")
    try folder.write("no_plugin/README.md", "nothing")
    #expect(names(folder.shelf([folder.place(.commandLine, "only")])) == ["only"])
    #expect(names(folder.shelf()) == ["only"])
    // Reached by two places it is still one.
    let twice = folder.shelf([folder.place(.commandLine, "only"), folder.place(.user)])
    #expect(names(twice) == ["only"] && twice.refusals.isEmpty, "\(folder.refusals(twice))")
    #expect(twice.plugins.first?.place.owner == .commandLine)
  }

  @Test func whatIsOptionalMayBeMissingAndComesFirstWhereItIs() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ z = { version = \"^1.0\", optional = true } }"])
    #expect(names(folder.shelf()) == ["a"])
    try folder.plugin("z")
    #expect(names(folder.shelf()) == ["z", "a"])
    // One that is there and does not fit is no good all the same.
    try folder.plugin("z", ["version": "\"2.0.0\""])
    let shelf = folder.shelf()
    #expect(names(shelf) == ["z"])
    #expect(folder.refusals(shelf) == ["a/plugin.lua:10: a needs z ^1.0, and z is 2.0.0; get a version of z that is ^1.0"])
  }

  @Test func aMissingNeedIsNamedWithTheNearest() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ shoks = \"^1.0\" }"])
    try folder.plugin("shocks")
    let shelf = folder.shelf()
    #expect(names(shelf) == ["shocks"])
    #expect(
      folder.refusals(shelf) == [
        "a/plugin.lua:10: a needs the plugin shoks ^1.0, which is not here; near: shocks; put it beside it, or name its folder with "
          + "--plugins"
      ])
  }

  @Test func aWrongVersionSaysWhichToGet() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ b = \">=1.1 <2\" }"])
    try folder.plugin("b")
    try folder.plugin("c", ["requires": "{ standoff = \">=0.5\" }"])
    let shelf = folder.shelf()
    #expect(names(shelf) == ["b"])
    #expect(
      folder.refusals(shelf) == [
        "a/plugin.lua:10: a needs b >=1.1 <2, and b is 1.0.0; get a version of b that is >=1.1 <2",
        "c/plugin.lua:10: c needs standoff >=0.5, and this is 0.4.0; get that version of standoff, or another version of c",
      ])
  }

  @Test func aConflictPutsOutWhoSaysIt() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["conflicts": "{ b = \"^1.0\" }"])
    try folder.plugin("b")
    let shelf = folder.shelf()
    #expect(names(shelf) == ["b"])
    #expect(
      folder.refusals(shelf) == ["a/plugin.lua:10: a cannot be used beside b ^1.0, and b is 1.0.0; take one of them away"])
    try folder.plugin("b", ["version": "\"2.0.0\""])
    #expect(names(folder.shelf()) == ["a", "b"])
  }

  @Test func aCircleIsNamedAsOne() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ b = \"*\" }"])
    try folder.plugin("b", ["requires": "{ c = \"*\" }"])
    try folder.plugin("c", ["requires": "{ a = \"*\" }"])
    try folder.plugin("d")
    let shelf = folder.shelf()
    #expect(names(shelf) == ["d"])
    let cure = "; one of them must do without the other"
    #expect(
      folder.refusals(shelf) == [
        "a/plugin.lua: a is in a circle: a needs b needs c needs a" + cure,
        "b/plugin.lua: b is in a circle: b needs c needs a needs b" + cure,
        "c/plugin.lua: c is in a circle: c needs a needs b needs c" + cure,
      ])
  }

  @Test func whoNeedsItselfIsACircleToo() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ a = \"*\" }"])
    let shelf = folder.shelf()
    #expect(names(shelf).isEmpty)
    #expect(folder.refusals(shelf).first?.contains("a is in a circle: a needs a;") == true, "\(folder.refusals(shelf))")
  }

  /// Who only leans on a circle is told what is wrong, and is not said to be in it.
  @Test func whoLeansOnACircleIsNotInIt() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ b = \"*\" }"])
    try folder.plugin("b", ["requires": "{ c = \"*\" }"])
    try folder.plugin("c", ["requires": "{ b = \"*\" }"])
    let shelf = folder.shelf()
    #expect(names(shelf).isEmpty)
    let texts = folder.refusals(shelf)
    #expect(texts.count == 3)
    #expect(texts.first?.hasPrefix("a/plugin.lua") == true)
    #expect(texts.first?.contains("a is in a circle") == false, "\(texts)")
    #expect(texts.first?.contains("b needs c needs b") == true, "\(texts)")
  }

  @Test func twoOfANameAreBothOut() throws {
    let folder = try PluginFolder()
    try folder.plugin("one/a", files: ["strategies/a_policy.lua"])
    try folder.plugin("two/a")
    try folder.plugin("two/b")
    let places = [folder.place(.user, "one"), folder.place(.bundled, "two")]
    for places in [places, places.reversed()] {
      let shelf = folder.shelf(places)
      #expect(names(shelf) == ["b"])
      let texts = folder.refusals(shelf)
      #expect(texts.count == 2)
      for (text, home) in zip(texts, ["one/a", "two/a"]) {
        #expect(text.hasPrefix("\(home)/plugin.lua: two plugins are called a: "), "\(text)")
        #expect(text.contains("one/a") && text.contains("two/a") && text.hasSuffix("; take one away"), "\(text)")
      }
    }
  }

  @Test func threeOfANameAreAllOut() throws {
    let folder = try PluginFolder()
    for home in ["one", "two", "three"] { try folder.plugin("\(home)/a") }
    let shelf = folder.shelf(["one", "two", "three"].map { folder.place(.user, $0) })
    #expect(names(shelf).isEmpty)
    #expect(folder.refusals(shelf).count == 3, "\(folder.refusals(shelf))")
  }

  @Test func oneThingOfTwoOwnersNamesBoth() throws {
    let folder = try PluginFolder()
    let same = "{ strategies = { \"strategies/same.lua\" } }"
    try folder.plugin("a", ["provides": same], files: ["strategies/same.lua"])
    try folder.plugin("b", ["provides": same], files: ["strategies/same.lua"])
    // The same word for another kind of thing is no trouble.
    try folder.plugin("c", ["provides": "{ scenarios = { \"scenarios/same.lua\" } }"], files: ["scenarios/same.lua"])
    let shelf = folder.shelf()
    #expect(names(shelf) == ["a", "c"])
    #expect(
      folder.refusals(shelf) == ["b/plugin.lua: the strategy same is provided by a (a) and by b (b); rename one, or take one away"])
  }

  @Test func aNameOfTheProgramsOwnIsTaken() throws {
    let folder = try PluginFolder()
    try folder.plugin("a")
    let shelf = folder.shelf(taken: [.strategies: ["a_policy"]])
    #expect(names(shelf).isEmpty)
    #expect(
      folder.refusals(shelf) == ["a/plugin.lua: a provides the strategy a_policy, a name that standoff itself has; give it another"])
    #expect(names(folder.shelf(taken: [.scenarios: ["a_policy"]])) == ["a"])
  }

  /// What leans on a refused plugin falls with it, and so on up.
  @Test func whoNeedsARefusedOneGoesToo() throws {
    let folder = try PluginFolder()
    try folder.plugin("a", ["requires": "{ b = \"*\" }"])
    try folder.plugin("b", ["requires": "{ c = \"*\" }"])
    try folder.plugin("c", ["api": "2"])
    try folder.plugin("d", ["requires": "{ c = { version = \"*\", optional = true } }"])
    let shelf = folder.shelf()
    #expect(names(shelf) == ["d"])
    let texts = folder.refusals(shelf)
    #expect(texts.count == 3)
    for (text, begin) in zip(
      texts,
      ["a/plugin.lua:10: a needs the plugin b *, which is not here", "b/plugin.lua:10: b needs the plugin c *, which is not here",
       "c/plugin.lua:4: c is written for api = 2"]) { #expect(text.hasPrefix(begin), "\(text)") }
  }

  // MARK: - What must be whole

  @Test(arguments: PluginPlace.Owner.allCases) func onlyWhatWasNamedMustBeWhole(_ owner: PluginPlace.Owner) throws {
    let folder = try PluginFolder()
    try folder.plugin("good")
    try folder.plugin("bad", ["version": "\"one\""])
    let shelf = folder.shelf([folder.place(owner)])
    #expect(names(shelf) == ["good"] && shelf.refusals.count == 1)
    if owner == .commandLine || owner == .project {
      let error = try #require(throws: InputError.self) { try shelf.check() }
      #expect("\(error)".contains("bad/plugin.lua:3: version = \"one\" is not a semantic version"))
    } else {
      #expect(throws: Never.self) { try shelf.check() }
    }
  }

  @Test(arguments: PluginPlace.Owner.allCases) func aPlaceThatIsMissingMattersWhereItWasNamed(_ owner: PluginPlace.Owner) throws {
    let folder = try PluginFolder()
    let shelf = folder.shelf([folder.place(owner, "none")])
    if owner.mustBeWhole {
      let error = try #require(throws: InputError.self) { try shelf.check() }
      #expect("\(error)" == "there is no folder \(folder.path)/none to find plugins in (\(owner.word))")
    } else {
      #expect(shelf.refusals.isEmpty)
    }
  }

  /// A project may begin with an empty folder; who names one on the command line meant something.
  @Test func anEmptyPlaceIsAMistakeOnTheCommandLineAlone() throws {
    let folder = try PluginFolder()
    for owner in PluginPlace.Owner.allCases where owner != .commandLine {
      #expect(folder.shelf([folder.place(owner)]).refusals.isEmpty)
    }
    let error = try #require(throws: InputError.self) { try folder.shelf([folder.place(.commandLine)]).check() }
    #expect("\(error)".contains("has no plugin in it (--plugins)") && "\(error)".contains("'standoff plugin new my_plugin' makes one"))
  }
}
