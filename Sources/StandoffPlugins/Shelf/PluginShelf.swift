import Foundation
public import StandoffKernel

/// The plugins in use: found, whole, without two of a name, with all that they need, in an order that depends on their names
/// and needs alone.
public struct PluginShelf: Sendable {
  /// A plugin in use.
  public struct Plugin: Sendable {
    public let manifest: PluginManifest
    /// Where it was found.
    public let place: PluginPlace
    /// Its name, which is unique.
    public var name: String { manifest.name }
  }

  /// What is left out, and why.
  public struct Refusal: Sendable {
    /// Its folder.
    public let folder: String
    public let place: PluginPlace
    /// Where, what, and the cure.
    public let reason: InputError
  }

  /// In load order: what a plugin needs comes before it, otherwise by name.
  public let plugins: [Plugin]
  /// What was found and is not in use.
  public let refusals: [Refusal]

  /// No plugins at all.
  public static let empty = PluginShelf(plugins: [], refusals: [])

  private init(plugins: [Plugin], refusals: [Refusal]) {
    self.plugins = plugins
    self.refusals = refusals
  }

  /// Looks in all places.
  /// - Parameters:
  ///   - places: in the order of search; a place that does not exist has none, but for one that the user named.
  ///   - program: this program's version.
  ///   - taken: names that the program has itself, by kind.
  public init(_ places: [PluginPlace], program: SemanticVersion, taken: [Provision.Kind: Set<String>]) {
    var refusals: [Refusal] = []
    var found: [Plugin] = []
    var seen: Set<String> = []
    for place in places {
      for folder in Self.folders(in: place, &refusals) {
        // One folder may be reached by two places, as within the bundled plugins.
        let real = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().path
        guard seen.insert(real).inserted else { continue }
        do {
          found.append(Plugin(manifest: try ManifestReader.read(folder), place: place))
        } catch {
          refusals.append(Refusal(folder: folder, place: place, reason: error))
        }
      }
    }
    func refuse(_ plugin: Plugin, _ message: String, line: Int? = nil) {
      refusals.append(
        Refusal(
          folder: plugin.manifest.folder, place: plugin.place,
          reason: InputError(message, file: "\(plugin.manifest.folder)/\(ManifestReader.file)", line: line)))
      found.removeAll { $0.manifest.folder == plugin.manifest.folder }
    }
    for plugin in found {
      let others = found.filter { $0.name == plugin.name && $0.manifest.folder != plugin.manifest.folder }
      if let other = others.first {
        // Both go: which of two was meant is not for the program to say.
        for one in [plugin] + others {
          let rival = one.manifest.folder == plugin.manifest.folder ? other : plugin
          refuse(one, "two plugins are called \(plugin.name): \(one.manifest.folder) and \(rival.manifest.folder); take one away")
        }
      }
    }
    // Taking one out may leave others without what they need, so until nothing changes.
    while let (plugin, message, line) = Self.firstObjection(found, program, taken) { refuse(plugin, message, line: line) }
    plugins = Self.ordered(found, &refusals)
    self.refusals = refusals.sorted { $0.folder < $1.folder }
  }

  /// - Throws: the reason why a plugin was refused in a place that must be whole.
  public func check() throws(InputError) {
    if let refusal = refusals.first(where: { $0.place.owner.mustBeWhole }) { throw refusal.reason }
  }

  /// Everything of a kind, in load order, with its owner.
  public func provisions(_ kind: Provision.Kind) -> [(provision: Provision, plugin: Plugin)] {
    plugins.flatMap { plugin in plugin.manifest.provisions.filter { $0.kind == kind }.map { ($0, plugin) } }
  }

  private static func folders(in place: PluginPlace, _ refusals: inout [Refusal]) -> [String] {
    let manager = FileManager.default
    // A place may be a plugin itself.
    if manager.fileExists(atPath: "\(place.path)/\(ManifestReader.file)") { return [place.path] }
    guard let names = try? manager.contentsOfDirectory(atPath: place.path) else {
      if place.owner.mustBeWhole {
        refusals.append(
          Refusal(
            folder: place.path, place: place,
            reason: InputError("there is no folder \(place.path) to find plugins in (\(place.owner.word))")))
      }
      return []
    }
    let folders = names.sorted().map { "\(place.path)/\($0)" }.filter {
      manager.fileExists(atPath: "\($0)/\(ManifestReader.file)")
    }
    if folders.isEmpty && place.owner == .commandLine {
      refusals.append(
        Refusal(
          folder: place.path, place: place,
          reason: InputError(
            """
            \(place.path) has no plugin in it (--plugins): neither a \(ManifestReader.file) nor folders that have one; \
            'standoff plugin new my_plugin' makes one
            """)))
    }
    return folders
  }

  /// What speaks against one of these plugins, given the others; nil where nothing does.
  private static func firstObjection(
    _ found: [Plugin], _ program: SemanticVersion, _ taken: [Provision.Kind: Set<String>]
  ) -> (Plugin, String, Int?)? {
    for plugin in found {
      for need in plugin.manifest.requires {
        if need.name == "standoff" {
          if need.versions.isMet(by: program) { continue }
          return (
            plugin,
            """
            \(plugin.name) needs standoff \(need.versions), and this is \(program); get that version of standoff, or another \
            version of \(plugin.name)
            """, need.line
          )
        }
        guard let other = found.first(where: { $0.name == need.name }) else {
          if need.isOptional { continue }
          let names = found.map(\.name)
          return (
            plugin,
            """
            \(plugin.name) needs the plugin \(need.name) \(need.versions), which is not here\
            \(NearestNames.of(need.name, in: names).isEmpty ? "" : NearestNames.clause(need.name, in: names)); put it beside \
            it, or name its folder with --plugins
            """, need.line
          )
        }
        if !need.versions.isMet(by: other.manifest.version) {
          return (
            plugin,
            """
            \(plugin.name) needs \(need.name) \(need.versions), and \(other.manifest.folder) is \(other.manifest.version); \
            get a version of \(need.name) that is \(need.versions)
            """, need.line
          )
        }
      }
      for rival in plugin.manifest.conflicts {
        guard let other = found.first(where: { $0.name == rival.name }), rival.versions.isMet(by: other.manifest.version)
        else { continue }
        return (
          plugin,
          """
          \(plugin.name) cannot be used beside \(rival.name) \(rival.versions), and \(other.manifest.folder) is \
          \(other.manifest.version); take one of them away
          """, rival.line
        )
      }
      for provision in plugin.manifest.provisions {
        if taken[provision.kind, default: []].contains(provision.name) {
          return (
            plugin,
            """
            \(plugin.name) provides the \(provision.kind.one) \(provision.name), a name that standoff itself has; give it \
            another
            """, nil
          )
        }
        for other in found where other.name != plugin.name && other.name < plugin.name {
          if other.manifest.provisions.contains(where: { $0.kind == provision.kind && $0.name == provision.name }) {
            return (
              plugin,
              """
              the \(provision.kind.one) \(provision.name) is provided by \(other.name) (\(other.manifest.folder)) and by \
              \(plugin.name) (\(plugin.manifest.folder)); rename one, or take one away
              """, nil
            )
          }
        }
      }
    }
    return nil
  }

  /// What a plugin needs first, otherwise by name. Those in a circle are refused.
  private static func ordered(_ found: [Plugin], _ refusals: inout [Refusal]) -> [Plugin] {
    var rest = found.sorted { $0.name < $1.name }
    var order: [Plugin] = []
    while !rest.isEmpty {
      let names = Set(rest.map(\.name))
      guard let next = rest.firstIndex(where: { !$0.manifest.requires.contains { names.contains($0.name) } }) else {
        for plugin in rest {
          refusals.append(
            Refusal(
              folder: plugin.manifest.folder, place: plugin.place,
              reason: InputError(
                circle(from: plugin, in: rest) + "; one of them must do without the other",
                file: "\(plugin.manifest.folder)/\(ManifestReader.file)")))
        }
        return order
      }
      order.append(rest.remove(at: next))
    }
    return order
  }

  /// `a is in a circle: a needs b needs a`, or for one that only leans on it `a needs b, which is in a circle: …`.
  private static func circle(from first: Plugin, in rest: [Plugin]) -> String {
    var path = [first.name]
    var current = first
    while let need = current.manifest.requires.first(where: { need in rest.contains { $0.name == need.name } }),
      let next = rest.first(where: { $0.name == need.name })
    {
      path.append(next.name)
      if let start = path.dropLast().firstIndex(of: next.name) {
        let round = path[start...].joined(separator: " needs ")
        return start == 0
          ? "\(first.name) is in a circle: \(round)"
          : "\(path[...start].joined(separator: " needs ")), which is in a circle: \(round)"
      }
      current = next
    }
    return path.joined(separator: " needs ")
  }
}
