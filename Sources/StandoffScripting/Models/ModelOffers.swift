import LuaBridge
import StandoffKernel

/// The kernel's own functions that a model in Lua may call, as `model.*`.
struct ModelOffers {
  private static let probability = LuaField.Kind.number(0...1)
  private static let number = LuaField.Kind.number(-.infinity ... .infinity)

  /// The same functions for a first reading, in which nobody is playing.
  static var silent: [LuaFunction] { functions(roles: ["none"]) { _ in nil } }

  /// What the function `update` needs to know of a role: how it learns, and its chance of misreading.
  struct Observer {
    let parameters: ObserverParameters
    let misreads: () -> Bool
    /// Its rule at work; nil where that failed, which the game then tells.
    let update: (_ prior: LogOdds, _ likelihoods: Likelihoods, _ evidence: Double) -> LogOdds?
  }

  /// - Parameter observer: how a role learns, by index; nil where nothing is played, or the role has no belief rule.
  static func functions(roles: [String], observer: @escaping (Int) -> Observer?) -> [LuaFunction] {
    let bad = LuaField("likelihood_bad", probability)
    let benign = LuaField("likelihood_benign", probability)
    let belief = LuaField("belief", probability)
    return [
      LuaFunction(
        module: "model", name: "logistic", arguments: [LuaField("x", number)], required: 1,
        results: [LuaField("share", probability)]
      ) { arguments, results in
        results[0] = logistic(arguments[0])
        return nil
      },
      LuaFunction(
        module: "model", name: "discounted",
        arguments: [LuaField("value", number), LuaField("discount_factor", probability), LuaField("turns", .integer(0...1_000_000))],
        required: 3, results: [LuaField("value", number)]
      ) { arguments, results in
        var value = arguments[0]
        for _ in 0..<Int(arguments[2]) { value *= arguments[1] }
        results[0] = value
        return nil
      },
      LuaFunction(
        module: "model", name: "bayes", arguments: [belief, bad, benign], required: 3, results: [belief]
      ) { arguments, results in
        let (joint, other) = (arguments[0] * arguments[1], (1 - arguments[0]) * arguments[2])
        guard joint + other > 0 else { return "what was seen is impossible for either type" }
        results[0] = joint / (joint + other)
        return nil
      },
      LuaFunction(
        module: "model", name: "update",
        arguments: [
          LuaField("role", .choice(roles)), belief, bad, benign, LuaField("evidence", probability),
          LuaField("unafraid", probability),
        ], required: 5, results: [belief]
      ) { arguments, results in
        let role = Int(arguments[0])
        guard let observer = observer(role) else {
          return "the role \(roles[role]) has no belief rule; write observer = true in its entry under roles"
        }
        switch update(
          BeliefQuestion(
            role: role, belief: arguments[1], bad: arguments[2], benign: arguments[3], evidence: arguments[4],
            unafraid: arguments[5]), observer)
        {
        case .success(let belief): results[0] = belief
        case .failure(let problem): return problem.text
        }
        return nil
      },
    ]
  }

  /// Why a belief cannot be updated.
  struct Problem: Error {
    let text: String
  }

  /// The belief of a role after evidence, by its own rule.
  static func update(_ question: BeliefQuestion, _ observer: Observer) -> Result<Double, Problem> {
    let (rule, prior) = (observer.parameters, LogOdds(probability: question.belief))
    let unafraid = question.unafraid.isNaN ? question.benign : question.unafraid
    let likelihoods = Likelihoods(
      bad: question.bad, benign: (1 - rule.projection) * question.benign + rule.projection * unafraid)
    guard [likelihoods.bad, likelihoods.benign].allSatisfy({ $0 > 0 && $0 < 1 }) else {
      return .failure(Problem(text: "likelihoods must lie above 0 and below 1: no act is impossible, or certain"))
    }
    var evidence = question.evidence
    if rule.confirmation > 0 {
      evidence = BeliefRule.confirming(evidence, belief: prior, likelihoods: likelihoods, misreads: observer.misreads)
    }
    guard let belief = observer.update(prior, likelihoods, evidence) else {
      return .failure(Problem(text: "the belief rule of the role failed"))
    }
    return .success(belief.probability)
  }
}
