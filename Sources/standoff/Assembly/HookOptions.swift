import ArgumentParser

/// What plugins, or files of the user's own, add to a match beside strategies.
struct HookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Let a scorer give the payoffs in place of the model: public_opinion, public_opinion:weight=0.3, ./my_scorer.lua.
      """, valueName: "scorer"))
  var score: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Let an event befall the actors: coup, coup:hazard=0.1, ./my_event.lua. Repeatable.", valueName: "event"))
  var event: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Let an observer count what it looks at, in tables of its own: escalation_log, ./my_observer.lua. Repeatable.",
      valueName: "observer"))
  var observe: [String] = []

  var isPlain: Bool { score == nil && event.isEmpty && observe.isEmpty }
}
