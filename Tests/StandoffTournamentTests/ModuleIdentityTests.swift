import Foundation
import StandoffTournament
import Testing

/// A script is what it is together with its modules: in the plan's digest, in the manifest, among the copies.
@Suite struct ModuleIdentityTests {
  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func module(_ name: String, _ text: String, in folder: String = "my/") -> Entrant.Module {
    Entrant.Module(name: name, path: "\(folder)\(name).lua", source: utf8(text))
  }

  private static func hawk(_ modules: [Entrant.Module], name: String = "hawk", path: String = "my/hawk.lua") -> Entrant {
    Entrant(name: name, role: 0, path: path, source: utf8("return 1"), modules: modules)
  }

  private static func plan(_ entrants: [Entrant]) throws -> TournamentPlan {
    try TournamentPlan(
      schema: "toy", scenario: "toy_2017",
      seats: [.init(role: "coercer", actor: "US"), .init(role: "target", actor: "DPRK")],
      entrants: [entrants, [Entrant(name: "native", role: 1)]], repetitions: 3, seed: 1)
  }

  @Test func theDigestCoversModules() throws {
    let plans = try [
      [], [Self.module("a", "1")], [Self.module("a", "2")], [Self.module("b", "1")],
      [Self.module("a", "1"), Self.module("b", "1")], [Self.module("b", "1"), Self.module("a", "1")],
    ].map { try Self.plan([Self.hawk($0)]) }
    for (index, one) in plans.enumerated() {
      for other in plans[(index + 1)...] {
        #expect(one.digest != other.digest)
        #expect(one.difference(from: other) != nil)
      }
    }
    let moved = try Self.plan([Self.hawk([Self.module("a", "1", in: "elsewhere/")])])
    #expect(moved.digest == plans[1].digest, "where a file lies is no part of what it says")
  }

  @Test func aScriptWithoutModulesIsWrittenAsBefore() throws {
    let plan = try Self.plan([Self.hawk([])])
    #expect(
      SHA256.hex(digest: plan.digest) == "f9900d09b97b4a6ef0381a8bdda7d706bae8a1c5727dc8357cc583586906a11d", "the digest of a plan without modules must not change")
    let json = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
    #expect(!json.contains("modules"))
  }

  @Test func theManifestNamesAndKeepsModules() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let ours = [Self.module("stages", "return 1"), Self.module("prices", "return 2")]
    let theirs = [Self.module("stages", "return 3", in: "their/")]
    let plan = try Self.plan([
      Self.hawk(ours), Self.hawk(ours, name: "hawk:threat=0.3"),
      Self.hawk(theirs, name: "theirs", path: "their/hawk.lua"),
      Entrant(name: "dove", role: 0, path: "my/stages.lua", source: Self.utf8("return 4")),
    ])
    _ = try RunFolder.create(at: path, plan: plan, description: description, started: "start")
    let manifest = try RunFolder.readManifest(at: path)
    let copies = manifest.scripts.map { [$0.copy].compactMap(\.self) + ($0.modules ?? []).map(\.copy) }
    let own = ["scripts/hawk.lua", "scripts/stages.lua", "scripts/prices.lua"]
    #expect(copies[0] == own && copies[1] == own)
    // The other set stays together in a folder of its own, so that its script finds its own module.
    let place = try #require(copies[2].first).dropLast("hawk.lua".count)
    #expect(place.count == "scripts/".count + 13)
    #expect(copies[2] == ["\(place)hawk.lua", "\(place)stages.lua"])
    #expect(copies[3].count == 1 && copies[3][0].hasSuffix("-stages.lua"))
    for (script, entrant) in zip(manifest.scripts, plan.entrants[0]) {
      #expect(try bytes(path + "/" + (try #require(script.copy))) == entrant.source)
      #expect((script.modules ?? []).map(\.name) == entrant.modules.map(\.name))
      for (module, original) in zip(script.modules ?? [], entrant.modules) {
        #expect(try bytes(path + "/" + module.copy) == original.source)
        #expect(module.sha256 == original.sha256 && module.path == original.path)
      }
    }
    #expect(manifest.scripts[3].modules == nil)
    #expect(manifest.plan.digest == plan.digest)
  }

  @Test func aChangedModuleIsNotResumed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let old = [Self.module("stages", "return 1"), Self.module("prices", "return 2")]
    _ = try RunFolder.create(at: path, plan: try Self.plan([Self.hawk(old)]), description: description, started: "start")
    let new = [Self.module("stages", "return 1"), Self.module("prices", "return 3")]
    let (before, after) = (SHA256.hex(of: Self.utf8("return 2")), SHA256.hex(of: Self.utf8("return 3")))
    func complaint(_ modules: [Entrant.Module]) -> String {
      sentence { _ = try RunFolder.open(at: path, plan: Self.plan([Self.hawk(modules)]), description: description) }
    }
    #expect(
      complaint(new) == "\(path) holds another tournament: SHA-256 of hawk's module prices is \(before) there, \(after) here")
    #expect(complaint([new[0]]).contains("SHA-256 of hawk's module prices there"))
    #expect(complaint(old) == "no error")
  }
}
