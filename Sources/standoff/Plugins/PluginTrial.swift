import ArgumentParser
import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// Plays what a plugin provides for a few matches, so that what goes wrong only in play is told by `plugin check`, too.
struct PluginTrial {
  let assembly: Assembly
  let plugin: PluginShelf.Plugin

  /// Matches in each scenario (judgement: enough to see a strategy at work, few enough not to be waited for).
  private static let repetitions: UInt64 = 3
  private static let seed: UInt64 = 1

  /// Plays a strategy in each of its seats in the plugin's scenarios of its model, the others as the scenario has them.
  /// - Returns: what it did wrong, a line each.
  func play(_ reading: ScriptReading, _ model: String) throws -> [String] {
    var faults: [String] = []
    for name in scenarios(of: model) {
      let (scenario, definition, _) = try assembly.scenario(name)
      let factory = ScriptFactory(scenario: scenario, hashSeed: Self.seed, models: assembly.models.map(\.schema.name))
      for role in try reading.contract.roles {
        guard let others = lineup(scenario, definition, except: role) else { continue }
        let script = try factory.strategy(try factory.read(reading.source), role: role)
        var seats = others
        seats.insert(script, at: role)
        let game = definition.makeGame(scenario)
        for repetition in 0..<Self.repetitions {
          // Watched line by line at first, which finds what play would let pass, such as writing to view.
          script.isChecking = repetition == 0
          do throws(Fault) {
            _ = try game.play(seats, seed: Self.seed, repetition: repetition)
          } catch {
            if error.isOfTheHost { throw error }
            // The fault of another, or of the model, is told where that one is checked.
            if error.isOfAPlugin || error.role != role { break }
            let text = "\(Messages.sentence(error)) (turn \(error.turn) of \(name))"
            if !faults.contains(where: { $0.hasPrefix(Messages.sentence(error)) }) { faults.append(text) }
            break
          }
        }
      }
    }
    return faults
  }

  /// Plays a model in the plugin's scenarios of it, as they have it.
  /// - Throws: an ``InputError`` for a fault of the model's.
  func play(_ model: String) throws {
    for name in scenarios(of: model) {
      let (scenario, definition, _) = try assembly.scenario(name)
      guard let lineup = lineup(scenario, definition, except: nil) else { continue }
      let game = definition.makeGame(scenario)
      for repetition in 0..<Self.repetitions {
        do throws(Fault) {
          _ = try game.play(lineup, seed: Self.seed, repetition: repetition)
        } catch {
          guard error.owner == "the model \(model)" else { break }
          throw InputError("\(Messages.sentence(error)) (turn \(error.turn) of \(name))")
        }
      }
    }
  }

  /// Plays a match of each scenario of its model with a hook.
  /// - Throws: a ``Fault`` of the hook's with the turn, as a line.
  func play(_ provision: Provision, _ kind: HookContract.Kind, _ model: String) throws {
    var options = try HookOptions.parse([])
    switch kind {
    case .scorer: options.score = provision.name
    case .event: options.event = [provision.name]
    case .observer: options.observe = [provision.name]
    // Which needs no match: it is tried by itself.
    case .beliefRule: return
    }
    for name in scenarios(of: model) {
      let (scenario, definition, _) = try assembly.scenario(name)
      guard let lineup = lineup(scenario, definition, except: nil),
        let hooks = try? Hooks(options, assembly, scenario: scenario, seed: Self.seed, limits: .standard)
      else { continue }
      for repetition in 0..<Self.repetitions {
        for hook in hooks.checkable { hook.isChecking = repetition == 0 }
        do throws(Fault) {
          try follow(hooks, definition, scenario, lineup, repetition)
        } catch {
          guard let owner = error.owner, owner == "the \(kind.rawValue) \(provision.name)" else { break }
          throw InputError("\(Messages.sentence(error)) (turn \(error.turn) of \(name))")
        }
      }
    }
  }

  private func follow(
    _ hooks: Hooks, _ definition: ModelDefinition, _ scenario: Scenario, _ seats: [any Strategy], _ repetition: UInt64
  ) throws(Fault) {
    let series = SeriesRecorder(scenario.schema)
    let game = hooks.game(definition, scenario, isScored: false)
    var own = MatchResult()
    _ = try CheckedPlay.play(
      scripts: seats.map { $0 as? ScriptedStrategy }, hooks: hooks.checkable, isCounted: true
    ) { () throws(Fault) in
      own = try game.play(seats, seed: Self.seed, repetition: repetition, series: series)
      return try hooks.scored(
        own, turns: series.values, scenario.schema, seed: Self.seed, repetition: repetition)
    }
    for observer in hooks.observers {
      _ = try CheckedPlay.following(observer) { () throws(Fault) in
        try observer.follow(
          own, turns: series.values, width: series.width, seed: Self.seed, repetition: repetition) { _, _ in }
      }
    }
  }

  /// The plugin's own scenarios of a model; where it has none, the first that there is.
  private func scenarios(of model: String) -> [String] {
    let own = plugin.manifest.provisions.filter { $0.kind == .scenarios }.map(\.name).filter { isWhole($0, model) }
    return own.isEmpty ? assembly.scenarios.names.first { isWhole($0, model) }.map { [$0] } ?? [] : own
  }

  private func isWhole(_ name: String, _ model: String) -> Bool {
    guard let (_, definition, _) = try? assembly.scenario(name), definition.schema.name == model else { return false }
    return (try? assembly.requirePlayable(definition)) != nil
  }

  /// The scenario's own choice for every role but one; nil where one of them is broken, which is told elsewhere.
  private func lineup(_ scenario: Scenario, _ definition: ModelDefinition, except role: Int?) -> [any Strategy]? {
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: definition, seed: Self.seed)
    var lineup: [any Strategy] = []
    for (other, seat) in scenario.seats.enumerated() where other != role {
      guard let strategy = try? catalog.strategy(seat.defaultStrategy, for: other).strategy else { return nil }
      lineup.append(strategy)
    }
    return lineup
  }
}
