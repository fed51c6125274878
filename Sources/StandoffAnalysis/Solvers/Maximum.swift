/// The largest value of a function over a bracket, and where it is taken.
public struct Maximum: Sendable, Equatable {
  /// Where.
  public let argument: Double
  /// How large.
  public let value: Double

  /// Searches a bracket, piece by piece between breakpoints.
  ///
  /// In each piece a grid finds the best cell; a quartic through five points about it gives the interior maximum, and a
  /// second, narrower one betters it.
  /// For a polynomial of degree four or less that is exact to rounding; for a smooth function the error is of the order of
  /// the fifth power of the cell. Where the quartic is no improvement (a kink), golden section takes over.
  /// Within one cell the function must have one peak. Ties go to the smallest argument.
  /// - Parameters:
  ///   - bracket: where to search; its ends count.
  ///   - breakpoints: where the function has kinks or jumps, if known; the value at the point itself counts.
  ///   - cells: cells of each piece, at least 4.
  public static func find(
    in bracket: ClosedRange<Double>, breakpoints: [Double] = [], cells: Int = 64,
    _ function: (Double) throws -> Double
  ) rethrows -> Maximum {
    let inner = breakpoints.filter { bracket.lowerBound < $0 && $0 < bracket.upperBound }.sorted()
    let ends = [bracket.lowerBound] + inner + [bracket.upperBound]
    var best: Maximum?
    for (left, right) in zip(ends, ends.dropFirst()) {
      let found = try Piece(left: left, right: right, cells: cells).maximum(function)
      if found.value > (best?.value ?? -.infinity) { best = found }
    }
    return try best ?? Maximum(argument: bracket.lowerBound, value: function(bracket.lowerBound))
  }
}

private struct Piece {
  let left, right: Double
  let cells: Int

  private var step: Double { (right - left) / Double(cells) }
  private func point(_ index: Int) -> Double { index == cells ? right : left + step * Double(index) }

  func maximum(_ function: (Double) throws -> Double) rethrows -> Maximum {
    guard right > left else { return try Maximum(argument: left, value: function(left)) }
    var index = 0
    var best = try function(left)
    var scale = best.magnitude
    for i in 1...cells {
      let value = try function(point(i))
      scale = Swift.max(scale, value.magnitude)
      if value > best { (index, best) = (i, value) }
    }
    let sample = Maximum(argument: point(index), value: best)
    let window = point(Swift.max(index - 1, 0))...point(Swift.min(index + 1, cells))
    let noise = 16 * scale * Double.ulpOfOne

    var center = sample.argument
    var isCurved = false
    for spacing in [step / 2, step / 8] {
      let quartic = try Quartic(about: center, spacing: spacing, within: left...right, function)
      isCurved = quartic.bend > 64 * noise
      center = quartic.peak(in: window)
    }
    // Straight: one end of the piece is the best, and the grid has it.
    if !isCurved { return sample }
    let polished = try Maximum(argument: center, value: function(center))
    if polished.value >= sample.value - noise, try isPeak(polished, noise, function) { return polished }
    let section = try goldenSection(window, function)
    return section.value > sample.value + noise ? section : sample
  }

  /// Whether the function does not rise to either side, near by.
  private func isPeak(
    _ found: Maximum, _ noise: Double, _ function: (Double) throws -> Double
  ) rethrows -> Bool {
    for offset in [-1e-3 * step, 1e-3 * step] {
      let point = Swift.min(Swift.max(found.argument + offset, left), right)
      if try function(point) > found.value + noise { return false }
    }
    return true
  }

  private func goldenSection(
    _ window: ClosedRange<Double>, _ function: (Double) throws -> Double
  ) rethrows -> Maximum {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (a, b) = (window.lowerBound, window.upperBound)
    var (c, d) = (b - ratio * (b - a), a + ratio * (b - a))
    var (atC, atD) = (try function(c), try function(d))
    // 80 sections shrink the window by 1e-16.
    for _ in 0..<80 {
      if atC >= atD {
        (b, d, atD) = (d, c, atC)
        c = b - ratio * (b - a)
        atC = try function(c)
      } else {
        (a, c, atC) = (c, d, atD)
        d = a + ratio * (b - a)
        atD = try function(d)
      }
    }
    return atC >= atD ? Maximum(argument: c, value: atC) : Maximum(argument: d, value: atD)
  }
}

/// The polynomial of degree four through five equally spaced values, in units of the spacing about the middle node.
private struct Quartic {
  let middle, spacing: Double
  let values: [Double]

  init(
    about center: Double, spacing: Double, within piece: ClosedRange<Double>, _ function: (Double) throws -> Double
  ) rethrows {
    self.spacing = spacing
    middle = Swift.min(Swift.max(center, piece.lowerBound + 2 * spacing), piece.upperBound - 2 * spacing)
    var values: [Double] = []
    for offset in -2...2 {
      let node = Swift.min(Swift.max(middle + Double(offset) * spacing, piece.lowerBound), piece.upperBound)
      values.append(try function(node))
    }
    self.values = values
  }

  /// By how much the values bend, whatever the direction.
  var bend: Double { (values[0] - 2 * values[2] + values[4]).magnitude }

  private func slope(at point: Double) -> Double {
    let t = (point - middle) / spacing
    let first = (values[0] - 8 * values[1] + 8 * values[3] - values[4]) / 12
    let second = (-values[0] + 16 * values[1] - 30 * values[2] + 16 * values[3] - values[4]) / 12
    let third = (-values[0] + 2 * values[1] - 2 * values[3] + values[4]) / 2
    let fourth = values[0] - 4 * values[1] + 6 * values[2] - 4 * values[3] + values[4]
    return first + t * (second + t * (third / 2 + t * fourth / 6))
  }

  /// Where the slope turns from up to down in a window, or the end towards which it rises.
  func peak(in window: ClosedRange<Double>) -> Double {
    if slope(at: window.lowerBound) <= 0 { return window.lowerBound }
    if slope(at: window.upperBound) >= 0 { return window.upperBound }
    var (a, b) = (window.lowerBound, window.upperBound)
    for _ in 0..<60 {
      let middle = a + (b - a) / 2
      if slope(at: middle) > 0 { a = middle } else { b = middle }
    }
    return a + (b - a) / 2
  }
}
