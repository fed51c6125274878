import LuaBridge
import StandoffKernel

/// The named profiles of a scenario: who plays what, in cases that are worth looking at one by one.
extension ScenarioFile {
  /// What an average over all profiles is called where a profile could be named.
  private static let average = "shelf"

  /// Profiles that stand beside `extends` take the place of the base's; an empty list takes them away.
  func fillProfiles(_ scenario: inout Scenario) throws(InputError) {
    let roles = scenario.schema.roles.map(\.name)
    let form = "profiles must be a list like { { name = \"pressure\", summary = \"…\", \(roles[0]) = \"…\" }, … }"
    guard table["profiles"] != .none else { return }
    guard case .table(let list) = table["profiles"], list.keys.isEmpty else { throw error(form, at: "profiles") }
    var profiles: [Scenario.Profile] = []
    for item in list.array {
      guard case .table(let entry) = item, let name = entry["name"].text else { throw error(form, at: "profiles") }
      guard ScriptContract.isPlain(name), !profiles.contains(where: { $0.name == name }) else {
        throw error(
          "the profile \"\(name)\" needs a name of its own, of letters, digits and _, that begins with a letter",
          at: "profiles")
      }
      guard name != Self.average else {
        throw error("no profile can be called \(name): that is the average over all strategies of the shelf", at: "profiles")
      }
      let known = ["name", "summary"] + roles
      for key in entry.keys where !known.contains(key) {
        throw error("unknown key '\(key)' in the profile \(name)\(NearestNames.clause(key, in: known))", at: key)
      }
      var strategies: [String?] = []
      for role in roles {
        switch entry[role] {
        case .none: strategies.append(nil)
        case .string(let strategy) where !strategy.isEmpty: strategies.append(strategy)
        default: throw error("\(role) of the profile \(name) must name a strategy", at: role)
        }
      }
      let summary: String
      switch entry["summary"] {
      case .none: summary = ""
      case .string(let text): summary = text
      default: throw error("summary of the profile \(name) must be a string", at: "profiles")
      }
      profiles.append(Scenario.Profile(name: name, summary: summary, strategies: strategies))
    }
    scenario.profiles = profiles
  }
}
