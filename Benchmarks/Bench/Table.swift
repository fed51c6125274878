import Foundation

/// The rows, with their targets.
struct Table {
  struct Row {
    let name: String
    /// The figure that is held against the target.
    let value: Double
    let unit: String
    /// The most, or the least, that is wanted; nil for a figure that is for information.
    var most: Double?
    var least: Double?
    let details: String

    var verdict: String? {
      if let most { return value <= most ? "met" : "NOT MET" }
      if let least { return value >= least ? "met" : "NOT MET" }
      return nil
    }
  }

  private var rows: [Row] = []
  private let isQuick: Bool
  private let loadAtStart = Self.load
  private var loadAtEnd = 0.0

  init(isQuick: Bool) { self.isQuick = isQuick }

  mutating func add(
    _ name: String, _ value: Double, _ unit: String, most: Double? = nil, least: Double? = nil, _ details: String = ""
  ) {
    rows.append(Row(name: name, value: value, unit: unit, most: most, least: least, details: details))
  }

  mutating func end() { loadAtEnd = Self.load }

  private static var load: Double {
    var averages = [0.0]
    getloadavg(&averages, 1)
    return averages[0]
  }

  var text: String {
    var lines = [
      "Least of interleaved rounds (medians in brackets)\(isQuick ? ", quick" : ""); load "
        + String(format: "%.1f at the start, %.1f at the end", loadAtStart, loadAtEnd)
    ]
    let width = rows.map(\.name.count).max() ?? 0
    for row in rows {
      let bound = row.most.map { "<= \(Self.short($0))" } ?? row.least.map { ">= \(Self.short($0))" } ?? ""
      let cells = [
        row.name.padding(toLength: width, withPad: " ", startingAt: 0),
        Self.right("\(Self.short(row.value)) \(row.unit)", 14), Self.right(bound, 8),
        (row.verdict ?? "").padding(toLength: 7, withPad: " ", startingAt: 0), row.details,
      ]
      lines.append(cells.joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  var json: String {
    let objects = rows.map { row -> [String: Any] in
      var object: [String: Any] = ["name": row.name, "value": row.value, "unit": row.unit, "details": row.details]
      if let most = row.most { object["most"] = most }
      if let least = row.least { object["least"] = least }
      if let verdict = row.verdict { object["met"] = verdict == "met" }
      return object
    }
    let all: [String: Any] = ["quick": isQuick, "load": [loadAtStart, loadAtEnd], "rows": objects]
    let data = try? JSONSerialization.data(withJSONObject: all, options: [.prettyPrinted, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  static func short(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
