import StandoffPlugins
import Testing

@Suite struct VersionRequirementTests {
  static let cases: [(form: String, met: [String], unmet: [String])] = [
    ("*", ["0.0.0", "1.2.3", "99.0.0"], ["1.0.0-rc.1"]),
    ("1.4.2", ["1.4.2", "1.4.3", "1.9.0"], ["1.4.1", "2.0.0", "0.4.2"]),
    ("^1.4.2", ["1.4.2", "1.4.3", "1.9.0"], ["1.4.1", "2.0.0", "0.4.2"]),
    ("^1.2", ["1.2.0", "1.99.0"], ["1.1.9", "2.0.0"]),
    ("^1", ["1.0.0", "1.99.0"], ["0.9.9", "2.0.0"]),
    // While the major version is 0 the minor one breaks things, and while both are the patch.
    ("^0.3.1", ["0.3.1", "0.3.9"], ["0.3.0", "0.4.0", "1.0.0"]),
    ("0.3", ["0.3.0", "0.3.9"], ["0.2.9", "0.4.0"]),
    ("^0.0.3", ["0.0.3"], ["0.0.2", "0.0.4", "0.1.0"]),
    ("^0.0", ["0.0.0", "0.0.9"], ["0.1.0"]),
    ("~1.2.3", ["1.2.3", "1.2.9"], ["1.2.2", "1.3.0", "2.0.0"]),
    ("~0.3.1", ["0.3.1", "0.3.2"], ["0.3.0", "0.4.0"]),
    ("~1.2", ["1.2.0", "1.2.9"], ["1.3.0"]),
    ("=1.2.3", ["1.2.3"], ["1.2.2", "1.2.4"]),
    (">=1.2", ["1.2.0", "7.0.0"], ["1.1.9"]),
    (">1.2.3", ["1.2.4", "2.0.0"], ["1.2.3"]),
    ("<2", ["0.0.0", "1.9.9"], ["2.0.0"]),
    ("<=2.0.1", ["2.0.1", "0.1.0"], ["2.0.2"]),
    (">=1.0 <2.0", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0"]),
    (">=1.0, <2.0 ", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0"]),
    (">= 1.0", ["1.0.0", "7.0.0"], ["0.9.9"]),
    ("^ 1.2", ["1.2.0", "1.99.0"], ["1.1.9", "2.0.0"]),
    (">= 1.0 < 2.0", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0"]),
    (">=1.0 <1.0", [], ["0.9.0", "1.0.0", "1.1.0"]),
    // A prerelease does only where one of its own release is named.
    (">=1.2.3-rc.1", ["1.2.3-rc.1", "1.2.3-rc.2", "1.2.3", "1.2.4"], ["1.2.3-beta", "1.2.4-rc.9", "2.0.0-alpha"]),
    ("^1.2.3-rc.1", ["1.2.3-rc.1", "1.2.3", "1.9.0"], ["2.0.0", "2.0.0-rc.1", "1.3.0-rc.2"]),
    ("=1.0.0-a", ["1.0.0-a"], ["1.0.0", "1.0.0-b"]),
  ]

  @Test(arguments: cases.indices) func formsMeanWhatTheySay(_ index: Int) throws {
    let one = Self.cases[index]
    let requirement = try #require(VersionRequirement(one.form))
    #expect(requirement.description == one.form)
    for text in one.met { #expect(requirement.isMet(by: try #require(SemanticVersion(text))), "\(one.form): \(text)") }
    for text in one.unmet { #expect(!requirement.isMet(by: try #require(SemanticVersion(text))), "\(one.form): \(text)") }
  }

  @Test(arguments: [
    "", " ", "latest", "^", ">=", "1.2.3.4", "1.x", "=>1.0", "<>1", "^^1", "^~1", ">=1.0 or 2", "v1", "01.2", "1.2-rc", "1..2", "**",
    ">= ", "> =1.0", ">= >=1.0", ">= >= 1.0", "1.0 >=", ">= *",
  ])
  func othersAreRefused(text: String) {
    #expect(VersionRequirement(text) == nil, "\(text)")
  }
}
