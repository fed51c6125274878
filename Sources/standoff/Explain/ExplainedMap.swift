import StandoffExplain
import StandoffKernel
import StandoffReport

/// One cast explained in many worlds that differ in one parameter or two.
struct ExplainedMap {
  private let setting: Counterfactuals.Setting
  private let cast: ExplainedCast
  private let groups: [Explanation.Group]
  private let axes: [MapAxis]
  private let repetitions: Int

  /// - Throws: an ``InputError`` for axes that are alike, or a world that the model cannot have.
  init(
    _ setting: Counterfactuals.Setting, _ cast: ExplainedCast, _ groups: [Explanation.Group], _ axes: [MapAxis],
    repetitions: Int
  ) throws {
    (self.setting, self.cast, self.groups) = (setting, cast, groups)
    (self.axes, self.repetitions) = (axes, repetitions)
    if axes.count == 2 && axes[0].parameter == axes[1].parameter {
      throw InputError("--map names \(axes[0].parameter) twice; a plane needs two parameters")
    }
    for place in places { _ = try world(place) }
  }

  /// By axis, a place on it: the first axis runs fastest.
  private var places: [[Int]] {
    let rows = axes.count > 1 ? Array(axes[1].values.indices) : [0]
    return rows.flatMap { row in axes[0].values.indices.map { axes.count > 1 ? [$0, row] : [$0] } }
  }

  private func world(_ place: [Int]) throws -> Counterfactuals.Setting {
    var here = setting
    for (axis, index) in zip(axes, place) {
      try here.scenario.set(axis.parameter, to: PlainNumber.text(axis.values[index]))
    }
    if let problem = setting.model.inconsistency(here.scenario) {
      let point = zip(axes, place).map { "\($0.parameter) = \(PlainNumber.text($0.values[$1]))" }.joined(separator: ", ")
      throw InputError("--map: with \(point) \(problem)")
    }
    return here
  }

  /// Repetitions of each world.
  var parts: [Int] { places.map { _ in repetitions } }

  /// Plays it, and prints what was found; nothing of a map that is not whole.
  func run(_ command: ExplainCommand) throws {
    let page = try command.html.map { try ExplainPageFile($0, setting) }
    let progress = ExplainProgress(isQuiet: command.quiet, parts: parts)
    defer { progress.finish() }
    let (found, whole) = try maps(byGroup: command.byGroup, progress)
    progress.finish()
    guard let maps = found else {
      Output.note("interrupted after \(whole) of \(places.count) worlds of the map; nothing is told of a part of it")
      throw ExitStatus.interrupted
    }
    if command.shared.json {
      try Output.json(WithLimits(ExplanationMap.Document(maps), setting.limits))
    } else {
      let parts = maps.map { $0.lines(style: Output.style, width: Output.width) }
      Output.print(Array(parts.joined(separator: [""])))
    }
    try page?.write { ExplanationMap.page(maps, $0, command: $1) }
  }

  /// Plays it.
  /// - Returns: a map for each outcome, nil where somebody stopped it; and the worlds that were whole.
  func maps(byGroup: Bool, _ progress: ExplainProgress) throws -> (maps: [ExplanationMap]?, whole: Int) {
    var cells: [[Explanation]] = []
    var scorer: String?
    for place in places {
      let worlds = try Counterfactuals(try world(place), cast)
      let run = ExplainRun(
        worlds: worlds, groups: groups.map(\.members), enough: .init(first: repetitions, precision: nil, most: repetitions))
      guard let (found, isInterrupted) = try run.play(progress), !isInterrupted else { return (nil, cells.count) }
      cells.append(worlds.explanations(found, groups))
      scorer = worlds.scorer
    }
    let maps = setting.outcomes.indices.map { outcome in
      ExplanationMap(
        scenario: setting.scenario, axes: axes.map { .init(parameter: $0.parameter, values: $0.values) },
        cells: cells.map { $0[outcome] }, isByGroup: byGroup, seed: setting.seed, holdsPostures: setting.holdsPostures,
        scorer: scorer)
    }
    return (maps, cells.count)
  }
}
