/// The socket that an event fills: something that befalls the actors and that none of them chose.
///
/// It is nature's: it sees what the model's ``EventSchema`` shows, true types included, and draws its own chance. It keeps
/// no state across ``begin(seed:repetition:wantsLines:)``: the same match and seed must give the same events.
public protocol EventSource: AnyObject {
  /// `coup`.
  var name: String { get }
  /// Index of the node at which it is asked, once a turn.
  var node: Int { get }

  /// A match starts: forget everything.
  /// - Parameter wantsLines: whether somebody will read what ``occur(turn:view:act:)`` returns.
  func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool)

  /// Sets its effects. Every field of `act` is 0 on entry, which does nothing.
  /// - Returns: what a transcript is to tell, with `%0` for the actor of role 0, and so on; empty where there is nothing.
  /// - Throws: a ``Fault``; who asked fills in its turn and owner.
  func occur(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) -> [String]
}

/// The events of one game, in order, with the frames that cross. Owned by the game's thread.
public final class EventDesk {
  /// What events see and do in the game's model.
  public let schema: EventSchema
  private let sources: [any EventSource]
  private let byNode: [[Int]]
  private let view: UnsafeMutablePointer<Double>
  private let act: UnsafeMutablePointer<Double>

  /// - Parameter sources: asked in this order where they share a node; each names a node that the schema has.
  public init(_ schema: EventSchema, _ sources: [any EventSource]) {
    precondition(sources.allSatisfy { schema.nodes.indices.contains($0.node) }, "an event names a node of its model")
    self.schema = schema
    self.sources = sources
    byNode = schema.nodes.indices.map { node in sources.indices.filter { sources[$0].node == node } }
    view = .allocate(capacity: max(schema.viewWidth, 1))
    view.initialize(repeating: 0, count: max(schema.viewWidth, 1))
    act = .allocate(capacity: max(schema.effects.count, 1))
    act.initialize(repeating: 0, count: max(schema.effects.count, 1))
  }

  deinit {
    view.deallocate()
    act.deallocate()
  }

  /// The name of an event, by its index.
  func name(of event: Int) -> String { sources[event].name }

  func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) {
    for source in sources { source.begin(seed: seed, repetition: repetition, wantsLines: wantsLines) }
  }

  /// Asks the events of a node, one after another: each sees what those before it did.
  /// - Parameters:
  ///   - show: fills the view.
  ///   - apply: takes the effects of an event, with its index.
  ///   - tell: takes the lines for the transcript; of an event that did something and said nothing, what it did.
  /// - Throws: the fault of an event, marked as its own.
  func ask(
    _ node: Int, turn: Int, show: (UnsafeMutablePointer<Double>) -> Void,
    apply: (UnsafePointer<Double>, _ event: Int) -> Void, tell: (String) -> Void
  ) throws(Fault) {
    for event in byNode[node] {
      let source = sources[event]
      show(view)
      act.update(repeating: 0, count: schema.effects.count)
      let lines: [String]
      do {
        lines = try source.occur(turn: turn, view: view, act: act)
      } catch {
        var fault = error
        (fault.turn, fault.owner) = (turn, "the event \(source.name)")
        throw fault
      }
      apply(act, event)
      for line in lines { tell(line) }
      if lines.isEmpty, let effects { tell("\(source.name): \(effects)") }
    }
  }

  /// What stands in the effects' frame, in words; nil where nothing does.
  private var effects: String? {
    let parts = schema.effects.compactMap { effect -> String? in
      let value = act[effect.slot]
      if value == 0 { return nil }
      switch effect.kind {
      case .flag: return Self.words(effect.name)
      case .choice(let words): return "\(Self.words(effect.name)) \(Self.words(words[Int(value)]))"
      case .number, .integer: return "\(Self.words(effect.name)) \(value > 0 ? "+" : "")\(PlainNumber.text(value))"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func words(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}

/// A game that events may befall.
public protocol EventfulGame: Game {
  /// The events in force; nil for none, which costs nothing.
  var events: EventDesk? { get set }
}
