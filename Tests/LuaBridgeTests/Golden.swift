import Foundation
import Testing

/// Compares with a committed text; RECORD_GOLDENS=1 writes it anew, and fails, so that no run records and passes.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try? text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("\(name): recorded; run again", sourceLocation: sourceLocation)
    return
  }
  let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  let missing = golden.split(separator: "\n").filter { !text.split(separator: "\n").contains($0) }
  let added = text.split(separator: "\n").filter { !golden.split(separator: "\n").contains($0) }
  #expect(text == golden, "\(name): gone \(missing); new \(added)", sourceLocation: sourceLocation)
}
