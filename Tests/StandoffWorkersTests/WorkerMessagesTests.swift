import Foundation
import StandoffKernel
import StandoffTournament
import StandoffWorkers
import Testing

@Suite struct WorkerMessagesTests {
  @Test func ordersAndNewsAreALineEach() throws {
    let killer = Killer(role: 1, index: 7, fault: Fault(.killed, "killed\nits \"worker\"\u{1B} process", role: 1))
    for order in [WorkerOrder(task: .shard(3)), WorkerOrder(task: .trial(match: 1 << 40), killers: [killer, killer])] {
      let line = try JSONEncoder().encode(order)
      #expect(!line.contains(UInt8(ascii: "\n")))
      #expect(try JSONDecoder().decode(WorkerOrder.self, from: line) == order)
    }
    var tally = Tally(outcomes: 3)
    tally.add(.faulted(.fuel, role: 0, turn: 2))
    let news: [WorkerNews] = [
      .ready, .progress(tally), .progress(tally.negated), .finished(shard: 0), .survived(match: 9),
      .failed(reason: "a\nb", isBadInput: true),
    ]
    for item in news {
      let line = try JSONEncoder().encode(item)
      #expect(!line.contains(UInt8(ascii: "\n")))
      #expect(try JSONDecoder().decode(WorkerNews.self, from: line) == item)
    }
  }

  @Test(arguments: [
    ([1], "1"), ([1, 2, 3], "1-3"), ([3, 1, 2, 7], "1-3,7"), ([2, 4, 6], "2,4,6"), ([1, 2, 4, 5, 9], "1-2,4-5,9"), ([], ""),
  ])
  func numbersOfAnArray(parts: [Int], list: String) {
    #expect(SlurmQueue.list(parts) == list)
  }
}
