/// A function of the host's, which scripts call as `module.name(...)`. Its arguments are checked against the declaration
/// before it runs; a wrong one is an error at the line of the call.
public struct LuaFunction {
  /// Reads `arguments.count` values (NaN for one that was left out), writes `results.count` values. Returns nil, or a
  /// sentence that the script gets as an error. It must not call the machine that called it.
  public typealias Body = (_ arguments: UnsafePointer<Double>, _ results: UnsafeMutablePointer<Double>) -> String?

  public var module: String
  public var name: String
  /// At most 16.
  public var arguments: [LuaField]
  /// How many of the arguments must be given.
  public var required: Int
  /// At most 16.
  public var results: [LuaField]
  /// Fuel of one call. Judgement: 16, about what it takes to cross; more for a body that computes for microseconds.
  public var units: Int
  public var body: Body

  public init(
    module: String, name: String, arguments: [LuaField], required: Int, results: [LuaField], units: Int = 16,
    body: @escaping Body
  ) {
    self.module = module
    self.name = name
    self.arguments = arguments
    self.required = required
    self.results = results
    self.units = units
    self.body = body
  }
}

/// What the C side holds while the machine lives: the bodies, by index.
final class LuaFunctionBox {
  let bodies: [LuaFunction.Body]

  init(_ functions: [LuaFunction]) {
    bodies = functions.map(\.body)
  }

  /// Runs one body. The error, if there is one, is only written down here: C raises it after this frame has returned.
  func call(
    _ index: Int32, _ arguments: UnsafePointer<Double>, _ results: UnsafeMutablePointer<Double>,
    _ message: UnsafeMutablePointer<CChar>
  ) -> Int32 {
    guard let sentence = bodies[Int(index)](arguments, results) else { return 0 }
    var length = 0
    for byte in sentence.utf8.prefix(Self.messageBytes - 1) {
      message[length] = CChar(bitPattern: byte)
      length += 1
    }
    message[length] = 0
    return 1
  }

  /// Room that C gives for a message, with its final zero.
  static let messageBytes = 256
}
