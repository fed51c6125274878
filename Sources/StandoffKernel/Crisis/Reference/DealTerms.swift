/// The two sides of a deal: what the target asks, and what the coercer would pay: Fearon's argument of 2017,
/// with the kernel's hazards.
public struct DealTerms: Sendable, Hashable {
  /// What is proposed: `freeze` keeps the present stage, `disarm` ends at stage 0.
  public var offer: Offer
  /// k, after the cap.
  public var pledge: Double

  /// Terms of an offer with this pledge penalty k ≥ 0; 1 = conventional war.
  public init(_ offer: Offer, pledge: Double) {
    self.offer = offer
    self.pledge = pledge
  }

  /// The stage under the deal.
  func stage(from stage: Int) -> Int { offer == .disarm ? 0 : stage }

  /// What the target expects of the deal with an inducement b: values averaged over the coercer's types, since types
  /// persist. Today's threat is expected to return so far as the coercer would exploit weakness.
  ///
  ///     Σ_θ μK(θ) (v + b + πK n/N + gK [θK = G, n = N]) / (1 − δ (1 − H_θ)(1 − att_θ)),
  ///     att_θ = hx τ (1 − ψ) ι_θ (1 − Dd vul)
  public func valueToTarget(
    _ p: CrisisParameters, _ position: StageValues.Position, stage: Int, inducement: Double
  ) -> Double {
    let n = self.stage(from: stage)
    var quiet = position
    quiet.effectivePressure = 0
    quiet.provocation = 0
    let flow = StageValues.flow(p, quiet, stage: n) + inducement
    let uprising = p.uprisingHazard(stage: n, effectivePressure: 0)
    let returning = StageValues.attackHazard(p, threat: position.threat, arming: false, stage: n)
    func value(_ type: CoercerType) -> Double {
      let joins = p.switches.contains(.bindingDeals)
        ? 0 : p.chanceOfIntervention(type, stage: n, shield: position.shield, pledge: pledge)
      let collapse = uprising * p.collapseGivenUprising(intervention: joins)
      return flow / (1 - p.discountFactor * (1 - collapse) * (1 - returning * joins))
    }
    return position.opportunist * value(.opportunist) + (1 - position.opportunist) * value(.restrained)
  }

  /// Whether the target gains by accepting: the deal is worth more than its position now.
  public func isAcceptable(
    _ p: CrisisParameters, _ position: StageValues.Position, stage: Int, inducement: Double
  ) -> Bool {
    valueToTarget(p, position, stage: stage, inducement: inducement) > StageValues(p, position, stage: stage).value
  }

  /// The smallest inducement per turn for which the target accepts, in turns in power; negative where it would pay.
  /// The value of a deal is linear in b.
  public func price(_ p: CrisisParameters, _ position: StageValues.Position, stage: Int) -> Double {
    let free = valueToTarget(p, position, stage: stage, inducement: 0)
    let paid = valueToTarget(p, position, stage: stage, inducement: 1)
    return (StageValues(p, position, stage: stage).value - free) / (paid - free)
  }

  /// The largest inducement per turn that a coercer would pay: bU = (VD(0) − V_n)(1 − δ (1 − H))/eb. Its alternative is
  /// the race from the present stage, in which it neither strikes nor deals; at the last stage, the armed target.
  /// - Parameters:
  ///   - greedy: its belief μU that the target is greedy.
  public func willingnessToPay(
    _ p: CrisisParameters, _ type: CoercerType, greedy: Double, effectivePressure: Double, stage: Int
  ) -> Double {
    let n = self.stage(from: stage)
    let cost = p.threatFromSecuritySeeker + greedy * p.threatFromGreedy
    let (lump, collapse) = Self.lump(
      p, type, stage: n, effectivePressure: 0, pledge: pledge, isBound: p.switches.contains(.bindingDeals))
    let patience = 1 - p.discountFactor * (1 - collapse)
    let deal = (-cost * p.vulnerability(stage: n) + lump) / patience
    let race = Self.race(p, type, greedy: greedy, effectivePressure: effectivePressure, stage: stage)
    return (deal - race) * patience / p.inducementCost
  }

  /// The coercer's value of the race: the target arms at full effort, the coercer neither strikes nor deals. No posture
  /// costs, no war hazard, no shield. Exact for the turn loop.
  public static func race(
    _ p: CrisisParameters, _ type: CoercerType, greedy: Double, effectivePressure: Double, stage: Int
  ) -> Double {
    let cost = p.threatFromSecuritySeeker + greedy * p.threatFromGreedy
    let step = p.stepChance(effectivePressure: effectivePressure)
    let d = p.discountFactor
    var (lump, collapse) = lump(p, type, stage: p.stages, effectivePressure: effectivePressure, pledge: 0)
    var value = (-cost + lump) / (1 - d * (1 - collapse))
    var n = p.stages
    while n > stage {
      n -= 1
      let ahead = lump + d * (1 - collapse) * value
      (lump, collapse) = Self.lump(p, type, stage: n, effectivePressure: effectivePressure, pledge: 0)
      value = (-cost * p.vulnerability(stage: n) + step * ahead + (1 - step) * lump)
        / (1 - d * (1 - collapse) * (1 - step))
    }
    return value
  }

  /// L = H G − h ι I and H, without a shield.
  private static func lump(
    _ p: CrisisParameters, _ type: CoercerType, stage: Int, effectivePressure: Double, pledge: Double,
    isBound: Bool = false
  ) -> (lump: Double, collapse: Double) {
    let uprising = p.uprisingHazard(stage: stage, effectivePressure: effectivePressure)
    let joins = isBound ? 0 : p.chanceOfIntervention(type, stage: stage, shield: 0, pledge: pledge)
    let collapse = uprising * p.collapseGivenUprising(intervention: joins)
    let cost = p.costOfIntervention(stage: stage, shield: 0, pledge: pledge)
    return (collapse * p.gain(type) - uprising * joins * cost, collapse)
  }
}
