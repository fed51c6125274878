/// A coercer with constant postures, of which the reference profiles of the model's description are settings.
public final class ConfiguredCoercer: Strategy {
  /// What it does every turn.
  public struct Setting: Sendable {
    /// What it sets each turn.
    public var posture = CoercerPosture()
    /// Whether it strikes on the eve of completion, with no deal in force, when its belief passes the attack threshold
    /// (after Bas and Coe 2016).
    public var strikesByRule = false
    /// Offers only in the first turn, and reneges in this one; 0 = never.
    public var renegesInTurn = 0

    /// No threat, no offer, no strike.
    public init() {}

    /// Loud threats, full sanctions, a red line before the last stage, and the strike rule.
    public static func pressure(_ parameters: CrisisParameters) -> Setting {
      var setting = Setting()
      setting.posture.threat = 0.8
      setting.posture.sanctions = 1
      setting.posture.redLine = max(1, parameters.stages - 1)
      setting.strikesByRule = true
      return setting
    }

    /// Quiet, with few sanctions; no line.
    public static func restraint(strikesByRule: Bool = false) -> Setting {
      var setting = Setting()
      setting.posture.threat = 0.05
      setting.posture.sanctions = 0.2
      setting.strikesByRule = strikesByRule
      return setting
    }

    /// Offers disarmament every turn.
    public static func bargain(inducement: Double, pledge: Double, renegesInTurn: Int = 0) -> Setting {
      var setting = Setting()
      setting.posture.threat = 0.1
      setting.posture.sanctions = 0.5
      setting.posture.offer = .disarm
      setting.posture.inducement = inducement
      setting.posture.pledge = pledge
      setting.renegesInTurn = renegesInTurn
      return setting
    }
  }

  let setting: Setting
  let lastStage: Int

  /// A coercer that plays this setting under these parameters.
  public init(_ setting: Setting, _ parameters: CrisisParameters) {
    self.setting = setting
    lastStage = parameters.stages - 1
  }

  public func begin(_ start: MatchStart) {}

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    typealias Slot = CrisisSlot.Coercer
    let posture = setting.posture
    act[Slot.threat] = posture.threat
    act[Slot.sanctions] = posture.sanctions
    if view[CrisisSlot.redLine] == 0 { act[Slot.redLine] = Double(posture.redLine) }
    act[Slot.message] = Double(posture.message.rawValue)
    if setting.renegesInTurn > 0 {
      if turn == setting.renegesInTurn { act[Slot.renege] = 1 }
      if turn > 1 { return }
    }
    act[Slot.offer] = Double(posture.offer.rawValue)
    act[Slot.inducement] = posture.inducement
    act[Slot.pledge] = posture.pledge
  }

  public func answers(node: Int) -> Bool { setting.strikesByRule && node == CoercerNode.strike.rawValue }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    view[CrisisSlot.deal] == 0 && view[CrisisSlot.stage] == Double(lastStage)
      && view[CrisisSlot.targetGreedy] > view[CrisisSlot.attackThreshold]
  }
}
