public import StandoffKernel

/// A function of the kernel's that scripts may call, declared once: from this come its registration, the checks of its
/// arguments, the words of its errors, its page and its editor stub.
public struct ModelFunction: Sendable {
  /// One argument or result.
  public struct Value: Sendable {
    public let name: String
    public let kind: FieldSchema.Kind
    public let unit: String
    public init(_ name: String, _ kind: FieldSchema.Kind, _ unit: String) {
      self.name = name
      self.kind = kind
      self.unit = unit
    }
  }

  /// The position from which a script asks.
  public struct Asker {
    public let parameters: CrisisParameters
    public let role: CrisisRole
    /// The view of the call now running.
    public let view: UnsafePointer<Double>
  }

  public let name: String
  /// Roles that have it.
  public let roles: Set<CrisisRole>
  public let summary: String
  public let arguments: [Value]
  /// Arguments after these may be left out.
  public let required: Int
  public let result: Value
  /// Computes the result; an argument left out is NaN.
  let body: @Sendable (Asker, UnsafePointer<Double>) -> Double

  init(
    _ name: String, roles: Set<CrisisRole> = Set(CrisisRole.allCases), _ summary: String, arguments: [Value] = [],
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
}
