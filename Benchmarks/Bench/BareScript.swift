import CStandoffFloor
import StandoffKernel

/// A script in the bare host: the same tables as the product's, without the guards.
final class BareScript {
  private let script: OpaquePointer
  /// Indices of view fields by slot.
  private var indices: [Int: Int32] = [:]
  private var kept: [UnsafeMutableRawPointer] = []
  private let lists: [UnsafeMutablePointer<floor_field>]

  /// - Parameters:
  ///   - frame: the view before the first posture.
  ///   - params: their values.
  init?(source: [UInt8], scenario: Scenario, role: Int, frame: [Double], params: [(String, Double)]) {
    var kept: [UnsafeMutableRawPointer] = []
    func text(_ text: String) -> UnsafePointer<CChar> {
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
      text.withCString { copy.update(from: $0, count: text.utf8.count + 1) }
      kept.append(copy)
      return UnsafePointer(copy)
    }
    func field(_ name: String, _ kind: FieldSchema.Kind, slot: Int, value: Double) -> floor_field {
      var field = floor_field()
      field.name = text(name)
      field.slot = Int32(slot)
      field.value = value
      switch kind {
      case .number: field.kind = Int32(FLOOR_NUMBER.rawValue)
      case .integer: field.kind = Int32(FLOOR_INTEGER.rawValue)
      case .flag: field.kind = Int32(FLOOR_FLAG.rawValue)
      case .choice(let words):
        field.kind = Int32(FLOOR_CHOICE.rawValue)
        let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { (list + index).initialize(to: text(word)) }
        (list + words.count).initialize(to: nil)
        kept.append(list)
        field.words = UnsafePointer(list)
      }
      return field
    }
    func list(_ fields: [floor_field]) -> UnsafeMutablePointer<floor_field> {
      let list = UnsafeMutablePointer<floor_field>.allocate(capacity: fields.count + 1)
      list.initialize(from: fields, count: fields.count)
      return list
    }
    let schema = scenario.schema.roles[role]
    var view: [floor_field] = []
    for one in schema.view {
      let isConstant = one.slot == FieldSchema.constant
      let parameter = scenario.schema.parameters.firstIndex { $0.name == one.name }
      if !isConstant { indices[one.slot] = Int32(view.count) }
      let value = isConstant ? scenario.values[parameter!] : frame[one.slot]
      view.append(field(one.name, one.kind, slot: one.slot, value: value))
    }
    let act = schema.posture.map { field($0.name, $0.kind, slot: $0.slot, value: 0) }
    let constants = params.map { field($0.0, .number(0...1), slot: FieldSchema.constant, value: $0.1) }
    let lists = [list(view), list(act), list(constants)]
    self.lists = lists
    self.kept = kept
    let script = (source + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        floor_script_new(
          $0.baseAddress, lists[0], Int32(view.count), lists[1], Int32(act.count), lists[2], Int32(constants.count))
      }
    }
    guard let script else { return nil }
    self.script = script
  }

  deinit {
    floor_script_free(script)
    for list in lists { list.deallocate() }
    for block in kept { block.deallocate() }
  }

  /// The places of these slots in the view, for ``play(_:changed:count:)``.
  func fields(of slots: [Int]) -> [Int32] { slots.map { indices[$0]! } }

  /// Plays postures and returns the sum of all that was set.
  @discardableResult
  func play(_ frames: ViewFrames, changed: [Int32], count: Int) -> Double {
    floor_script_play(
      script, frames.start, Int32(ViewFrames.count), Int32(CrisisSlot.count), changed, Int32(changed.count), Int64(count))
  }

  /// Calls the posture by an unprotected `lua_call`, with nothing written or read.
  func call(count: Int) { floor_script_call(script, Int64(count)) }
}
