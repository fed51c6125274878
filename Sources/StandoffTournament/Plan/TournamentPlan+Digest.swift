/// Whether two plans are the same, and if not, why not.
extension TournamentPlan {
  /// SHA-256 over every field, each as its length, a colon and its text, so that no two plans run together. It is in the
  /// head of every shard: a shard of another plan is never merged.
  public var digest: [UInt8] {
    let stream = SHA256Stream()
    for (name, value) in fields {
      for text in [name, value] {
        let framed = Array("\(text.utf8.count):\(text),".utf8)
        framed.withUnsafeBytes { stream.update($0) }
      }
    }
    return stream.finish()
  }

  /// The first thing in which `other` differs, in words; nil where both are the same.
  public func difference(from other: TournamentPlan) -> String? {
    let mine = fields
    let theirs = other.fields
    for (here, there) in zip(mine, theirs) where here != there {
      if here.name != there.name { return "\(there.name) there, \(here.name) here" }
      return "\(here.name) is \(there.value) there, \(here.value) here"
    }
    if mine.count != theirs.count { return "\(theirs.count) conditions there, \(mine.count) here" }
    return nil
  }

  /// Every field by name, in a fixed order. Counts come first, so that lists of different length differ there.
  private var fields: [(name: String, value: String)] {
    var fields = [
      ("plan format", "1"), ("model", schema), ("scenario", scenario), ("seed", String(seed)),
      ("repetitions", String(repetitions)), ("shard size", String(shardSize)),
    ]
    if let precision {
      fields += [("precision", "\(precision.halfWidth)"), ("first block", "\(precision.first) repetitions")]
    }
    if let keep { fields.append(("what is kept", keep.rawValue)) }
    fields += conditions.map { ($0.name, $0.value) }
    fields.append(("roles", String(seats.count)))
    for (seat, rivals) in zip(seats, entrants) {
      fields.append(("role", seat.role))
      fields.append(("actor of \(seat.role)", seat.actor))
      fields.append(("number of entrants for \(seat.role)", String(rivals.count)))
      for rival in rivals {
        fields.append(("entrant for \(seat.role)", rival.name))
        fields.append(("SHA-256 of \(rival.name)", rival.sha256 ?? "native"))
        for module in rival.modules {
          fields.append(("SHA-256 of \(rival.name)'s module \(module.name)", module.sha256))
        }
      }
    }
    return fields
  }
}
