/// What a report leaves behind: a page, charts, a memo, a table for a paper.
public struct RunReport {
  let material: ReportMaterial
  /// The charts, in the order of the page.
  public let charts: [Chart]

  public init(_ material: ReportMaterial) {
    self.material = material
    charts = RunCharts(material).all
  }

  /// `report.html`.
  public var page: String { ReportPage(material, charts: charts).html }
  /// `memo.md`.
  public var memo: String { Memo(material).text }
  /// `tables.tex`.
  public var latex: String { LatexTables(material).text }
  /// For programs.
  public var document: ReportDocument { ReportDocument(material, charts: charts) }
}
