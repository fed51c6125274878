import StandoffKernel

/// `name=value` as users write it after --with, --set and --fix.
struct Assignment {
  let name: String
  let value: String

  /// - Throws: an ``InputError`` that shows the form wanted.
  init(_ text: String, option: String, form: String, example: String) throws(InputError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw InputError("\(option) \(text) is not \(form); write it like \(option) \(example)")
    }
    name = parts[0]
    value = parts[1]
  }
}
