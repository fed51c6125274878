import Foundation

/// The links of Markdown pages to other files of the repository.
enum Links {
  /// What a page links to, in order: `[text](target)`, images, and definitions `[name]: target`. Code is not read.
  static func targets(in markdown: String) throws -> [String] {
    let text = try withoutCode(markdown)
    let pattern = #"\]\(\s*<?([^)\s>]+)>?[^)]*\)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)"#
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      (Range(match.range(at: 1), in: text) ?? Range(match.range(at: 2), in: text)).map { String(text[$0]) }
    }
  }

  /// A line for each relative link that leads to no file or folder, or to no heading of the page that it leads to.
  ///
  /// - Parameters:
  ///   - pages: The Markdown files.
  ///   - paths: Every file and folder that exists.
  static func violations(in pages: [SourceFile], paths: Set<String>) throws -> [String] {
    let anchors = try Dictionary(uniqueKeysWithValues: pages.map { ($0.path, try headings(in: $0.text)) })
    return try pages.flatMap { page in
      try targets(in: page.text).filter { !leads(outside: $0) }.compactMap { target in
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let place =
          parts[0].isEmpty ? page.path : resolve(parts[0].removingPercentEncoding ?? parts[0], from: page.path)
        guard let place, place.isEmpty || paths.contains(place) else { return "\(page.path): \(target) leads nowhere" }
        guard parts.count == 2, let known = anchors[place] else { return nil }
        return known.contains(parts[1]) ? nil : "\(page.path): \(target) names no heading of \(place)"
      }
    }
  }

  private static func leads(outside target: String) -> Bool {
    target.prefixMatch(of: #/[A-Za-z][A-Za-z0-9+.\-]*:/#) != nil || target.hasPrefix("//")
  }

  /// The path that a link means, from the root; nil if it climbs out of the repository. A leading slash means the root.
  private static func resolve(_ target: String, from page: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The anchors of a page's headings, as web sites for repositories make them: lower case, spaces as hyphens, no
  /// punctuation; the second heading of a name gets `-1`.
  private static func headings(in markdown: String) throws -> Set<String> {
    var seen: [String: Int] = [:]
    var anchors: Set<String> = []
    for line in try withoutCode(markdown, inline: false).split(whereSeparator: \.isNewline) {
      guard let heading = line.wholeMatch(of: #/#{1,6}\s+(.+?)\s*#*/#) else { continue }
      let anchor = heading.1.lowercased().replacing(" ", with: "-")
        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      let count = seen[anchor, default: 0]
      seen[anchor] = count + 1
      anchors.insert(count == 0 ? anchor : "\(anchor)-\(count)")
    }
    return anchors
  }

  private static func withoutCode(_ markdown: String, inline: Bool = true) throws -> String {
    var fence: Substring?
    let lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line -> Substring in
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if mark.hasPrefix(open) { fence = nil }
        return ""
      }
      guard mark.count >= 3 else { return line }
      fence = mark
      return ""
    }
    let text = lines.joined(separator: "\n")
    return inline ? text.replacing(#/(`+)[^`\n]+\1/#, with: "") : text
  }
}
