internal import Foundation

/// The tables of one observer in a run folder: `observers/NAME-turns.csv` with a row for each turn of each match, and
/// `observers/NAME-matches.csv` with one for each match. Written row by row, and each there whole or not at all.
public final class ObserverTables {
  /// Where they lie in a run folder.
  static let folder = "observers"

  private let turns: AtomicFile?
  private let matches: AtomicFile?

  /// Begins the tables; one without columns is left out.
  /// - Throws: ``TournamentError/input(path:reason:)``, as do the other methods.
  public init(in run: RunFolder, name: String, turnColumns: [String], matchColumns: [String]) throws(TournamentError) {
    let folder = "\(run.path)/\(Self.folder)"
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw .system(folder) }
    turns = try Self.begin("\(folder)/\(name)-turns.csv", ["repetition", "profile", "turn"], turnColumns)
    matches = try Self.begin("\(folder)/\(name)-matches.csv", ["repetition", "profile"], matchColumns)
  }

  private static func begin(
    _ path: String, _ keys: [String], _ columns: [String]
  ) throws(TournamentError) -> AtomicFile? {
    if columns.isEmpty { return nil }
    let file = try AtomicFile(path: path)
    try file.append(CSV(keys + columns).text)
    return file
  }

  /// Adds a turn of a match.
  public func add(repetition: Int, profile: Int, turn: Int, _ values: [Double]) throws(TournamentError) {
    try turns?.append(Self.row([repetition, profile, turn], values))
  }

  /// Adds a match.
  public func add(repetition: Int, profile: Int, _ values: [Double]) throws(TournamentError) {
    try matches?.append(Self.row([repetition, profile], values))
  }

  /// A number as tables have it: a whole one as it is, another with twelve significant digits. Beyond those stands what
  /// adding up in binary leaves behind (0.24000000000000005), which is no finding.
  public static func rounded(_ value: Double) -> Double {
    value == value.rounded() ? value : Double(String(format: "%.12g", value)) ?? value
  }

  private static func row(_ keys: [Int], _ values: [Double]) -> String {
    (keys.map { CSV.Field.integer($0).text } + values.map { CSV.Field.number(rounded($0)).text }).joined(separator: ",") + "\n"
  }

  /// Puts both in place.
  public func commit() throws(TournamentError) {
    try turns?.commit()
    try matches?.commit()
  }
}
