/// Overrides, from a scenario's file or the command line.
extension Scenario {
  /// Sets `[ACTOR.]parameter`, or `ACTOR.type`, from text. An unqualified parameter sets every side that has it.
  /// - Throws: an ``InputError`` with the nearest names, or the range.
  public mutating func set(_ name: String, to text: String, source: String = "set by the user") throws(InputError) {
    let (actor, bare) = Self.split(name)
    if bare == "type" {
      guard let actor else {
        throw InputError("'type' needs an actor: \(seats.map { $0.actor + ".type" }.joined(separator: ", "))")
      }
      try setType(of: try requireRole(actor), to: text)
      return
    }
    let index = try indexes(of: name)[0]
    let words = schema.parameters[index].words
    if let value = words.firstIndex(of: text) {
      try set(name, to: Double(value), source: source)
      return
    }
    guard words.isEmpty else {
      if offersRule(text, for: name) { return try setRule(name, to: text, source: source) }
      throw InputError("\(name) cannot be '\(text)'; it may be \(choices(of: index, near: text))")
    }
    guard let value = Double(text), value.isFinite else {
      throw InputError("\(name) is '\(text)'; it must be a number")
    }
    try set(name, to: value, source: source)
  }

  /// Sets `[ACTOR.]parameter` to a number.
  public mutating func set(_ name: String, to value: Double, source: String) throws(InputError) {
    for index in try indexes(of: name) {
      let parameter = schema.parameters[index]
      guard parameter.range.contains(value) else {
        throw InputError(
          """
          \(name) is \(PlainNumber.text(value)); it must lie between \(PlainNumber.text(parameter.range.lowerBound)) \
          and \(PlainNumber.text(parameter.range.upperBound))
          """)
      }
      if parameter.isInteger && value != value.rounded() {
        throw InputError("\(name) is \(PlainNumber.text(value)); it must be a whole number")
      }
      values[index] = value
      valueSources[index] = source
      if parameter.name == BeliefRule.parameter, let role = parameter.role { customRules[role] = nil }
      if parameter.name == BeliefRule.parameter { strengthen(BeliefRule(rawValue: Int(value)), of: parameter.role) }
    }
  }

  /// Who names a rule and not its strength means its usual one: at the ledger's default most rules would do nothing. What
  /// the scenario or the user has set stays, in whatever order they set it. A strength that only a rule named before gave
  /// goes with it: the last name counts.
  private mutating func strengthen(_ rule: BeliefRule?, of role: Int?) {
    for departure in BeliefRule.departures where departure.rule != rule {
      for (index, parameter) in schema.parameters.enumerated()
      where parameter.name == departure.parameter && parameter.role == role
        && valueSources[index] == Self.usualStrength(departure)
      {
        values[index] = parameter.defaultValue
        valueSources[index] = parameter.source
      }
    }
    guard let departure = rule?.departure,
      let index = schema.parameters.firstIndex(where: { $0.name == departure.parameter && $0.role == role }),
      values[index] == departure.neutral, valueSources[index] == schema.parameters[index].source
    else { return }
    values[index] = departure.usual
    valueSources[index] = Self.usualStrength(departure)
  }

  private static func usualStrength(_ departure: BeliefRule.Departure) -> String {
    "judgement: the usual strength of the rule \(departure.rule.word)"
  }

  /// Sets an actor's true type: a type's name, or `from_prior`.
  public mutating func setType(of role: Int, to word: String) throws(InputError) {
    let types = schema.roles[role].types
    let actor = seats[role].actor
    if types.isEmpty { throw InputError("\(actor) has no type: the role \(schema.roles[role].name) has none") }
    if word == "from_prior" {
      seats[role].type = .fromPrior
    } else if let index = types.firstIndex(where: { $0.name == word }) {
      seats[role].type = .fixed(index)
    } else {
      let names = types.map(\.name) + ["from_prior"]
      throw InputError("\(actor) cannot have the type '\(word)'; it may be \(names.joined(separator: ", "))")
    }
  }

  /// The indexes of the parameters that a name means.
  public func indexes(of name: String) throws(InputError) -> [Int] {
    let (actor, bare) = Self.split(name)
    var role: Int?
    if let actor { role = try requireRole(actor) }
    let found = schema.parameters.indices.filter {
      schema.parameters[$0].name == bare && (actor == nil || schema.parameters[$0].role == role)
    }
    if found.isEmpty {
      if let actor, schema.parameters.contains(where: { $0.name == bare }) {
        throw InputError("\(bare) is not a parameter of \(actor); write it as \(owners(of: bare))")
      }
      let names = Set(schema.parameters.map(\.name)).sorted()
      throw InputError("unknown parameter '\(bare)'\(NearestNames.clause(bare, in: names))")
    }
    return found
  }

  private func owners(of bare: String) -> String {
    schema.parameters.filter { $0.name == bare }.map(qualifiedName).joined(separator: " or ")
  }

  private static func split(_ name: String) -> (actor: String?, bare: String) {
    guard let dot = name.firstIndex(of: ".") else { return (nil, name) }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }
}
