/// Why a security dilemma may end in war, as switches.
extension DyadSchema {
  static let mechanisms = [
    Mechanism(
      "misperception", phrase: "misperception", source: "Jervis 1976", family: "security dilemma", off: Mechanism.unbiased,
      "Each state misreads what the other does: it projects its own good will, sees through noise, or departs from Bayes."),
    Mechanism(
      privateInformation, phrase: "private information", source: "Fearon 1995", family: "security dilemma", off: [],
      rule: """
        each state begins certain of the other's true type; what is seen still counts, so that only a strong bias unmakes what \
        is known
        """,
      "Neither state knows the other's type."),
    Mechanism(
      surprise, phrase: "the advantage of striking first", source: "Schelling 1960", off: [],
      rule: "to strike first is worth no more than to be struck",
      "Who strikes first fares better than who is struck, so that fear of a strike is a reason to strike."),
  ]

  static let privateInformation = "private_information"
  static let surprise = "first_strike_advantage"
}
