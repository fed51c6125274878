import Foundation
import StandoffReport

/// Standard output for results, standard error for all else.
enum Output {
  static func print(_ text: String) { write(text + "\n", to: FileHandle.standardOutput) }
  static func print(_ lines: [String]) { print(lines.joined(separator: "\n")) }
  static func note(_ text: String) { write(text + "\n", to: FileHandle.standardError) }

  /// A value as JSON on standard output, keys in order, so that the same result has the same bytes.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Colour only where a person sees it and has not refused it (https://no-color.org).
  static var style: TextStyle { TextStyle(isColoured: isTerminal(STDOUT_FILENO) && !isColourRefused) }
  static var errorStyle: TextStyle { TextStyle(isColoured: isTerminal(STDERR_FILENO) && !isColourRefused) }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  private static var isColourRefused: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
  }

  /// Columns of the terminal; 100 where there is none.
  static var width: Int { columns(STDOUT_FILENO) }

  /// Columns of the terminal behind a descriptor; 100 where there is none.
  static func columns(_ descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 { return Int(size.ws_col) }
    return 100
  }

  /// Puts nothing where a standard stream was closed, so that no file of a run gets its number.
  static func fillStandardDescriptors() {
    var descriptor: Int32
    repeat { descriptor = open("/dev/null", O_RDWR | O_CLOEXEC) } while descriptor >= 0 && descriptor <= STDERR_FILENO
    if descriptor >= 0 { close(descriptor) }
  }

  /// A reader that has gone away (`standoff … | head`) ends the program quietly.
  private static func write(_ text: String, to handle: FileHandle) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let code: Int32 = errno == EPIPE ? 0 : 1
        NativeProcess.finish()
        exit(code)
      }
      start += count
    }
  }
}
