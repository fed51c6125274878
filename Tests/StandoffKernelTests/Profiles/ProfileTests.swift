import StandoffKernel
import Testing

/// The reference profiles (the model's description, C.11): defaults, 40 turns, 20,000 matches of seed 1, true types O and S
/// unless said otherwise. Both sides are samples, so differences have √2 times the standard error.
@Suite struct ProfileTests {
  /// A row as printed: frequencies with two decimals, payoffs with their standard errors.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let frequencies: [CrisisOutcome: Double]
    let payoffs: [(mean: Double, error: Double)]
    let table: @Sendable () -> Table

    var testDescription: String { name }

    init(
      _ name: String, _ armed: Double, _ disarmed: Double, _ preventive: Double, _ inadvertent: Double, _ alone: Double,
      _ intervention: Double, us: (Double, Double), k: (Double, Double), china: (Double, Double),
      _ table: @escaping @Sendable () -> Table
    ) {
      self.name = name
      frequencies = [
        .armedDeterrence: armed, .disarmed: disarmed, .preventiveWar: preventive, .inadvertentWar: inadvertent,
        .collapseAlone: alone, .collapseIntervention: intervention,
      ]
      payoffs = [us, k, china]
      self.table = table
    }
  }

  static let rows: [Row] = [
    Row("pressure", 0.60, 0, 0.10, 0.23, 0.04, 0.03, us: (-0.584, 0.004), k: (28.86, 0.10), china: (-0.488, 0.003)) {
      .reference(.pressure)
    },
    Row(
      "pressure, no bias", 0.68, 0, 0, 0.25, 0.04, 0.03, us: (-0.566, 0.004), k: (31.46, 0.08), china: (-0.403, 0.003)
    ) { .reference(.pressure, .with { $0.setProjection(0) }) },
    Row(
      "pressure, no strike rule", 0.68, 0, 0, 0.25, 0.04, 0.03, us: (-0.566, 0.004), k: (31.46, 0.08),
      china: (-0.403, 0.003)
    ) {
      var setting = ConfiguredCoercer.Setting.pressure
      setting.strikesByRule = false
      return .reference(setting)
    },
    Row(
      "pressure, greedy target", 0.60, 0, 0.10, 0.23, 0.04, 0.03, us: (-1.223, 0.004), k: (31.09, 0.11),
      china: (-0.488, 0.003)
    ) { .reference(.pressure, types: CrisisTypes(.opportunist, .greedy)) },
    Row(
      "pressure, pausing target", 0.67, 0, 0, 0.26, 0.04, 0.03, us: (-0.566, 0.004), k: (31.32, 0.08),
      china: (-0.406, 0.003)
    ) { .reference(.pressure, target: ReferenceTarget(CrisisParameters(), pauses: true)) },
    Row(
      "pressure, hard patron", 0.54, 0, 0.17, 0.22, 0.04, 0.04, us: (-0.574, 0.004), k: (25.51, 0.10),
      china: (-0.585, 0.003)
    ) { .reference(.pressure, patron: .hard) },
    Row(
      "pressure, sprinting target", 0.45, 0, 0.10, 0.39, 0.03, 0.03, us: (-0.771, 0.005), k: (26.00, 0.10),
      china: (-0.627, 0.003)
    ) { .reference(.pressure, target: ConstantTarget.sprint()) },
    Row("restraint", 0.89, 0, 0, 0.03, 0.05, 0.03, us: (-0.217, 0.002), k: (35.25, 0.06), china: (-0.226, 0.001)) {
      .reference(.restraint())
    },
    Row(
      "restraint with the strike rule", 0.77, 0, 0.13, 0.03, 0.04, 0.02, us: (-0.271, 0.002), k: (31.41, 0.09),
      china: (-0.358, 0.003)
    ) { .reference(.restraint(strikesByRule: true)) },
    Row("offer without pledge", 0.87, 0, 0, 0.05, 0.05, 0.03, us: (-0.245, 0.002), k: (34.80, 0.06), china: (-0.239, 0.001)) {
      .reference(.offer(pledge: 0))
    },
    Row("offer with pledge", 0, 0.89, 0, 0.02, 0.09, 0.00, us: (-0.331, 0.001), k: (36.46, 0.06), china: (-0.070, 0.001)) {
      .reference(.offer(pledge: 0.2))
    },
    Row(
      "offer with pledge under anarchy", 0.87, 0, 0, 0.05, 0.05, 0.03, us: (-0.245, 0.002), k: (34.80, 0.06),
      china: (-0.239, 0.001)
    ) { .reference(.offer(pledge: 0.2), .with { $0.pledgeCap = 0 }) },
    Row(
      "offer with pledge, broken", 0.84, 0, 0, 0.05, 0.04, 0.07, us: (-0.390, 0.002), k: (33.55, 0.07),
      china: (-0.227, 0.001)
    ) { .reference(.bargain(inducement: 0.05, pledge: 0.2, renegesInTurn: 2)) },
    Row(
      "offer under a shield", 0, 0.89, 0, 0.02, 0.09, 0.00, us: (-0.337, 0.001), k: (36.50, 0.06),
      china: (-0.139, 0.001)
    ) { .reference(.offer(pledge: 0), patron: .shield) },
  ]

  @Test(arguments: rows) func agreesWithinThreeStandardErrors(_ row: Row) throws {
    let count = 20_000
    let sample = try row.table().sample(count)
    for outcome in CrisisOutcome.allCases {
      let printed = row.frequencies[outcome, default: 0]
      // Both sides are samples of 20,000; half a unit of the last printed digit may hide.
      let share = min(max(printed, 0.005), 0.995)
      let tolerance = 0.005 + 3 * (2 * share * (1 - share) / Double(count)).squareRoot()
      #expect(abs(sample[outcome] - printed) <= tolerance, "\(row.name), \(outcome): \(sample[outcome]), printed \(printed)")
    }
    for (role, digits) in [(CrisisRole.coercer, 0.0005), (.target, 0.005), (.patron, 0.0005)] {
      let (mean, error) = row.payoffs[role.rawValue]
      let found = sample.payoff(role)
      let own = sample.payoffError(role)
      // The printed error is rounded too: half a unit of its last digit may hide.
      let difference = 3 * (own * own + (error + digits) * (error + digits)).squareRoot() + digits
      #expect(abs(found - mean) <= difference, "\(row.name), \(role): \(found) ± \(own), printed \(mean) ± \(error)")
    }
  }

  @Test func allFourteenRows() {
    #expect(Self.rows.count == 14)
    #expect(Set(Self.rows.map(\.name)).count == 14)
  }
}
