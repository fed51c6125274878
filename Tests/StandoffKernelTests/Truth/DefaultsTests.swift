import StandoffKernel
import Testing

@Suite struct DefaultsTests {
  @Test func eachNamedDefaultIsAnEntryOfTheLedger() throws {
    let defaults = try #require(try TruthCase.load().first { $0.id == "K.defaults" })
    #expect(defaults.parameters.count == 72)
    for (symbol, value) in defaults.parameters {
      #expect(Truth.agrees(symbol, value), "\(symbol) is not \(value) in the kernel")
    }
  }

  @Test func eachEntryOfTheLedgerHasASymbolInTheTable() {
    let named = Truth.ledgerNames.values.joined().map { "\($0.name)/\($0.role.map(String.init) ?? "-")" }
    let ledger = CrisisParameters.ledger.map { "\($0.name)/\($0.role.map(String.init) ?? "-")" }
    #expect(Set(named).count == named.count)
    // The one switch that is not a quantity of the model.
    #expect(Set(ledger).subtracting(named) == ["intervention_by_script/-", "first_strike_advantage/-"])
    #expect(Set(named).isSubset(of: ledger))
  }
}
