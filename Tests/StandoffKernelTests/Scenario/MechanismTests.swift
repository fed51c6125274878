import StandoffKernel
import Testing

/// Mechanisms as switches of a scenario.
@Suite struct MechanismTests {
  private static let korea = Scenario(
    name: "korea", schema: CrisisSchema.model,
    seats: [
      .init(actor: "US", type: .fixed(0), defaultStrategy: "a"),
      .init(actor: "DPRK", type: .fromPrior, defaultStrategy: "b"),
      .init(actor: "China", type: nil, defaultStrategy: "c"),
    ])

  @Test("What is off has the values that its declaration says, from it and nowhere else; all else stays", arguments: korea.schema.mechanisms.indices)
  func off(_ index: Int) throws {
    let mechanism = Self.korea.schema.mechanisms[index]
    let world = Self.korea.without([mechanism])
    #expect(world.isOff(mechanism.name) && !Self.korea.isOff(mechanism.name))
    for (place, parameter) in world.schema.parameters.enumerated() {
      guard let setting = mechanism.off.first(where: { $0.parameter == parameter.name }) else {
        #expect(world.values[place] == Self.korea.values[place] && world.valueSources[place] == Self.korea.valueSources[place])
        continue
      }
      #expect(world.values[place] == setting.value && world.valueSources[place] == "\(mechanism.name) is off")
    }
    for seat in world.seats.indices { #expect(world.seats[seat].type == Self.korea.seats[seat].type) }
  }

  @Test("In whatever order mechanisms go, and however often, the world is the same")
  func order() {
    let all = Self.korea.schema.mechanisms
    let (there, back) = (Self.korea.without(all), Self.korea.without(all.reversed()))
    #expect(there.values == back.values && there.without(all).values == there.values)
    #expect(CrisisParameters(there).switches == CrisisParameters(back).switches)
    #expect(Self.korea.without([]).values == Self.korea.values && CrisisParameters(Self.korea).switches == [])
  }

  @Test("Every setting of every built-in model names a parameter, within its range", arguments: [
    CrisisSchema.model, DyadSchema.model, MatrixSchema.model,
  ])
  func settings(_ schema: ModelSchema) {
    #expect(!schema.mechanisms.isEmpty)
    for mechanism in schema.mechanisms {
      #expect(!mechanism.source.isEmpty && !mechanism.summary.isEmpty && !(mechanism.off.isEmpty && mechanism.rule.isEmpty))
      for setting in mechanism.off {
        let meant = schema.parameters.filter { $0.name == setting.parameter }
        #expect(!meant.isEmpty && meant.allSatisfy { $0.range.contains(setting.value) }, "\(mechanism.name): \(setting.parameter)")
      }
    }
  }

  @Test("Without a closing window no belief makes the coercer strike to prevent completion")
  func closingWindow() throws {
    let world = CrisisParameters(Self.korea.without([try Self.korea.requireMechanism("closing_window")]))
    for type in [CoercerType.opportunist, .restrained] {
      let usual = CrisisParameters(Self.korea).attackThreshold(type, effectivePressure: 0, shield: 0)
      #expect(usual < .infinity && world.attackThreshold(type, effectivePressure: 0, shield: 0) == .infinity)
    }
  }

  @Test("A name that there is not brings those that there are")
  func unknown() {
    func message(_ name: String) -> String? {
      do throws(InputError) {
        _ = try Self.korea.requireMechanism(name)
        return nil
      } catch { return error.message }
    }
    let names = "it has misperception, private_information, commitment_problem, closing_window, coercion, domestic_fragility, accident"
    #expect(message("misperceptoin") == "the model crisis has no mechanism 'misperceptoin'; near: misperception; \(names)")
    #expect(message("x") == "the model crisis has no mechanism 'x'; \(names)")
  }
}
