public import StandoffKernel

/// A function of the kernel's that scripts may call, declared once: from this come its registration, the checks of its
/// arguments, the words of its errors, its page and its editor stub.
public struct ModelFunction: Sendable {
  /// One argument or result.
  public struct Value: Sendable {
    /// Name in words.
    public let name: String
    /// Its kind and range.
    public let kind: FieldSchema.Kind
    /// Its unit; empty for flags and choices.
    public let unit: String
    /// A value of this name.
    public init(_ name: String, _ kind: FieldSchema.Kind, _ unit: String) {
      self.name = name
      self.kind = kind
      self.unit = unit
    }
  }

  /// The position from which a script asks.
  public struct Asker {
    /// The role that the script plays, by index.
    public let role: Int
    /// The view of the call now running.
    public let view: UnsafePointer<Double>
  }

  /// Name in Lua, under `model`.
  public let name: String
  /// Roles that have it, by index.
  public let roles: Set<Int>
  /// One sentence.
  public let summary: String
  /// Its arguments, in order.
  public let arguments: [Value]
  /// Arguments after these may be left out.
  public let required: Int
  /// What it returns.
  public let result: Value
  /// Computes the result; an argument left out is NaN.
  let body: @Sendable (Asker, UnsafePointer<Double>) -> Double

  init(
    _ name: String, roles: Set<Int>, _ summary: String, arguments: [Value] = [],
    required: Int? = nil, result: Value, body: @escaping @Sendable (Asker, UnsafePointer<Double>) -> Double
  ) {
    self.name = name
    self.roles = roles
    self.summary = summary
    self.arguments = arguments
    self.required = required ?? arguments.count
    self.result = result
    self.body = body
  }

  /// The same for other roles.
  func of(roles: Set<Int>) -> ModelFunction {
    ModelFunction(name, roles: roles, summary, arguments: arguments, required: required, result: result, body: body)
  }
}
