import ArgumentParser

/// Ends that are no errors of the program's.
enum ExitStatus {
  static let interrupted = ExitCode(Messages.interrupted)
  static let badInput = ExitCode(Messages.badInput)
  static let disqualified = ExitCode(Messages.disqualified)
}
