extension StaticModel {
  /// Every model, in the order of the ids.
  public static let all: [StaticModel] = [
    bargainingRange, riskReturn, preventiveWar, inefficiency, hiddenArming, trustThreshold, multiplier, strategicRisk,
    reassurance, cheapTalk, coercion, audienceCosts, bluff, freeze, quantalResponse,
  ]
}
