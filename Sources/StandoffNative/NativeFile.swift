internal import Foundation
public import StandoffKernel

/// A plugin's library as a file: where it must be, and whether it is for this machine. It is read as data; nothing of it runs.
public struct NativeFile: Sendable {
  /// Where it is.
  public let path: String
  private let plugin: String
  private let stem: String
  private let folder: String

  /// The machine that this process runs on, as names of libraries have it.
  public static var machine: String {
    #if arch(x86_64)
      "linux-x86_64"
    #elseif arch(arm64)
      "linux-aarch64"
    #else
      "this-machine"
    #endif
  }

  /// Numbers of machines in ELF headers (System V ABI, e_machine).
  private static let machines: [UInt16: String] = [62: "linux-x86_64", 183: "linux-aarch64", 243: "linux-riscv64", 3: "linux-x86"]
  private static let sharedObject: UInt16 = 3

  /// - Parameters:
  ///   - stem: what the manifest says behind `native =`: a path within the folder without the machine's ending.
  public init(plugin: String, folder: String, stem: String) {
    self.plugin = plugin
    self.stem = stem
    self.folder = folder
    path = "\(folder)/\(stem)-\(Self.machine).so"
  }

  /// Checks that the file is there, and for this machine.
  /// - Throws: an ``InputError`` with the place and the cure.
  public func check() throws(InputError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      let others = self.others
      throw InputError(
        others.isEmpty
          ? "the plugin \(plugin) has no library \(path); build it: \(Self.cure)"
          : """
          the plugin \(plugin) has its library for \(others.joined(separator: ", ")), and this machine is \(Self.machine); \
          get \(stem)-\(Self.machine).so from its author, or build it here: \(Self.cure)
          """)
    }
    defer { try? handle.close() }
    let head = [UInt8]((try? handle.read(upToCount: 20)) ?? Data())
    guard head.count == 20, head[0..<4].elementsEqual([0x7F, 0x45, 0x4C, 0x46]) else {
      throw InputError("\(path) is no library of this kind of system (it has no ELF header); build it anew: \(Self.cure)")
    }
    let (kind, number) = (UInt16(head[16]) | UInt16(head[17]) << 8, UInt16(head[18]) | UInt16(head[19]) << 8)
    guard head[4] == 2, head[5] == 1, Self.machines[number] == Self.machine else {
      let other = Self.machines[number] ?? "a machine of number \(number)"
      throw InputError(
        "\(path) was built for \(other), and this machine is \(Self.machine); build it here: \(Self.cure)")
    }
    guard kind == Self.sharedObject else {
      throw InputError("\(path) is a program or an object file, not a library; link it with -shared: \(Self.cure)")
    }
  }

  private static let cure = "docs/native.md says how"

  /// The machines for which there is a library.
  private var others: [String] {
    let place = URL(fileURLWithPath: "\(folder)/\(stem)").standardizedFileURL
    let prefix = place.lastPathComponent + "-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path)) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".so") }
      .map { String($0.dropFirst(prefix.count).dropLast(".so".count)) }.sorted()
  }
}
