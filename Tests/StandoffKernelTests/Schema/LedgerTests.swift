import StandoffKernel
import Testing

@Suite struct LedgerTests {
  @Test func everyEntryIsComplete() {
    #expect(CrisisParameters.ledger.count == 80)
    for schema in CrisisParameters.ledger {
      #expect(!schema.unit.isEmpty && !schema.source.isEmpty && !schema.symbol.isEmpty, "\(schema.name)")
      #expect(schema.summary.hasSuffix("."), "\(schema.name)")
      #expect(schema.range.contains(schema.defaultValue), "\(schema.name)")
      #expect(schema.name.allSatisfy { $0.isLowercase || $0 == "_" }, "\(schema.name)")
      #expect(!schema.isInteger || schema.defaultValue == schema.defaultValue.rounded(), "\(schema.name)")
      if let role = schema.role { #expect(CrisisSchema.model.roles.indices.contains(role), "\(schema.name)") }
    }
  }

  @Test func nameAndRoleAreUnique() {
    let names = CrisisParameters.ledger.map { "\($0.role.map(String.init) ?? "")/\($0.name)" }
    #expect(Set(names).count == names.count)
    // An unqualified name must not mean a rule of the game and somebody's own parameter at once.
    let rules = Set(CrisisParameters.ledger.filter { $0.role == nil }.map(\.name))
    #expect(CrisisParameters.ledger.allSatisfy { $0.role == nil || !rules.contains($0.name) })
  }

  @Test func eachEntrySetsOneValueAndGetsIt() {
    let defaults = CrisisParameters()
    for (index, schema) in CrisisParameters.ledger.enumerated() {
      #expect(defaults[index] == schema.defaultValue, "\(schema.name)")
      for value in [schema.range.lowerBound, schema.range.upperBound] {
        var changed = defaults
        changed[index] = value
        #expect(changed[index] == value, "\(schema.name)")
        for other in CrisisParameters.ledger.indices where other != index {
          #expect(changed[other] == defaults[other], "\(schema.name) changes \(CrisisParameters.ledger[other].name)")
        }
        changed[index] = schema.defaultValue
        #expect(changed == defaults, "\(schema.name)")
      }
    }
  }

  @Test func ledgerReachesEveryParameter() {
    // All values moved by way of the ledger: nothing may be left at its default.
    var moved = CrisisParameters()
    for (index, schema) in CrisisParameters.ledger.enumerated() {
      moved[index] = schema.defaultValue == schema.range.upperBound ? schema.range.lowerBound : schema.range.upperBound
    }
    let pairs = zip(leaves(Mirror(reflecting: CrisisParameters())), leaves(Mirror(reflecting: moved)))
    var count = 0
    for ((name, before), (_, after)) in pairs {
      #expect(before != after, "\(name) is in no entry of the ledger")
      count += 1
    }
    #expect(count == CrisisParameters.ledger.count)
  }

  /// Stored values by name, those of the observers too.
  private func leaves(_ mirror: Mirror) -> [(String, Double)] {
    mirror.children.flatMap { child -> [(String, Double)] in
      let name = child.label ?? ""
      if let number = child.value as? Double { return [(name, number)] }
      if let number = child.value as? Int { return [(name, Double(number))] }
      if let rule = child.value as? BeliefRule { return [(name, Double(rule.rawValue))] }
      return leaves(Mirror(reflecting: child.value)).map { ("\(name).\($0.0)", $0.1) }
    }
  }

  @Test(arguments: [
    ("initial_stage is 5, beyond the last of 4 stages", "initial_stage", nil, 5.0),
    ("initial_red_line is 6, beyond the last of 4 stages", "initial_red_line", nil, 6),
    ("collapse_with_intervention is 0.1, below collapse_alone, 0.25", "collapse_with_intervention", nil, 0.1),
    ("act_rate_high of the coercer is 0.1, below act_rate_low, 0.2", "act_rate_high", 0, 0.1),
    ("act_rate_high of the target is 0.15, below act_rate_low, 0.2", "act_rate_high", 1, 0.15),
  ] as [(String, String, Int?, Double)])
  func inconsistencyIsNamed(_ message: String, _ name: String, _ role: Int?, _ value: Double) throws {
    let index = try #require(CrisisParameters.ledger.firstIndex { $0.name == name && $0.role == role })
    var p = CrisisParameters()
    #expect(p.inconsistency == nil)
    p[index] = value
    #expect(p.inconsistency == message)
  }
}
