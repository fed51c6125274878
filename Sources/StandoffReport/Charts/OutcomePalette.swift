package import StandoffKernel

/// One order and one colour for each outcome, in all charts of a model: from peace to war, kinds in hues and outcomes of a
/// kind in shades.
package struct OutcomePalette {
  /// Outcome indexes in the order of display.
  package let order: [Int]
  private let colours: [Int: String]

  package init(_ schema: ModelSchema, _ assets: ReportAssets) {
    let known = assets.palette["kinds"].elements
    var others = assets.palette["others"].elements.map { $0.elements.compactMap(\.string) }
    var groups: [(place: Int, colours: [String], outcomes: [Int])] = []
    func members(_ kind: String) -> [Int] {
      schema.outcomes.indices.filter { index in
        let kinds = schema.outcomes[index].kinds
        return (schema.kinds.first { kinds.contains($0) } ?? "") == kind
      }
    }
    // What is not known goes before the war and after the rest.
    let place = known.lastIndex { $0["kind"].string == "collapse" } ?? known.count
    for kind in schema.kinds + [""] {
      let outcomes = members(kind)
      if outcomes.isEmpty { continue }
      if let index = known.firstIndex(where: { $0["kind"].string == kind }) {
        groups.append((index, known[index]["colours"].elements.compactMap(\.string), outcomes))
      } else {
        groups.append((place, others.isEmpty ? ["#999999"] : others.removeFirst(), outcomes))
      }
    }
    var order: [Int] = []
    var colours: [Int: String] = [:]
    for group in groups.sorted(by: { ($0.place, $0.outcomes[0]) < ($1.place, $1.outcomes[0]) }) {
      for (shade, outcome) in group.outcomes.enumerated() {
        order.append(outcome)
        colours[outcome] = group.colours.isEmpty ? "#999999" : group.colours[shade % group.colours.count]
      }
    }
    self.order = order
    self.colours = colours
  }

  package func colour(_ outcome: Int) -> String { colours[outcome] ?? "#999999" }
}
