import ArgumentParser
import StandoffKernel
import StandoffReport

/// Which mechanisms are switched, and how they are summed.
struct MechanismOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Switch this mechanism, and leave those not named on. Repeatable.", valueName: "mechanism"))
  var only: [String] = []
  @Option(
    parsing: .singleValue, help: ArgumentHelp("Leave this mechanism on, whatever else. Repeatable.", valueName: "mechanism"))
  var without: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Sum the shares of mechanisms under a name: 'window and accident=closing_window+accident'. Repeatable. The model's own \
      families unless given.
      """, valueName: "name=mechanism+mechanism"))
  var group: [String] = []
  @Flag(help: "Hold the postures of the world with every mechanism on; only reactions are decided anew.")
  var holdPostures = false

  /// The mechanisms that are switched, in the model's order.
  /// - Throws: an ``InputError`` for a name that is wrong, or where nothing is left.
  func switched(_ scenario: Scenario) throws(InputError) -> [Mechanism] {
    var only: [Mechanism] = []
    for name in self.only { only.append(try scenario.requireMechanism(name)) }
    var without: [Mechanism] = []
    for name in self.without { without.append(try scenario.requireMechanism(name)) }
    if scenario.schema.mechanisms.isEmpty {
      throw InputError("the model \(scenario.schema.name) names no mechanisms, so there is nothing to explain by")
    }
    let chosen = scenario.schema.mechanisms.filter { (only.isEmpty || only.contains($0)) && !without.contains($0) }
    if chosen.isEmpty { throw InputError("no mechanism is left to switch; leave out some of --without") }
    return chosen
  }

  /// The sums that are wanted: those of the command line, or of each of the model's families that has several members here.
  func groups(_ mechanisms: [Mechanism], _ scenario: Scenario) throws(InputError) -> [Explanation.Group] {
    if group.isEmpty {
      var families: [String] = []
      for mechanism in mechanisms where !mechanism.family.isEmpty && !families.contains(mechanism.family) {
        families.append(mechanism.family)
      }
      return families.map { family in
        Explanation.Group(name: family, members: mechanisms.indices.filter { mechanisms[$0].family == family })
      }.filter { $0.members.count > 1 }
    }
    var groups: [Explanation.Group] = []
    for text in group {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw InputError("--group \(text): write name=mechanism+mechanism, like 'fear=misperception+private_information'")
      }
      var members: [Int] = []
      for name in text[text.index(after: sign)...].split(separator: "+", omittingEmptySubsequences: false) {
        let mechanism = try scenario.requireMechanism(String(name))
        guard let index = mechanisms.firstIndex(of: mechanism) else {
          throw InputError("--group \(text): \(name) is not switched here, so that it has no share")
        }
        if members.contains(index) { throw InputError("--group \(text) names \(name) twice") }
        members.append(index)
      }
      groups.append(Explanation.Group(name: String(text[..<sign]), members: members))
    }
    return groups
  }
}
