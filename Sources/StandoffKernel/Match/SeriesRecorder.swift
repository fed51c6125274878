/// Keeps the numbers of each turn of one match, as the model's ``ModelSchema/series`` name them. A match whose turns nobody
/// keeps has none, and pays nothing.
public final class SeriesRecorder {
  /// Numbers of a turn.
  public let width: Int
  /// Turn after turn, from the first: `width` numbers each.
  public private(set) var values: [Double] = []

  /// A recorder for games of this schema.
  public init(_ schema: ModelSchema) { width = schema.series.count }

  /// Turns so far.
  public var turns: Int { width == 0 ? 0 : values.count / width }

  /// Forgets everything: a match begins, perhaps the same one again. The space is kept.
  public func begin() { values.removeAll(keepingCapacity: true) }

  /// Adds one number of the turn that has just been played; a game adds them in the schema's order, all or none.
  public func add(_ value: Double) { values.append(value) }
}
