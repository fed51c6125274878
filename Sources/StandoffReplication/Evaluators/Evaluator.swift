public import StandoffAnalysis
public import StandoffKernel

/// What finds the number of a kind of figure, from its parameters alone.
public struct Evaluator: Sendable {
  /// Takes checked parameters; gives the number by every surface that has it, nan where there is none.
  typealias Computation = @Sendable (Arguments) throws -> [Double]

  let patterns: [FigurePattern]
  /// Symbols that a figure must give.
  let required: [String]
  /// Symbols that it may give.
  let optional: [String]
  /// Ranges of symbols that mean something else here than in the other figures.
  let ranges: [String: SymbolRange]
  /// The words that a symbol may be.
  let words: [String: [String]]
  /// Whether any symbol may be given: the evaluator looks each up.
  let takesAnySymbol: Bool
  /// What is found, in words.
  public let finds: String
  /// By which general method.
  public let method: String
  /// Whose the result is.
  public let standing: ModelResult.Standing
  private let compute: Computation

  /// - Parameters:
  ///   - patterns: the ids that it is for, apart by blanks; so are the symbols of `takes` and `mayTake`.
  init(
    _ patterns: String, takes required: String = "", mayTake optional: String = "", ranges: [String: SymbolRange] = [:],
    words: [String: [String]] = [:], takesAnySymbol: Bool = false, finds: String, by method: String,
    standing: ModelResult.Standing = .derived, compute: @escaping Computation
  ) {
    self.patterns = patterns.split(separator: " ").map { FigurePattern(String($0)) }
    self.required = required.split(separator: " ").map(String.init)
    self.optional = optional.split(separator: " ").map(String.init)
    self.ranges = ranges
    self.words = words
    self.takesAnySymbol = takesAnySymbol
    self.finds = finds
    self.method = method
    self.standing = standing
    self.compute = compute
  }

  /// `M02.*.demand`.
  public var kind: String { patterns.map(\.description).joined(separator: ", ") }

  /// What the solvers or the kernel find at a figure's parameters, by each surface that has the number; nan for no answer.
  /// The figure's value plays no part.
  /// - Throws: an `InputError` for parameters that are missing, unknown, of a wrong kind or out of range; `SolverError`
  ///   and `Fault` where the computation itself fails.
  public func find(_ figure: Figure) throws -> [Double] { try compute(try arguments(figure)) }
}

extension Evaluator {
  /// A figure's parameters, checked.
  public func arguments(_ figure: Figure) throws(InputError) -> Arguments {
    let symbols = required + optional + words.keys.sorted()
    for symbol in figure.parameters.keys.sorted() where !takesAnySymbol && !symbols.contains(symbol) {
      throw InputError(
        "\(figure.id): unknown parameter '\(symbol)'\(NearestNames.clause(symbol, in: symbols)); \(Self.list(required, optional))")
    }
    for symbol in required + words.keys.sorted() where figure.parameters[symbol] == nil {
      throw InputError("\(figure.id): the parameter '\(symbol)' is missing; \(Self.list(required + words.keys.sorted(), optional))")
    }
    var numbers: [String: Double] = [:]
    for (symbol, value) in figure.parameters.sorted(by: { $0.key < $1.key }) where !takesAnySymbol {
      switch value {
      case .word(let word):
        guard let allowed = words[symbol] else {
          throw InputError("\(figure.id): \(symbol) is '\(word)'; it must be a number")
        }
        guard allowed.contains(word) else {
          throw InputError("\(figure.id): \(symbol) is '\(word)'; it must be \(allowed.joined(separator: " or "))")
        }
      case .number(let number):
        guard words[symbol] == nil else {
          throw InputError("\(figure.id): \(symbol) is a number; it must be \(words[symbol]!.joined(separator: " or "))")
        }
        if let range = ranges[symbol] ?? SymbolRange.table[symbol], let problem = range.problem(with: number) {
          throw InputError("\(figure.id): \(symbol) is \(PlainNumber.text(number)); it must be \(problem)")
        }
        numbers[symbol] = number
      }
    }
    return Arguments(id: figure.id, numbers: numbers, all: figure.parameters)
  }

  private static func list(_ required: [String], _ optional: [String]) -> String {
    let may = optional.isEmpty ? "" : ", and may give \(optional.joined(separator: ", "))"
    return "such a figure gives \(required.joined(separator: ", "))\(may)"
  }
}

/// The parameters of a figure, checked against its evaluator: what an evaluator reads is there.
public struct Arguments: Sendable {
  let id: String
  let numbers: [String: Double]
  /// Every parameter as the figure gives it.
  let all: [String: FigureValue]

  /// A parameter that the evaluator requires.
  subscript(symbol: String) -> Double {
    guard let number = numbers[symbol] else { preconditionFailure("\(id) reads '\(symbol)', which its evaluator does not take") }
    return number
  }

  /// A parameter that a figure may leave out.
  subscript(symbol: String, default fallback: @autoclosure () -> Double) -> Double { numbers[symbol] ?? fallback() }

  func integer(_ symbol: String) -> Int { Int(self[symbol]) }

  func word(_ symbol: String) -> String {
    if case .word(let word)? = all[symbol] { word } else { "" }
  }
}
