public import StandoffKernel

/// The functions of `model.*` in the security dilemma.
public enum DyadFunctions {
  private static let probability = FieldSchema.Kind.number(0...1)
  private static let payoff = FieldSchema.Kind.number(-1e308...1e308)

  /// Every function under these parameters.
  public static func of(_ parameters: DyadParameters) -> [ModelFunction] {
    [
      ModelFunction(
        "act_rate", roles: [0, 1],
        "How often, it thinks, the other would arm if it were benign and feared it so much (equation 8).",
        arguments: [.init("fear", probability, "probability")], result: .init("rate", probability, "probability per turn")
      ) { asker, arguments in
        parameters[1 - asker.role].actRate(
          fear: arguments[0], seenBy: parameters[asker.role].observer, noise: parameters.trustNoise)
      },
      ModelFunction(
        "value_of_turn", roles: [0, 1], "What a turn gives to its own type, without concessions.",
        arguments: [.init("arm", .flag, ""), .init("other_arms", .flag, "")], result: .init("value", payoff, "1 = a turn of peace")
      ) { asker, arguments in
        parameters[asker.role].flow(
          arms: arguments[0] != 0, otherArms: arguments[1] != 0, isGreedy: asker.view[DyadSchema.typeSlot] != 0)
      },
    ]
  }
}
