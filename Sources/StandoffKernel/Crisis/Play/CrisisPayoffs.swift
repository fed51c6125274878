/// Discounted payoffs as they add up: flows and lumps of turn t weigh δ^t, war weighs δ^(t+1).
struct CrisisPayoffs: Sendable {
  /// δ^t of the turn now played.
  var weight = 1.0
  var coercer = 0.0
  var target = 0.0
  var patron = 0.0

  init(weight: Double = 1) { self.weight = weight }
}
