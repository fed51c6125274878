import StandoffKernel
import StandoffNative
import StandoffPlugins
import StandoffScripting
import StandoffWorkers

/// The machine code of one plugin: looked at anywhere, loaded in worker processes alone, and only where it was named.
struct NativeCode: Sendable {
  private let plugin: String
  private let version: String
  private let file: NativeFile
  /// The plugin's place on the shelf, which stands on a worker's page while its code runs.
  private let index: Int
  private let isAllowed: Bool

  /// Libraries of this process. It loads them from one thread.
  nonisolated(unsafe) private static var opened: [String: NativeLibrary] = [:]

  /// - Parameter isAllowed: whether somebody named the plugin.
  init?(_ plugin: PluginShelf.Plugin, index: Int, isAllowed: Bool) {
    guard let stem = plugin.manifest.native else { return nil }
    self.plugin = plugin.name
    version = "\(plugin.manifest.version)"
    file = NativeFile(plugin: plugin.name, folder: plugin.manifest.folder, stem: stem)
    self.index = index
    self.isAllowed = isAllowed
  }

  /// What makes parts of it, when they are played.
  var makers: NativeParts {
    let code = self
    return NativeParts { shape throws(Fault) in
      do {
        return try code.library().engine(shape)
      } catch let fault as Fault {
        throw fault
      } catch {
        throw Fault(.contract, "\(error)", file: shape.file, line: shape.line)
      }
    }
  }

  /// Checks, without loading it, that it may run and is for this machine.
  /// - Parameter what: `the model escalation_ladder`.
  /// - Throws: an ``InputError`` with the cure.
  func require(for what: String) throws(InputError) {
    guard isAllowed else {
      throw InputError(
        """
        \(what) is machine code of the plugin \(plugin), which can do whatever you can and runs only where you name it: \
        add --native \(plugin), or write native = { "\(plugin)" } into the project's standoff.lua
        """)
    }
    try file.check()
  }

  /// Loads it, and says which parts it has.
  func parts() throws(InputError) -> [String] { try library().parts }

  /// Checks the library as a file.
  func check() throws(InputError) { try file.check() }

  /// The library's table, in this process.
  /// - Throws: an ``InputError``, where it is not whole, or this process must not load it.
  private func library() throws(InputError) -> NativeLibrary {
    if let library = Self.opened[file.path] { return library }
    try require(for: "what it wants to play")
    guard let page = NativeProcess.page else {
      throw InputError("machine code of the plugin \(plugin) is loaded in worker processes only, and this is none")
    }
    let library = try NativeLibrary(file, plugin: plugin, version: version, watch: Watch(page, index))
    Self.opened[file.path] = library
    return library
  }

  /// Notes on the worker's page whose code is running.
  private final class Watch: NativeWatch {
    private let page: Heartbeat
    private let index: Int

    init(_ page: Heartbeat, _ index: Int) {
      self.page = page
      self.index = index
    }

    func enter() { page.enter(plugin: index) }
    func leave() { page.leavePlugin() }
  }
}
