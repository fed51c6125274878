internal import Foundation

/// A value of JSON: chart specifications are read, filled and written as such.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A number as charts need it: rounded to six decimals, so that files stay small; null where it is none.
  package static func rounded(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    let rounded = (value * 1e6).rounded() / 1e6
    return .number(rounded == 0 ? 0 : rounded)
  }

  static func integer(_ value: Int) -> JSONValue { .number(Double(value)) }
  static func texts(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.text)) }

  /// A member of an object; null where there is none.
  package subscript(_ key: String) -> JSONValue {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  /// The elements of a list; none of anything else.
  var elements: [JSONValue] {
    if case .list(let elements) = self { return elements }
    return []
  }

  /// The string, where it is one.
  var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The same with every `{{name}}` replaced: by the value where the string is nothing else, by its text within a longer one.
  package func filled(_ values: [String: JSONValue]) -> JSONValue {
    switch self {
    case .list(let elements): return .list(elements.map { $0.filled(values) })
    case .object(let members): return .object(members.mapValues { $0.filled(values) })
    case .text(let text):
      guard text.contains("{{") else { return self }
      if text.hasPrefix("{{"), text.hasSuffix("}}"), let value = values[String(text.dropFirst(2).dropLast(2))] { return value }
      return .text(Self.filled(text, values))
    default: return self
    }
  }

  private static func filled(_ text: String, _ values: [String: JSONValue]) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "{{"), let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex) {
      result += rest[..<start.lowerBound]
      if case .text(let value) = values[String(rest[start.upperBound..<end.lowerBound])] { result += value }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// As JSON, keys in order, so that the same value has the same bytes.
  public func text(isPretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = isPretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { fatalError("numbers that are finite and strings are always JSON") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads JSON; nil where the text is none.
  public init?(json: String) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else { return nil }
    self = value
  }
}

extension JSONValue: Codable {
  private struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: MemberKey.self) {
      var members: [String: JSONValue] = [:]
      for key in container.allKeys { members[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
      self = .object(members)
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .list(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() { self = .null }
    else if let flag = try? container.decode(Bool.self) { self = .flag(flag) }
    else if let number = try? container.decode(Double.self) { self = .number(number) }
    else { self = .text(try container.decode(String.self)) }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: MemberKey.self)
      for (name, value) in members.sorted(by: { $0.key < $1.key }) { try container.encode(value, forKey: MemberKey(name)) }
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .flag(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
