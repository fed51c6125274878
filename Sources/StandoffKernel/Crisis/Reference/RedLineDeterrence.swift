extension StageValues {
  /// ρ*: the belief in the coercer's resolve below which the target crosses a red line at the next stage.
  ///
  /// The root of arm(ρ) = stay, where arming leads to (1 − ρ) V(n+1) + ρ V_war(n+1): linear in ρ. Threats raise it, so
  /// they undercut red lines. Above 1 no belief deters; at or below 0 every belief does. Nan at the last stage. Where
  /// war is worth no less than the next stage in peace, resolve deters nobody: ∞ if it would cross an idle line, −∞ if
  /// not.
  public static func resolveThatDeters(_ p: CrisisParameters, _ position: Position, stage: Int) -> Double {
    guard stage < p.stages else { return .nan }
    let next = StageValues(p, position, stage: stage + 1).value
    var crossing = position
    crossing.redLine = stage + 1
    crossing.resolved = 0
    let free = choices(p, crossing, stage: stage, next: next)
    crossing.resolved = 1
    let certain = choices(p, crossing, stage: stage, next: next)
    let loss = free.arm - certain.arm
    guard loss > 0 else { return free.arm > free.stay ? .infinity : -.infinity }
    return (free.arm - free.stay) / loss
  }
}
