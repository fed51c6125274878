import StandoffKernel

/// A version after Semantic Versioning 2.0.0 (semver.org): `1.4.2`, `2.0.0-beta.1`.
public struct SemanticVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Changes that break what others rely on.
  public let major: Int
  /// What is new and breaks nothing.
  public let minor: Int
  /// Mended mistakes.
  public let patch: Int
  /// What comes before the release, in parts; empty for a release.
  public let prerelease: [String]

  /// A release.
  public init(_ major: Int, _ minor: Int, _ patch: Int, prerelease: [String] = []) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
  }

  /// A whole version from its text; what follows a plus sign is passed over.
  /// - Returns: nil for anything else.
  public init?(_ text: String) {
    let plain = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let halves = plain.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = halves[0].split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else { return nil }
    var parts: [String] = []
    if halves.count == 2 {
      parts = halves[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard
        parts.allSatisfy({ part in
          !part.isEmpty && part.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || $0 == 0x2D }
        })
      else { return nil }
    }
    self.init(major, minor, patch, prerelease: parts)
  }

  /// A number without sign and leading zeros, of at most nine digits.
  static func number(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text == "0" || !text.hasPrefix("0")
    else { return nil }
    return Int(text)
  }

  public var description: String {
    "\(major).\(minor).\(patch)" + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
  }

  /// Order of precedence: a prerelease comes before its release, its parts compare as numbers where both are.
  public static func < (a: SemanticVersion, b: SemanticVersion) -> Bool {
    let (x, y) = ([a.major, a.minor, a.patch], [b.major, b.minor, b.patch])
    if x != y { return x.lexicographicallyPrecedes(y) }
    if a.prerelease.isEmpty || b.prerelease.isEmpty { return !a.prerelease.isEmpty && b.prerelease.isEmpty }
    for (one, two) in zip(a.prerelease, b.prerelease) where one != two {
      switch (number(one[...]), number(two[...])) {
      case (let p?, let q?): return p < q
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return Array(one.utf8).lexicographicallyPrecedes(Array(two.utf8))
      }
    }
    return a.prerelease.count < b.prerelease.count
  }
}
