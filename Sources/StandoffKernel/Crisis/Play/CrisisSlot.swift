/// Where each field of the crisis view stands in a frame. The public part comes first and is the same for all roles.
public enum CrisisSlot {
  /// The turn now played, from 1.
  public static let turn = 0
  /// Stage of the red line in force; 0 = none.
  public static let redLine = 1
  /// The deal in force: a ``Deal``.
  public static let deal = 2
  /// b: what the deal in force pays the target each turn; 1 = one turn in power.
  public static let dealInducement = 3
  /// k: what breaking the deal in force would cost the coercer; 1 = conventional war.
  public static let dealPledge = 4
  /// μU: belief that the target is greedy; probability.
  public static let targetGreedy = 5
  /// μK: belief that the coercer is an opportunist; probability.
  public static let coercerOpportunist = 6
  /// ρ: belief that the coercer is resolved; probability.
  public static let coercerResolved = 7
  /// τ: the threat in force; share.
  public static let threat = 8
  /// sU: the coercer's sanctions in force; share.
  public static let sanctions = 9
  /// sC: the patron's pressure in force; share.
  public static let pressure = 10
  /// σ: the patron's shield; share.
  public static let shield = 11
  /// s: effective pressure (eq. 1); share.
  public static let effectivePressure = 12
  /// p: the target's provocation in force; share.
  public static let provocation = 13
  /// What the coercer said: a ``Message``.
  public static let message = 14
  /// Red lines crossed and not enforced so far; count.
  public static let calledBluffs = 15
  /// Deals that the coercer broke so far; count.
  public static let dealsBrokenByCoercer = 16
  /// Deals that the target quit or was caught breaking so far; count.
  public static let dealsBrokenByTarget = 17
  /// Uprisings that the coercer joined in vain so far; count.
  public static let failedInterventions = 18
  static let publicCount = 19

  /// The stage as this actor knows it: n for the target, n̂ for the others.
  public static let stage = 19
  /// n̂: the stage that the others see.
  public static let shownStage = 20
  /// The actor's own type.
  public static let type = 21
  /// μ_att: the coercer's attack threshold on beliefs.
  public static let attackThreshold = 22
  /// In strike: 1 if a red line was crossed this turn.
  public static let crossed = 23
  /// In accept: the deal offered, an ``Offer``.
  public static let offer = 24
  /// In accept: b offered per turn; 1 = one turn in power.
  public static let offerInducement = 25
  /// In accept: k offered; 1 = conventional war.
  public static let offerPledge = 26
  /// Length of a view frame.
  public static let count = 27

  /// Where an event's view goes on after the public part.
  public enum Event {
    /// n: the true stage.
    public static let stage = 19
    /// n̂: the stage that the coercer and the patron see.
    public static let shownStage = 20
    /// The coercer's true type: a ``CoercerType``.
    public static let coercerType = 21
    /// The target's true type: a ``TargetType``.
    public static let targetType = 22
  }

  /// Slots of an event's effects.
  public enum Effect {
    /// Stages that the programme gains or loses.
    public static let stageChange = 0
    /// 0 for no change, else 1 + a ``CoercerType``.
    public static let coercerType = 1
    /// 0 for no change, else 1 + a ``TargetType``.
    public static let targetType = 2
    /// 1 brings an uprising this turn.
    public static let uprising = 3
    /// 1 ends the deal in force, and nobody broke it.
    public static let endDeal = 4
    /// 1 brings inadvertent war this turn.
    public static let war = 5
    /// Log-odds added to the belief that the target is greedy.
    public static let suspicion = 6
    /// Log-odds added to the belief that the coercer is an opportunist.
    public static let distrust = 7
    /// Log-odds added to the belief that the coercer is resolved.
    public static let resolve = 8
  }

  /// Slots of the coercer's posture.
  public enum Coercer {
    /// τ; share.
    public static let threat = 0
    /// sU; share.
    public static let sanctions = 1
    /// Stage of a red line to announce; 0 = none.
    public static let redLine = 2
    /// The deal it proposes: an ``Offer``.
    public static let offer = 3
    /// b of the offer, per turn; 1 = one turn in power.
    public static let inducement = 4
    /// k of the offer; 1 = conventional war.
    public static let pledge = 5
    /// 1 breaks the deal in force.
    public static let renege = 6
    /// What it says: a ``Message``.
    public static let message = 7
    /// Length of the coercer's posture.
    public static let count = 8
  }

  /// Slots of the target's posture.
  public enum Target {
    /// a; share.
    public static let effort = 0
    /// p; share.
    public static let provocation = 1
    /// 1 works on under a freeze, in secret.
    public static let cheat = 2
    /// 1 ends the deal in force.
    public static let quit = 3
    /// Length of the target's posture.
    public static let count = 4
  }

  /// Slots of the patron's posture.
  public enum Patron {
    /// sC; share.
    public static let pressure = 0
    /// σ; share.
    public static let shield = 1
    /// Length of the patron's posture.
    public static let count = 2
  }
}
