import StandoffKernel

/// Texts of models and events, in which `%0` stands for the actor of role 0, and so on.
enum ActorNames {
  /// The text with the actors' names in their places.
  static func filled(_ text: String, _ scenario: Scenario) -> String {
    var filled = text
    for (role, seat) in scenario.seats.enumerated() {
      filled = filled.split(separator: "%\(role)", omittingEmptySubsequences: false).joined(separator: seat.actor)
    }
    return filled
  }
}
