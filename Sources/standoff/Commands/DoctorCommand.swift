import ArgumentParser
import Foundation
import LuaBridge
import StandoffKernel
import StandoffReport
import StandoffScripting

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that this installation can do its work, and give the same results as any other.",
    discussion: "Each line is a check. Exit code 1 if one fails; what to do stands beside it.")

  struct Finding: Encodable {
    let check: String
    let isFine: Bool
    let detail: String
  }

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var findings = [Finding(check: "version", isFine: true, detail: Version.text)]
    findings.append(contentsOf: data())
    findings.append(numbers())
    findings.append(power())
    findings.append(order())
    findings.append(twins())
    findings.append(
      Finding(
        check: "machine", isFine: true,
        detail: """
          \(ProcessInfo.processInfo.activeProcessorCount) cores, \(ProcessInfo.processInfo.operatingSystemVersionString)
          """))
    if shared.json {
      try Output.json(findings)
    } else {
      let style = Output.style
      let width = findings.map(\.check.count).max() ?? 0
      for finding in findings {
        let mark = finding.isFine ? style.calm("fine ") : style.alarm("WRONG")
        Output.print(
          "  \(mark)  \(finding.check)\(String(repeating: " ", count: width - finding.check.count))  \(finding.detail)")
      }
    }
    if findings.contains(where: { !$0.isFine }) { throw ExitCode(Messages.ourFault) }
  }

  private func data() -> [Finding] {
    do {
      let assembly = try Assembly(shared)
      var findings = [Finding(check: "data", isFine: true, detail: "\(assembly.data.path) (\(assembly.data.origin))")]
      let (scenario, model, _) = try assembly.scenario("korea_2017")
      let bundled = try StrategyCatalog(assembly, scenario: scenario, model: model, seed: 0).bundled()
      let faulty = bundled.filter { if case .failure = $0.result { true } else { false } }
      findings.append(
        Finding(
          check: "scripts", isFine: faulty.isEmpty,
          detail: faulty.isEmpty
            ? "\(bundled.count) load"
            : "faulty: " + faulty.map(\.path).joined(separator: ", ") + "; install again"))
      let scenarios = try assembly.scenarios.names.map { try assembly.scenario($0).0.name }
      findings.append(Finding(check: "scenarios", isFine: true, detail: scenarios.joined(separator: ", ")))
      return findings
    } catch {
      return [Finding(check: "data", isFine: false, detail: "\(error)")]
    }
  }

  /// A match whose bits are known: the numerics, the generator and the kernel together.
  private func numbers() -> Finding {
    let bits = DoctorFigures.digest(DoctorFigures.referenceMatch())
    let isFine = bits == DoctorFigures.expected
    return Finding(
      check: "arithmetic", isFine: isFine,
      detail: isFine
        ? "a known match has its known bits (\(bits))"
        : "a known match came out as \(bits): this build is not to be trusted; please report it")
  }

  /// `^` in Lua must be our own pow, not the C library's.
  private func power() -> Finding {
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.load(file: "doctor.lua", source: Array("return 2.5 ^ 3.1".utf8))
      let isFine = try machine.tree() == .number(DoctorFigures.power)
      return Finding(
        check: "Lua", isFine: isFine,
        detail: isFine
          ? "\(LuaMachine.release); 2.5 ^ 3.1 is this program's own"
          : "2.5 ^ 3.1 is the C library's: Lua was linked wrongly; build again")
    } catch {
      return Finding(check: "Lua", isFine: false, detail: error.text)
    }
  }

  /// Which of two modes the build of Lua calls for. Either is deterministic; they do not play the same.
  private func order() -> Finding {
    Finding(
      check: "order of pairs", isFine: true,
      detail: LuaMachine.fixesHashSeed
        ? "by hash; its seed is fixed, so that it is the same in every run"
        : """
          by key: this build of Lua does not let its hash seed be fixed. Tables and functions as keys are errors, and near \
          the limit of memory a verdict may differ between runs
          """)
  }

  /// A compiled strategy and its script must play the same match.
  private func twins() -> Finding {
    do {
      let assembly = try Assembly(shared)
      let (scenario, model, _) = try assembly.scenario("korea_2017")
      let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: 1)
      func match(_ prefix: String) throws -> MatchResult {
        let names = ["maximum_pressure", "rational", "mild_pressure"]
        let strategies = try names.enumerated().map { try catalog.strategy(prefix + $1, for: $0).strategy }
        return try model.makeGame(scenario).play(strategies, seed: 1, repetition: 0)
      }
      let isFine = try match("") == match("native_")
      return Finding(
        check: "twins", isFine: isFine,
        detail: isFine
          ? "scripted and compiled strategies play the same match"
          : "scripted and compiled strategies differ: install again")
    } catch {
      return Finding(check: "twins", isFine: false, detail: "\(error)")
    }
  }
}
