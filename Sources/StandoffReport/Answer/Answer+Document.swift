internal import StandoffKernel

/// The answer, for programs.
extension Answer {
  package struct Document: Encodable {
    struct End: Encodable {
      let parameter: String
      /// As `--set` takes it.
      let value: String
      let usual: String
      let source: String
      let explanations: [ExplanationSet.Entry]
    }

    struct Map: Encodable {
      let cast: String
      let axes: [ExplanationMap.Document.Axis]
      let map: ExplanationMap.Document.Map
    }

    let scenario: String
    let model: String
    let question: String
    let seed: UInt64
    /// Whether it was played to its end.
    let isWhole: Bool
    let profiles: [ExplanationSet.Entry]
    let maps: [Map]
    let judged: [End]
    /// Judged parameters that were left as they are.
    let fixed: [String]
  }

  package var document: Document {
    Document(
      scenario: scenario.name, model: scenario.schema.name, question: scenario.question, seed: seed, isWhole: isWhole,
      profiles: profiles.map(ExplanationSet.Entry.init),
      maps: maps.flatMap { map in
        let document = ExplanationMap.Document([map])
        return document.maps.map { Document.Map(cast: map.cells[0].cast.name, axes: document.axes, map: $0) }
      },
      judged: judged.map { end in
        Document.End(
          parameter: end.parameter, value: end.value, usual: end.usual, source: end.source,
          explanations: end.explanations.map(ExplanationSet.Entry.init))
      }, fixed: fixed)
  }
}
