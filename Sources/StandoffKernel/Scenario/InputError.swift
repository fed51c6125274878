/// Bad input from outside: what is wrong, where, and what to do. One sentence or two, for people.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong and what to do, without the place.
  public var message: String
  /// The file it stands in, where there is one.
  public var file: String?
  /// Its line, from 1, where known.
  public var line: Int?

  /// An error in a file, at a line, where these are known.
  public init(_ message: String, file: String? = nil, line: Int? = nil) {
    self.message = message
    self.file = file
    self.line = line
  }

  /// `file:line: message`.
  public var description: String {
    guard let file else { return message }
    guard let line else { return "\(file): \(message)" }
    return "\(file):\(line): \(message)"
  }
}
