/// Small systems of linear equations, by elimination with the largest pivot of each column.
enum LinearSystem {
  /// Below this fraction of the largest coefficient a pivot counts as zero; judgement.
  private static let smallestPivot = 1e-13

  /// The solution of rows · x = right; nil where the rows are dependent.
  static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    var a = rows
    var b = right
    let largest = rows.joined().map(\.magnitude).max() ?? 0
    for column in 0..<size {
      let pivot = (column..<size).max { a[$0][column].magnitude < a[$1][column].magnitude } ?? column
      guard a[pivot][column].magnitude > smallestPivot * largest else { return nil }
      a.swapAt(column, pivot)
      b.swapAt(column, pivot)
      for row in (column + 1)..<Swift.max(size, column + 1) {
        let factor = a[row][column] / a[column][column]
        if factor == 0 { continue }
        for k in column..<size { a[row][k] -= factor * a[column][k] }
        b[row] -= factor * b[column]
      }
    }
    var x = [Double](repeating: 0, count: size)
    for row in stride(from: size - 1, through: 0, by: -1) {
      let known = (row + 1..<size).reduce(0) { $0 + a[row][$1] * x[$1] }
      x[row] = (b[row] - known) / a[row][row]
    }
    return x
  }
}
