/// The reference policies as compiled strategies: baselines, and the twins that the scripts of the same name must
/// equal.
public struct CrisisNative: Sendable {
  /// `native_rational`.
  public let name: String
  /// The role it plays.
  public let role: CrisisRole
  /// One sentence for lists.
  public let summary: String
  /// Makes one for a scenario's parameters.
  public let make: @Sendable (CrisisParameters) -> any Strategy

  /// All of them; their names begin with `native_`.
  public static let all: [CrisisNative] = [
    .init(
      name: "native_maximum_pressure", role: .coercer,
      summary: "Loud threats, full sanctions, a red line, the strike rule."
    ) {
      ConfiguredCoercer(.pressure($0), $0)
    },
    .init(name: "native_restraint", role: .coercer, summary: "Quiet, few sanctions, no line, no strike.") {
      ConfiguredCoercer(.restraint(), $0)
    },
    .init(
      name: "native_grand_bargain", role: .coercer, summary: "Offers disarmament for an inducement, without a pledge."
    ) {
      ConfiguredCoercer(.bargain(inducement: referenceInducement, pledge: 0), $0)
    },
    .init(name: "native_grand_bargain_guaranteed", role: .coercer, summary: "The same with a pledge that binds.") {
      ConfiguredCoercer(.bargain(inducement: referenceInducement, pledge: referencePledge), $0)
    },
    .init(
      name: "native_rational", role: .target, summary: "Arms where its stage values say so; takes a deal worth more."
    ) {
      ReferenceTarget($0)
    },
    .init(
      name: "native_sprint", role: .target, summary: "Full effort, loud, no deal."
    ) { _ in ConstantTarget.sprint() },
    .init(
      name: "native_mild_pressure", role: .patron, summary: "Presses a little."
    ) { _ in ConstantPatron(pressure: 0.3) },
    .init(name: "native_hard_pressure", role: .patron, summary: "Presses hard.") { _ in ConstantPatron(pressure: 0.8) },
    .init(name: "native_shield", role: .patron, summary: "Protects the target fully.") { _ in
      ConstantPatron(pressure: 0, shield: 1)
    },
  ]

  /// b and k of the reference offers (judgement).
  static let referenceInducement = 0.05
  static let referencePledge = 0.2
}
