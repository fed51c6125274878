import StandoffAnalysis
import Testing

@Suite struct GameTests {
  @Test func pureEquilibriaOfKnownGames() throws {
    let dilemma = try NormalFormGame(actions: [["c", "d"], ["c", "d"]]) { [[3, 0], [5, 1]][$0[0]][$0[1]] == 3
      ? [3, 3] : $0 == [1, 1] ? [1, 1] : $0 == [0, 1] ? [0, 5] : [5, 0] }
    #expect(dilemma.pureEquilibria == [[1, 1]])
    #expect(dilemma.minmax(0) == 1)
    #expect(dilemma.gainFromDeviation(0, in: [0, 0]) == 2)
    // Three who each want to be alone.
    let three = try NormalFormGame(actions: [["a", "b"], ["a", "b"], ["a", "b"]]) { profile in
      profile.map { own in profile.count { $0 == own } == 1 ? 1 : 0 }
    }
    #expect(three.pureEquilibria.count == 6)
    let pennies = try NormalFormGame(actions: [["h", "t"], ["h", "t"]]) { $0[0] == $0[1] ? [1, -1] : [-1, 1] }
    #expect(pennies.pureEquilibria.isEmpty)
    #expect(throws: SolverError.badGame("every player needs an action")) {
      try NormalFormGame(actions: [[], ["a"]]) { _ in [0, 0] }
    }
  }

  @Test func mixedEquilibriaOfKnownGames() throws {
    // Rock, paper, scissors.
    let table: [[Double]] = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]]
    let rock = try BimatrixGame(row: table, column: table.map { $0.map { -$0 } }).equilibria()
    #expect(rock.degeneracy.isEmpty)
    #expect(rock.found.count == 1)
    for chance in rock.found[0].row + rock.found[0].column { #expect(abs(chance - 1.0 / 3) < 1e-14) }
    // A battle of wills: two pure, one mixed.
    let battle = try BimatrixGame(row: [[2, 0], [0, 1]], column: [[1, 0], [0, 2]]).equilibria()
    #expect(battle.found.count == 3)
    #expect(battle.degeneracy.isEmpty)
    #expect(abs(battle.found[2].row[0] - 2.0 / 3) < 1e-14)
  }

  @Test func aDegenerateGameIsNamed() throws {
    let game = try BimatrixGame(row: [[1, 1], [0, 0]], column: [[1, 1], [0, 0]]).equilibria()
    #expect(game.degeneracy.contains("the column player has 2 best replies to a row strategy of 1 actions"))
    #expect(throws: SolverError.badGame("the two payoff tables must have the same rows and columns")) {
      try BimatrixGame(row: [[1]], column: [[1, 2]])
    }
  }

  /// No one gains by any pure deviation, and a game that is not degenerate has an odd number of equilibria.
  @Test func randomGamesHaveEquilibria() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix(seed)
      let (m, n) = (2 + Int(random.next() % 3), 2 + Int(random.next() % 3))
      let row = (0..<m).map { _ in (0..<n).map { _ in random.number(-1...1) } }
      let column = (0..<m).map { _ in (0..<n).map { _ in random.number(-1...1) } }
      let solved = try BimatrixGame(row: row, column: column).equilibria()
      #expect(solved.found.count % 2 == 1 || !solved.degeneracy.isEmpty, "seed \(seed)")
      for item in solved.found {
        let bestRow = row.map { zip($0, item.column).reduce(0) { $0 + $1.0 * $1.1 } }.max() ?? 0
        let columns = (0..<n).map { c in (0..<m).reduce(0) { $0 + item.row[$1] * column[$1][c] } }
        #expect(bestRow <= item.rowPayoff + 1e-10 && (columns.max() ?? 0) <= item.columnPayoff + 1e-10, "seed \(seed)")
        #expect(abs(item.row.reduce(0, +) - 1) < 1e-12 && abs(item.column.reduce(0, +) - 1) < 1e-12)
      }
    }
  }

  @Test func backwardInductionTakesTheFirstOfEquals() {
    let tree = GameTree.decision(player: 0, [("stay", .end([1, 0])), ("go", .end([1, 5]))])
    #expect(tree.solve().actions == ["stay"])
    let chance = GameTree.chance([(0.25, .end([4])), (0.75, tree)])
    #expect(chance.solve().payoffs[0] == 1.75)
  }

  /// Rubinstein's offers in turn, three rounds: the answer is 1 − δ + δ².
  @Test func offersInTurn() {
    func round(_ left: Int, _ proposer: Int, _ value: Double) -> GameTree {
      .choice(player: proposer, of: "own share", in: 0...1) { share in
        let ends = [value * share, value * (1 - share)]
        let refused = left == 1
          ? GameTree.end([0, 0])
          : .end(GameTests.memo(left - 1, 1 - proposer, value * 0.9))
        return .decision(
          player: 1 - proposer, [("accept", .end(proposer == 0 ? ends : ends.reversed())), ("refuse", refused)])
      }
    }
    #expect(abs(round(3, 0, 1).solve().amounts[0] - (1 - 0.9 + 0.81)) < 1e-12)
  }

  /// What the later rounds come to, by the same rule one round at a time.
  private static func memo(_ left: Int, _ proposer: Int, _ value: Double) -> [Double] {
    let later = left == 1 ? [0, 0] : memo(left - 1, 1 - proposer, value * 0.9)
    let taken = value - later[1 - proposer]
    return proposer == 0 ? [taken, later[1]] : [later[0], taken]
  }

  @Test func signallingFindsSeparationAndPooling() {
    // Beer and quiche (Cho and Kreps 1987): two poolings, no separation. Type 1 is strong; answer 1 is a duel.
    let game = SignallingGame(
      prior: 0.9, acts: ["beer", "quiche"], answers: ["leave", "duel"],
      sender: { type, act, answer in (answer == 0 ? 2 : 0) + ((type == 1) == (act == 0) ? 1 : 0) },
      receiver: { type, _, answer in (type == 0) == (answer == 1) ? 1 : 0 })
    let found = game.equilibria
    #expect(Set(found.map(\.act)) == [[0, 0], [1, 1]])
    #expect(found.count { $0.isSeparating } == 0)
  }

  @Test func theCutpointGameMayHaveSeveralEquilibria() throws {
    let game = CutpointGame(types: UniformTypes(0.1, 0.9)) { type, other in other * other * other > 0 ? other - type : -type }
    let found = try game.equilibria()
    #expect(found.first == 0)
    #expect(found.last == 1)
    #expect(found.count == 3)
  }
}
