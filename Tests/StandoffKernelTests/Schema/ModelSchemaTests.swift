import StandoffKernel
import Testing

/// What the model says of itself must be what the kernel does.
@Suite struct ModelSchemaTests {
  let model = CrisisSchema.model

  @Test func rolesOutcomesAndMarksMatchTheKernelsNumbers() {
    #expect(model.roles.map(\.name) == ["coercer", "target", "patron"])
    #expect(model.roles.count == CrisisRole.allCases.count)
    #expect(
      model.outcomes.map(\.name) == [
        "status_quo", "freeze", "disarmed", "armed_deterrence", "preventive_war", "disarming_war", "preemptive_war",
        "inadvertent_war", "collapse_alone", "collapse_intervention",
      ])
    #expect(model.outcomes.map(\.isAbsorbing) == [false, false, false, false, true, true, true, true, true, true])
    #expect(Set(model.outcomes.flatMap(\.kinds)).isSubset(of: model.kinds))
    #expect(model.marks.count <= MatchResult.markLimit && model.roles.count <= MatchResult.roleLimit)
  }

  @Test func posturesCountTheirSlotsInOrder() {
    for (role, count) in zip(model.roles, [CrisisSlot.Coercer.count, CrisisSlot.Target.count, CrisisSlot.Patron.count]) {
      #expect(role.posture.map(\.slot) == Array(0..<count), "\(role.name)")
    }
  }

  @Test func viewsFitTheFrameAndNoSlotHasTwoNames() {
    for role in model.roles {
      let slots = role.view.map(\.slot).filter { $0 != FieldSchema.constant }
      #expect(Set(slots).count == slots.count, "\(role.name)")
      #expect(slots.allSatisfy { (0..<CrisisSlot.count).contains($0) }, "\(role.name)")
      #expect(Set(role.view.map(\.name)).count == role.view.count, "\(role.name)")
      for field in role.view where field.slot == FieldSchema.constant {
        #expect(model.parameters.contains { $0.name == field.name && $0.role == nil }, "\(field.name)")
      }
    }
  }

  @Test func nodesAreTheKernels() {
    #expect(model.roles[0].nodes.map(\.name) == ["strike", "intervene"])
    #expect(model.roles[1].nodes.map(\.name) == ["accept", "preempt"])
    #expect(model.roles[2].nodes.isEmpty)
    #expect(model.roles[0].nodes.count == CoercerNode.allCases.count)
    #expect(model.roles[1].nodes.count == TargetNode.allCases.count)
  }

  @Test func choicesHaveOneWordForEachCase() {
    func words(_ fields: [FieldSchema], _ name: String) -> Int? {
      if case .choice(let words)? = fields.first(where: { $0.name == name })?.kind { words.count } else { nil }
    }
    #expect(words(model.roles[0].view, "deal") == Deal.allCases.count)
    #expect(words(model.roles[0].posture, "offer") == Offer.allCases.count)
    #expect(words(model.roles[0].posture, "message") == Message.allCases.count)
    #expect(model.roles[0].types.count == CoercerType.allCases.count)
    #expect(model.roles[1].types.count == TargetType.allCases.count)
  }

  @Test func everyFieldIsDocumented() {
    for role in model.roles {
      for field in role.view + role.posture { #expect(field.summary.hasSuffix("."), "\(role.name).\(field.name)") }
      #expect(role.summary.hasSuffix("."))
    }
  }

  @Test("What strategies are shown lies in the ranges that the schema gives")
  func viewsStayInRange() throws {
    for seed in 5000..<5080 as Range<UInt64> {
      let item = RandomCase(seed: seed, longest: 12)
      var table = item.table
      let recorders = table.seats.map(RecordingStrategy.init)
      (table.coercer, table.target, table.patron) = (recorders[0], recorders[1], recorders[2])
      _ = try table.record(seed: seed)
      for (role, recorder) in zip(model.roles, recorders) {
        for glance in recorder.glances {
          for field in role.view where field.slot != FieldSchema.constant {
            #expect(field.kind.admits(glance[field.slot]), "\(item): \(role.name) \(field.name) = \(glance[field.slot])")
          }
        }
      }
    }
  }
}

extension FieldSchema.Kind {
  fileprivate func admits(_ value: Double) -> Bool {
    switch self {
    case .number(let range): range.contains(value)
    case .integer(let range): value == value.rounded() && range.contains(Int(value))
    case .flag: value == 0 || value == 1
    case .choice(let words): value == value.rounded() && words.indices.contains(Int(value))
    }
  }
}
