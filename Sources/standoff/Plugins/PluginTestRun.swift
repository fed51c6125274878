import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffReport

/// Runs a plugin's test as a user would: by the command `run`, in a process of its own.
struct PluginTestRun {
  let assembly: Assembly
  let plugin: PluginShelf.Plugin
  let options: SharedOptions
  let isRecording: Bool

  private struct Summary: Decodable {
    struct Share: Decodable {
      let outcome: String
      let share: Double
    }

    struct Payoff: Decodable {
      let actor: String
      let mean: Double
    }

    let outcomes: [Share]
    let payoffs: [Payoff]
  }

  private struct Match: Decodable { let outcome: String }

  func run(_ test: PluginTest) throws(InputError) -> PluginTestCommand.Row {
    var found: [String] = []
    var passes = true
    func note(_ holds: Bool, _ text: String) {
      found.append((holds ? "" : "not so: ") + text)
      if !holds { passes = false }
    }
    let scenario = try assembly.scenario(test.scenario).0
    if !test.shares.isEmpty || !test.payoffs.isEmpty {
      let text = try play(test, ["--repeat", "\(max(2, test.repeats))", "--json", "--quiet"])
      let summary: Summary = try decode(text, test)
      for bounds in test.shares {
        let named = scenario.schema.outcomes.filter { $0.name == bounds.name || $0.kinds.contains(bounds.name) }.map(\.name)
        if named.isEmpty {
          let names = scenario.schema.kinds + scenario.schema.outcomes.map(\.name)
          throw InputError(
            "there is no outcome '\(bounds.name)' in \(test.scenario)\(NearestNames.clause(bounds.name, in: names))",
            file: test.file)
        }
        let share = summary.outcomes.reduce(0) { $0 + (named.contains($1.outcome) ? $1.share : 0) }
        note(bounds.holds(share), "\(bounds.name) \(NumberText.percent(share)), wanted \(bounds.text)")
      }
      for bounds in test.payoffs {
        guard let payoff = summary.payoffs.first(where: { $0.actor == bounds.name }) else {
          throw InputError(
            "\(test.scenario) has no actor '\(bounds.name)'\(NearestNames.clause(bounds.name, in: summary.payoffs.map(\.actor)))",
            file: test.file)
        }
        note(bounds.holds(payoff.mean), "payoff of \(bounds.name) \(NumberText.fixed(payoff.mean, 3)), wanted \(bounds.text)")
      }
    }
    if let outcome = test.outcome {
      let match: Match = try decode(try play(test, ["--json"]), test)
      note(match.outcome == outcome, "outcome \(match.outcome), wanted \(outcome)")
    }
    if let golden = test.golden { try compare(test, golden, note) }
    return PluginTestCommand.Row(test: test.name, file: test.file, passes: passes, found: found)
  }

  private func compare(_ test: PluginTest, _ golden: String, _ note: (Bool, String) -> Void) throws(InputError) {
    let path = "\(plugin.manifest.folder)/\(golden)"
    let text = try play(test, [])
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw InputError("cannot write \(path): check that you may write there")
      }
      return note(false, "\(golden) was written anew; look at it, and run the test without --record")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("there is no \(path); make it with --record", file: test.file)
    }
    let wanted = String(decoding: data, as: UTF8.self)
    if wanted == text { return note(true, "the transcript is \(golden) to the letter") }
    let (here, there) = (text.split(separator: "\n", omittingEmptySubsequences: false), wanted.split(separator: "\n", omittingEmptySubsequences: false))
    let line = zip(here, there).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(here.count, there.count)
    note(
      false,
      """
      the transcript differs from \(golden) in line \(line + 1): \
      '\(line < here.count ? String(here[line]) : "")' and not '\(line < there.count ? String(there[line]) : "")'
      """)
  }

  private func decode<Value: Decodable>(_ text: String, _ test: PluginTest) throws(InputError) -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(Value.self, from: Data(text.utf8))
    } catch {
      throw InputError("what the run printed cannot be read: \(text.prefix(200))", file: test.file)
    }
  }

  /// What `standoff run` prints for this test.
  private func play(_ test: PluginTest, _ more: [String]) throws(InputError) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["run", test.scenario] + test.arguments + more + ["--data", assembly.data.path]
      + options.plugins.flatMap { ["--plugins", $0] } + options.native.flatMap { ["--native", $0] }
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw InputError("cannot start \(process.executableURL!.path)") }
    // Errors are a few lines, which a pipe holds until they are read.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let reason = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      throw InputError("the run failed: \(reason)", file: test.file)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension PluginTest.Bounds {
  func holds(_ value: Double) -> Bool { low <= value && value <= high }

  /// `0.2 to 0.4`, `at least 0.2`, `at most 0.4`.
  var text: String {
    if low == -.infinity { return "at most \(PlainNumber.text(high))" }
    if high == .infinity { return "at least \(PlainNumber.text(low))" }
    return "\(PlainNumber.text(low)) to \(PlainNumber.text(high))"
  }
}
