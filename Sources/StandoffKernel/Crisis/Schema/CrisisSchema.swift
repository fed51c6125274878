/// What the crisis model tells the rest of the program about itself.
public enum CrisisSchema {
  /// The model's own figures, from which lists, checks, help, reference and editor stubs are made.
  public static let model = ModelSchema(
    name: "crisis",
    title: "A nuclear crisis under anarchy",
    summary: """
      A coercer that cannot promise not to help topple the target, a target that can arm, and the target's patron.
      """,
    roles: [coercer, target, patron],
    parameters: CrisisParameters.ledger,
    outcomes: CrisisOutcome.allCases.map(outcome),
    marks: [
      .init("final_stage", "Stage of the programme at the end."),
      .init("turn_armed", "Turn in which the programme was complete; 0 = never."),
      .init("turn_of_deal", "Turn in which the first deal was struck; 0 = never."),
      .init("called_bluffs", "Red lines crossed and not enforced."),
      .init("deals_broken_by_coercer", "Deals that the coercer reneged on."),
      .init("deals_broken_by_target", "Deals that the target quit, or was caught cheating on."),
      .init("failed_interventions", "Uprisings that the coercer joined and the regime survived."),
    ],
    kinds: ["war", "collapse", "deal", "bomb"],
    series: series,
    events: events,
    mechanisms: mechanisms)

  private static func outcome(_ outcome: CrisisOutcome) -> ModelSchema.Outcome {
    switch outcome {
    case .statusQuo:
      .init("status_quo", kinds: [], absorbing: false, "No deal, no complete programme at the last turn.")
    case .freeze: .init("freeze", kinds: ["deal"], absorbing: false, "A freeze is in force at the last turn.")
    case .disarmed: .init("disarmed", kinds: ["deal"], absorbing: false, "The programme was given up and stayed so.")
    case .armedDeterrence:
      .init("armed_deterrence", kinds: ["bomb"], absorbing: false, "The programme is complete at the last turn.")
    case .preventiveWar:
      .init("preventive_war", kinds: ["war"], absorbing: true, "The coercer struck before completion.")
    case .disarmingWar:
      .init("disarming_war", kinds: ["war"], absorbing: true, "The coercer struck an armed target.")
    case .preemptiveWar: .init("preemptive_war", kinds: ["war"], absorbing: true, "The target struck first.")
    case .inadvertentWar: .init("inadvertent_war", kinds: ["war"], absorbing: true, "War came that nobody chose.")
    case .collapseAlone:
      .init("collapse_alone", kinds: ["collapse"], absorbing: true, "An uprising toppled the regime unaided.")
    case .collapseIntervention:
      .init(
        "collapse_intervention", kinds: ["collapse"], absorbing: true,
        "The coercer joined an uprising and the regime fell.")
    }
  }
}
