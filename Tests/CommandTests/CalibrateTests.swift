import Foundation
import Testing

/// `calibrate`: what it finds, what it says where it finds nothing, and what it refuses.
@Suite struct CalibrateTests {
  private struct Document: Decodable {
    struct Round: Decodable {
      struct Observer: Decodable, Equatable {
        let actor: String
        let rateHigh: Double
        let rateLow: Double
        let imitation: Double
      }
      let observers: [Observer]
      let distance: Double
      let shares: [String: Double]
    }
    let scenario: String
    let verdict: String
    let rounds: [Round]
    let settings: [String]
  }

  private func calibrate(_ arguments: [String]) throws -> Document {
    let command = try Command.run(["calibrate"] + arguments + ["--quiet", "--json"])
    #expect(command.code == 0, "\(command.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(command.output.utf8))
  }

  /// What it settles on settles again at once, when it is played from there.
  @Test func theFixedPointIsOne() throws {
    let found = try calibrate(["security_dilemma"])
    #expect(found.verdict == "settled" && found.scenario == "security_dilemma")
    #expect(try #require(found.rounds.last).distance <= 0.005)
    #expect(found.rounds.dropLast().allSatisfy { $0.distance > 0.005 })
    #expect(found.settings.count == 6 && found.settings[0].hasPrefix("Athens.act_rate_high="))
    let again = try calibrate(["security_dilemma"] + found.settings.flatMap { ["--set", $0] })
    #expect(again.verdict == "settled" && again.rounds.count == 1)
    let played = try Command.run(["run", "security_dilemma", "--seed", "1"] + found.settings.flatMap { ["--set", $0] })
    #expect(played.code == 0, "\(played.errors)")
  }

  @Test func whereItDoesNotSettleItSaysSo() throws {
    let short = try Command.run(["calibrate", "security_dilemma", "--rounds", "1", "--quiet"])
    #expect(short.code == 0, "\(short.errors)")
    let text = short.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("It has not settled after 1 round: what was thought is still off by"), "\(short.output)")
    #expect(text.contains("Take none of these rates as an equilibrium; allow more --rounds, or try a smaller --step."))
    #expect(!short.output.contains("To play with these"))
    let document = try calibrate(["security_dilemma", "--rounds", "2"])
    #expect(document.verdict == "moving" && document.rounds.count == 2)
    #expect(document.rounds[0].observers != document.rounds[1].observers)
  }

  /// The crisis model has evidence, too: one round of it, under another rule.
  @Test func aCrisisIsEstimated() throws {
    let document = try calibrate(["korea_2017", "--reps", "1", "--rounds", "1", "--set", "belief_rule=bayes"])
    #expect(document.rounds.count == 1)
    #expect(document.rounds[0].observers.map(\.actor) == ["US", "DPRK"])
    #expect(document.rounds[0].shares.values.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: [
    (["prisoners_dilemma"], ["prisoners_dilemma is of the model matrix, whose observers have no likelihoods of hidden types",
      "calibrate takes scenarios of crisis and dyad"]),
    (["security_dilema"], ["unknown scenario 'security_dilema'", "near: security_dilemma"]),
    (["security_dilemma", "--set", "belief_rule=cursd"], ["belief_rule cannot be 'cursd'", "cursed"]),
  ] as [([String], [String])])
  func refuses(arguments: [String], says: [String]) throws {
    try Command.run(["calibrate"] + arguments + ["--quiet"]).expectRefusal(code: 2, says)
  }
}
