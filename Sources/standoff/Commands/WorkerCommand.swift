import ArgumentParser
import Foundation
import StandoffKernel
import StandoffTournament
import StandoffWorkers

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Play a part of a tournament that lies in a folder: what a batch system runs on each machine.",
    discussion: """
      standoff tournament korea_2017 --reps 10000 --out my_run --prepare
      standoff worker my_run --part 1/4        on one machine
      standoff worker my_run --part 2/4        on another, and so on
      standoff tournament --resume my_run      when all are done

      The folder must be seen by all machines, and so must the scripts, under the paths that they had. Each part is a \
      block of shards; a shard that has its file is not played again, so a part that was lost is simply run again. The \
      last command plays what is missing, if anything is, and writes the results: the same bytes as on one machine.
      """)

  @Argument(help: "The run's folder.")
  var folder: String
  @Option(help: ArgumentHelp("Which part of how many, as 2/4; all shards unless given.", valueName: "k/n"))
  var part: String?
  @OptionGroup var pool: PoolOptions
  @Flag(help: "No progress.")
  var quiet = false
  /// The process that feeds this one through pipes.
  @Option(help: .hidden)
  var parent: Int32?

  func run() throws {
    if let parent {
      guard let heartbeat = Heartbeat.inherited() else {
        throw InputError("--parent is for the program itself; leave it out, and name a part: --part 1/4")
      }
      return serve(parent, heartbeat)
    }
    Interruption.watch()
    let run = try RunAgain(RunPlace.plain(folder))
    if run.folder.plan.precision != nil {
      throw InputError("\(EnoughOptions.undivided); play it with standoff tournament --resume \(RunPlace.quoted(run.folder.path))")
    }
    let shards = try Self.shards(ofPart: part, of: run.folder.plan)
    let progress = ProgressLine(isQuiet: quiet)
    let schema = run.roster.scenario.schema
    let executor = try pool.makeExecutor(
      for: run.folder.path, schema: schema, plugins: run.roster.assembly.pluginNames)
    defer { progress.finish() }
    let isComplete = try HaltedRun.rewording(folder: run.folder.path, again: "the same command") {
      try Tournament.play(
        shards, schema: schema, executor: executor, folder: run.folder,
        progress: { progress.show(done: $0.done, total: $0.total, details: "") },
        isCancelled: { Interruption.isWanted })
    }
    progress.finish()
    if !isComplete {
      Output.note("interrupted: finished shards are kept; the same command goes on")
      throw ExitStatus.interrupted
    }
  }

  /// Answers orders until there are no more. What goes wrong is told to the parent.
  private func serve(_ parent: Int32, _ heartbeat: Heartbeat) {
    do {
      NativeProcess.becomeWorker(heartbeat)
      // The parent alone hears Ctrl-C, and ends its workers.
      let run = try RunAgain(folder)
      let contest = run.roster.contest(
        seed: run.folder.plan.seed, isCounted: run.command.counting.counted, heartbeat: heartbeat)
      try WorkerLoop(plan: run.folder.plan, directory: run.folder.shards, heartbeat: heartbeat, contest: contest)
        .run(parent: parent)
    } catch TournamentError.pluginFailed(let match, let reason) {
      WorkerLoop.fail(match: match, reason: reason)
    } catch {
      WorkerLoop.fail(Messages.text(error), isBadInput: Messages.isBadInput(error))
    }
  }

  /// The shards of a part: blocks that differ by at most one in length.
  static func shards(ofPart part: String?, of plan: TournamentPlan) throws(InputError) -> [Int] {
    guard let part else { return Array(0..<plan.shardCount) }
    let numbers = part.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let of = numbers[1], of >= 1, (1...of).contains(number) else {
      throw InputError("--part \(part): write k/n with k from 1 to n, like 2/4")
    }
    return Array(plan.shards(ofPart: number, of: of))
  }
}
