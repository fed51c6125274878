/// One number that crosses the line between a model and a strategy: a field of the view or of the posture.
///
/// In a frame every value is a `Double`: a flag is 0 or 1, a choice the index of its word.
public struct FieldSchema: Sendable {
  /// What kind of value it is, and with which range.
  public enum Kind: Sendable, Equatable {
    /// A real number in `range`.
    case number(ClosedRange<Double>)
    /// A whole number in `range`.
    case integer(ClosedRange<Int>)
    /// False or true.
    case flag
    /// One of these words; its value is the word's index.
    case choice([String])
  }

  /// The slot of a field that holds a parameter's value for ever.
  public static let constant = -1

  /// Name in words, as scripts write it; at most one dot (`belief.target_greedy`).
  public let name: String
  /// Its kind and range.
  public let kind: Kind
  /// Index of its value in the frame; ``constant`` where it never changes and equals the parameter of the same name.
  public let slot: Int
  /// Unit, as the reference page prints it ("probability", "stage", "1 = conventional war"); empty for flags and
  /// choices.
  public let unit: String
  /// One sentence.
  public let summary: String
  /// The parameter whose value is the largest that a whole number may have in a scenario; nil where the kind's range stands.
  public let limit: String?

  /// A field at this slot of its frame.
  public init(
    _ name: String, _ kind: Kind, slot: Int, unit: String = "", limit: String? = nil, _ summary: String
  ) {
    self.limit = limit
    self.name = name
    self.kind = kind
    self.slot = slot
    self.unit = unit
    self.summary = summary
  }
}
