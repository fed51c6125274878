/// One strategy, with its parameters set, in one seat. Two settings of one script are two entrants, and so is one script
/// in two seats: each is judged, and disqualified, for itself.
public struct Entrant: Sendable, Equatable, Codable {
  /// What tables call it: `maximum_pressure`, or `maximum_pressure:threat=0.3` where parameters are set.
  public let name: String
  /// Index of the role that it plays.
  public let role: Int
  /// Where its script was read from, as the user named it; nil for a native strategy.
  public let path: String?
  /// SHA-256 of its source, in hexadecimal; nil for a native strategy.
  public let sha256: String?
  /// Its source, for the copy in the run folder; nil for a native strategy, and in a plan read back from a folder.
  public let source: [UInt8]?

  /// The files that its script loads beside itself, in the order in which it asks for them.
  public let modules: [Module]

  private enum CodingKeys: String, CodingKey { case name, role, path, sha256, modules }

  /// A scripted entrant; the digest is taken from `source`.
  public init(name: String, role: Int, path: String, source: [UInt8], modules: [Module] = []) {
    self.name = name
    self.role = role
    self.path = path
    self.sha256 = SHA256.hex(of: source)
    self.source = source
    self.modules = modules
  }

  /// A native entrant: compiled, so it has no file.
  public init(name: String, role: Int) {
    self.name = name
    self.role = role
    self.path = nil
    self.sha256 = nil
    self.source = nil
    self.modules = []
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    role = try values.decode(Int.self, forKey: .role)
    path = try values.decodeIfPresent(String.self, forKey: .path)
    sha256 = try values.decodeIfPresent(String.self, forKey: .sha256)
    source = nil
    modules = try values.decodeIfPresent([Module].self, forKey: .modules) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    try values.encode(role, forKey: .role)
    try values.encodeIfPresent(path, forKey: .path)
    try values.encodeIfPresent(sha256, forKey: .sha256)
    if !modules.isEmpty { try values.encode(modules, forKey: .modules) }
  }
}
