import StandoffKernel
import StandoffScripting

/// Scripted decisions against the bare host, the host's own overhead, and the price of a fresh match.
enum DecisionBenchmark {
  /// Decisions of a match here: many, so that its beginning, which has its own row, does not count.
  private static let decisions = 400
  private static let matches = 4
  private static let empty = Array(
    """
    return { name = "empty", api = 1, model = "crisis", role = "coercer", posture = function() end }
    """.utf8)

  /// One script in both hosts, doing the same.
  private final class Pair {
    let name: String
    let script: ScriptedStrategy
    private let strategy: any Strategy
    let bare: BareScript
    private let frames: ViewFrames
    private let changed: [Int32]
    private let act = UnsafeMutablePointer<Double>.allocate(capacity: CrisisSlot.count)

    init(_ name: String, _ source: [UInt8], _ shipped: ShippedScripts, _ frames: ViewFrames) throws {
      self.name = name
      self.frames = frames
      script = try shipped.strategy(source)
      strategy = script
      bare = BareScript(
        source: source, scenario: shipped.scenario, role: script.contract.role, frame: frames.first,
        params: script.contract.params.map { ($0.name, $0.defaultValue) })!
      changed = bare.fields(of: ViewFrames.changed)
      let ours = try playMatch(0), theirs = bare.play(frames, changed: changed, count: DecisionBenchmark.decisions)
      precondition(ours == theirs, "\(name): the bare host plays another game (\(theirs), not \(ours))")
    }

    deinit { act.deallocate() }

    private func playMatch(_ repetition: Int) throws(Fault) -> Double {
      strategy.begin(MatchStart(seed: 1, repetition: UInt64(repetition), role: 0))
      var sum = 0.0
      for turn in 0..<DecisionBenchmark.decisions {
        act.update(repeating: 0, count: CrisisSlot.Coercer.count)
        try strategy.posture(turn: turn + 1, view: frames[turn], act: act)
        for slot in 0..<CrisisSlot.Coercer.count { sum += act[slot] }
      }
      return sum
    }

    func playCounted() throws {
      for match in 0..<DecisionBenchmark.matches { _ = try playMatch(match) }
    }

    func playUncounted() throws {
      for match in 0..<DecisionBenchmark.matches {
        _ = try UncountedPlay.play([script]) { () throws(Fault) in
          _ = try playMatch(match)
          return MatchResult()
        }
      }
    }

    func playBare() { bare.play(frames, changed: changed, count: DecisionBenchmark.decisions * DecisionBenchmark.matches) }
    func callBare() { bare.call(count: DecisionBenchmark.decisions * DecisionBenchmark.matches) }
  }

  static func run(_ options: Options, _ table: inout Table) throws {
    let shipped = try ShippedScripts()
    let frames = ViewFrames()
    let rounds = options.isQuick ? 15 : 60
    let perDecision = 1e9 / Double(decisions * matches)

    // All shipped coercers but those that ask the model, which the bare host has not.
    var sums = [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]
    var ratios: [String] = []
    for name in try shipped.names("coercer") {
      let source = try shipped.source(name, "coercer")
      if String(decoding: source, as: UTF8.self).contains("model.") { continue }
      let uncounted = try Pair(name, source, shipped, frames), counted = try Pair(name, source, shipped, frames)
      let watch = try Stopwatch(rounds: rounds, [uncounted.playBare, uncounted.playUncounted, counted.playCounted])
      for rival in 0..<3 {
        sums[rival][0] += watch.least(rival) * perDecision
        sums[rival][1] += watch.median(rival) * perDecision
      }
      let least = (0..<3).map { watch.least($0) * perDecision }
      ratios.append("\(name) \(Table.short(least[1] / least[0])) \(Table.short(least[2] / least[0]))")
    }
    let n = Double(ratios.count)
    func told(_ rival: Int) -> String { "\(Table.short(sums[rival][0] / n)) (\(Table.short(sums[rival][1] / n))) ns" }
    table.add(
      "scripted decision / bare C loop", sums[1][0] / sums[0][0], "x", most: 1.3,
      "\(told(1)) against \(told(0)), over \(ratios.count) shipped coercers")
    table.add(
      "counted decision / bare C loop", sums[2][0] / sums[0][0], "x", most: 2, "\(told(2)) against \(told(0))")
    table.add("  by script", n, "scripts", "uncounted, counted: \(ratios.joined(separator: "; "))")

    let uncounted = try Pair("empty", empty, shipped, frames), counted = try Pair("empty", empty, shipped, frames)
    let watch = try Stopwatch(
      rounds: rounds, [uncounted.callBare, uncounted.playUncounted, counted.playCounted, uncounted.playBare])
    let call = watch.least(0) * perDecision
    let own = (1...3).map { watch.least($0) * perDecision - call }
    table.add(
      "host's own overhead a decision", own[0], "ns", most: 400,
      "an empty posture less its lua_call (\(Table.short(call)) ns); counted \(Table.short(own[1])) ns; bare host "
        + "\(Table.short(own[2])) ns")
    try begin(rounds, shipped, &table)
  }

  /// Profile by profile, as a tournament goes: the patron changes every time, the target and the coercer seldom.
  private static func begin(_ rounds: Int, _ shipped: ShippedScripts, _ table: inout Table) throws {
    let seats = try ["coercer", "target", "patron"].map { role in
      try shipped.names(role).map { try shipped.strategy(try shipped.source($0, role)) }
    }
    let profiles = seats.map(\.count).reduce(1, *)
    func restore(_ strategy: ScriptedStrategy, _ repetition: Int) {
      strategy.begin(MatchStart(seed: 1, repetition: UInt64(repetition), role: strategy.contract.role))
    }
    let watch = try Stopwatch(
      rounds: rounds,
      [
        {
          for coercer in seats[0] {
            for target in seats[1] {
              for patron in seats[2] { for strategy in [coercer, target, patron] { restore(strategy, 0) } }
            }
          }
        },
        { for repetition in 0..<3 * profiles { restore(seats[0][0], repetition) } },
      ])
    let scale = 1e6 / Double(3 * profiles)
    let scripts = seats.flatMap(\.self)
    let bytes = scripts.map(\.memoryUsed).reduce(0, +) / UInt64(scripts.count)
    table.add(
      "a match restored to its fresh state", watch.least(0) * scale, "us", most: 1,
      "a script, in a tournament's order (\(Table.short(watch.median(0) * scale))); one script again and again "
        + "\(Table.short(watch.least(1) * scale)) (\(Table.short(watch.median(1) * scale))); \(bytes) bytes on average")
    table.add("isolation of a match of three scripts", 3 * watch.least(0) * scale, "us", "three such restores")
  }
}
