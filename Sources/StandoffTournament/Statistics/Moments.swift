/// Number, mean and variance of a stream of numbers, in constant memory and in the order of arrival.
///
/// Equal numbers have exactly their value as mean and exactly 0 as variance. Source: Welford 1962, "Note on a method for
/// calculating corrected sums of squares and products", Technometrics 4 (3), 419–420.
public struct Moments: Sendable, Equatable {
  public private(set) var count = 0
  /// 0 where nothing was added.
  public private(set) var mean = 0.0
  private var squares = 0.0

  public init() {}

  public mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / Double(count)
    squares += distance * (value - mean)
  }

  /// The sample variance, with n − 1 below the line; nil for fewer than two numbers.
  public var variance: Double? { count < 2 ? nil : squares / Double(count - 1) }

  /// The standard error of the mean, √(variance / n); nil for fewer than two numbers.
  public var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }
}
