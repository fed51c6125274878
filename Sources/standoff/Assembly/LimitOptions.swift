import ArgumentParser
import LuaBridge
import StandoffKernel

/// What scripts may use up, where the user wants other limits than the standard ones.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Set a limit of every script: call_fuel=2e6, memory=12MiB. Also load_fuel, match_fuel, string, block, source. \
      Repeatable.
      """,
      valueName: "name=value"))
  var limit: [String] = []

  /// - Throws: an ``InputError`` that names the limits, or the range of the one named.
  func resolved() throws(InputError) -> LuaLimits {
    var limits = LuaLimits.standard
    var named: Set<LuaLimits.Name> = []
    for text in limit {
      let set = try Assignment(text, option: "--limit", form: "name=value", example: "call_fuel=2_000_000")
      let names = LuaLimits.Name.allCases.map(\.rawValue)
      guard let name = LuaLimits.Name(rawValue: set.name) else {
        let near = NearestNames.of(set.name, in: names)
        throw InputError(
          """
          unknown limit '\(set.name)'\(near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))"); the limits and \
          their defaults are \(Self.defaults)
          """)
      }
      guard named.insert(name).inserted else { throw InputError("--limit names \(set.name) twice") }
      limits[name] = try LimitValue.read(set.value, of: name)
    }
    if let (name, other, least) = limits.obstructed {
      throw InputError(
        """
        --limit \(name.rawValue)=\(LimitValue.text(limits[name], of: name)) cannot be met: a string is put together in a \
        block of up to twice its length, and \(other.rawValue) is \(LimitValue.text(limits[other], of: other)); add \
        --limit \(other.rawValue)=\(LimitValue.option(least, of: other)), or take shorter strings
        """)
    }
    return limits
  }

  /// `load_fuel 10 million, … memory 6 MiB`.
  static var defaults: String {
    LuaLimits.Name.allCases.map { "\($0.rawValue) \(LimitValue.text(LuaLimits.standard[$0], of: $0))" }
      .joined(separator: ", ")
  }
}

/// A result for programs, with the limits that differ from the standard ones; without the key where none does.
struct WithLimits<Result: Encodable>: Encodable {
  private let result: Result
  private let limits: LuaLimits

  init(_ result: Result, _ limits: LuaLimits) {
    self.result = result
    self.limits = limits
  }

  private enum Key: String, CodingKey { case limits }

  func encode(to encoder: any Encoder) throws {
    try result.encode(to: encoder)
    let changed = limits.changed
    if changed.isEmpty { return }
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(
      Dictionary(uniqueKeysWithValues: changed.map { ($0.name.rawValue, $0.value) }), forKey: .limits)
  }
}
