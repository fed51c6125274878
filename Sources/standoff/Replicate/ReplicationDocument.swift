import StandoffReplication

/// What `replicate --json` prints.
enum ReplicationDocument {
  struct Figure: Encodable {
    let id: String
    let prediction: String
    let parameters: [String: FigureValue]
    let formula: String
    let source: String
    let expected: Double
    /// By each surface that has the number.
    let found: [Double]
    let difference: Double
    let tolerance: Double
    let holds: Bool
    let method: String
    /// Absent where something was computed.
    let problem: String?

    init(_ item: FigureOutcome) {
      id = item.figure.id
      prediction = item.figure.prediction
      parameters = item.figure.parameters
      formula = item.figure.formula
      source = item.figure.source
      expected = item.figure.value
      found = item.found
      difference = item.difference
      tolerance = item.figure.tolerance
      holds = item.holds
      method = item.evaluator.method
      problem = item.problem
    }
  }

  struct Page: Encodable {
    let id: String
    let title: String
    let claim: String
    let citation: String
    let caveats: [String]
    let passed: Int
    let total: Int
    /// The largest difference as a share of its tolerance.
    let worstShareOfTolerance: Double
    let figures: [Figure]

    init(_ outcome: PageOutcome) {
      id = outcome.page.id
      title = outcome.page.title
      claim = outcome.page.claim
      citation = outcome.page.citation
      caveats = outcome.caveats
      passed = outcome.passed
      total = outcome.figures.count
      worstShareOfTolerance = outcome.worst
      figures = outcome.figures.map(Figure.init)
    }
  }

  struct Link: Encodable {
    struct Finding: Encodable {
      let what: String
      let expected: String
      let found: [Double]
      /// Empty for exact numbers.
      let precision: String
      let holds: Bool
    }

    let id: String
    let claim: String
    let sentence: String
    let method: String
    let holds: Bool
    let findings: [Finding]

    init(_ outcome: LinkOutcome) {
      id = outcome.link.id
      claim = outcome.link.claim
      sentence = outcome.link.sentence
      method = outcome.link.method
      holds = outcome.holds
      findings = outcome.findings.map {
        Finding(what: $0.what, expected: $0.expected, found: $0.found, precision: $0.precision, holds: $0.holds)
      }
    }
  }

  struct Argument: Encodable {
    let id: String
    let title: String
    let claim: String
    let citation: String
    let caveat: String
    /// Parameters that are not at the model's defaults.
    let changed: [String]
    let passed: Int
    let total: Int
    let links: [Link]

    init(_ outcomes: [LinkOutcome], changed: [String]) {
      id = Fearon2017.id
      title = Fearon2017.title
      claim = Fearon2017.claim
      citation = Fearon2017.citation
      caveat = Fearon2017.caveat
      self.changed = changed
      passed = outcomes.count(where: \.holds)
      total = outcomes.count
      links = outcomes.map(Link.init)
    }
  }

  struct Overview: Encodable {
    let figures: Int
    let figuresThatHold: Int
    let pages: [Page]
    /// Absent where a file of one's own figures was given.
    let argument: Argument?
  }
}
