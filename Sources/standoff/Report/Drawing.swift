import Foundation
import StandoffKernel

/// Pictures for papers: the specifications of a folder as SVG and PNG, drawn by vl-convert, a Python package that set-up puts
/// in place.
enum Drawing {
  /// What a Python needs to draw, and where one is looked for.
  private static let missing = """
    pictures are drawn by the Python package vl-convert-python, which is not in place: run make setup in Standoff's checkout, or \
    name a Python that has the package in $STANDOFF_PYTHON
    """

  /// Draws `charts/NAME.vl.json` beside themselves.
  /// - Throws: an ``InputError`` where there is nothing to draw with, or a specification cannot be drawn.
  static func draw(_ specs: [String], formats: [String], data: DataRoot) throws {
    let script = data.path + "/report/draw.py"
    let candidates = [
      ProcessInfo.processInfo.environment["STANDOFF_PYTHON"], data.path + "/.build/report-python/bin/python3", "/usr/bin/python3",
    ].compactMap { $0 }.filter { !$0.isEmpty && FileManager.default.isExecutableFile(atPath: $0) }
    for python in candidates {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["-I", script, formats.joined(separator: ",")] + specs
      process.standardInput = FileHandle.nullDevice
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      switch process.terminationStatus {
      case 0: return
      case noPackage: continue
      default: throw InputError("the charts could not be drawn: \(text.split(separator: "\n").last.map(String.init) ?? "no reason was given")")
      }
    }
    throw InputError(missing)
  }

  /// The exit code of the script under a Python without the package.
  private static let noPackage: Int32 = 3
}
