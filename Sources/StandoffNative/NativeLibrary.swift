internal import CStandoffPlugin
internal import Glibc
internal import LuaBridge
public import StandoffKernel
public import StandoffScripting

/// A plugin's library, loaded into this process for as long as it lives, and its table held against the manifest and the sizes
/// of this version.
public final class NativeLibrary {
  let path: String
  let plugin: String
  private let table: standoff_plugin
  private let watch: (any NativeWatch)?

  /// Loads a library. Its initialisers run: do this only in a process that may die.
  /// - Parameter watch: told when the plugin's code is entered and left; nil where nobody looks.
  /// - Throws: an ``InputError`` with the place and the cure.
  public init(_ file: NativeFile, plugin: String, version: String, watch: (any NativeWatch)?) throws(InputError) {
    path = file.path
    self.plugin = plugin
    self.watch = watch
    try file.check()
    watch?.enter()
    defer { watch?.leave() }
    guard let handle = dlopen(file.path, RTLD_NOW | RTLD_LOCAL) else {
      throw InputError("\(file.path) cannot be loaded: \(Self.lastError); build it anew on this machine")
    }
    guard let symbol = dlsym(handle, STANDOFF_PLUGIN_SYMBOL) else {
      throw InputError(
        """
        \(file.path) does not show \(STANDOFF_PLUGIN_SYMBOL); a plugin's library has the function \
        'const standoff_plugin *\(STANDOFF_PLUGIN_SYMBOL)(void)', marked STANDOFF_EXPORT
        """)
    }
    typealias Table = @convention(c) () -> UnsafePointer<standoff_plugin>?
    guard let found = unsafeBitCast(symbol, to: Table.self)() else {
      throw InputError("\(file.path): \(STANDOFF_PLUGIN_SYMBOL)() returned no table")
    }
    // The first two numbers stand where they stand in every version; the rest only if they are right.
    let head = UnsafeRawPointer(found).assumingMemoryBound(to: UInt32.self)
    guard head[0] == STANDOFF_ABI else {
      throw InputError(
        """
        \(file.path) was compiled for version \(head[0]) of standoff_plugin.h, and this standoff has version \
        \(STANDOFF_ABI); get a version of \(plugin) for it, or compile it anew with the header of this standoff
        """)
    }
    guard head[1] == UInt32(MemoryLayout<standoff_plugin>.size),
      found.pointee.part_size == UInt32(MemoryLayout<standoff_part>.size)
    else {
      throw InputError(
        """
        \(file.path): its tables have \(head[1]) and \(found.pointee.part_size) bytes, and those of version \
        \(STANDOFF_ABI) have \(MemoryLayout<standoff_plugin>.size) and \(MemoryLayout<standoff_part>.size); compile it \
        anew with the header of this standoff, and set size and part_size by sizeof
        """)
    }
    table = found.pointee
    let (name, says) = (Self.text(table.name), Self.text(table.version))
    guard name == plugin, says == version else {
      throw InputError(
        """
        \(file.path) says that it is \(name) \(says), and the manifest \(plugin) \(version); build it anew from the \
        plugin's sources
        """)
    }
  }

  private static var lastError: String { dlerror().map { PrintableLine.text(String(cString: $0), limit: 300) } ?? "no reason is known" }

  static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { PrintableLine.text(String(cString: $0), limit: 200) } ?? ""
  }

  /// The parts that it has, `model escalation_ladder` and so on.
  public var parts: [String] {
    all.map { part in
      "\(PartShape.Kind(rawValue: part.kind)?.word ?? "part of unknown kind \(part.kind)") \(Self.text(part.name))"
    }
  }

  private var all: UnsafeBufferPointer<standoff_part> {
    UnsafeBufferPointer(start: table.parts, count: table.parts == nil ? 0 : Int(table.part_count))
  }

  /// Makes a part ready to play.
  /// - Throws: a ``Fault`` at the line of the file that names it, for a part that is not there or asks for what is not.
  public func engine(_ shape: PartShape) throws(Fault) -> any PartEngine {
    guard let part = all.first(where: { $0.kind == shape.kind.rawValue && Self.text($0.name) == shape.name }) else {
      let names = all.filter { $0.kind == shape.kind.rawValue }.map { Self.text($0.name) }
      throw Fault(
        .contract,
        "native = \"\(shape.name)\": \(path) has no \(shape.kind.word) of that name\(NearestNames.clause(shape.name, in: names))",
        file: shape.file, line: shape.line)
    }
    guard part.size == UInt32(MemoryLayout<standoff_part>.size) else {
      throw Fault(
        .contract,
        """
        \(path): the \(shape.kind.word) \(shape.name) says that its table has \(part.size) bytes, and it has \
        \(MemoryLayout<standoff_part>.size); set size = sizeof(standoff_part)
        """, file: shape.file, line: shape.line)
    }
    return try NativeEngine(part, shape, path: path, watch: watch)
  }
}

/// Told when a plugin's machine code is entered and left, so that a process that dies there can say so.
public protocol NativeWatch: AnyObject {
  func enter()
  func leave()
}
