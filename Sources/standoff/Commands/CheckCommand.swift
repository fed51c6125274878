import ArgumentParser
import StandoffKernel
import StandoffReport

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Load scripts, play them against a panel, and list what is wrong with them.",
    discussion: """
      standoff check my_policy.lua

      Says what each script is, what its decisions cost in fuel and time, and each mistake with file and line. Exit \
      code 2 if there is one. The panel is every shipped rival in every shipped scenario.
      """)

  @Argument(help: "Scripts to check.")
  var files: [String]
  @Option(help: ArgumentHelp("Seed of the panel's matches.", valueName: "number"))
  var seed: UInt64 = 1
  @OptionGroup var limits: LimitOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let assembly = try Assembly(shared)
    try NativeProcess.takeOver(assembly)
    let limits = try limits.resolved()
    var reports: [ScriptCheck.Report] = []
    for file in files {
      let progress = ProgressLine(isQuiet: false)
      reports.append(try ScriptCheck(assembly: assembly, seed: seed, limits: limits, progress: progress).check(file))
    }
    if shared.json {
      try Output.json(reports.map { WithLimits($0, limits) })
    } else {
      for report in reports { Output.print(lines(report)) }
    }
    if reports.contains(where: { !$0.faults.isEmpty }) { throw ExitStatus.badInput }
  }

  private func lines(_ report: ScriptCheck.Report) -> [String] {
    let style = Output.style
    var lines: [String] = []
    if let returns = report.returns {
      lines.append(style.bold(report.file) + style.faint("  a module, not a strategy"))
      lines.append("  returns \(returns)")
    } else if let name = report.name, let role = report.role {
      lines.append(style.bold(name) + style.faint("  \(role), \(report.file)"))
      if let summary = report.summary, !summary.isEmpty {
        lines += WrappedText.lines(summary, width: Output.width, indent: 2)
      }
      if let source = report.source, !source.isEmpty { lines.append(style.faint("  Source: \(source)")) }
      for param in report.params { lines.append("  parameter \(param)") }
      lines.append("  reactions: \(report.reactions.isEmpty ? "none" : report.reactions.joined(separator: ", "))")
    } else {
      lines.append(style.bold(report.file))
    }
    if !report.modules.isEmpty { lines.append("  modules: \(report.modules.joined(separator: ", "))") }
    if let mean = report.meanFuel, let most = report.mostFuel, let time = report.microseconds {
      // Instructions are counted by thousands: what is below that is no measurement.
      let fuel = most < 1000
        ? "less than 1,000 units of fuel each"
        : "\(NumberText.fixed(mean, 0)) units of fuel each on average, \(NumberText.count(Int(most))) at most"
      lines.append(
        """
          played \(NumberText.count(report.matches)) matches, \(NumberText.count(report.decisions)) decisions: \
        \(fuel), \(NumberText.fixed(time, 1)) µs
        """)
    }
    for fault in report.faults { lines.append(style.alarm("  wrong: ") + fault) }
    for advice in report.advice { lines.append(style.notice("  advice: ") + advice) }
    if report.faults.isEmpty { lines.append(style.calm("  nothing wrong")) }
    return lines + [""]
  }
}
