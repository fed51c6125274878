import ArgumentParser
import Foundation
import StandoffKernel
import StandoffReport
import StandoffTournament

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the page, the charts, a memo or tables for a paper of a tournament, or compare two.",
    discussion: """
      standoff report my_run
      standoff report my_run --memo --latex
      standoff report my_run --svg --png --out pictures
      standoff report my_run other_run

      The page, report.html, opens without a network: finding with its interval, a table for each role, charts, faults, every \
      assumption with its source, and the command that makes the run again. Charts lie beside it as Vega-Lite specifications. \
      Two folders are compared over the combinations of strategies that both have, paired where their seeds agree.
      """)

  @Argument(help: "A run's folder.")
  var folder: String
  @Argument(help: "A second one, to compare the first with.")
  var second: String?
  @Option(help: ArgumentHelp("Where to write; the run's own folder unless given. Needed for a comparison's page.", valueName: "dir"))
  var out: String?
  @Flag(help: "Write memo.md too: question, design, finding, what would change the conclusion, caveats.")
  var memo = false
  @Flag(help: "Write tables.tex too: a LaTeX table for each role.")
  var latex = false
  @Flag(help: "Draw each chart as SVG too, for papers.")
  var svg = false
  @Flag(help: "Draw each chart as PNG too.")
  var png = false
  @Flag(help: "Nothing but results and errors.")
  var quiet = false
  @Flag(help: "Print JSON on standard output, for programs.")
  var json = false

  func validate() throws {
    if second != nil, memo || latex || svg || png {
      throw ValidationError("--memo, --latex, --svg and --png are for one run; leave out the second folder")
    }
  }

  func run() throws {
    Interruption.watch()
    let run = try ReportedRun.open(RunPlace.plain(folder))
    try NativeProcess.takeOver(run.roster.assembly)
    let assets = try ReportFiles.read(run.roster.assembly.data)
    if !assets.hasBundle && !quiet { Output.note(ReportFiles.bundleIsMissing) }
    if let second { return try compare(run, try ReportedRun.open(RunPlace.plain(second)), assets) }
    let results = try run.results()
    guard let material = try run.material(results, assets, isCancelled: { Interruption.isWanted }) else {
      Output.note("interrupted: nothing was written")
      throw ExitStatus.interrupted
    }
    let report = RunReport(material)
    let path = out.map(RunPlace.plain) ?? run.folder.path
    var files = try run.write(report, to: path)
    if memo { files.append(try write(report.memo, "\(path)/memo.md")) }
    if latex { files.append(try write(report.latex, "\(path)/tables.tex")) }
    let formats = (svg ? ["svg"] : []) + (png ? ["png"] : [])
    if !formats.isEmpty {
      let specs = files.filter { $0.hasSuffix(".vl.json") }
      try Drawing.draw(specs, formats: formats, data: run.roster.assembly.data)
      files += specs.flatMap { spec in formats.map { "\(spec.dropLast(".vl.json".count)).\($0)" } }
    }
    if json { try Output.json(report.document) } else { Output.print(files) }
  }

  private func write(_ text: String, _ path: String) throws -> String {
    try RunFolder.write(text, to: path)
    return path
  }

  private func compare(_ one: ReportedRun, _ other: ReportedRun, _ assets: ReportAssets) throws {
    let runs = try [one, other].map { run in
      ComparedRun(
        name: RunPlace.plain(run.folder.path), scenario: run.roster.scenario, results: try run.results(), tool: run.folder.manifest.tool)
    }
    if let objection = Comparison.objection(runs[0], runs[1]) { throw InputError(objection) }
    var comparison = Comparison(runs[0], runs[1])
    for (run, sums) in zip([one, other], runs) {
      try run.merge().matches(of: sums.results) { sums.add(repetition: $0, place: $1, $2) }
    }
    comparison.finish()
    if json { try Output.json(comparison.document) } else { Output.print(comparison.lines(style: Output.style, width: min(110, Output.width))) }
    guard let out else { return }
    let path = try write(comparison.page(assets), "\(RunPlace.plain(out))/compare.html")
    if !json { Output.print(["", "Page: \(path)"]) }
  }
}
