import Foundation
import StandoffKernel
import StandoffReplication

/// A file of figures: an array of objects with id, parameters, value and tolerance.
struct FigureFile {
  let path: String
  let figures: [Figure]
  private let text: String

  /// - Throws: an ``InputError`` that says where the file is wrong and what belongs there.
  init(_ path: String) throws(InputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("there is no file \(path); figures are named by their file: --figures my_figures.json")
    }
    if isFolder.boolValue { throw InputError("\(path) is a folder; name a JSON file in it") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path) cannot be read: check its permissions")
    }
    self.path = path
    text = String(decoding: data, as: UTF8.self)
    do {
      figures = try JSONDecoder().decode([Figure].self, from: data)
    } catch {
      throw Self.problem(error, path, text, data)
    }
    if figures.isEmpty { throw InputError("there are no figures in it; \(Self.form)", file: path) }
    var seen: Set<String> = []
    for figure in figures where !seen.insert(figure.id).inserted {
      throw InputError("\(figure.id) is there twice; give each figure an id of its own", file: path, line: lastLine(of: figure.id))
    }
  }

  /// Does what may find a figure wrong; then says in which file and line.
  func naming<Result>(_ figure: Figure, _ body: (Figure) throws(InputError) -> Result) throws(InputError) -> Result {
    do { return try body(figure) } catch {
      throw InputError(error.message, file: path, line: line(of: figure.id))
    }
  }

  private static let form = """
    a file of figures is [{"id": "M14.mine", "parameters": {"d": 0.974}, "value": 0.15, "tolerance": 1e-9}, ...]
    """

  /// The line on which an id first stands as a string.
  private func line(of id: String) -> Int? { Self.line(of: id, in: text) }

  /// The line on which it last does.
  private func lastLine(of id: String) -> Int? { Self.line(of: id, in: text, options: .backwards) }

  private static func line(of id: String, in text: String, options: String.CompareOptions = []) -> Int? {
    guard let place = text.range(of: "\"\(id)\"", options: options) else { return nil }
    return text[..<place.lowerBound].count(where: \.isNewline) + 1
  }

  // MARK: - What the decoder says, as a sentence

  /// Ids alone, to name the figure that is wrong.
  private struct Named: Decodable {
    let id: String?

    private enum Key: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
      id = try? decoder.container(keyedBy: Key.self).decode(String.self, forKey: .id)
    }
  }

  private static func problem(_ error: any Error, _ path: String, _ text: String, _ data: Data) -> InputError {
    guard let error = error as? DecodingError else { return InputError("\(error)", file: path) }
    let (context, what): (DecodingError.Context, String) =
      switch error {
      case .keyNotFound(let key, let context): (context, "'\(key.stringValue)' is missing")
      case .typeMismatch(_, let context), .valueNotFound(_, let context): (context, "of a wrong kind")
      case .dataCorrupted(let context): (context, "cannot be read")
      @unknown default: (DecodingError.Context(codingPath: [], debugDescription: ""), "cannot be read")
      }
    guard let index = context.codingPath.first?.intValue else {
      if case .dataCorrupted = error { return notJSON(path, text, data) }
      return InputError(form, file: path)
    }
    let id = (try? JSONDecoder().decode([Named].self, from: data))?[index].id
    let place = "figure \(index + 1)" + (id.map { " (\($0))" } ?? "")
    // `z` of `parameters`: the inner key first.
    let keys = context.codingPath.dropFirst().map { "'\($0.stringValue)'" }.reversed().joined(separator: " of ")
    let wrong = keys.isEmpty ? what : "\(keys) is \(what)"
    return InputError(
      "\(place): \(wrong); a figure has an id in words, parameters by name, and numbers as value and tolerance",
      file: path, line: id.flatMap { line(of: $0, in: text) })
  }

  /// The decoder does not say where; the older reader does, as "around character 15".
  private static func notJSON(_ path: String, _ text: String, _ data: Data) -> InputError {
    do {
      _ = try JSONSerialization.jsonObject(with: data)
      return InputError("this is not JSON; \(form)", file: path)
    } catch {
      let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
      let place = detail.firstMatch(of: #/character ([0-9]+)/#).flatMap { Int($0.1) }
      let before = place.map { data.prefix($0) } ?? data
      let what = place == nil ? "it ends too early" : "something is wrong here"
      return InputError("this is not JSON: \(what); \(form)", file: path, line: before.count(where: { $0 == UInt8(ascii: "\n") }) + 1)
    }
  }
}
