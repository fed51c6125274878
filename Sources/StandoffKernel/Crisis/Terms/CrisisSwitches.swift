/// What of the crisis's own rules a world without some mechanism does without, where no parameter of the world says so. None,
/// in every world that a scenario describes.
public struct CrisisSwitches: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Each side knows the other's type, and the target whether the coercer would enforce a red line.
  public static let knownTypes = CrisisSwitches(rawValue: 1)
  /// The coercer keeps every deal: it neither reneges, nor strikes, nor joins an uprising while one is in force.
  public static let bindingDeals = CrisisSwitches(rawValue: 2)
  /// Threats, made or not made, tell the target nothing.
  public static let silentThreats = CrisisSwitches(rawValue: 4)
}
