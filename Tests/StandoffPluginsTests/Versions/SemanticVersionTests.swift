import StandoffPlugins
import Testing

@Suite struct SemanticVersionTests {
  @Test(arguments: [
    ("0.0.0", "0.0.0"), ("1.4.2", "1.4.2"), ("999999999.0.10", "999999999.0.10"), ("2.0.0-beta.1", "2.0.0-beta.1"),
    ("1.0.0-x-y-z.--", "1.0.0-x-y-z.--"), ("1.0.0-0A.is.legal", "1.0.0-0A.is.legal"),
    ("1.0.0+20130313144700", "1.0.0"), ("1.0.0-beta+exp.sha.5114f85", "1.0.0-beta"), ("1.0.0+21AF26D3---117B344092BD", "1.0.0"),
  ])
  func isRead(text: String, shown: String) throws {
    #expect(try #require(SemanticVersion(text)).description == shown)
  }

  @Test func partsAreReadInTheirPlaces() throws {
    let version = try #require(SemanticVersion("1.2.3-rc.4+build"))
    #expect((version.major, version.minor, version.patch) == (1, 2, 3))
    #expect(version.prerelease == ["rc", "4"])
    #expect(version == SemanticVersion(1, 2, 3, prerelease: ["rc", "4"]))
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "1.2.-3", "+1.2.3", "01.2.3", "1.02.3", "1.2.03", "1.2.3-", "1.2.3-a..b",
    "1.2.3-ü", "1.2.3-a_b", " 1.2.3", "1.2.3 ", "1..3", "1000000000.0.0", "１.2.3", "-1.2.3",
  ])
  func isRefused(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  /// The example of semver.org, section 11, between releases; each before each that follows it.
  @Test func precedenceIsTheStandards() throws {
    let ordered = try [
      "0.9.10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
      "1.0.0", "1.0.10", "1.2.0", "1.10.0", "2.0.0-0", "2.0.0", "2.1.0", "2.1.1", "10.0.0",
    ].map { try #require(SemanticVersion($0)) }
    for (place, low) in ordered.enumerated() {
      #expect(!(low < low))
      for high in ordered[(place + 1)...] {
        #expect(low < high, "\(low) \(high)")
        #expect(!(high < low), "\(high) \(low)")
      }
    }
  }

  @Test func whatIsBuiltDoesNotCount() throws {
    #expect(SemanticVersion("1.0.0+a") == SemanticVersion("1.0.0+b"))
  }
}
