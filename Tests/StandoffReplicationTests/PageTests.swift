import StandoffAnalysis
import StandoffReplication
import Testing

@Suite struct PageTests {
  @Test func everyArgumentHasAPageWithFigures() throws {
    let pages = ReplicationPage.all
    #expect(pages.map(\.id) == (1...22).map { $0 < 10 ? "M0\($0)" : "M\($0)" } + ["K"])
    let figures = try Truth.load().map(\.figure)
    for page in pages {
      #expect(page.claim.hasSuffix(".") && !page.title.isEmpty && !page.citation.isEmpty)
      #expect(figures.contains { $0.page == page.id }, "\(page.id)")
    }
    #expect(figures.allSatisfy { figure in pages.contains { $0.id == figure.page } })
  }

  @Test func everyEvaluatorSaysWhatAndHow() {
    #expect(Set(Evaluator.all.map(\.kind)).count == Evaluator.all.count)
    for evaluator in Evaluator.all {
      #expect(evaluator.finds.hasSuffix(".") && !evaluator.method.isEmpty && !evaluator.method.hasSuffix("."), "\(evaluator.kind)")
    }
  }

  /// What is derived is never passed off as the author's.
  @Test func caveatsTellWhoseItIs() throws {
    func page(_ id: String) throws -> PageOutcome {
      let page = try #require(ReplicationPage.all.first { $0.id == id })
      return PageOutcome(page: page, figures: try Truth.load().map(\.figure).filter { $0.page == id }.map { try FigureOutcome.run($0) })
    }
    let updating = try page("M10")
    #expect(updating.passed == 19 && updating.figures.count == 19 && updating.worst < 1)
    #expect(updating.caveats.contains { $0.hasPrefix("The author's own result") && $0.contains("M10.cursed") && !$0.contains("M10.jervis") })
    #expect(updating.caveats.contains { $0.hasPrefix("Derived for this program") && $0.contains("M10.jervis") })
    #expect(updating.caveats.contains { $0.hasPrefix("The author's as remembered") && $0.contains("M10.conservatism") })
    let commitment = try page("M14")
    #expect(!commitment.caveats.contains { $0.hasPrefix("The author's own") })
    // The static pages have the standing that their models' results have.
    let window = try page("M01")
    #expect(window.caveats.contains { $0.hasPrefix("The author's own result") && $0.contains("M01.lo") })
    #expect(window.caveats.contains { $0.hasPrefix("Derived for this program") && $0.contains("M01.offense") })
  }

  /// The checks that the static models carry are the table's figures of their pages.
  @Test func staticChecksAndFiguresAreOneToOne() throws {
    let checks = StaticModel.all.flatMap { model in model.checks.map { (model, $0) } }
    let ids = Set(checks.map(\.1.id))
    let pages = Set(StaticModel.all.map(\.id))
    let figures = try Truth.load().map(\.figure).filter { pages.contains($0.page) && !$0.id.hasPrefix("M16.dyn") }
    #expect(ids == Set(figures.map(\.id)) && ids.count == checks.count && checks.count == 64)
    for (model, check) in checks {
      let figure = try #require(figures.first { $0.id == check.id })
      #expect((check.expected - figure.value).magnitude <= 1e-15 * (1 + figure.value.magnitude), "\(check.id)")
      #expect(check.tolerance == figure.tolerance, "\(check.id)")
      let outcome = try model.run(check)
      #expect(outcome.passes, "\(check.id)")
      // The model with the check's settings, and the evaluator with the figure's symbols, find the same.
      #expect(try FigureOutcome.run(figure).found == [#require(outcome.found)], "\(check.id)")
      #expect(!ModelCheck.Outcome(check: check, found: check.expected + 1).passes)
      #expect(!ModelCheck.Outcome(check: check, found: nil).passes)
    }
  }
}
