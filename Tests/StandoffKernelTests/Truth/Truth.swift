/// The truth table against the kernel.
enum Truth {
  /// A quantity of one case by every surface of the kernel that has it; each must hit the case's value.
  typealias Computation = @Sendable (TruthCase) throws -> [Double]

  /// What computes each case, by id.
  static let computations: [String: Computation] = [
    preventiveWindow, updating, spiral, commitment, hazards, kernelBeliefs, kernelPlay, kernelDeals, kernelDefaults,
  ].reduce(into: [:]) { all, part in
    all.merge(part) { _, _ in fatalError("two computations for one id") }
  }

  /// Whether a computed number is the case's.
  static func holds(_ computed: Double, _ expected: TruthCase) -> Bool {
    abs(computed - expected.value) <= expected.tolerance
  }

  /// Checks cases; one line for each that fails.
  static func failures(_ cases: [TruthCase]) -> [String] {
    cases.flatMap { item -> [String] in
      guard let compute = computations[item.id] else { return ["\(item.id): no computation knows this id"] }
      do {
        let values = try compute(item)
        if values.isEmpty { return ["\(item.id): nothing was computed"] }
        return values.enumerated().filter { !holds($0.element, item) }.map {
          "\(item.id): surface \($0.offset) gives \($0.element), expected \(item.value) within \(item.tolerance)"
        }
      } catch {
        return ["\(item.id): \(error)"]
      }
    }
  }
}
