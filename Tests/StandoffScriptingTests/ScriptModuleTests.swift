import StandoffKernel
import StandoffScripting
import Testing

/// Modules as strategies use them: settled at the first load, and part of what the script is.
@Suite struct ScriptModuleTests {
  /// A folder whose files change between two loads, and a list of what was asked for.
  final class Folder: @unchecked Sendable {
    var files: [String: String]
    private(set) var asked: [String] = []

    init(_ files: [String: String]) { self.files = files }

    func source(_ text: String) -> ScriptSource {
      ScriptSource(file: "my.lua", bytes: Array(text.utf8)) { [self] name throws(InputError) in
        asked.append(name)
        guard let text = files[name] else { throw InputError("there is no file \(name).lua") }
        return ScriptModule(name: name, file: "\(name).lua", bytes: Array(text.utf8))
      }
    }
  }

  private static let head = "name = \"x\", api = 1, model = \"crisis\", role = \"coercer\""

  private func factory() throws -> ScriptFactory { ScriptFactory(scenario: try Shelf.scenario("korea_2017"), hashSeed: 1) }

  @Test func theFirstLoadSettlesTheModules() throws {
    let folder = Folder(["stages": "return { red = require('colours').red }", "colours": "return { red = 1 }"])
    let source = folder.source(
      "local stages = require \"stages\"\nreturn { \(Self.head), posture = function(view, act) act.threat = stages.red end }")
    #expect(source.modules.isEmpty)
    let settled = try factory().read(source).source
    #expect(settled.modules.map(\.name) == ["stages", "colours"])
    #expect(settled.modules.map(\.file) == ["stages.lua", "colours.lua"])
    #expect(settled.bytes == source.bytes)
    folder.files = [:]
    let strategy = try factory().strategy(settled)
    #expect(strategy.contract.name == "x")
    #expect(folder.asked == ["stages", "colours"])
  }

  @Test func aModuleThatWasNotThereAtFirstIsRefused() throws {
    let folder = Folder(["late": "return 1"])
    let text = "if wanted then require \"late\" end return { \(Self.head), posture = function() end }"
    let settled = try factory().read(folder.source("wanted = false " + text)).source
    #expect(settled.modules.isEmpty)
    let other = ScriptSource(file: "my.lua", bytes: Array(("wanted = true " + text).utf8))
    let fault = #expect(throws: Fault.self) { _ = try factory().read(other) }
    #expect(
      fault?.message
        == "module 'late': it was not asked for when my.lua was first read; require it there every time, or never")
  }

  @Test func aFaultOfAModuleNamesItsFile() throws {
    let folder = Folder(["stages": "return {\n last = ,\n}"])
    let source = folder.source("return { \(Self.head), posture = require \"stages\" }")
    let fault = #expect(throws: Fault.self) { _ = try factory().strategy(source) }
    #expect((fault?.kind, fault?.file, fault?.line) == (.syntax, "stages.lua", 2))
    let missing = #expect(throws: Fault.self) { _ = try factory().read(folder.source("\nrequire \"stage\"")) }
    #expect((missing?.file, missing?.line) == ("my.lua", 2))
    #expect(missing?.message == "module 'stage': there is no file stage.lua")
  }

  /// What is a module, and what is a strategy that was begun.
  @Test(arguments: [
    ("return { eve = function() end, last = 4 }", "a table with eve, last"),
    ("return function() end", "a function"),
    ("return { 1, 2 }", "a list"),
    ("return { a=1, b=1, c=1, d=1, e=1, f=1, g=1, h=1, i=1 }", "a table with a, b, c, d, e, f, g, h and more"),
    ("return {}", nil), ("return 5", nil), ("local x = 1", nil), ("return { posture = function() end }", nil),
    ("return { strike = function() end }", nil), ("return { api = 1 }", nil),
  ] as [(String, String?)])
  func aModuleIsToldFromAStrategy(text: String, returns: String?) throws {
    let source = ScriptSource(file: "stages.lua", bytes: Array(text.utf8))
    guard let returns else {
      let fault = #expect(throws: Fault.self) { _ = try factory().read(source) }
      #expect(fault?.kind == .contract)
      return
    }
    let reading = try factory().read(source)
    guard case .module(let found) = reading.content else {
      Issue.record("no module: \(text)")
      return
    }
    #expect(found == returns)
    let fault = #expect(throws: Fault.self) { _ = try factory().strategy(source) }
    #expect(fault?.description(of: "stages.lua") == true)
    #expect(fault?.message.hasPrefix("this is a module, not a strategy: it returns \(returns), and none of name") == true)
  }

  @Test func aScenarioHasNoModules() throws {
    let reader = ScenarioReader(models: ModelDefinition.all.map(\.schema)) { name throws(InputError) in throw InputError(name) }
    let error = #expect(throws: InputError.self) {
      _ = try reader.read(ScriptSource(file: "mine.lua", bytes: Array("\nreturn require \"korea\"".utf8)))
    }
    #expect((error?.file, error?.line) == ("mine.lua", 2))
    #expect(error?.message.contains("only a strategy has modules; a scenario takes over what another says with extends") == true)
  }

  @Test func theStubsKnowRequire() {
    #expect(EditorStubs.text(CrisisSchema.model).contains("function require(name) end"))
    #expect(EditorStubs.languageServerConfiguration.contains("\"require\""))
  }
}

extension Fault {
  fileprivate func description(of file: String) -> Bool { kind == .contract && self.file == file && line == 1 }
}
