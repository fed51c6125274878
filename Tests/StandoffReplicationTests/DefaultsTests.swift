import StandoffKernel
import StandoffReplication
import Testing

@Suite struct DefaultsTests {
  @Test func aDefaultThatIsNotTheKernelsIsCounted() throws {
    let defaults = try #require(try Truth.load().first { $0.figure.id == "K.defaults" }).figure
    #expect(defaults.parameters.count == 72 && defaults.value == 72)
    for (symbol, value) in defaults.parameters {
      let wrong: FigureValue = if case .number(let number) = value { .number(number + 0.125) } else { .word("X") }
      #expect(try FigureOutcome.run(defaults.with([symbol: wrong])).found == [71], "\(symbol)")
    }
    #expect(try FigureOutcome.run(defaults.with(["unheard": .number(1)])).found == [72])
  }

  @Test func eachEntryOfTheLedgerHasASymbolInTheTable() {
    let named = Evaluator.ledgerNames.values.joined().map { "\($0.name)/\($0.role.map(String.init) ?? "-")" }
    let ledger = CrisisParameters.ledger.map { "\($0.name)/\($0.role.map(String.init) ?? "-")" }
    #expect(Set(named).count == named.count)
    // Choices that are no quantities of the model, and what the table does not name.
    let unnamed: Set<String> = [
      "intervention_by_script/-", "belief_rule/0", "belief_rule/1", "first_strike_advantage/-", "confirmation_bias/0",
      "confirmation_bias/1",
    ]
    #expect(Set(ledger).subtracting(named) == unnamed)
    #expect(Set(named).isSubset(of: ledger))
  }
}
