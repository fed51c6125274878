/// The copies of a run's sources: one for each different text, under the file's own name. Where two different texts have
/// the same name, the later one's digest goes before it.
struct SourceCopies {
  private let folder: String
  private var names: [String: String] = [:]  // SHA-256 by copy's path
  private static let digestPrefix = 12  // hexadecimal digits that tell two files of one name apart: judgement

  init(folder: String) { self.folder = folder }

  /// Copies every script of the plan, in its order.
  mutating func take(_ plan: TournamentPlan) throws(TournamentError) -> [RunManifest.Script] {
    var scripts: [RunManifest.Script] = []
    for (seat, rivals) in zip(plan.seats, plan.entrants) {
      for rival in rivals {
        var script = RunManifest.Script(
          name: rival.name, role: seat.role, actor: seat.actor, path: rival.path, sha256: rival.sha256)
        if let path = rival.path, let sha256 = rival.sha256, let source = rival.source {
          script.copy = try copy(source, sha256: sha256, of: path)
        }
        scripts.append(script)
      }
    }
    return scripts
  }

  mutating func take(
    scenario: RunDescription.Source, name: String
  ) throws(TournamentError) -> RunManifest.Source {
    let sha256 = SHA256.hex(of: scenario.bytes)
    let copy = try copy(scenario.bytes, sha256: sha256, of: scenario.path)
    return RunManifest.Source(name: name, path: scenario.path, sha256: sha256, copy: copy)
  }

  private mutating func copy(
    _ bytes: [UInt8], sha256: String, of path: String
  ) throws(TournamentError) -> String {
    let base = path.split(separator: "/").last.map(String.init) ?? "unnamed"
    var name = "scripts/" + base
    if let taken = names[name], taken != sha256 { name = "scripts/" + sha256.prefix(Self.digestPrefix) + "-" + base }
    if names[name] == sha256 { return name }
    let file = try AtomicFile(path: folder + "/" + name)
    try file.append(bytes)
    try file.commit()
    names[name] = sha256
    return name
  }
}
