/// What a draw of the kernel is for. Numbers are never changed: a draw is a pure function of them.
///
/// Four purposes share a block of the generator, so the ones that every turn needs stand together.
public enum Purpose: UInt64, Sendable, CaseIterable {
  /// Whether the programme advances (P5).
  case progress = 0
  /// Whether war comes by accident (P7).
  case inadvertentWar = 1
  /// Whether there is an uprising (P8).
  case uprising = 2
  /// Whether cheating under a freeze is seen (P5).
  case detection = 3
  /// Whether the coercer misreads the target's act (P9); so a first state or player.
  case noiseAtCoercer = 4
  /// Whether the target misreads the coercer's act (P9); so a second state or player.
  case noiseAtTarget = 5
  /// Whether the coercer joins an uprising (P8).
  case intervention = 6
  /// Whether the regime falls (P8).
  case collapse = 7
  /// Who wins a war (eq. 6).
  case victory = 8
  /// The coercer's true type, once a match.
  case coercerType = 9
  /// The target's true type, once a match.
  case targetType = 10
  /// Whether the coercer, or a first state or player, misreads an act against its belief (confirmation bias).
  case confirmationAtCoercer = 11
  /// Whether the target, or a second state or player, does.
  case confirmationAtTarget = 12
  /// Whether, and to which other, the first player's move slips.
  case slipOfFirst = 13
  /// Whether, and to which other, the second player's move slips.
  case slipOfSecond = 14
  /// Whether the match ends after this turn.
  case ending = 15
}
