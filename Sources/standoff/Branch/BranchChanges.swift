import StandoffKernel
import StandoffScripting
import StandoffTournament

/// What a branch changes from its turn on, read and checked.
struct BranchChanges {
  /// A field of an actor's posture, held.
  struct Hold {
    let role: Int
    let field: FieldSchema
    let value: Double

    /// The value as people write it.
    var text: String {
      switch field.kind {
      case .choice(let words): words[Int(value)]
      case .flag: value == 0 ? "false" : "true"
      case .number, .integer: PlainNumber.text(value)
      }
    }
  }

  let turn: Int
  /// New strategies as they were named, by role; nil for the match's own.
  let strategies: [String?]
  let holds: [Hold]
  /// `[ACTOR.]parameter=value`.
  let settings: [String]
  /// Whether new strategies remember nothing.
  let isCold: Bool

  var isEmpty: Bool { strategies.allSatisfy { $0 == nil } && holds.isEmpty && settings.isEmpty }

  /// - Throws: an ``InputError`` for a name or a value that is wrong, with what is near.
  init(_ kept: KeptMatch, turn: Int, with: [String], posture: [String], set: [String], isCold: Bool) throws {
    let scenario = kept.scenario
    self.turn = turn
    self.isCold = isCold
    var strategies = [String?](repeating: nil, count: scenario.seats.count)
    for choice in with {
      let example = "\(scenario.seats[0].actor)=\(scenario.seats[0].defaultStrategy)"
      let named = try Assignment(choice, option: "--with", form: "actor=strategy", example: example)
      let role = try scenario.requireRole(named.name)
      if strategies[role] != nil { throw InputError("--with names \(scenario.seats[role].actor) twice") }
      strategies[role] = named.value
    }
    self.strategies = strategies
    var holds: [Hold] = []
    for text in posture {
      let hold = try Self.hold(text, scenario)
      if holds.contains(where: { $0.role == hold.role && $0.field.name == hold.field.name }) {
        throw InputError("--posture holds \(scenario.seats[hold.role].actor).\(hold.field.name) twice")
      }
      holds.append(hold)
    }
    self.holds = holds
    settings = set
    try Self.check(set, turn: turn, kept)
  }

  /// `US.threat=0` as a field and its value.
  private static func hold(_ text: String, _ scenario: Scenario) throws(InputError) -> Hold {
    let fields = scenario.schema.roles[0].posture
    let example = "\(scenario.seats[0].actor).\(fields[0].name)=\(Self.example(fields[0]))"
    let named = try Assignment(text, option: "--posture", form: "actor.field=value", example: example)
    guard let dot = named.name.firstIndex(of: ".") else {
      throw InputError("--posture \(text) names no actor; write it like --posture \(example)")
    }
    let role = try scenario.requireRole(String(named.name[..<dot]))
    let name = String(named.name[named.name.index(after: dot)...])
    let actor = scenario.seats[role].actor
    let posture = scenario.schema.roles[role].posture
    guard let field = posture.first(where: { $0.name == name }) else {
      throw InputError("\(actor) has no posture field '\(name)'\(NearestNames.clause(name, in: posture.map(\.name)))")
    }
    return Hold(role: role, field: field, value: try value(named.value, of: field, "\(actor).\(name)", scenario))
  }

  private static func example(_ field: FieldSchema) -> String {
    switch field.kind {
    case .choice(let words): words[0]
    case .flag: "true"
    case .number(let range): PlainNumber.text(range.lowerBound)
    case .integer(let range): "\(range.lowerBound)"
    }
  }

  private static func value(
    _ text: String, of field: FieldSchema, _ name: String, _ scenario: Scenario
  ) throws(InputError) -> Double {
    func number() throws(InputError) -> Double {
      guard let value = Double(text), value.isFinite else { throw InputError("\(name) is '\(text)'; it must be a number") }
      return value
    }
    func outside(_ low: String, _ high: String) -> InputError {
      InputError("\(name) is \(text); it must lie between \(low) and \(high)")
    }
    switch field.kind {
    case .choice(let words):
      guard let index = words.firstIndex(of: text) else {
        throw InputError("\(name) cannot be '\(text)'; it may be \(words.joined(separator: ", "))")
      }
      return Double(index)
    case .flag:
      guard let value = ["false": 0.0, "true": 1, "0": 0, "1": 1][text] else {
        throw InputError("\(name) cannot be '\(text)'; it may be true or false")
      }
      return value
    case .number(let range):
      let value = try number()
      guard range.contains(value) else {
        throw outside(PlainNumber.text(range.lowerBound), PlainNumber.text(range.upperBound))
      }
      return value
    case .integer(let range):
      let value = try number()
      let limit = field.limit.flatMap { name in scenario.schema.parameters.firstIndex { $0.name == name } }
      let most = limit.map { min(range.upperBound, Int(scenario.values[$0])) } ?? range.upperBound
      if value != value.rounded() { throw InputError("\(name) is \(text); it must be a whole number") }
      guard value >= Double(range.lowerBound), value <= Double(most) else { throw outside("\(range.lowerBound)", "\(most)") }
      return value
    }
  }

  /// What cannot be changed in the middle of a match is refused with the reason.
  private static func check(_ settings: [String], turn: Int, _ kept: KeptMatch) throws {
    if settings.isEmpty { return }
    let scenario = kept.scenario
    guard let game = kept.model.makeGame(scenario) as? any AmendableGame else {
      throw InputError(
        """
        --set: the model \(scenario.schema.name) is a plugin's, and its rules cannot change in the middle of a match; --with and \
        --posture can be used
        """)
    }
    var seen: [String] = []
    for setting in settings {
      let named = try Assignment(setting, option: "--set", form: "parameter=value", example: "discount_factor=0.9")
      if seen.contains(named.name) { throw InputError("--set names \(named.name) twice") }
      seen.append(named.name)
      let bare = named.name.split(separator: ".").last.map(String.init) ?? named.name
      if bare == "type" {
        throw InputError("--set \(setting): a branch keeps the match's hidden types, which were drawn before its first turn")
      }
      _ = try scenario.indexes(of: named.name)
      if let reason = type(of: game).settledAtStart()[bare] {
        throw InputError("\(named.name) cannot change in the middle of a match: \(reason)")
      }
      if bare == "turns", let value = Double(named.value), value < Double(turn) {
        throw InputError("turns is \(named.value), and the branch begins in turn \(turn): a match cannot end before that")
      }
    }
  }
}
