import Foundation

enum ReferenceError: Error {
  case unknownFunction(String)
  case malformed(file: String, line: String)
}

/// True values of a function, from `Reference/NAME.txt` beside this file, which `make_reference.py` writes.
struct Reference {
  struct Entry {
    /// One argument or two; the second of one is zero.
    let x, y: Double
    /// The double nearest the true value.
    let nearest: Double
    /// The true value less `nearest`, in ulps of `nearest`: -0.5 to 0.5.
    let lack: Double
  }

  let entries: [Entry]

  init(of function: ElementaryFunction) throws {
    entries = try Self.lines(of: function.name).map { line in
      let fields = line.split(separator: " ")
      let doubles = fields.dropLast().compactMap { UInt64($0, radix: 16) }.map(Double.init(bitPattern:))
      guard let millionths = fields.last.flatMap({ Int($0) }), doubles.count == function.arity + 1 else {
        throw ReferenceError.malformed(file: function.name, line: line)
      }
      return Entry(
        x: doubles[0], y: function.arity == 2 ? doubles[1] : 0,
        nearest: doubles[function.arity], lack: Double(millionths) / 1e6)
    }
  }

  static func lines(of name: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Reference").appendingPathComponent(name + ".txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The largest distance from the true value, in ulps, of what `apply` gives, and the entry where it lies.
  func worst(_ apply: (Double, Double) -> Double) -> (ulps: Double, entry: Entry?) {
    var worst: (ulps: Double, entry: Entry?) = (0, nil)
    for entry in entries {
      let ulps = Self.distance(of: apply(entry.x, entry.y), from: entry)
      if !(ulps <= worst.ulps) { worst = (ulps, entry) }
    }
    return worst
  }

  private static func distance(of result: Double, from entry: Entry) -> Double {
    if result == entry.nearest { return result.isFinite ? abs(entry.lack) : 0 }
    guard result.isFinite, entry.nearest.isFinite else { return .infinity }
    return abs((result - entry.nearest) / entry.nearest.ulp - entry.lack)
  }
}
