import CStandoffNumerics
import Foundation
import LuaBridge
import Testing

/// The operator ^ reaches our own pow, not the C library's.
struct PowerTests {
  @Test func thePowerOperatorIsOurs() throws {
    #expect(try Seat.said("say(string.format('%a', 2.5 ^ view.threat + 0))").count == 1)
    #expect(try power(2.5, 3.1).bitPattern == standoff_pow(2.5, 3.1).bitPattern)
  }

  /// The C library's, asked for by name in its own file, gives other bits somewhere; Lua gives ours there too.
  @Test func whereTheCLibraryDiffersLuaGivesOurs() throws {
    let library = try #require(dlopen("libm.so.6", RTLD_NOW))
    let symbol = try #require(dlsym(library, "pow"))
    let theirs = unsafeBitCast(symbol, to: (@convention(c) (Double, Double) -> Double).self)
    var state: UInt64 = 5, differing: [(Double, Double)] = []
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for _ in 0..<2_000_000 where differing.count < 20 {
      let base = next() * 100, exponent = next() * 40 - 20
      if theirs(base, exponent) != standoff_pow(base, exponent) { differing.append((base, exponent)) }
    }
    #expect(!differing.isEmpty, "the two agree on all of 2,000,000 cases of seed 5: this test shows nothing")
    for (base, exponent) in differing {
      let found = try power(base, exponent)
      #expect(found.bitPattern == standoff_pow(base, exponent).bitPattern, "\(base) ^ \(exponent)")
    }
  }

  /// Through a chunk with the numbers as exact literals; the operands are variables, so that no compiler folds them.
  private func power(_ base: Double, _ exponent: Double) throws -> Double {
    let machine = try LuaMachine(hashSeed: 1)
    let literal = { (x: Double) in
      let sign = x.sign == .minus ? "-" : ""
      return "\(sign)0x\(String(x.significandBitPattern | 1 << 52, radix: 16))p\(Int(x.exponent) - 52)"
    }
    try machine.load(
      file: "my.lua", source: "local a, b = \(literal(base)), \(literal(exponent))\nreturn { a, b, a ^ b }")
    guard case .table(let table) = try machine.tree(), case .number(let a) = table.array[0],
      case .number(let b) = table.array[1], case .number(let power) = table.array[2]
    else { return .nan }
    #expect(a == base && b == exponent)
    return power
  }
}
