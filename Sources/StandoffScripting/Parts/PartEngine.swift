public import LuaBridge
public import StandoffKernel

/// What runs the functions of a model, a scorer or a belief rule: a Lua machine, or a plugin's machine code.
public protocol PartEngine: AnyObject {
  /// Whether what it says is kept for the transcript.
  var keepsLines: Bool { get set }

  /// Other shocks from a turn on, for its own chance; nil for none. Stays from match to match.
  var laterShocks: LaterShocks? { get set }

  /// Whether there is a function for an entry of the shape.
  func has(_ entry: Int) -> Bool

  /// Starts a match: everything is as it was when the engine was made.
  func begin(seed: UInt64, repetition: UInt64, stream: UInt64)

  /// Calls an entry; every act field starts at its declared value.
  /// - Throws: a ``Fault``, with a line where one is known.
  func call(
    _ entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault)

  /// What it said since the last take.
  func takeLines() -> [String]
}

/// What a part in machine code is called with: the host's side of its table.
public struct PartShape {
  /// What it is, by the number that stands in a plugin's table.
  public enum Kind: UInt32, Sendable {
    case model = 1
    case scorer, beliefRule

    /// `belief rule`.
    public var word: String {
      switch self {
      case .model: "model"
      case .scorer: "scorer"
      case .beliefRule: "belief rule"
      }
    }
  }

  public let kind: Kind
  /// What its file says behind `native =`.
  public let name: String
  /// The file that declares it, and the line that names its code.
  public let file: String
  public let line: Int
  /// What it may see and set, by the names that a Lua function would use.
  public let view: [LuaField]
  public let act: [LuaField]
  /// Functions that the host calls, and those of them that must be there.
  public let entries: [String]
  public let required: [String]
  /// A model's: the belief of a role after evidence; nil where it has no belief rule.
  public let update: ((BeliefQuestion) -> Double?)?

  public init(
    kind: Kind, name: String, file: String, line: Int, view: [LuaField], act: [LuaField], entries: [String],
    required: [String], update: ((BeliefQuestion) -> Double?)? = nil
  ) {
    self.kind = kind
    self.name = name
    self.file = file
    self.line = line
    self.view = view
    self.act = act
    self.entries = entries
    self.required = required
    self.update = update
  }
}

/// What a model asks of a role's belief rule.
public struct BeliefQuestion {
  /// The role that learns, by index.
  public let role: Int
  /// Its belief that the other is the bad type; probability.
  public let belief: Double
  /// The likelihood of the act from a bad other, and from a benign one given its fear; above 0 and below 1.
  public let bad, benign: Double
  /// o in [0, 1].
  public let evidence: Double
  /// The likelihood from a benign other without fear; NaN for the same.
  public let unafraid: Double

  public init(role: Int, belief: Double, bad: Double, benign: Double, evidence: Double, unafraid: Double) {
    self.role = role
    self.belief = belief
    self.bad = bad
    self.benign = benign
    self.evidence = evidence
    self.unafraid = unafraid
  }
}

/// Where parts in machine code come from. The room that can load them fills it; without one they cannot be played.
public struct NativeParts: Sendable {
  /// Makes one for a game.
  public let make: @Sendable (PartShape) throws(Fault) -> any PartEngine

  public init(_ make: @escaping @Sendable (PartShape) throws(Fault) -> any PartEngine) { self.make = make }

  /// Why a file that belongs to no plugin cannot have machine code.
  static func nobody(_ shape: PartShape) -> Fault {
    Fault(
      .contract,
      """
      native = "\(shape.name)": machine code belongs to a plugin, whose plugin.lua names the library; put this file into one
      """, file: shape.file, line: shape.line)
  }
}
