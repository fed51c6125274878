import CStandoffLua

/// C copies of declarations, for the time of one call: the C side makes its own.
final class Declarations {
  private var freed: [UnsafeMutableRawPointer] = []

  deinit {
    for block in freed { block.deallocate() }
  }

  func array<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    copy.initialize(from: elements, count: elements.count)
    freed.append(UnsafeMutableRawPointer(copy))
    return copy
  }

  func text(_ string: String) -> UnsafePointer<CChar> {
    UnsafePointer(array(Array(string.utf8CString)))
  }

  func texts(_ strings: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
    UnsafePointer(array(strings.map { text($0) as UnsafePointer<CChar>? }))
  }

  func fields(_ fields: [LuaField]) -> UnsafePointer<sl_field> {
    UnsafePointer(array(fields.map(field)))
  }

  func functions(_ functions: [LuaFunction]) -> UnsafePointer<sl_function> {
    UnsafePointer(
      array(
        functions.map { function in
          sl_function(
            module: text(function.module), name: text(function.name), arguments: fields(function.arguments),
            argument_count: Int32(function.arguments.count), required: Int32(function.required),
            results: fields(function.results), result_count: Int32(function.results.count),
            units: Int32(function.units))
        }))
  }

  private func field(_ field: LuaField) -> sl_field {
    var record = sl_field()
    record.name = text(field.name)
    record.slot = Int32(field.slot)
    record.value = field.value
    switch field.kind {
    case .number(let range):
      record.kind = Int32(SL_NUMBER.rawValue)
      record.minimum = range.lowerBound
      record.maximum = range.upperBound
    case .integer(let range):
      record.kind = Int32(SL_INTEGER.rawValue)
      record.minimum = Double(range.lowerBound)
      record.maximum = Double(range.upperBound)
    case .flag:
      record.kind = Int32(SL_FLAG.rawValue)
    case .choice(let words):
      record.kind = Int32(SL_CHOICE.rawValue)
      record.choices = texts(words)
      record.choice_count = Int32(words.count)
    }
    return record
  }
}
