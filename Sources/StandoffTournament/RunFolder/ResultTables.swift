internal import StandoffKernel

/// The tables of a run folder, version ``RunFolder/schemaVersion``. Order of rows is the plan's, so the same plan gives
/// the same bytes. Intervals are 95%; an absent value is an empty field.
enum ResultTables {
  /// `summary.csv`: a row for each surviving entrant. Columns: role, actor, strategy, profiles, matches, payoff_mean,
  /// payoff_low, payoff_high, rank, rank_low (best), rank_high (worst); then for each kind KIND_share, KIND_low,
  /// KIND_high.
  static func summary(_ results: TournamentResults) -> CSV {
    var table = CSV(
      [
        "role", "actor", "strategy", "profiles", "matches", "payoff_mean", "payoff_low", "payoff_high", "rank",
        "rank_low", "rank_high",
      ] + results.schema.kinds.flatMap { ["\($0)_share", "\($0)_low", "\($0)_high"] })
    for entrant in results.entrants {
      let seat = results.plan.seats[entrant.role]
      var row: [CSV.Field] = [
        .text(seat.role), .text(seat.actor), .text(entrant.name), .integer(entrant.profiles), .integer(entrant.matches),
        .init(entrant.payoff?.mean), .init(entrant.payoff?.low), .init(entrant.payoff?.high),
        .init(entrant.band?.rank), .init(entrant.band?.best), .init(entrant.band?.worst),
      ]
      for kind in results.schema.kinds.indices {
        let share = entrant.shares.isEmpty ? nil : entrant.shares[kind]
        row += [.init(share?.mean), .init(share?.low), .init(share?.high)]
      }
      table.add(row)
    }
    return table
  }

  /// `profiles.csv`: a row for each surviving profile. Columns: profile (its number in the plan), one for each role with
  /// the strategy's name, matches; for each outcome OUTCOME_count and its Wilson interval as shares, OUTCOME_low,
  /// OUTCOME_high; for each role payoff_ROLE_mean, _low, _high; end_turn_mean; for each mark MARK_mean.
  static func profiles(_ results: TournamentResults) -> CSV {
    let roles = results.plan.seats.map(\.role)
    var header = ["profile"] + roles + ["matches"]
    header += results.schema.outcomes.flatMap { ["\($0.name)_count", "\($0.name)_low", "\($0.name)_high"] }
    header += roles.flatMap { ["payoff_\($0)_mean", "payoff_\($0)_low", "payoff_\($0)_high"] }
    header += ["end_turn_mean"] + results.schema.marks.map { "\($0.name)_mean" }
    var table = CSV(header)
    for profile in results.profiles {
      var row: [CSV.Field] = [.integer(profile.profile)]
      row += results.names(of: profile).map(CSV.Field.text)
      row.append(.integer(profile.matches))
      for count in profile.outcomes {
        let (low, high) = Wilson.interval(count: count, of: profile.matches)
        row += [.integer(count), .number(low), .number(high)]
      }
      for payoff in profile.payoffs {
        let estimate = results.intervals.mean(payoff)
        row += [.number(estimate.mean), .init(estimate.low), .init(estimate.high)]
      }
      row.append(.number(profile.endTurn))
      row += profile.marks.map(CSV.Field.number)
      table.add(row)
    }
    return table
  }

  /// `payoffs.csv`: a row for each surviving profile and role, for empirical game analysis. Columns: profile, role, actor,
  /// strategy, payoff_mean, standard_error.
  static func payoffs(_ results: TournamentResults) -> CSV {
    var table = CSV(["profile", "role", "actor", "strategy", "payoff_mean", "standard_error"])
    for profile in results.profiles {
      let names = results.names(of: profile)
      for (role, seat) in results.plan.seats.enumerated() {
        table.add([
          .integer(profile.profile), .text(seat.role), .text(seat.actor), .text(names[role]),
          .number(profile.payoffs[role].mean), .init(profile.payoffs[role].standardError),
        ])
      }
    }
    return table
  }

  /// `faults.csv`: a row for each disqualified strategy, with its first fault. Columns: entrant, role, kind, file, line
  /// (empty where unknown), turn (0 while loading), match with its repetition and the strategies that played it (empty where
  /// found before play), message.
  static func faults(_ results: TournamentResults) -> CSV {
    var table = CSV(["entrant", "role", "kind", "file", "line", "turn", "match", "repetition", "profile", "message"])
    for entry in results.faults {
      let fault = entry.fault
      table.add([
        .text(entry.entrant), .text(results.roleName(of: entry)), .text(fault.kind.rawValue), .text(fault.file),
        .init(fault.line == 0 ? nil : fault.line), .integer(fault.turn), .init(entry.match),
        .init(entry.match.map { results.plan.position(ofMatch: $0).repetition }),
        .text(entry.match.map { results.plan.names(ofMatch: $0).joined(separator: " / ") } ?? ""), .text(fault.message),
      ])
    }
    return table
  }
}

extension TournamentResults {
  /// The strategies' names in a profile, role by role.
  func names(of profile: ProfileFigures) -> [String] {
    zip(plan.entrants, profile.entrants).map { $0[$1].name }
  }

  /// The name of a faulty entrant's role; empty where a file failed before it said its role.
  func roleName(of entry: EntrantFault) -> String {
    plan.seats.indices.contains(entry.role) ? plan.seats[entry.role].role : ""
  }
}
