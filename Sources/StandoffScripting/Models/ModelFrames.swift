import LuaBridge
import StandoffKernel

/// Where each number stands that crosses between a match and a model in Lua.
///
/// Its view: the turn, true types, every role's posture, answers of nodes, parameters. Its act: every role's view, payoffs,
/// series, marks, the outcome, and whether the match ends.
struct ModelFrames {
  let view: [LuaField]
  let act: [LuaField]
  let viewSlots: Int
  let actSlots: Int
  /// By role, the slot of its true type (-1 for none), and of its first posture field.
  let types: [Int]
  let postures: [Int]
  /// By role, the slots of the answers of its nodes.
  let answers: [[Int]]
  /// By role, for each field of its view that the model sets: its slot in act and in the role's own frame.
  let views: [[(act: Int, own: Int)]]
  /// By role, the slot of its payoff.
  let payoffs: [Int]
  let series: Int
  let marks: Int
  let outcome: Int
  let ends: Int
  let asks: Int

  private static let largestPayoff = 1e12

  init(_ scenario: Scenario) {
    let schema = scenario.schema
    var view = [LuaField("turn", .integer(0...10_000), slot: 0)]
    var act: [LuaField] = []
    var next = 1
    var types: [Int] = []
    var postures: [Int] = []
    var answers: [[Int]] = []
    var views: [[(act: Int, own: Int)]] = []
    func kind(_ kind: FieldSchema.Kind) -> LuaField.Kind {
      switch kind {
      case .number(let range): .number(range)
      case .integer(let range): .integer(range)
      case .flag: .flag
      case .choice(let words): .choice(words)
      }
    }
    /// What a field holds before it is set: 0, or the nearest that its range allows.
    func initial(_ kind: FieldSchema.Kind) -> Double {
      switch kind {
      case .number(let range): min(max(0, range.lowerBound), range.upperBound)
      case .integer(let range): Double(min(max(0, range.lowerBound), range.upperBound))
      default: 0
      }
    }
    for role in schema.roles {
      types.append(role.types.isEmpty ? -1 : next)
      if !role.types.isEmpty {
        view.append(LuaField("type.\(role.name)", .choice(role.types.map(\.name)), slot: next))
        next += 1
      }
      postures.append(next)
      for field in role.posture {
        view.append(LuaField("\(role.name).\(field.name)", kind(field.kind), slot: next))
        next += 1
      }
      var own: [Int] = []
      for node in role.nodes {
        view.append(LuaField("answer.\(node.name)", .flag, slot: next))
        own.append(next)
        next += 1
      }
      answers.append(own)
      var shown: [(act: Int, own: Int)] = []
      for field in role.view where field.slot != FieldSchema.constant && field.name != "turn" && field.name != "type" {
        shown.append((act.count, field.slot))
        act.append(
          LuaField("\(role.name).\(field.name)", kind(field.kind), slot: act.count, value: initial(field.kind)))
      }
      views.append(shown)
    }
    for (index, parameter) in schema.parameters.enumerated() {
      let isShared = schema.parameters.filter { $0.name == parameter.name }.count > 1
      let prefix = isShared ? parameter.role.map { schema.roles[$0].name + "_" } ?? "" : ""
      let (words, value) = scenario.choice(of: index)
      let kind: LuaField.Kind = !words.isEmpty ? .choice(words) : parameter.isInteger
        ? .integer(Int(parameter.range.lowerBound)...Int(parameter.range.upperBound)) : .number(parameter.range)
      view.append(
        LuaField("parameters.\(prefix)\(parameter.name)", kind, slot: FieldSchema.constant, value: value))
    }
    payoffs = schema.roles.map { role in
      act.append(
        LuaField("payoff.\(role.name)", .number(-Self.largestPayoff...Self.largestPayoff), slot: act.count))
      return act.count - 1
    }
    series = act.count
    for series in schema.series { act.append(LuaField("series.\(series.name)", .number(-1e12...1e12), slot: act.count)) }
    marks = act.count
    for mark in schema.marks {
      act.append(LuaField("mark.\(mark.name)", .integer(-1_000_000_000...1_000_000_000), slot: act.count))
    }
    outcome = act.count
    act.append(LuaField("outcome", .choice(schema.outcomes.map(\.name)), slot: outcome))
    ends = act.count
    act.append(LuaField("ends", .flag, slot: ends))
    asks = act.count
    act.append(LuaField("asks", .flag, slot: asks))
    self.view = view
    self.act = act
    viewSlots = next
    actSlots = act.count
    self.types = types
    self.postures = postures
    self.answers = answers
    self.views = views
  }
}
