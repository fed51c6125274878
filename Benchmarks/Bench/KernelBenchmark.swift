import CStandoffFloor
import StandoffKernel

/// Turns of the kernel with compiled strategies against the same turns in C.
enum KernelBenchmark {
  private static let seed: UInt64 = 1

  private struct Profile {
    let name: String
    var coercer: floor_coercer
    var target: floor_target
    var patron: floor_patron
  }

  /// What both sides must agree on.
  private struct Sums {
    var turns = 0
    var outcomes = [Int64](repeating: 0, count: Int(FLOOR_OUTCOMES))
    var payoffs = SIMD8<Double>.zero
  }

  private static let coercers: [(String, floor_coercer)] = [
    ("maximum_pressure", coercer(threat: 0.8, sanctions: 1, redLine: 3, strikes: true)),
    ("restraint", coercer(threat: 0.05, sanctions: 0.2)),
    ("grand_bargain", coercer(threat: 0.1, sanctions: 0.5, inducement: 0.05)),
    ("grand_bargain_guaranteed", coercer(threat: 0.1, sanctions: 0.5, inducement: 0.05, pledge: 0.2)),
  ]
  private static let targets: [(String, floor_target)] = [
    ("rational", floor_target(effort: 0, provocation: 0.3, reckons: 1)),
    ("sprint", floor_target(effort: 1, provocation: 0.6, reckons: 0)),
  ]
  private static let patrons: [(String, floor_patron)] = [
    ("mild_pressure", floor_patron(pressure: 0.3, shield: 0)), ("hard_pressure", floor_patron(pressure: 0.8, shield: 0)),
    ("shield", floor_patron(pressure: 0, shield: 1)),
  ]

  private static func coercer(
    threat: Double, sanctions: Double, redLine: Int32 = 0, strikes: Bool = false, inducement: Double = 0,
    pledge: Double = 0
  ) -> floor_coercer {
    floor_coercer(
      threat: threat, sanctions: sanctions, inducement: inducement, pledge: pledge, red_line: redLine,
      offers: inducement > 0 ? 1 : 0, strikes: strikes ? 1 : 0)
  }

  static func run(_ options: Options, _ table: inout Table) throws {
    let parameters = CrisisParameters()
    let game = CrisisGame(parameters: parameters, types: CrisisTypes(.opportunist, .securitySeeker))
    let natives = Dictionary(uniqueKeysWithValues: CrisisNative.all.map { ($0.name, $0) })
    let rounds = options.isQuick ? 10 : 40
    let repetitions = 200
    var ours = [0.0, 0.0], floor = [0.0, 0.0]
    var turns = 0, matches = 0, checked = 0
    var byTarget: [String: (ours: Double, floor: Double)] = [:]
    for (coercer, coercerFloor) in coercers {
      for (target, targetFloor) in targets {
        for (patron, patronFloor) in patrons {
          let seats = ["native_\(coercer)", "native_\(target)", "native_\(patron)"].map { natives[$0]!.make(parameters) }
          func play(_ count: Int) throws -> Sums {
            var sums = Sums()
            for repetition in 0..<count {
              let result = try game.play(seats, seed: seed, repetition: UInt64(repetition))
              sums.turns += result.endTurn
              sums.outcomes[result.outcome] += 1
              sums.payoffs += result.payoffs
            }
            return sums
          }
          func playFloor(_ count: Int) -> floor_tally {
            var tally = floor_tally()
            withUnsafePointer(to: coercerFloor) { c in
              withUnsafePointer(to: targetFloor) { t in
                withUnsafePointer(to: patronFloor) { floor_crisis_play(c, t, $0, seed, Int64(count), &tally) }
              }
            }
            return tally
          }
          let count = options.isQuick ? 1_000 : 10_000
          try agree(try play(count), playFloor(count), "\(coercer), \(target), \(patron)")
          checked += count
          let watch = try Stopwatch(rounds: rounds, [{ _ = playFloor(repetitions) }, { _ = try play(repetitions) }])
          turns += try play(repetitions).turns
          matches += repetitions
          floor[0] += watch.least(0)
          floor[1] += watch.median(0)
          ours[0] += watch.least(1)
          ours[1] += watch.median(1)
          let before = byTarget[target] ?? (0, 0)
          byTarget[target] = (before.ours + watch.least(1), before.floor + watch.least(0))
        }
      }
    }
    let scale = 1e9 / Double(turns)
    let ratios = byTarget.sorted { $0.key < $1.key }.map { "\($0.key) \(Table.short($0.value.ours / $0.value.floor))" }
    table.add(
      "kernel turn, compiled strategies / C", ours[0] / floor[0], "x", most: 1.25,
      "\(Table.short(ours[0] * scale)) (\(Table.short(ours[1] * scale))) against \(Table.short(floor[0] * scale)) "
        + "(\(Table.short(floor[1] * scale))) ns; by target \(ratios.joined(separator: ", ")); "
        + "the same outcomes in \(checked) matches")
    table.add(
      "match of compiled strategies", ours[0] / Double(matches) * 1e6, "us",
      "in C \(Table.short(floor[0] / Double(matches) * 1e6)) us")
  }

  /// Outcomes and lengths to the match, payoffs to rounding.
  private static func agree(_ ours: Sums, _ floor: floor_tally, _ name: String) throws {
    let outcomes = withUnsafeBytes(of: floor.outcomes) { Array($0.bindMemory(to: Int64.self)) }
    let payoffs = [floor.payoffs.0, floor.payoffs.1, floor.payoffs.2]
    let areNear = payoffs.enumerated().allSatisfy { abs($1 - ours.payoffs[$0]) <= 1e-9 * abs($1) }
    precondition(
      Int64(ours.turns) == floor.turns && ours.outcomes == outcomes && areNear,
      "\(name): the C turn plays another game: \(outcomes) \(payoffs), not \(ours.outcomes) \(ours.payoffs)")
  }
}
