import ArgumentParser
import Foundation
import StandoffKernel
import StandoffReplication
import StandoffReport

struct ReplicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replicate",
    abstract: "Replay the published arguments, and show whether the solvers and the kernel reproduce their figures.",
    discussion: """
      standoff replicate                 every argument, a line for each
      standoff replicate M14             one: claim, source, figures, whose they are
      standoff replicate M14.premium     one figure, and what was found for it
      standoff replicate fearon_2017     the argument of 2017, link by link
      standoff replicate fearon_2017 --set collapse_with_intervention=0.375
      standoff replicate --figures mine.json

      Pages are M01 to M22, K for the kernel, and fearon_2017. The expected number plays no part in finding one: static \
      arguments are solved as games by general methods; the others are computed by the kernel, most by exact propagation of \
      its turn loop. Each page says how, and whether the result is the author's own or derived for this program.

      Figures of your own have the form of replication/figures.json, and ids of a kind that is there: M05.cstar.mine.

      Exit codes: 0 every figure and every link holds; 1 one does not; 2 bad input.
      """)

  @Argument(help: "A page (M14, K, fearon_2017) or a figure (M14.premium); all pages without.")
  var id: String?
  @Option(help: ArgumentHelp("Hold the program to the figures in this file instead of the shipped ones.", valueName: "file"))
  var figures: String?
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "For fearon_2017: change an assumption and see which links break: restrained_gain=0, coercer.war_cost=2. Repeatable.",
      valueName: "[role.]parameter=value"))
  var set: [String] = []
  @Flag(help: "No progress.")
  var quiet = false
  @OptionGroup var shared: SharedOptions

  private var wantsArgument: Bool { id?.lowercased() == Fearon2017.id }

  func validate() throws {
    if wantsArgument && figures != nil {
      throw ValidationError("\(Fearon2017.id) is a chain of relations and holds no figures; leave out --figures")
    }
    if !wantsArgument && !set.isEmpty {
      throw ValidationError(
        "--set is for the chain of 2017, whose world may be another: standoff replicate \(Fearon2017.id) --set \(set[0])")
    }
  }

  func run() throws {
    if wantsArgument { return try argument() }
    let file = try FigureFile(figures ?? DataRoot.find(option: shared.data).figures)
    let chosen = try FigureChoice(id, file)
    for figure in chosen.figures { try file.naming(figure, FigureOutcome.check) }
    let links = id == nil && figures == nil ? Fearon2017.links : []
    let progress = ProgressLine(isQuiet: quiet, unit: "figures and links")
    let total = chosen.figures.count + links.count
    var outcomes: [FigureOutcome] = []
    for figure in chosen.figures {
      progress.show(done: outcomes.count, total: total, details: "")
      outcomes.append(try file.naming(figure, FigureOutcome.run))
    }
    let linkOutcomes = try run(links, progress, done: outcomes.count, total: total, in: CrisisParameters())
    progress.finish()
    let pages = ReplicationPage.all.compactMap { page -> PageOutcome? in
      let figures = outcomes.filter { $0.figure.page == page.id }
      return figures.isEmpty ? nil : PageOutcome(page: page, figures: figures)
    }
    try show(pages, linkOutcomes, chosen)
    try judge(outcomes, linkOutcomes)
  }

  private func show(_ pages: [PageOutcome], _ links: [LinkOutcome], _ chosen: FigureChoice) throws {
    if shared.json {
      if chosen.isOnePage { return try Output.json(ReplicationDocument.Page(pages[0])) }
      let figures = pages.flatMap(\.figures)
      return try Output.json(
        ReplicationDocument.Overview(
          figures: figures.count, figuresThatHold: figures.count(where: \.holds), pages: pages.map(ReplicationDocument.Page.init),
          argument: links.isEmpty ? nil : ReplicationDocument.Argument(links, changed: [])))
    }
    let text = text
    if chosen.isOnePage {
      let details = chosen.isOneFigure ? text.details(pages[0].figures[0]) : []
      Output.print(details + text.page(pages[0]))
    } else {
      Output.print(text.overview(pages, links))
    }
  }

  private func argument() throws {
    let world = try World(set)
    let progress = ProgressLine(isQuiet: quiet, unit: "links")
    let links = Fearon2017.links
    let outcomes = try run(links, progress, done: 0, total: links.count, in: world.parameters)
    progress.finish()
    if shared.json {
      try Output.json(ReplicationDocument.Argument(outcomes, changed: world.changed))
    } else {
      Output.print(text.argument(outcomes, changed: world.changed))
    }
    try judge([], outcomes)
  }

  private func run(
    _ links: [ArgumentLink], _ progress: ProgressLine, done: Int, total: Int, in world: CrisisParameters
  ) throws -> [LinkOutcome] {
    try links.enumerated().map { index, link in
      progress.show(done: done + index, total: total, details: "")
      return try link.run(in: world)
    }
  }

  private var text: ReplicationText { ReplicationText(style: Output.style, width: min(Output.width, 110)) }

  /// Ends with code 1 and a sentence where something does not hold.
  private func judge(_ figures: [FigureOutcome], _ links: [LinkOutcome]) throws {
    let failed = figures.filter { !$0.holds }.map(\.figure.id) + links.filter { !$0.holds }.map(\.link.id)
    if failed.isEmpty { return }
    let shown = failed.prefix(5).joined(separator: ", ") + (failed.count > 5 ? " and \(failed.count - 5) more" : "")
    Output.note("standoff: \(failed.count == 1 ? "this does" : "\(failed.count) of these do") not hold: \(shown)")
    throw ExitCode(Messages.ourFault)
  }
}
