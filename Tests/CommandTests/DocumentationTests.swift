import Foundation
import Testing

/// The pages, followed to the letter.
@Suite struct DocumentationTests {
  /// Fenced blocks of a language in a page.
  static func blocks(_ language: String, in page: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(Command.root)/\(page)", encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  /// A strategy that a page shows is a whole one, with nothing wrong in it.
  @Test(arguments: ["README.md", "docs/strategies.md", "docs/matrix.md"]) func strategiesInPagesAreFine(_ page: String) throws {
    let strategies = try Self.blocks("lua", in: page).filter { $0.contains("return {") && $0.contains("posture") }
    #expect(!strategies.isEmpty)
    for (index, text) in strategies.enumerated() {
      let scratch = try Scratch()
      try scratch.write("shown_\(index).lua", text)
      let command = try Command.run(["check", "shown_\(index).lua"], in: scratch.folder)
      #expect(command.code == 0, "\(page): \(command.output)")
    }
  }

  /// A game that a page shows can be played as it stands there, by a script that fits any game.
  @Test func gamesInPagesArePlayed() throws {
    let games = try Self.blocks("lua", in: "docs/matrix.md").filter { $0.contains("payoffs = {") && !$0.contains("posture") }
    #expect(!games.isEmpty)
    let reply = Command.root + "/Tests/CommandTests/Games/reply_to_last.lua"
    for text in games {
      let scratch = try Scratch()
      try scratch.write("shown.lua", text)
      let command = try Command.run(
        ["run", "shown.lua", "--seed", "1", "--with", "row=\(reply)", "--with", "column=\(reply)"], in: scratch.folder)
      #expect(command.code == 0, "\(command.errors)")
    }
  }

  /// The commands of the README's first hour work in the order in which they stand there.
  @Test func theFirstHourWorks() throws {
    let scratch = try Scratch()
    let hour = try #require(try Self.blocks("sh", in: "README.md").first { $0.contains("new strategy") })
    for line in hour.split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      try #require(words.removeFirst() == "standoff")
      if words[0] == "tournament" { words += ["--reps", "2", "--seed", "1", "--quiet"] }
      let command = try Command.run(words, in: scratch.folder)
      #expect(command.code == 0, "\(line): \(command.errors)")
      #expect(!command.output.isEmpty, "\(line)")
    }
  }
}
