internal import Foundation

/// The copies of a run's sources: one for each different text, under the file's own name. Where two different texts have
/// the same name, the later one's digest goes before it. A script with modules stays together with them, so that the copies
/// still find one another: where a name of theirs is taken, all go into a folder of their own.
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
          if rival.modules.isEmpty {
            script.copy = try copy(source, sha256: sha256, of: path)
          } else {
            try take(rival, source, &script)
          }
        }
        scripts.append(script)
      }
    }
    return scripts
  }

  /// Copies one file: the scenario, or a hook.
  mutating func take(_ source: RunDescription.Source, name: String) throws(TournamentError) -> RunManifest.Source {
    let sha256 = SHA256.hex(of: source.bytes)
    let copy = try copy(source.bytes, sha256: sha256, of: source.path)
    return RunManifest.Source(name: name, path: source.path, sha256: sha256, copy: copy)
  }

  /// A script and its modules.
  private mutating func take(
    _ rival: Entrant, _ source: [UInt8], _ script: inout RunManifest.Script
  ) throws(TournamentError) {
    let sha256 = SHA256.hex(of: source)
    let base = Self.base(of: rival.path ?? "")
    var place = "scripts/"
    let files = [(base, sha256)] + rival.modules.map { ($0.name + ".lua", $0.sha256) }
    if files.contains(where: { names[place + $0.0] ?? $0.1 != $0.1 }) {
      let whole = SHA256.hex(of: Array(files.map { "\($0.0) \($0.1)\n" }.joined().utf8))
      place += whole.prefix(Self.digestPrefix) + "/"
      guard mkdir(folder + "/" + place, 0o755) == 0 || errno == EEXIST else { throw .system(folder + "/" + place) }
    }
    script.copy = try copy(source, sha256: sha256, to: place + base)
    var modules: [RunManifest.Source] = []
    for module in rival.modules {
      guard let source = module.source else { continue }
      let copy = try copy(source, sha256: module.sha256, to: "\(place)\(module.name).lua")
      modules.append(RunManifest.Source(name: module.name, path: module.path, sha256: module.sha256, copy: copy))
    }
    script.modules = modules
  }

  private static func base(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "unnamed" }

  private mutating func copy(
    _ bytes: [UInt8], sha256: String, of path: String
  ) throws(TournamentError) -> String {
    let base = Self.base(of: path)
    var name = "scripts/" + base
    if let taken = names[name], taken != sha256 { name = "scripts/" + sha256.prefix(Self.digestPrefix) + "-" + base }
    return try copy(bytes, sha256: sha256, to: name)
  }

  private mutating func copy(_ bytes: [UInt8], sha256: String, to name: String) throws(TournamentError) -> String {
    if names[name] == sha256 { return name }
    let file = try AtomicFile(path: folder + "/" + name)
    try file.append(bytes)
    try file.commit()
    names[name] = sha256
    return name
  }
}
