import StandoffKernel

/// An event made of a closure: effects by name, at one node.
final class StubEvent: EventSource {
  typealias Effects = (_ turn: Int, _ view: (String) -> Double) throws(Fault) -> [String: Double]

  let name = "stub"
  let node: Int
  /// Matches begun.
  private(set) var begun = 0
  private let schema: EventSchema
  private let effects: Effects
  private let lines: [String]

  init(_ node: String, of model: ModelSchema, lines: [String] = [], _ effects: @escaping Effects) {
    schema = model.events!
    self.node = schema.nodes.firstIndex { $0.name == node }!
    self.lines = lines
    self.effects = effects
  }

  func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) { begun += 1 }

  func occur(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) -> [String] {
    let schema = schema
    let effects = try effects(turn) { name in view[schema.view.first { $0.name == name }!.slot] }
    for (name, value) in effects { act[schema.effects.first { $0.name == name }!.slot] = value }
    return effects.isEmpty ? [] : lines
  }
}

extension Table {
  /// One match with an event, with its turns.
  func record(_ event: StubEvent, seed: UInt64 = 1) throws -> Played {
    let game = game
    game.events = EventDesk(game.schema.events!, [event])
    let recorder = CrisisRecorder()
    let result = try game.play(seats, seed: seed, repetition: 0, recorder: recorder)
    return Played(result: result, recorder: recorder)
  }

  /// One match in which a node's event has these effects in a turn.
  func record(
    _ node: String, in turn: Int = 1, _ effects: [String: Double], lines: [String] = [], seed: UInt64 = 1
  ) throws -> Played {
    try record(StubEvent(node, of: CrisisSchema.model, lines: lines) { now, _ in now == turn ? effects : [:] }, seed: seed)
  }
}
