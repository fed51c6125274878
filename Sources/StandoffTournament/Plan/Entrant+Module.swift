extension Entrant {
  /// A file that a script loads beside itself.
  public struct Module: Sendable, Equatable, Codable {
    /// What scripts call it: `stages`.
    public let name: String
    /// Where it was read from.
    public let path: String
    /// SHA-256 of its source, in hexadecimal.
    public let sha256: String
    /// Its source, for the copy in the run folder; nil in a plan read back from a folder.
    public let source: [UInt8]?

    private enum CodingKeys: String, CodingKey { case name, path, sha256 }

    /// A module; the digest is taken from `source`.
    public init(name: String, path: String, source: [UInt8]) {
      self.name = name
      self.path = path
      self.sha256 = SHA256.hex(of: source)
      self.source = source
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decode(String.self, forKey: .name)
      path = try values.decode(String.self, forKey: .path)
      sha256 = try values.decode(String.self, forKey: .sha256)
      source = nil
    }
  }
}
