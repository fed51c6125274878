/// The names closest to a mistyped one.
public enum NearestNames {
  /// Up to three names within reach of `word`, nearest first; none where nothing is close.
  public static func of(_ word: String, in names: [String]) -> [String] {
    let lower = word.lowercased()
    var scored: [(distance: Int, name: String)] = []
    for name in Set(names) {
      let candidate = name.lowercased()
      let distance = editDistance(lower, candidate)
      let reach = max(1, min(lower.count, candidate.count) / 3)
      let shares = lower.count >= 3
        && (candidate.hasPrefix(lower) || candidate.hasSuffix(lower) || candidate.contains("_" + lower))
      if distance <= reach || shares { scored.append((shares ? min(distance, reach) : distance, name)) }
    }
    scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return scored.prefix(3).map(\.name)
  }

  /// A clause for a message: `; near: a, b`, or all names where there are few, or nothing.
  public static func clause(_ word: String, in names: [String]) -> String {
    let near = near(word, in: names)
    if !near.isEmpty { return near }
    if !names.isEmpty && names.count <= 12 { return "; there are: \(names.sorted().joined(separator: ", "))" }
    return ""
  }

  /// The nearest names alone, for a sentence that goes on with all of them; empty where none is near.
  public static func near(_ word: String, in names: [String]) -> String {
    let near = of(word, in: names)
    return near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))"
  }

  /// Levenshtein's distance with a swap of neighbours counted as one step.
  static func editDistance(_ a: String, _ b: String) -> Int {
    let x = Array(a.unicodeScalars)
    let y = Array(b.unicodeScalars)
    if x.isEmpty || y.isEmpty { return max(x.count, y.count) }
    var before = [Int](repeating: 0, count: y.count + 1)
    var last = Array(0...y.count)
    for i in 1...x.count {
      var row = [i] + [Int](repeating: 0, count: y.count)
      for j in 1...y.count {
        let change = x[i - 1] == y[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
        if i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
      }
      (before, last) = (last, row)
    }
    return last[y.count]
  }
}
