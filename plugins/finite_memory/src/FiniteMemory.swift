// The function of belief_rules/finite_memory.lua, which says what every name here means.

import CStandoffPlugin

/// What the rule sees, in this order.
private enum Seen: Int, CaseIterable {
  case belief, bayes, states, widest

  var name: StaticString {
    switch self {
    case .belief: "belief"
    case .bayes: "bayes"
    case .states: "params.states"
    case .widest: "params.widest"
    }
  }
}

/// The nearest of `states` beliefs that lie evenly in log-odds between −widest and +widest.
private func nearest(_ logOdds: Double, states: Int, widest: Double) -> Int {
  let step = 2 * widest / Double(states - 1)
  return min(max(Int(((logOdds + widest) / step).rounded()), 0), states - 1)
}

/// One step at most, towards where Bayes' rule would go.
private func update(_ call: UnsafePointer<standoff_call>) -> Int32 {
  let (view, host) = (call.pointee.view!, call.pointee.host.pointee)
  func logOdds(_ probability: Double) -> Double { host.log(probability / (1 - probability)) }
  let states = Int(view[Seen.states.rawValue])
  let widest = view[Seen.widest.rawValue]
  guard states >= 2 else { return host.fail(call, "states must be at least 2") }
  let now = nearest(logOdds(view[Seen.belief.rawValue]), states: states, widest: widest)
  let wanted = nearest(logOdds(view[Seen.bayes.rawValue]), states: states, widest: widest)
  let next = now + (wanted - now).signum()
  call.pointee.act[0] = host.logistic(-widest + Double(next) * 2 * widest / Double(states - 1))
  return 0
}

/// Text and tables that live as long as the process.
private func lasting(_ text: StaticString) -> UnsafePointer<CChar> {
  UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}

private func lasting<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
  _ = copy.initialize(from: elements)
  return UnsafePointer(copy.baseAddress!)
}

nonisolated(unsafe) private let table: UnsafePointer<standoff_plugin> = {
  let part = standoff_part(
    size: UInt32(MemoryLayout<standoff_part>.size), kind: STANDOFF_BELIEF_RULE.rawValue, name: lasting("finite_memory"),
    view: lasting(Seen.allCases.map { Optional(lasting($0.name)) }), act: lasting([Optional(lasting("belief"))]),
    entries: lasting([standoff_entry(name: lasting("update"), function: { _, call in update(call!) })]),
    view_count: UInt32(Seen.allCases.count), act_count: 1, entry_count: 1, reserved: 0, create: nil, begin: nil, destroy: nil)
  return lasting([
    standoff_plugin(
      abi: STANDOFF_ABI, size: UInt32(MemoryLayout<standoff_plugin>.size),
      part_size: UInt32(MemoryLayout<standoff_part>.size), part_count: 1, name: lasting("finite_memory"),
      version: lasting("1.0.0"), parts: lasting([part]))
  ])
}()

@_cdecl("standoff_plugin_table")
public func standoffPluginTable() -> UnsafePointer<standoff_plugin> { table }
