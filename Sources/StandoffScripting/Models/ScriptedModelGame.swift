import LuaBridge
public import StandoffKernel

/// A model in Lua with its parameters set: the same match loop as a compiled model has, the rules from the script.
///
/// A turn: all roles set their postures on what the model last showed them; each node that the model asks is answered; then
/// the model moves the state. The host keeps the strategies apart, discounts payoffs, and draws types; the script holds the
/// state.
public final class ScriptedModelGame: RecordedGame, LearningGame, ReshuffledGame {
  public let schema: ModelSchema
  private let scenario: Scenario
  private let frames: ModelFrames
  /// What has its functions, or why there is nothing.
  private let loaded: Result<any PartEngine, Fault>
  private let view: UnsafeMutablePointer<Double>
  private let act: UnsafeMutablePointer<Double>
  private let seats: [UnsafeMutablePointer<Double>]
  private let posture: UnsafeMutablePointer<Double>
  private let discountFactor: Double
  private let turns: Int
  private let context = ModelContext()

  /// Entries of the script: these, then its nodes, then finish.
  private enum Entry {
    static let start = 0
    static let turn = 1
    static let nodes = 2
  }

  /// The game of a scenario of the model.
  public init(_ file: ModelFile, _ scenario: Scenario) {
    self.scenario = scenario
    schema = scenario.schema
    let frames = ModelFrames(scenario)
    self.frames = frames
    func frame(_ count: Int) -> UnsafeMutablePointer<Double> {
      let frame = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
      frame.initialize(repeating: 0, count: max(1, count))
      return frame
    }
    view = frame(frames.viewSlots)
    act = frame(frames.actSlots)
    seats = schema.roles.map { role in frame((role.view.map(\.slot).max() ?? 0) + 1) }
    posture = frame(schema.roles.map(\.posture.count).max() ?? 1)
    func value(_ name: String) -> Double? {
      scenario.schema.parameters.firstIndex { $0.name == name && $0.role == nil }.map { scenario.values[$0] }
    }
    discountFactor = value("discount_factor") ?? 1
    turns = Int(value("turns") ?? 1)
    let observers = Dictionary(
      uniqueKeysWithValues: file.observers.map { ($0, MatrixParameters.observer(of: $0, in: scenario).inForce) })
    loaded = Self.load(file, scenario, frames, observers, context)
    context.beliefs = BeliefDesk(awaited: scenario)
  }

  /// Other shocks from a turn on, for the draws of the host's and of the model's; nil for none.
  public var laterShocks: LaterShocks?

  /// The belief rules that are none of the built-in ones; nil for none.
  public var beliefs: BeliefDesk? {
    get { context.beliefs }
    set { context.beliefs = newValue }
  }

  deinit {
    for frame in [view, act, posture] + seats { frame.deallocate() }
  }

  private static func load(
    _ file: ModelFile, _ scenario: Scenario, _ frames: ModelFrames, _ observers: [Int: ObserverParameters],
    _ context: ModelContext
  ) -> Result<any PartEngine, Fault> {
    let nodes = scenario.schema.roles.flatMap { $0.nodes.map(\.name) }
    let entries = ["start", "turn"] + nodes + ["finish"]
    let observer: (Int) -> ModelOffers.Observer? = { role in
      observers[role].map { parameters in
        ModelOffers.Observer(
          parameters: parameters, misreads: { context.misreads(role, parameters.confirmation) },
          update: { context.update($0, of: role, by: parameters, $1, $2) })
      }
    }
    if let native = file.native {
      let shape = PartShape(
        kind: .model, name: native, file: file.source.file, line: file.source.line(of: NativeKey.key) ?? 1, view: frames.view,
        act: frames.act, entries: entries, required: ["start", "turn"],
        update: { question in observer(question.role).flatMap { try? ModelOffers.update(question, $0).get() } })
      do throws(Fault) {
        guard let parts = file.parts else { throw NativeParts.nobody(shape) }
        return .success(try parts.make(shape))
      } catch {
        return .failure(error.ofModel(scenario.schema.name))
      }
    }
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.offer(
        ModelOffers.functions(roles: scenario.schema.roles.map(\.name), observer: observer))
      try machine.modules(ModuleLoan(file.source).find)
      try machine.load(file: file.source.file, source: file.source.bytes)
      var shape = LuaShape()
      shape.view = frames.view
      shape.act = frames.act
      shape.entries = entries
      let present = try machine.shape(shape)
      try machine.seal()
      return .success(LuaEngine(machine, present: present, lines: file.lines))
    } catch {
      return .failure(Fault(error, file: file.source.file).ofModel(scenario.schema.name))
    }
  }

  /// The chance of each type of a role where it is drawn from what others believe: from the parameters `prior_TYPE`, the first
  /// type having the rest; nil where the model has none.
  static func prior(of role: Int, in scenario: Scenario) -> [Double]? {
    let rest = scenario.schema.roles[role].types.dropFirst().map { type in
      scenario.schema.parameters.firstIndex { $0.name == "prior_\(type.name)" }.map { scenario.values[$0] }
    }
    let chances = rest.compactMap(\.self)
    guard chances.count == rest.count, chances.reduce(0, +) <= 1 else { return nil }
    return [1 - chances.reduce(0, +)] + chances
  }

  /// Plays one match, without a record of it.
  public func play(_ strategies: [any Strategy], seed: UInt64, repetition: UInt64) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: nil, series: nil)
  }

  /// Plays one match and, with a series recorder, keeps the numbers of each turn.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: nil, series: series)
  }

  /// Plays one match and keeps what a transcript tells.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: recorder, series: nil)
  }

  private func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder?, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    let loaded = try loaded.get()
    loaded.laterShocks = laterShocks
    context.begin(seed: seed, repetition: repetition, later: laterShocks)
    let types = drawTypes()
    for (role, strategy) in strategies.enumerated() {
      strategy.begin(MatchStart(seed: seed, repetition: repetition, role: role, wantsRemarks: recorder != nil))
    }
    loaded.keepsLines = recorder != nil
    loaded.begin(seed: seed, repetition: repetition, stream: ChanceStream.of(schema.name))
    recorder?.begin(types: types)
    series?.begin()
    for slot in 0..<frames.viewSlots { view[slot] = 0 }
    for (role, type) in types.enumerated() {
      if let type { view[frames.types[role]] = Double(type) }
    }
    try call(loaded, Entry.start, turn: 0)
    var weight = 1.0
    var result = MatchResult()
    var turn = 0
    var isOver = false
    while turn < turns && !isOver {
      turn += 1
      recorder?.startTurn(turn, roles: strategies.count)
      context.turn = turn
      try choose(strategies, types, turn, recorder)
      try ask(loaded, strategies, types, turn)
      try call(loaded, Entry.turn, turn: turn)
      for role in strategies.indices { result.payoffs[role] += weight * act[frames.payoffs[role]] }
      weight *= discountFactor
      isOver = act[frames.ends] != 0
      let numbers = schema.series.indices.map { act[frames.series + $0] }
      if let series { for value in numbers { series.add(value) } }
      for line in loaded.takeLines() { recorder?.addEvent(line) }
      recorder?.finishTurn(strategies, series: numbers)
    }
    result.endTurn = turn
    note(&result)
    let finish = Entry.nodes + schema.roles.reduce(0) { $0 + $1.nodes.count }
    if loaded.has(finish) {
      try call(loaded, finish, turn: turn)
      for role in strategies.indices { result.payoffs[role] += weight * act[frames.payoffs[role]] }
      note(&result)
    }
    return result
  }

  /// The outcome and the marks as the script last set them.
  private func note(_ result: inout MatchResult) {
    result.outcome = Int(act[frames.outcome])
    for mark in schema.marks.indices { result.marks[mark] = Int32(act[frames.marks + mark]) }
  }

  private func drawTypes() -> [Int?] {
    schema.roles.indices.map { role -> Int? in
      let count = schema.roles[role].types.count
      if count == 0 { return nil }
      let chances: [Double]
      switch scenario.seats[role].type {
      case .fixed(let type): return type
      case .drawn(let given): chances = given
      case .fromPrior, nil: chances = Self.prior(of: role, in: scenario) ?? [1]
      }
      var rest = context.uniform(role == 0 ? .coercerType : .targetType)
      for (type, chance) in chances.enumerated() {
        if rest < chance { return type }
        rest -= chance
      }
      return count - 1
    }
  }

  /// What the model last showed each role goes into its view; what each sets goes to the model.
  private func choose(
    _ strategies: [any Strategy], _ types: [Int?], _ turn: Int, _ recorder: MatchRecorder?
  ) throws(Fault) {
    for role in strategies.indices { show(role, types, turn) }
    for (role, strategy) in strategies.enumerated() {
      let count = schema.roles[role].posture.count
      for slot in 0..<count { posture[slot] = 0 }
      do {
        try strategy.posture(turn: turn, view: seats[role], act: posture)
      } catch {
        throw error.of(role: role, turn: turn)
      }
      recorder?.setPosture(posture, count: count, of: role)
      for slot in 0..<count { view[frames.postures[role] + slot] = posture[slot] }
    }
  }

  private func show(_ role: Int, _ types: [Int?], _ turn: Int) {
    let seat = seats[role]
    seat[0] = Double(turn)
    if let type = types[role] { seat[1] = Double(type) }
    for place in frames.views[role] { seat[place.own] = act[place.act] }
  }

  /// Asks each node, in the order of roles: first the model, which may show the role something and asks or not.
  private func ask(_ loaded: any PartEngine, _ strategies: [any Strategy], _ types: [Int?], _ turn: Int) throws(Fault) {
    var entry = Entry.nodes
    for (role, strategy) in strategies.enumerated() {
      for node in schema.roles[role].nodes.indices {
        defer { entry += 1 }
        view[frames.answers[role][node]] = 0
        if loaded.has(entry) {
          try call(loaded, entry, turn: turn)
          if act[frames.asks] == 0 { continue }
          show(role, types, turn)
        }
        guard strategy.answers(node: node) else { continue }
        do {
          if try strategy.react(node: node, turn: turn, view: seats[role]) { view[frames.answers[role][node]] = 1 }
        } catch {
          throw error.of(role: role, turn: turn)
        }
      }
    }
  }

  private func call(_ loaded: any PartEngine, _ entry: Int, turn: Int) throws(Fault) {
    view[0] = Double(turn)
    do {
      try loaded.call(entry, turn: turn, view: view, act: act)
    } catch {
      // A belief rule that failed is not the model's fault, whatever the model made of it.
      if let fault = context.takeFault() { throw fault }
      var fault = error.ofModel(schema.name)
      fault.turn = turn
      throw fault
    }
    if let fault = context.takeFault() { throw fault }
  }
}

/// The chance and the turn of the match now played, for functions that the script calls.
final class ModelContext {
  private var chance = CounterChance(seed: 0, repetition: 0)
  private var fault: Fault?
  var turn = 0
  var beliefs: BeliefDesk?

  func begin(seed: UInt64, repetition: UInt64, later: LaterShocks?) {
    chance = CounterChance(seed: seed, repetition: repetition, later: later)
    turn = 0
    fault = nil
    beliefs?.begin(seed: seed, repetition: repetition)
  }

  /// A role's belief after one piece of evidence; nil where its rule failed.
  func update(
    _ belief: LogOdds, of role: Int, by observer: ObserverParameters, _ likelihoods: Likelihoods, _ evidence: Double
  ) -> LogOdds? {
    guard let beliefs else {
      return BeliefRule.update(belief, by: observer, likelihoods: likelihoods, evidence: evidence, noise: 0)
    }
    do throws(Fault) {
      return try beliefs.update(
        belief, of: role, by: observer, likelihoods: likelihoods, evidence: evidence, noise: 0, turn: turn)
    } catch {
      fault = fault ?? error
      return nil
    }
  }

  /// What a belief rule failed with, once.
  func takeFault() -> Fault? {
    defer { fault = nil }
    return fault
  }

  func uniform(_ purpose: Purpose) -> Double { chance.uniform(purpose, turn: turn) }

  /// Whether a role's reader misreads an act against its belief.
  func misreads(_ role: Int, _ probability: Double) -> Bool {
    uniform(role == 0 ? .confirmationAtCoercer : .confirmationAtTarget) < probability
  }
}

/// The chance of a script that is no strategy: a stream of its own, by its name.
enum ChanceStream {
  /// FNV-1a of the name (Fowler, Noll and Vo 1991), with the highest bit set: no role's stream, which are small numbers.
  static func of(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash | 1 << 63
  }
}

extension Fault {
  func of(role: Int, turn: Int) -> Fault {
    var fault = self
    (fault.role, fault.turn) = (role, turn)
    return fault
  }

  /// The fault of a model, and of no strategy.
  func ofModel(_ name: String) -> Fault {
    var fault = self
    fault.owner = "the model \(name)"
    return fault
  }
}
