import Foundation
import StandoffKernel
import StandoffScripting

/// The actors' model of each other, estimated from the play of a population of scripts, again and again until beliefs and
/// behaviour agree: what an observer thinks a type does is then what the scripts, believing that, do.
///
/// Every profile of the shelf is played with every combination of true types, each as often, under the same seed in every
/// round; so a round is a function of the likelihoods alone, and where two rounds agree nothing moves any more.
struct Calibration {
  /// One observer's likelihoods.
  struct Observer: Encodable, Equatable {
    let actor: String
    var rateHigh: Double
    var rateLow: Double
    var imitation: Double
    /// Mean act of the benign and of the bad type in this round's play; none before the first.
    var benignActs: Double?
    var badActs: Double?
  }

  /// What one round thought, and what came of it.
  struct Round: Encodable, Equatable {
    let round: Int
    /// The likelihoods under which it was played.
    let observers: [Observer]
    /// The largest difference between them and what play says.
    let distance: Double
    /// Share of its matches that ended in each of the model's kinds.
    let shares: [String: Double]
  }

  /// How it ended.
  enum Verdict: String, Encodable {
    /// Beliefs and behaviour agree within the tolerance.
    case settled
    /// A round came back to likelihoods of an earlier one.
    case cycles
    /// The rounds were used up while it still moved.
    case moving
    /// The user stopped it.
    case interrupted
  }

  let assembly: Assembly
  let name: String
  let settings: [String]
  let seed: UInt64
  let repetitions: Int
  let mostRounds: Int
  let tolerance: Double
  /// How far each round goes from what was thought towards what play says.
  let step: Double
  let progress: ProgressLine

  /// Roles that hold likelihoods about another.
  static func observers(of schema: ModelSchema) -> [Int] {
    schema.roles.indices.filter { role in
      schema.parameters.contains { $0.role == role && $0.name == "act_rate_high" }
    }
  }

  func run() throws -> (rounds: [Round], verdict: Verdict) {
    var (scenario, model, _) = try assembly.scenario(name, settings: settings)
    let observers = Self.observers(of: scenario.schema)
    guard model.makeGame(scenario) is any EvidentGame, !observers.isEmpty else {
      let models = assembly.models.map(\.schema).filter { !Self.observers(of: $0).isEmpty }.map(\.name)
      throw InputError(
        """
        \(name) is of the model \(scenario.schema.name), whose observers have no likelihoods of hidden types to \
        estimate; calibrate takes scenarios of \(models.joined(separator: " and "))
        """)
    }
    if let rule = scenario.customRules.compactMap(\.self).first {
      throw InputError(
        """
        \(name) has the belief rule \(rule.text); calibrate fits the likelihoods of the built-in rules alone: name one, like \
        --set belief_rule=bayes
        """)
    }
    if !scenario.events.isEmpty {
      Output.note(
        "the scenario's events (\(scenario.events.joined(separator: ", "))) are left out: calibrate looks at what the actors' own play shows")
    }
    Interruption.watch()
    var rounds: [Round] = []
    for number in 1...mostRounds {
      guard let (log, shares) = try play(scenario, model, round: number) else { return (rounds, .interrupted) }
      var seen: [Observer] = []
      var distance = 0.0
      var next: [LikelihoodFit] = []
      for (place, role) in observers.enumerated() {
        let before = scenario.likelihoods(of: role)
        let fit = LikelihoodFit(benign: log.benign[place], bad: log.bad[place], before: before)
        distance = max(distance, before.distance(to: fit))
        next.append(before.moved(towards: fit, by: step))
        seen.append(
          Observer(
            actor: scenario.seats[role].actor, rateHigh: before.rateHigh, rateLow: before.rateLow,
            imitation: before.imitation, benignActs: log.benign[place].meanAct, badActs: log.bad[place].meanAct))
      }
      rounds.append(Round(round: number, observers: seen, distance: distance, shares: shares))
      if distance <= tolerance { return (rounds, .settled) }
      if let last = rounds.last, rounds.dropLast().contains(where: { $0.isWhere(last, within: tolerance / 10) }) {
        return (rounds, .cycles)
      }
      for (role, fit) in zip(observers, next) { try scenario.set(fit, of: role) }
    }
    return (rounds, .moving)
  }

  /// Plays every profile with every combination of types; nil where the user stopped it.
  private func play(
    _ scenario: Scenario, _ model: ModelDefinition, round: Int
  ) throws -> (EvidenceLog, [String: Double])? {
    let schema = scenario.schema
    let log = EvidenceLog(observers: schema.roles.count)
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed)
    var players: [[any Strategy]] = Array(repeating: [], count: schema.roles.count)
    for (path, result) in try catalog.bundled() {
      guard let entry = try? result.get() else {
        throw InputError("a script of the shelf is faulty, so that there is no population to play: check it", file: path)
      }
      for role in entry.roles { players[role].append(try catalog.make(entry, for: role, settings: [:])) }
    }
    var counts = [Int](repeating: 0, count: schema.outcomes.count)
    let profiles = players.reduce(1) { $0 * $1.count }
    let worlds = schema.roles.reduce(1) { $0 * max(1, $1.types.count) }
    let total = mostRounds * profiles * worlds * repetitions
    for world in 0..<worlds {
      var typed = scenario
      var rest = world
      for (role, seat) in schema.roles.enumerated() where !seat.types.isEmpty {
        try typed.setType(of: role, to: seat.types[rest % seat.types.count].name)
        rest /= seat.types.count
      }
      guard let game = model.makeGame(typed) as? any EvidentGame else { return nil }
      game.evidence = log
      for profile in 0..<profiles {
        var lineup: [any Strategy] = []
        var rest = profile
        for rivals in players {
          lineup.append(rivals[rest % rivals.count])
          rest /= rivals.count
        }
        if Interruption.isWanted { return nil }
        progress.show(
          done: (((round - 1) * worlds + world) * profiles + profile) * repetitions, total: total,
          details: ", round \(round) of at most \(mostRounds)")
        let scripts = lineup.map { $0 as? ScriptedStrategy }
        for repetition in 0..<repetitions {
          // Counted: a match that is played twice would tell its evidence twice.
          let result = try CheckedPlay.play(scripts: scripts, isCounted: true) { () throws(Fault) in
            try game.play(lineup, seed: seed, repetition: UInt64(repetition))
          }
          counts[result.outcome] += 1
        }
      }
    }
    var shares: [String: Double] = [:]
    for kind in schema.kinds {
      let number = zip(schema.outcomes, counts).reduce(0) { $0 + ($1.0.kinds.contains(kind) ? $1.1 : 0) }
      shares[kind] = Double(number) / Double(profiles * worlds * repetitions)
    }
    return (log, shares)
  }
}

extension Calibration.Round {
  /// Whether another round began where this one did.
  fileprivate func isWhere(_ other: Calibration.Round, within distance: Double) -> Bool {
    zip(observers, other.observers).allSatisfy { $0.fit.distance(to: $1.fit) <= distance }
  }
}

extension Calibration.Observer {
  fileprivate var fit: LikelihoodFit {
    LikelihoodFit(rateHigh: rateHigh, rateLow: rateLow, imitation: imitation)
  }
}

extension Scenario {
  /// What the observer in this role thinks that each type of the other does.
  fileprivate func likelihoods(of role: Int) -> LikelihoodFit {
    func value(_ name: String) -> Double {
      values[schema.parameters.firstIndex { $0.role == role && $0.name == name }!]
    }
    return LikelihoodFit(
      rateHigh: value("act_rate_high"), rateLow: value("act_rate_low"), imitation: value("imitation"))
  }

  fileprivate mutating func set(_ fit: LikelihoodFit, of role: Int) throws(InputError) {
    let actor = seats[role].actor
    for (name, value) in [
      ("act_rate_high", fit.rateHigh), ("act_rate_low", fit.rateLow), ("imitation", fit.imitation),
    ] { try set("\(actor).\(name)", to: value, source: "estimated from play") }
  }
}
