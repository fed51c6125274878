extension CrisisParameters {
  static let entries: [LedgerEntry<CrisisParameters>] = ruleLedger + coercerLedger + targetLedger + patronLedger

  /// Every parameter: name, symbol, unit, range, default, source, one sentence.
  public static let ledger: [ParameterSchema] = entries.map(\.schema)

  /// The value of the parameter at `index` of ``ledger``.
  public subscript(index: Int) -> Double {
    get { Self.entries[index].get(self) }
    set { Self.entries[index].set(&self, newValue) }
  }

  /// What is wrong with these values taken together; nil where nothing is. Ranges of single values are the ledger's.
  public var inconsistency: String? {
    if initialStage > stages { return "initial_stage is \(initialStage), beyond the last of \(stages) stages" }
    if initialRedLine > stages { return "initial_red_line is \(initialRedLine), beyond the last of \(stages) stages" }
    if collapseWithIntervention < collapseAlone {
      return "collapse_with_intervention is \(collapseWithIntervention), below collapse_alone, \(collapseAlone)"
    }
    for (who, observer) in [("coercer", coercer), ("target", target)] where observer.rateHigh < observer.rateLow {
      return "act_rate_high of the \(who) is \(observer.rateHigh), below act_rate_low, \(observer.rateLow)"
    }
    return nil
  }
}
