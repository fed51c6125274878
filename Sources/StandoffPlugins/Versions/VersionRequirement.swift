/// Which versions of something will do: `^1.2`, `>=1.0 <2.0`, `~0.3.1`, `1.4.2`, `*`.
///
/// Comparisons stand side by side and must all hold; a blank may follow a sign, as in `>= 1.0`. A bare version and `^` mean "this one or a later that breaks nothing":
/// below the next major version, or below the next minor one while the major version is 0. `~` means below the next minor
/// version, `=` exactly this one. A prerelease satisfies only a requirement that names a prerelease of the same release.
public struct VersionRequirement: Sendable, Equatable, CustomStringConvertible {
  enum Comparison: Sendable, Equatable {
    case atLeast(SemanticVersion)
    case above(SemanticVersion)
    case atMost(SemanticVersion)
    case below(SemanticVersion)
    case exactly(SemanticVersion)
  }

  /// As it was written.
  public let description: String
  private let comparisons: [Comparison]

  /// How a requirement is written, for messages.
  public static let form = "a version like \"^1.2\", \">=1.0 <2.0\" or \"*\""

  /// - Returns: nil where the text is none of the forms.
  public init?(_ text: String) {
    description = text
    var comparisons: [Comparison] = []
    let words = Self.words(text)
    guard !words.isEmpty else { return nil }
    for word in words {
      if word == "*" { continue }
      let sign = word.prefix(while: Self.isSign)
      guard let (version, isPatchGiven) = Self.version(word.dropFirst(sign.count)) else { return nil }
      switch sign {
      case ">=": comparisons.append(.atLeast(version))
      case ">": comparisons.append(.above(version))
      case "<=": comparisons.append(.atMost(version))
      case "<": comparisons.append(.below(version))
      case "=": comparisons.append(.exactly(version))
      case "", "^":
        let next = version.major > 0
          ? SemanticVersion(version.major + 1, 0, 0)
          : version.minor > 0 || !isPatchGiven
            ? SemanticVersion(0, version.minor + 1, 0) : SemanticVersion(0, 0, version.patch + 1)
        comparisons += [.atLeast(version), .below(next)]
      case "~": comparisons += [.atLeast(version), .below(SemanticVersion(version.major, version.minor + 1, 0))]
      default: return nil
      }
    }
    self.comparisons = comparisons
  }

  private static func isSign(_ letter: Character) -> Bool { "<>=^~".contains(letter) }

  /// The comparisons, each in one word: a sign that stands alone belongs to what follows it.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      if let sign = words.last, sign.allSatisfy(isSign) {
        // Two signs are not made one: `> =1.0` is none.
        words[words.count - 1] = word.first.map(isSign) == true ? "?" : sign + word
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// `1`, `1.2` or `1.2.3`, what is missing being 0; and whether the third number was given.
  private static func version(_ text: Substring) -> (SemanticVersion, Bool)? {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false).count
    guard (1...3).contains(parts), parts == 3 || core.count == text.count else { return nil }
    let filled = String(text) + String(repeating: ".0", count: 3 - parts)
    return SemanticVersion(filled).map { ($0, parts == 3) }
  }

  /// Whether a version will do.
  public func isMet(by version: SemanticVersion) -> Bool {
    let bounds = comparisons.map { comparison -> SemanticVersion in
      switch comparison {
      case .atLeast(let bound), .above(let bound), .atMost(let bound), .below(let bound), .exactly(let bound): bound
      }
    }
    if !version.prerelease.isEmpty {
      let named = bounds.contains {
        !$0.prerelease.isEmpty && ($0.major, $0.minor, $0.patch) == (version.major, version.minor, version.patch)
      }
      if !named { return false }
    }
    return comparisons.allSatisfy { comparison in
      switch comparison {
      case .atLeast(let bound): version >= bound
      case .above(let bound): version > bound
      case .atMost(let bound): version <= bound
      case .below(let bound): version < bound
      case .exactly(let bound): version == bound
      }
    }
  }
}
