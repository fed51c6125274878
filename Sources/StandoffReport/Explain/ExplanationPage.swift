import StandoffKernel

extension ExplanationSet {
  /// The page.
  package func page(_ assets: ReportAssets, command: String) -> String { "" }
}

extension ExplanationMap {
  package static func page(_ maps: [ExplanationMap], _ assets: ReportAssets, command: String) -> String { "" }
}
