package import StandoffKernel

/// What a scenario's question comes to: its profiles explained, maps of them, and the ends of what was judged.
package struct Answer {
  /// One judged parameter at one end of its range.
  package struct Judged {
    /// As `--set` takes it.
    let parameter: String
    let value: String
    /// What the scenario has.
    let usual: String
    let source: String
    /// By named profile and outcome, in the order of the answer's.
    let explanations: [Explanation]

    package init(parameter: String, value: String, usual: String, source: String, explanations: [Explanation]) {
      (self.parameter, self.value, self.usual, self.source) = (parameter, value, usual, source)
      self.explanations = explanations
    }
  }

  let scenario: Scenario
  /// Those that are switched.
  let mechanisms: [Mechanism]
  /// The arguments: mechanisms that belong together.
  let groups: [Explanation.Group]
  let seed: UInt64
  /// Of each profile.
  let repetitions: Int
  /// Of each world of a map and each end of a range.
  let part: Int
  /// What writes the same page again.
  let command: String
  /// What the model leaves out: sentences.
  let limits: [String]
  /// Each cast, and of it each outcome.
  package var profiles: [Explanation] = []
  /// By group, those of a plane after one another.
  package var maps: [ExplanationMap] = []
  /// Of each named profile and outcome, with as many repetitions as an end of a range has: what the ends are held against.
  package var usual: [Explanation] = []
  package var judged: [Judged] = []
  /// How many parameters were judged, and which of them have no other value to try.
  package var judgedCount = 0
  package var fixed: [String] = []
  /// Whether it was played to its end.
  package var isWhole = true

  package init(
    scenario: Scenario, mechanisms: [Mechanism], groups: [Explanation.Group], seed: UInt64, repetitions: Int, part: Int,
    command: String, limits: [String]
  ) {
    (self.scenario, self.mechanisms, self.groups) = (scenario, mechanisms, groups)
    (self.seed, self.repetitions, self.part) = (seed, repetitions, part)
    (self.command, self.limits) = (command, limits)
  }
}
