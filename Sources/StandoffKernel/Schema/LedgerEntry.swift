/// A parameter of a model: what the ledger says of it, and where it is kept.
struct LedgerEntry<Parameters>: Sendable {
  let schema: ParameterSchema
  let get: @Sendable (Parameters) -> Double
  let set: @Sendable (inout Parameters, Double) -> Void

  static func number(
    _ path: any WritableKeyPath<Parameters, Double> & Sendable, _ name: String, role: Int? = nil,
    _ symbol: String,
    _ unit: String, _ range: ClosedRange<Double>, _ defaultValue: Double, suggested: ClosedRange<Double>? = nil,
    source: String, _ summary: String
  ) -> LedgerEntry {
    LedgerEntry(
      schema: ParameterSchema(
        name, role: role, symbol: symbol, unit: unit, range: range, suggested: suggested, default: defaultValue,
        source: source, summary),
      get: { $0[keyPath: path] },
      set: { $0[keyPath: path] = $1 })
  }

  static func integer(
    _ path: any WritableKeyPath<Parameters, Int> & Sendable, _ name: String, role: Int? = nil, _ symbol: String,
    _ unit: String, _ range: ClosedRange<Double>, _ defaultValue: Double, suggested: ClosedRange<Double>? = nil,
    source: String, _ summary: String
  ) -> LedgerEntry {
    LedgerEntry(
      schema: ParameterSchema(
        name, role: role, symbol: symbol, unit: unit, range: range, suggested: suggested, isInteger: true,
        default: defaultValue, source: source,
        summary),
      get: { Double($0[keyPath: path]) },
      set: { $0[keyPath: path] = Int($1) })
  }

  /// A parameter whose values are words; its number is the word's index.
  static func choice<Word: RawRepresentable & CaseIterable & Sendable>(
    _ path: any WritableKeyPath<Parameters, Word> & Sendable, _ name: String, role: Int? = nil, _ symbol: String,
    words: [String], _ defaultValue: Word, source: String, _ summary: String
  ) -> LedgerEntry where Word.RawValue == Int {
    LedgerEntry(
      schema: ParameterSchema(
        name, role: role, symbol: symbol, unit: "word", range: 0...Double(words.count - 1), isInteger: true, words: words,
        default: Double(defaultValue.rawValue), source: source, summary),
      get: { Double($0[keyPath: path].rawValue) },
      set: { $0[keyPath: path] = Word(rawValue: Int($1)) ?? defaultValue })
  }
}
