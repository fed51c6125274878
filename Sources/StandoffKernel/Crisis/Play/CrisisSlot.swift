/// Where each field of the crisis view stands in a frame. The public part comes first and is the same for all roles.
public enum CrisisSlot {
  public static let turn = 0
  public static let redLine = 1
  public static let deal = 2
  public static let dealInducement = 3
  public static let dealPledge = 4
  public static let targetGreedy = 5
  public static let coercerOpportunist = 6
  public static let coercerResolved = 7
  public static let threat = 8
  public static let sanctions = 9
  public static let pressure = 10
  public static let shield = 11
  public static let effectivePressure = 12
  public static let provocation = 13
  public static let message = 14
  public static let calledBluffs = 15
  public static let dealsBrokenByCoercer = 16
  public static let dealsBrokenByTarget = 17
  public static let failedInterventions = 18
  static let publicCount = 19

  public static let stage = 19
  public static let shownStage = 20
  public static let type = 21
  public static let attackThreshold = 22
  public static let crossed = 23
  public static let offer = 24
  public static let offerInducement = 25
  public static let offerPledge = 26
  /// Length of a view frame.
  public static let count = 27

  /// Slots of the coercer's posture.
  public enum Coercer {
    public static let threat = 0
    public static let sanctions = 1
    public static let redLine = 2
    public static let offer = 3
    public static let inducement = 4
    public static let pledge = 5
    public static let renege = 6
    public static let message = 7
    public static let count = 8
  }

  /// Slots of the target's posture.
  public enum Target {
    public static let effort = 0
    public static let provocation = 1
    public static let cheat = 2
    public static let quit = 3
    public static let count = 4
  }

  /// Slots of the patron's posture.
  public enum Patron {
    public static let pressure = 0
    public static let shield = 1
    public static let count = 2
  }
}
