import LuaBridge
import StandoffKernel

/// The value of a limit as users read and write it: `2_000_000`, `2e6`, `64KiB`, `12 MiB`.
enum LimitValue {
  private static let sizes: [(suffix: String, bytes: UInt64)] = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]

  /// - Throws: an ``InputError`` with the form or the range.
  static func read(_ text: String, of name: LuaLimits.Name) throws(InputError) -> UInt64 {
    var digits = text.filter { $0 != "_" && $0 != " " }
    var unit: UInt64 = 1
    if name.isBytes, let size = sizes.first(where: { digits.hasSuffix($0.suffix) }) {
      digits.removeLast(size.suffix.count)
      unit = size.bytes
    }
    let twice = "--limit \(name.rawValue)=\(option(2 * LuaLimits.standard[name], of: name))"
    let example = name.isBytes ? "\(twice), or a number of bytes" : twice
    guard digits.first?.isNumber == true, let number = Double(digits), number.isFinite else {
      throw InputError("--limit \(name.rawValue)=\(text) is not \(name.isBytes ? "a size" : "a number"); write \(example)")
    }
    let value = number * Double(unit)
    let range = name.range
    guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else {
      throw InputError(
        """
        --limit \(name.rawValue)=\(text) must lie between \(Self.text(range.lowerBound, of: name)) and \
        \(Self.text(range.upperBound, of: name)); its default is \(Self.text(LuaLimits.standard[name], of: name))
        """)
    }
    guard value == value.rounded() else {
      throw InputError("--limit \(name.rawValue)=\(text) is no whole number; write \(example)")
    }
    return UInt64(value)
  }

  /// `6 MiB`, `10 million`, `2500000`: the shortest exact words.
  static func text(_ value: UInt64, of name: LuaLimits.Name) -> String {
    if name.isBytes {
      guard let size = sizes.dropLast().last(where: { value >= $0.bytes && value % $0.bytes == 0 }) else {
        return "\(value) bytes"
      }
      return "\(value / size.bytes) \(size.suffix)"
    }
    return value >= 1_000_000 && value % 1_000_000 == 0 ? "\(value / 1_000_000) million" : "\(value)"
  }

  /// As the option takes it: `6MiB`, `10000000`.
  static func option(_ value: UInt64, of name: LuaLimits.Name) -> String {
    name.isBytes ? text(value, of: name).filter { $0 != " " }.replacingSuffix("bytes") : "\(value)"
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
