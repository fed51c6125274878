import StandoffAnalysis
import StandoffKernel

/// The static models: each kind of figure is one result of a model of `StandoffAnalysis`.
extension Evaluator {
  /// A kind of figure: its ids, the model, the result, the symbols that it needs, and how the model is solved.
  private static func result(
    _ patterns: String, _ result: String, takes symbols: String, by method: String
  ) -> Evaluator {
    let page = String(patterns.prefix { $0 != "." })
    guard let model = StaticModel.all.first(where: { $0.id == page }),
      let described = model.results.first(where: { $0.name == result })
    else { preconditionFailure("no model \(page) with a result \(result)") }
    let names = StaticSymbols.names[page] ?? [:]
    let required = symbols.split(separator: " ").map(String.init)
    // Two symbols may stand for one parameter (f and fK): what the required ones set, no optional one sets again.
    let set = Set(required.compactMap { names[$0] })
    let optional = names.filter { !required.contains($0.key) && !set.contains($0.value) }.keys.sorted().joined(separator: " ")
    // The model has ranges of its own and says so by its own names.
    let anyNumber = Dictionary(uniqueKeysWithValues: names.keys.map { ($0, SymbolRange.number(-1e12...1e12)) })
    return Evaluator(
      patterns, takes: symbols, mayTake: optional, ranges: anyNumber, finds: described.summary, by: method,
      standing: described.standing
    ) { c in
      let settings = Dictionary(uniqueKeysWithValues: c.numbers.map { (names[$0.key] ?? $0.key, $0.value) })
      do {
        return [try model.solve(result, settings) ?? .nan]
      } catch let error as InputError {
        throw InputError("\(c.id): \(error.message)")
      }
    }
  }

  static let staticModels: [Evaluator] = [
    result("M01.lo", "lowest_share", takes: "p cU cK", by: "backward induction in an ultimatum game over a continuous offer"),
    result("M01.hi", "highest_share", takes: "p cU cK", by: "backward induction in an ultimatum game over a continuous offer"),
    result("M01.width M01.corner", "width", takes: "p cU cK", by: "backward induction, once with each side as proposer"),
    result(
      "M01.offense", "first_strike_threshold", takes: "ps cU cK",
      by: "root of the room for divisions from which neither side deviates (bisection on a normal-form game)"),
    result(
      "M02.*.demand", "demand", takes: "lo hi cU",
      by: "maximum of the expected payoff over all demands, each type answering for itself"),
    result("M02.*.war", "chance_of_war", takes: "lo hi cU", by: "the share of types that refuse the best demand"),
    result(
      "M03.#", "threshold", takes: "p1 c d",
      by: "root of (best concession − war), the stationary bargain solved by iteration of its values"),
    result(
      "M03.two", "two_date_shift", takes: "cU cK tbar decliner_proposes",
      by: "bisection on the first choice of a two-date game solved by backward induction"),
    result("M04.#", "threshold", takes: "p dw d", by: "root of the best division's slack over the minmax values of a normal-form game"),
    result("M06.arm", "arming", takes: "pi B L k c Z", by: "all equilibria of a bimatrix game, proof solved by backward induction"),
    result("M06.strike", "strike", takes: "pi B L k", by: "all equilibria of a bimatrix game, proof solved by backward induction"),
    result("M06.mistaken", "mistaken_war", takes: "pi B L k c Z", by: "the mixed equilibrium of a bimatrix game"),
    result("M06.share", "innocent_share", takes: "pi B L k c Z", by: "the mixed equilibrium of a bimatrix game"),
    result("M06.transparent", "transparency", takes: "B L k", by: "bisection on the existence of the peaceful equilibrium"),
    result("M07.fear", "fear", takes: "R T P S", by: "root of the expected gain from restraint"),
    result("M07.trust", "trust", takes: "R T P S", by: "root of the expected gain from restraint"),
    result("M08.multiplier M08.race", "arming", takes: "mu d cbar", by: "all cut-off equilibria of a game of private costs"),
    result("M09.pi", "peace_with_doubt", takes: "F W S", by: "limit of a global game as private noise vanishes"),
    result("M09.preempt", "preemption", takes: "V Wf Ws", by: "root of the expected gain from waiting"),
    result("M12.w", "weight", takes: "R T P", by: "root of the greedy type's gain from imitating, in a signalling game"),
    result("M12.mu", "fear", takes: "R Ts P S w", by: "root of the security seeker's gain from the signal, later rounds solved first"),
    result("M12.spence", "spence_concession", takes: "Bg kg", by: "root of the greedy type's gain from imitating, in a signalling game"),
    result("M13.N", "messages", takes: "b", by: "largest partition of the types that shooting from below can close"),
    result("M13.mse", "residual_variance", takes: "b", by: "quadrature of the loss over the cells of that partition"),
    result("M16.a", "effort", takes: "D L th tau psi pi s k", by: "maximum of the payoff over effort"),
    result("M16.psi", "conditional_share_threshold", takes: "D", by: "root of the change of the best effort under a small threat"),
    result("M16.irrelevant", "irrelevance", takes: "D L pi s k", by: "bisection on whether the best effort is full"),
    result("M16.sanction", "sanctions_threshold", takes: "D L", by: "root of the change of the best effort under small sanctions"),
    result(
      "M17.*.horizon M17.*.*.horizon", "horizon", takes: "v a1 a2 w1 w2",
      by: "a war of attrition with private costs, its indifference conditions integrated"),
    result(
      "M17.*.war M17.*.*.war", "chance_of_war", takes: "v a1 a2 w1 w2",
      by: "a war of attrition with private costs, its indifference conditions integrated"),
    result(
      "M17.*.atom M17.*.*.atom", "second_concedes_at_once", takes: "v a1 a2 w1 w2",
      by: "a war of attrition with private costs, its indifference conditions integrated"),
    result(
      "M17.*.value M17.*.*.value", "planned_payoff", takes: "v a1 a2 w1 w2 frac",
      by: "expected payoff of a plan against the equilibrium's own distribution of concessions"),
    result("M18.challenge", "challenge", takes: "v a", by: "the equilibrium of a bimatrix game"),
    result("M18.redline", "red_line_war", takes: "a wbar g L", by: "backward induction"),
    result("M18.danger", "most_dangerous_audience_cost", takes: "wbar L gbar", by: "maximum over audience costs, each solved by backward induction"),
    result("M18.sunk", "sunk_cost", takes: "v", by: "root of the unresolved type's gain from imitating, in a signalling game"),
    result("M19.delta M19.instability", "discount_factor_needed", takes: "f g p det", by: "bisection on the policy that solves a discounted decision process"),
    result("M19.det", "detection_needed", takes: "f g p d", by: "bisection on the policy that solves a discounted decision process"),
    result(
      "M19.both", "joint_discount_factor", takes: "fK gK pK fU gU pU det",
      by: "bisection on the policies that solve both sides' discounted decision processes"),
    result("M21.#", "restraint", takes: "R T P S s", by: "logit equilibrium, followed from pure chance as noise falls"),
  ]
}
