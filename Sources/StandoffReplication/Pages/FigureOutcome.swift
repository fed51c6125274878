public import StandoffKernel

/// A figure, and what the solvers or the kernel found at its parameters.
public struct FigureOutcome: Sendable {
  /// Which.
  public let figure: Figure
  /// What found it.
  public let evaluator: Evaluator
  /// The number by each surface that has it; nan for no answer.
  public let found: [Double]
  /// Why nothing could be computed; nil where something was.
  public let problem: String?

  /// An outcome of what was found.
  public init(figure: Figure, evaluator: Evaluator, found: [Double], problem: String?) {
    self.figure = figure
    self.evaluator = evaluator
    self.found = found
    self.problem = problem
  }

  /// Whether every surface is within the tolerance of the figure. No answer is a failure.
  public var holds: Bool { !found.isEmpty && difference <= figure.tolerance }

  /// The surface that lies farthest from the figure; nan where one has no answer.
  public var farthest: Double {
    if found.contains(where: \.isNaN) { return .nan }
    return found.max { ($0 - figure.value).magnitude < ($1 - figure.value).magnitude } ?? .nan
  }

  /// How far the farthest surface lies from the figure; nan where one has no answer.
  public var difference: Double { (farthest - figure.value).magnitude }

  /// The difference as a share of the tolerance: at most 1 where the figure holds; infinite where there is no answer, or
  /// a difference and no tolerance.
  public var shareOfTolerance: Double {
    if difference == 0 { return 0 }
    return difference.isNaN || figure.tolerance == 0 ? .infinity : difference / figure.tolerance
  }

  /// Computes a figure.
  /// - Throws: an `InputError` where its id or its parameters are none that can be computed.
  public static func run(_ figure: Figure) throws(InputError) -> FigureOutcome {
    let evaluator = try Evaluator.find(figure.id)
    do {
      return FigureOutcome(figure: figure, evaluator: evaluator, found: try evaluator.find(figure), problem: nil)
    } catch let error as InputError {
      throw error
    } catch let fault as Fault {
      return FigureOutcome(figure: figure, evaluator: evaluator, found: [], problem: fault.message)
    } catch {
      return FigureOutcome(figure: figure, evaluator: evaluator, found: [], problem: "\(error)")
    }
  }

  /// Whether a figure can be computed at all, found out without computing it.
  /// - Throws: as `run`, but for what only the computation itself can tell.
  public static func check(_ figure: Figure) throws(InputError) {
    _ = try Evaluator.find(figure.id).arguments(figure)
    guard ReplicationPage.all.contains(where: { $0.id == figure.page }) else {
      throw InputError("\(figure.id): there is no page \(figure.page)")
    }
    guard figure.value.isFinite else { throw InputError("\(figure.id): the value must be a finite number") }
    guard figure.tolerance >= 0, figure.tolerance.isFinite else {
      throw InputError("\(figure.id): the tolerance is \(PlainNumber.text(figure.tolerance)); it must be 0 or more")
    }
  }
}
