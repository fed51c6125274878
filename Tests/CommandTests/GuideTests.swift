import Foundation
import Testing

/// Pages that are followed from top to bottom in an empty folder: files are written, commands run, and what the page shows
/// of their output is held to what comes out.
@Suite struct GuideTests {
  /// A fenced block of a page.
  private struct Block {
    let language: String
    let text: String
    /// The path that the last line before it names, `like this`, if that line ends in a colon.
    let file: String?
    let line: Int
  }

  private static func blocks(of page: String) throws -> [Block] {
    var blocks: [Block] = []
    var inside: (language: String, lines: [String], line: Int)?
    var before = ""
    let text = try String(contentsOfFile: "\(Command.root)/\(page)", encoding: .utf8)
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = inside {
        if line != "```" {
          inside!.lines.append(line)
          continue
        }
        let named = before.hasSuffix("`:") ? before.dropLast(2).split(separator: "`").last.map(String.init) : nil
        blocks.append(
          Block(language: block.language, text: block.lines.joined(separator: "\n") + "\n", file: named, line: block.line))
        (inside, before) = (nil, "")
      } else if line.hasPrefix("```") {
        inside = (String(line.dropFirst(3)), [], number + 1)
      } else if !line.isEmpty {
        before = line
      }
    }
    return blocks
  }

  /// Whether the lines of a block stand in an output: one after another, but for a line `…`, which stands for any. Blank lines
  /// and margins are passed over.
  private static func holds(_ shown: String, in output: String) -> Bool {
    let lines = output.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    var place = 0
    for part in shown.components(separatedBy: "\n…\n") {
      let wanted = part.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "…" }
      if wanted.isEmpty { continue }
      let places = place..<max(place, lines.count - wanted.count + 1)
      guard let found = places.first(where: { Array(lines[$0..<$0 + wanted.count]) == wanted }) else { return false }
      place = found + wanted.count
    }
    return true
  }

  /// Every step, as it is written, in its order.
  @Test(arguments: ["docs/guide-plugin.md"]) func thePageIsFollowedToTheLetter(_ page: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("home"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: scratch.path("work"), withIntermediateDirectories: true)
    var environment = [
      "PATH": URL(fileURLWithPath: Command.binary).deletingLastPathComponent().path + ":/usr/bin:/bin",
      "HOME": scratch.path("home"), "GIT_CONFIG_NOSYSTEM": "1",
    ]
    for who in ["AUTHOR", "COMMITTER"] {
      (environment["GIT_\(who)_NAME"], environment["GIT_\(who)_EMAIL"]) = ("Somebody", "somebody@example.org")
    }
    var output = ""
    var counts = (files: 0, commands: 0, shown: 0)
    for block in try Self.blocks(of: page) {
      let place = "\(page):\(block.line)"
      if let file = block.file {
        #expect(["lua", "markdown"].contains(block.language), "\(place): \(block.language)")
        let path = URL(fileURLWithPath: scratch.path("work/\(file)"))
        try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try block.text.write(to: path, atomically: true, encoding: .utf8)
        counts.files += 1
      } else if block.language == "sh" {
        // A command that is meant to fail says so.
        let command = try Command.run(
          ["-e", "-c", block.text], in: scratch.path("work"), environment: environment, binary: "/bin/sh")
        let isToFail = block.text.contains("# exit code 2")
        try #require(command.code == (isToFail ? 2 : 0), "\(place): \(command.code) \(command.output)\(command.errors)")
        output = command.output + command.errors
        counts.commands += 1
      } else if block.language == "text" {
        #expect(Self.holds(block.text, in: output), "\(place): the page shows\n\(block.text)\nand this comes out:\n\(output)")
        counts.shown += 1
      } else {
        Issue.record("\(place): a block of \(block.language) that no file is named for")
      }
    }
    #expect(counts.files >= 8 && counts.commands >= 10 && counts.shown >= 6, "\(counts)")
  }

  /// The reader of pages sees what differs.
  @Test func whatAPageShowsMustComeOut() {
    let output = "one\n  two\nthree\nfour\n"
    for shown in ["one\n", "two\nthree\n", "one\n…\nfour\n", "  one\n…\nthree\nfour\n"] {
      #expect(Self.holds(shown, in: output), "\(shown)")
    }
    for shown in ["five\n", "one\nthree\n", "four\n…\none\n", "two\n…\ntwo\n", "one\n…\nfive\n"] {
      #expect(!Self.holds(shown, in: output), "\(shown)")
    }
  }
}
