import Foundation
import StandoffKernel
import StandoffNative
import Testing

/// What is said of a library before anything of it is loaded.
struct NativeFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("native-\(UUID().uuidString)").path

  /// The first 20 bytes of an ELF file.
  private static func head(_ bits: UInt8, _ order: UInt8, kind: UInt8, machine: UInt8) -> [UInt8] {
    [0x7F, 0x45, 0x4C, 0x46, bits, order] + [UInt8](repeating: 0, count: 10) + [kind, 0, machine, 0]
  }

  private func complaint(_ files: [String: [UInt8]]) throws -> String {
    try FileManager.default.createDirectory(atPath: folder + "/lib", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/lib/\(name)")) }
    let file = NativeFile(plugin: "ladder", folder: folder, stem: "lib/ladder")
    do {
      try file.check()
      return ""
    } catch {
      return "\(error)".replacingOccurrences(of: folder, with: "FOLDER")
    }
  }

  @Test("A library that is not there, for another machine, or no library is refused by name and with a cure")
  func refusals() throws {
    let here = "ladder-\(NativeFile.machine).so"
    let mine: UInt8 = NativeFile.machine == "linux-x86_64" ? 62 : 183
    let cases: [([String: [UInt8]], String)] = [
      ([:], "the plugin ladder has no library FOLDER/lib/\(here); build it: docs/native.md says how"),
      (
        ["ladder-linux-riscv64.so": [], "ladder-linux-s390x.so": []],
        """
        the plugin ladder has its library for linux-riscv64, linux-s390x, and this machine is \(NativeFile.machine); get \
        lib/\(here) from its author, or build it here: docs/native.md says how
        """
      ),
      (
        [here: Self.head(2, 1, kind: 3, machine: 243)],
        """
        FOLDER/lib/\(here) was built for linux-riscv64, and this machine is \(NativeFile.machine); build it here: \
        docs/native.md says how
        """
      ),
      (
        [here: Self.head(1, 1, kind: 3, machine: 3)],
        """
        FOLDER/lib/\(here) was built for linux-x86, and this machine is \(NativeFile.machine); build it here: \
        docs/native.md says how
        """
      ),
      (
        [here: Self.head(2, 1, kind: 3, machine: 99)],
        """
        FOLDER/lib/\(here) was built for a machine of number 99, and this machine is \(NativeFile.machine); build it here: \
        docs/native.md says how
        """
      ),
      (
        [here: Self.head(2, 1, kind: 2, machine: mine)],
        """
        FOLDER/lib/\(here) is a program or an object file, not a library; link it with -shared: docs/native.md says how
        """
      ),
      (
        [here: Array("#!/bin/sh, and more than twenty bytes".utf8)],
        """
        FOLDER/lib/\(here) is no library of this kind of system (it has no ELF header); build it anew: docs/native.md says \
        how
        """
      ),
      (
        [here: [0x7F]],
        """
        FOLDER/lib/\(here) is no library of this kind of system (it has no ELF header); build it anew: docs/native.md says \
        how
        """
      ),
      ([here: Self.head(2, 1, kind: 3, machine: mine)], ""),
    ]
    for (files, expected) in cases { #expect(try complaint(files) == expected) }
  }
}
