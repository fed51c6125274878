import CStandoffNumerics
import Testing

struct PhiloxTests {
  static func hex(_ block: standoff_block) -> [String] {
    [block.word.0, block.word.1, block.word.2, block.word.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  static func block(counter: [UInt64], key: [UInt64]) -> [String] {
    hex(standoff_philox(counter[0], counter[1], counter[2], counter[3], key[0], key[1]))
  }

  /// Random123's file of known answers, kat_vectors (philox4x64 10).
  @Test func publishedVectors() {
    #expect(Self.block(counter: [0, 0, 0, 0], key: [0, 0])
      == ["16554d9eca36314c", "db20fe9d672d0fdc", "d7e772cee186176b", "7e68b68aec7ba23b"])
    let ones = UInt64.max
    #expect(Self.block(counter: [ones, ones, ones, ones], key: [ones, ones])
      == ["87b092c3013fe90b", "438c3c67be8d0224", "9cc7d7c69cd777b6", "a09caebf594f0ba0"])
    let digitsOfPi: [UInt64] = [0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89]
    #expect(Self.block(counter: digitsOfPi, key: [0x452821e638d01377, 0xbe5466cf34e90c6c])
      == ["a528f45403e61d95", "38c72dbd566e9788", "a5a1610e72fd18b5", "57bd43b5e52b7fe6"])
  }

  /// Blocks from numpy's own Philox.
  @Test func blocksOfAnotherImplementation() throws {
    let lines = try Reference.lines(of: "philox")
    #expect(lines.count > 200)
    for line in lines {
      let fields = line.split(separator: " ").map(String.init)
      let words = fields.prefix(6).compactMap { UInt64($0, radix: 16) }
      try #require(words.count == 6 && fields.count == 10, "\(line)")
      #expect(Self.block(counter: Array(words[0..<4]), key: Array(words[4..<6])) == Array(fields[6...]), "\(line)")
    }
  }

  @Test func wordsBecomeNumbersFromZeroToBelowOne() {
    #expect(standoff_unit(0) == 0)
    #expect(standoff_unit(0x7ff) == 0)
    #expect(standoff_unit(0x800) == 0x1p-53)
    #expect(standoff_unit(1 << 63) == 0.5)
    #expect(standoff_unit(.max) == 1 - 0x1p-53)
  }
}
