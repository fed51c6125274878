import StandoffKernel
import Testing

/// A strategy's fault ends the match and says which role played what turn.
@Suite struct FaultTests {
  private final class Faulty: Strategy {
    let turn: Int
    let node: Int?
    init(turn: Int, node: Int? = nil) { (self.turn, self.node) = (turn, node) }

    func begin(_ start: MatchStart) {}
    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
      if node == nil && turn == self.turn { throw Fault(.runtime, "it broke", file: "broken.lua", line: 7) }
    }
    func answers(node: Int) -> Bool { node == self.node }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
      if turn == self.turn { throw Fault(.posture, "no answer", file: "broken.lua", line: 9) }
      return false
    }
  }

  @Test(arguments: CrisisRole.allCases) func posture(_ role: CrisisRole) throws {
    var table = Table(parameters: .certain())
    let faulty = Faulty(turn: 3)
    switch role {
    case .coercer: table.coercer = faulty
    case .target: table.target = faulty
    case .patron: table.patron = faulty
    }
    let expected = Fault(.runtime, "it broke", file: "broken.lua", line: 7, role: role.rawValue, turn: 3)
    #expect(throws: expected) { try table.record() }
    #expect(throws: expected) { try table.exact() }
  }

  @Test(arguments: [(CrisisRole.coercer, 0), (.coercer, 1), (.target, 0), (.target, 1)])
  func reaction(_ role: CrisisRole, _ node: Int) throws {
    var table = Table(
      parameters: .certain {
        $0.uprisingHazard = 1
        $0.programmeLegitimacy = 0
        $0.collapseAlone = 0
        $0.interventionByScript = 1
      }, coercer: ScriptedStrategy.coercer { _, _, act in act.offer = .freeze })
    let faulty = Faulty(turn: 2, node: node)
    if role == .coercer { table.coercer = faulty } else { table.target = faulty }
    let expected = Fault(.posture, "no answer", file: "broken.lua", line: 9, role: role.rawValue, turn: 2)
    #expect(throws: expected) { try table.record() }
  }

  @Test func gameCanBePlayedAgainAfterAFault() throws {
    let table = Table(parameters: .certain(), target: ScriptedStrategy.works())
    let game = table.game
    let before = try game.play(table.seats, seed: 1, repetition: 0)
    #expect(throws: Fault.self) {
      try game.play([table.coercer, Faulty(turn: 2), table.patron], seed: 1, repetition: 0)
    }
    #expect(try game.play(table.seats, seed: 1, repetition: 0) == before)
  }
}
