import LuaBridge
import Testing

/// Answers and reasons.
struct ReactionTests {
  private func seat(_ body: String) throws(LuaError) -> Seat {
    try Seat("return { strike = function(view, me)\n\(body)\nend }")
  }

  private func fault(_ body: String) -> LuaError? {
    failure { () throws(LuaError) in _ = try seat(body).react() }
  }

  @Test func nothingAndFalseAreNo() throws {
    #expect(try !seat("").react())
    #expect(try !seat("return nil").react())
    #expect(try !seat("return false").react())
    #expect(try seat("return true").react())
    #expect(try seat("return view.stages == 4 and me.role == 'target'").react())
  }

  @Test func presenceIsTold() throws {
    #expect(try seat("").present == [false, true])
    #expect(try Seat(posture: "").present == [true, false])
  }

  @Test func reasonsAreRemarks() throws {
    let seat = try seat("say('thinking')\nreturn true, 'the programme is one stage from done'")
    #expect(try seat.react())
    #expect(seat.machine.takeRemarks() == ["thinking", "the programme is one stage from done"])
    let posture = try Seat(posture: "return 'because'")
    try posture.posture()
    #expect(posture.machine.takeRemarks() == ["because"])
  }

  @Test(arguments: [
    ("return 1", "strike returned 1; it must return true, false or nothing"),
    ("return 'yes'", "strike returned the string 'yes'; it must return true, false or nothing"),
    ("return {}", "strike returned a table value; it must return true, false or nothing"),
    ("return 0/0", "strike returned nan; it must return true, false or nothing"),
    ("return true, 1", "strike returned 1 as its reason; it may return a reason (a string) after its answer"),
    ("return nil, {}", "strike returned a table value as its reason; it may return a reason (a string) after its answer"),
  ])
  func otherAnswersBreakTheContract(body: String, text: String) {
    #expect(fault(body) == LuaError(.contract, line: 0, text))
  }

  @Test func aPostureReturnsNothingOrAReason() {
    #expect(Seat.fault("return 5")
      == LuaError(.contract, line: 0, "posture returned 5; it may return nothing, or a reason (a string)"))
    #expect(Seat.fault("return false")?.kind == .contract)
    #expect(Seat.fault("return nil, 5") == nil)
  }
}
