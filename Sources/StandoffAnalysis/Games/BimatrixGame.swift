/// A finite game of two players, for equilibria in mixed strategies.
public struct BimatrixGame: Sendable {
  /// Payoffs by row and column: the row player's and the column player's.
  public let row, column: [[Double]]

  /// A game.
  /// - Throws: `SolverError.badGame` where the two tables have not the same shape.
  public init(row: [[Double]], column: [[Double]]) throws {
    guard let width = row.first?.count, width > 0, row.count == column.count,
      (row + column).allSatisfy({ $0.count == width && $0.allSatisfy { !$0.isNaN } })
    else { throw SolverError.badGame("the two payoff tables must have the same rows and columns") }
    self.row = row
    self.column = column
  }

  /// One equilibrium.
  public struct Equilibrium: Sendable, Equatable {
    /// Probabilities of the rows and the columns.
    public let row, column: [Double]
    /// What the two players expect.
    public let rowPayoff, columnPayoff: Double
  }

  /// All that support enumeration finds.
  public struct Equilibria: Sendable, Equatable {
    /// Those found, smaller supports first.
    public let found: [Equilibrium]
    /// Why there may be more, in a sentence each; empty for a game that is not degenerate.
    public let degeneracy: [String]
  }

  /// Below this fraction of the payoffs' size two payoffs count as equal; judgement.
  private static let tieFraction = 1e-11

  /// Support enumeration over supports of equal size, which finds every equilibrium of a game that is not degenerate.
  ///
  /// In a degenerate game a mixed strategy of k actions has more than k best replies; equilibria then come in continua,
  /// and what is found are some of them. The degeneracy is named.
  public func equilibria() -> Equilibria {
    let scale = (row + column).joined().map(\.magnitude).max() ?? 0
    let tie = Self.tieFraction * max(scale, .leastNormalMagnitude)
    var found: [Equilibrium] = []
    var degeneracy: [String] = []
    for size in 1...min(row.count, row[0].count) {
      for rows in Self.subsets(row.count, size) {
        for columns in Self.subsets(row[0].count, size) {
          guard let item = equilibrium(rows, columns, tie) else { continue }
          if found.contains(where: { Self.isSame($0, item) }) { continue }
          found.append(item)
          degeneracy += ties(item, tie)
        }
      }
    }
    if found.isEmpty { degeneracy.append("no pair of supports of equal size is an equilibrium") }
    return Equilibria(found: found, degeneracy: degeneracy)
  }

  private func equilibrium(_ rows: [Int], _ columns: [Int], _ tie: Double) -> Equilibrium? {
    guard let q = Self.mix(rows.map { r in columns.map { row[r][$0] } }),
      let p = Self.mix(columns.map { c in rows.map { column[$0][c] } })
    else { return nil }
    var x = [Double](repeating: 0, count: row.count)
    var y = [Double](repeating: 0, count: row[0].count)
    for (index, r) in rows.enumerated() { x[r] = p[index] }
    for (index, c) in columns.enumerated() { y[c] = q[index] }
    let (ofRows, ofColumns) = worths(x, y)
    let (v, w) = (ofRows[rows[0]], ofColumns[columns[0]])
    guard ofRows.allSatisfy({ $0 <= v + tie }), ofColumns.allSatisfy({ $0 <= w + tie }) else { return nil }
    return Equilibrium(row: x, column: y, rowPayoff: v, columnPayoff: w)
  }

  /// What each row and each column is worth against the other's mixture.
  private func worths(_ x: [Double], _ y: [Double]) -> (rows: [Double], columns: [Double]) {
    (
      row.map { zip($0, y).reduce(0) { $0 + $1.0 * $1.1 } },
      y.indices.map { c in x.indices.reduce(0) { $0 + x[$1] * column[$1][c] } }
    )
  }

  /// Probabilities, all positive, that make every line of a table worth the same; nil where there are none.
  private static func mix(_ lines: [[Double]]) -> [Double]? {
    let size = lines.count
    let rows = lines.map { $0 + [-1] } + [[Double](repeating: 1, count: size) + [0]]
    guard let solved = LinearSystem.solve(rows, [Double](repeating: 0, count: size) + [1]) else { return nil }
    let chances = Array(solved.prefix(size))
    return chances.allSatisfy { $0 > 0 } ? chances : nil
  }

  private func ties(_ item: Equilibrium, _ tie: Double) -> [String] {
    let (ofRows, ofColumns) = worths(item.row, item.column)
    func extra(_ worths: [Double], _ mixes: [Double], _ best: Double, _ who: String, _ other: String) -> [String] {
      let replies = worths.count { $0 >= best - tie }
      let mixed = mixes.count { $0 > 0 }
      return replies > mixed
        ? ["the \(who) player has \(replies) best replies to a \(other) strategy of \(mixed) actions"] : []
    }
    return extra(ofRows, item.column, item.rowPayoff, "row", "column")
      + extra(ofColumns, item.row, item.columnPayoff, "column", "row")
  }

  private static func isSame(_ a: Equilibrium, _ b: Equilibrium) -> Bool {
    zip(a.row + a.column, b.row + b.column).allSatisfy { ($0 - $1).magnitude < 1e-9 }
  }

  private static func subsets(_ count: Int, _ size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    guard size <= count else { return [] }
    return subsets(count - 1, size) + subsets(count - 1, size - 1).map { $0 + [count - 1] }
  }
}
