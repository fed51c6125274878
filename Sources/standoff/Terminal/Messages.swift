import ArgumentParser
import Foundation
import StandoffKernel
import StandoffTournament
import StandoffWorkers

/// Errors as sentences, and the exit codes that go with them.
enum Messages {
  static let ourFault: Int32 = 1
  static let badInput: Int32 = 2
  static let disqualified: Int32 = 3
  static let interrupted: Int32 = 130

  /// Ends the program as this error wants it.
  static func exit(with error: any Error) -> Never {
    NativeProcess.finish()
    switch error {
    case let code as ExitCode: Foundation.exit(code.rawValue)
    case let input as InputError: fail("standoff: \(input)", badInput)
    case let fault as Fault: fail("standoff: \(text(fault))", isBadInput(fault) ? badInput : ourFault)
    case let error as TournamentError: fail("standoff: \(error)", code(error))
    case let error as WorkerError: fail("standoff: \(error)", isBadInput(error) ? badInput : ourFault)
    case let halted as HaltedRun: fail("standoff: \(halted)", halted.isBadInput ? badInput : ourFault)
    default: parserExit(error)
    }
  }

  /// Whether an error is the user's to mend.
  static func isBadInput(_ error: any Error) -> Bool {
    switch error {
    case is InputError: true
    case let fault as Fault: !fault.isOfTheHost
    case let error as TournamentError: code(error) == badInput
    case WorkerError.gaveUp(_, let isBadInput): isBadInput
    case WorkerError.machineCodeDied: true
    default: false
    }
  }

  /// An error as a sentence without the program's name.
  static func text(_ error: any Error) -> String {
    switch error {
    case let fault as Fault:
      sentence(fault) + (fault.owner.map { " (\($0), turn \(fault.turn)); no strategy is to blame" } ?? "")
        + (fault.isOfTheHost ? "; no script is to blame" : "")
    default: "\(error)"
    }
  }

  /// `file:line: message`; without the place where the fault has none.
  static func sentence(_ fault: Fault) -> String { fault.sentence }

  private static func code(_ error: TournamentError) -> Int32 {
    switch error {
    case .badPlan, .folderExists, .folderRefused, .folderInUse, .notARunFolder, .differentPlan, .pluginFailed: badInput
    case .input, .damagedShard, .badResult, .hostFailed, .schemaMismatch, .missingResult: ourFault
    }
  }

  /// Help and version go to standard output; wrong words on the command line are bad input.
  private static func parserExit(_ error: any Error) -> Never {
    let code = Standoff.exitCode(for: error)
    let text = Standoff.fullMessage(for: error)
    if code == .success {
      Output.print(text)
      Foundation.exit(0)
    }
    if code == .validationFailure { fail(text.replacingOccurrences(of: "Error: ", with: "standoff: "), badInput) }
    fail("standoff: \(error)", ourFault)
  }

  private static func fail(_ text: String, _ code: Int32) -> Never {
    Output.note(text)
    Foundation.exit(code)
  }
}
