import ArgumentParser
import StandoffKernel
import StandoffPlugins
import StandoffReport

struct PluginListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the plugins that there are, what each provides, and what is left out and why.")

  @OptionGroup var shared: SharedOptions

  struct Row: Encodable {
    let name: String
    let version: String
    let title: String
    let description: String
    let author: String
    let license: String
    let place: String
    let folder: String
    let provides: [String: [String]]
    let hasNativeCode: Bool
    let mayRunNativeCode: Bool
  }

  struct Left: Encodable {
    let folder: String
    let place: String
    let reason: String
  }

  struct Document: Encodable {
    let plugins: [Row]
    let leftOut: [Left]
  }

  func run() throws {
    let assembly = try Assembly(shared, isTolerant: true)
    let rows = assembly.shelf.plugins.map { Self.row($0, assembly) }
    let left = assembly.shelf.refusals.map {
      Left(folder: $0.folder, place: $0.place.owner.word, reason: "\($0.reason)")
    }
    if shared.json { return try Output.json(Document(plugins: rows, leftOut: left)) }
    let style = Output.style
    let width = min(Output.width, 110)
    for row in rows {
      Output.print(style.bold("\(row.name) \(row.version)") + style.faint("  \(row.title); \(row.place), \(row.folder)"))
      Output.print(WrappedText.lines(row.description, width: width, indent: 2))
      for kind in Provision.Kind.allCases {
        guard let names = row.provides[kind.rawValue] else { continue }
        let word = String(kind.rawValue.map { $0 == "_" ? " " : $0 })
        Output.print(WrappedText.lines("\(word): \(names.joined(separator: ", "))", width: width, indent: 2))
      }
      if row.hasNativeCode {
        Output.print(
          style.notice("  native code: ")
            + (row.mayRunNativeCode ? "may run" : "does not run; name the plugin with --native, or in the project's file"))
      }
      Output.print("")
    }
    if rows.isEmpty { Output.print("There are no plugins here; 'standoff plugin new my_plugin' begins one.") }
    for one in left { Output.note("left out: \(one.reason)") }
  }

  private static func row(_ plugin: PluginShelf.Plugin, _ assembly: Assembly) -> Row {
    let manifest = plugin.manifest
    let provides = Dictionary(grouping: manifest.provisions, by: \.kind.rawValue).mapValues { $0.map(\.name) }
    return Row(
      name: manifest.name, version: "\(manifest.version)", title: manifest.title, description: manifest.description,
      author: manifest.author, license: manifest.license, place: plugin.place.owner.word, folder: manifest.folder,
      provides: provides, hasNativeCode: manifest.native != nil, mayRunNativeCode: assembly.mayRunNative(manifest.name))
  }
}
