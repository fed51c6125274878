import LuaBridge
import Testing

/// Functions of the host's, called by scripts.
struct HostFunctionTests {
  static var stageValue: LuaFunction {
    LuaFunction(
      module: "model", name: "stage_value",
      arguments: [LuaField("stage", .integer(0...4)), LuaField("discount", .number(0...1))], required: 1,
      results: [LuaField("value", .number(-1...1))]
    ) { arguments, results in
      if arguments[0] == 4 { return "stage 4 has no value" }
      results[0] = arguments[0] * (arguments[1].isNaN ? 0.5 : arguments[1])
      return nil
    }
  }

  static var describe: LuaFunction {
    let words = LuaField("word", .choice(["low", "high"]))
    return LuaFunction(
      module: "model", name: "describe", arguments: [LuaField("open", .flag), words], required: 2,
      results: [LuaField("open", .flag), words, LuaField("count", .integer(0...9))]
    ) { arguments, results in
      results[0] = 1 - arguments[0]
      results[1] = 1 - arguments[1]
      results[2] = 7
      return nil
    }
  }

  static var functions: [LuaFunction] { [stageValue, describe] }

  private func fault(_ body: String) -> LuaError? {
    failure { () throws(LuaError) in try Seat(posture: body, functions: Self.functions).posture() }
  }

  @Test func valuesGoInAndCome() throws {
    let seat = try Seat(
      posture: """
        say(model.stage_value(2), model.stage_value(3, 0.25), model.stage_value(2.0, nil))
        say(model.describe(true, 'low'))
        say(math.type(select(3, model.describe(true, 'low'))))
        """, functions: Self.functions)
    try seat.posture()
    #expect(seat.machine.takeRemarks() == ["1.0\t0.75\t1.0", "false\thigh\t7", "integer"])
  }

  @Test(arguments: [
    ("model.stage_value(7)", "bad argument 'stage' to model.stage_value: expected an integer between 0 and 4, got 7"),
    ("model.stage_value(1.5)", "bad argument 'stage' to model.stage_value: expected an integer between 0 and 4, got 1.5"),
    ("model.stage_value()", "bad argument 'stage' to model.stage_value: expected an integer between 0 and 4, got nil"),
    ("model.stage_value('1')",
      "bad argument 'stage' to model.stage_value: expected an integer between 0 and 4, got the string '1'"),
    ("model.stage_value(1, 0/0)", "bad argument 'discount' to model.stage_value: expected a number between 0 and 1, got nan"),
    ("model.stage_value(1, 1, 1)", "model.stage_value takes 2 arguments, got 3"),
    ("model.describe(1, 'low')", "bad argument 'open' to model.describe: expected true or false, got 1"),
    ("model.describe(true, 'hihg')",
      "bad argument 'word' to model.describe: expected one of low, high, got the string 'hihg'; near: high"),
    ("model.stage_value(4)", "model.stage_value: stage 4 has no value"),
    ("model.stage_vlaue(4)", "unknown function 'model.stage_vlaue'; near: model.stage_value"),
  ])
  func wrongCallsAreErrorsAtTheirLine(call: String, text: String) {
    #expect(fault("\nlocal x = \(call)\nlocal y") == LuaError(.runtime, line: 3, text))
  }

  @Test func theHostsErrorIsRaisedAfterItsFrameHasEnded() throws {
    final class Witness {}
    final class Count { var alive = 0, ended = 0 }
    let count = Count()
    let function = LuaFunction(module: "host", name: "fail", arguments: [], required: 0, results: []) { _, _ in
      let witness = Witness()
      count.alive += 1
      defer {
        count.ended += 1
        withExtendedLifetime(witness) {}
      }
      return "failed"
    }
    let seat = try Seat(posture: "for i = 1, 1000 do pcall(host.fail) end host.fail()", functions: [function])
    #expect(failure { () throws(LuaError) in try seat.posture() } == LuaError(.runtime, line: 2, "host.fail: failed"))
    #expect(count.alive == 1001)
    #expect(count.ended == 1001)
  }

  @Test func functionsMayBeThereWhileTheFileLoadsOrComeWithTheShape() throws {
    let source = "local value = model.stage_value(2)\nreturn { posture = function(view, act) act.threat = value end }"
    #expect(try Seat(source, functions: Self.functions).posture()[0] == 1)

    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(file: "my.lua", source: "return { posture = function(v, a) a.threat = model.stage_value(1) end }")
    _ = try machine.shape(
      LuaShape(view: Seat.view, act: Seat.act, entries: ["posture"], functions: Self.functions))
    try machine.seal()
    machine.begin(seed: 1, repetition: 1, stream: 1)
    var act = [0.0, 0, 0, 0]
    try machine.posture(entry: 0, turn: 1, view: [0, 0, 0, 0, 0], act: &act)
    #expect(act[0] == 0.5)
  }

  @Test func aCallCostsItsUnits() throws {
    let dear = LuaFunction(
      module: "host", name: "work", arguments: [], required: 0, results: [], units: 30_000
    ) { _, _ in nil }
    let seat = try Seat(posture: "for i = 1, 10 do host.work() end", functions: [dear])
    try seat.posture()
    #expect(seat.machine.fuelUsed >= 300_000 && seat.machine.fuelUsed < 301_000)
    let error = failure { () throws(LuaError) in
      try Seat(posture: "for i = 1, 100 do host.work() end", functions: [dear]).posture()
    }
    #expect(error?.kind == .fuel)
  }

  @Test func longSentencesAreCut() throws {
    let long = LuaFunction(module: "host", name: "fail", arguments: [], required: 0, results: []) { _, _ in
      String(repeating: "ß", count: 400)
    }
    let error = failure { () throws(LuaError) in try Seat(posture: "host.fail()", functions: [long]).posture() }
    #expect(error?.text.hasPrefix("host.fail: ßßß") == true)
    #expect(error!.text.utf8.count < 280)
  }

  @Test func twoFunctionsOfOneNameAreRefused() throws {
    let machine = try LuaMachine(hashSeed: 1)
    #expect(failure { () throws(LuaError) in try machine.offer([Self.describe, Self.describe]) }
      == LuaError(.internalFault, "there is a function model.describe already"))
    let other = try LuaMachine(hashSeed: 1)
    let say = LuaFunction(module: "math", name: "sin", arguments: [], required: 0, results: []) { _, _ in nil }
    #expect(failure { () throws(LuaError) in try other.offer([say]) }?.kind == .internalFault)
  }

  @Test func theMachineMayNotBeCalledFromItsHost() throws {
    final class Holder { var seat: Seat?; var errors: [LuaError?] = [] }
    let holder = Holder()
    let function = LuaFunction(module: "host", name: "again", arguments: [], required: 0, results: []) { _, _ in
      holder.errors.append(failure { () throws(LuaError) in try holder.seat?.posture() })
      holder.errors.append(failure { () throws(LuaError) in _ = try holder.seat?.react() })
      return nil
    }
    let seat = try Seat(
      posture: "host.again() if view.stage == 1 then error('after') end act.threat = 1", functions: [function])
    holder.seat = seat
    #expect(try seat.posture() == [1, 0, 0, 0])
    seat.view[0] = 1
    #expect(failure { () throws(LuaError) in try seat.posture(turn: 2) } == LuaError(.runtime, line: 2, "after"))
    let refusal = LuaError(.internalFault, line: 0, "a host function may not call the VM that called it")
    #expect(holder.errors == [refusal, refusal, refusal, refusal])
    holder.seat = nil
  }
}
