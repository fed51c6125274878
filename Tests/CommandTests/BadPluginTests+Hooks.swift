/// Scorers, events and observers that are wrong.
extension BadPluginTests {
  /// So many columns of a turn.
  private static func columns(_ count: Int) -> String {
    "columns = { turn = { \((0..<count).map { "\"c\($0)\"" }.joined(separator: ", ")) } }"
  }

  static let scorers: [Case] = [
    Case(
      #""bad_scorer""#, #""yours""#,
      #"scorers/bad_scorer.lua:5: name = "yours", but the file is called bad_scorer.lua; give both the same name"#),
    Case(
      #"name   = "bad_scorer""#, #"name   = 5"#,
      #"scorers/bad_scorer.lua:5: 'name' must be a string, like name = "my_scorer""#),
    Case(#"  name   = "bad_scorer",\#n"#, #""#, #"scorers/bad_scorer.lua:1: 'name' is missing; write name = "my_scorer""#),
    Case(
      #""bad_scorer""#, #""my own""#,
      #"scorers/bad_scorer.lua:5: name = "my own" must be made of letters, digits and _, and begin with a letter"#),
    Case(#"api    = 1"#, #"api    = 2"#, #"scorers/bad_scorer.lua:6: this version of standoff speaks api = 1"#),
    Case(#"  api    = 1,\#n"#, #""#, #"scorers/bad_scorer.lua:1: 'api' is missing; write api = 1"#),
    Case(
      #"kind   = "scorer""#, #"kind   = "scorers""#,
      #"scorers/bad_scorer.lua:7: kind = "scorers" is none; near: scorer"#),
    Case(
      #"kind   = "scorer""#, #"kind   = "model""#,
      #"scorers/bad_scorer.lua:7: kind = "model", and a scorer is wanted here"#),
    Case(#"  kind   = "scorer",\#n"#, #""#, #"scorers/bad_scorer.lua:1: 'kind' is missing; write kind = "scorer""#),
    Case(
      #"model  = "crisis""#, #"model  = "crises""#,
      #"scorers/bad_scorer.lua:8: there is no model "crises"; near: crisis"#),
    Case(#"  model  = "crisis",\#n"#, #""#, #"scorers/bad_scorer.lua:1: 'model' is missing; write model = "crisis""#),
    Case(#"return {"#, #"return 5 --{"#, #"scorers/bad_scorer.lua:5: <eof> expected near 'name'"#),
    Case(
      #"return {"#, #"return { posture = print,"#,
      #"scorers/bad_scorer.lua:4: unknown key 'posture' in the table that the file returns; there are: api, kind, model, name, native,"#),
    Case(
      #"  api    = 1,\#n"#, #"  api    = 1, colour = "red",\#n"#,
      #"scorers/bad_scorer.lua:6: unknown key 'colour' in the table that the file returns; there are: api, kind, model, name, native,"#),
    Case(
      #"return {"#, #"local x = require "none"\#nreturn {"#,
      #"scorers/bad_scorer.lua:4: module 'none': there is no file ./bad/scorers/none.lua"#),
    Case(#"return {"#, #"return { {"#, #"scorers/bad_scorer.lua:20: '}' expected (to close '{' at line 4) near <eof>"#),
    Case(
      #"score = function"#, #"turn = function"#,
      #"scorers/bad_scorer.lua:1: there is no score; a scorer needs score = function(view, act, me) … end"#),
    Case(
      #"score = function(view, act, me)"#, #"score = 5, turn = function(view, act, me)"#,
      #"scorers/bad_scorer.lua:13: score must be a function: score = function(view, act, me) … end"#),
    Case(
      #"score = function(view, act, me)"#, #"turn = 5, score = function(view, act, me)"#,
      #"scorers/bad_scorer.lua:13: turn must be a function: turn = function(view, me) … end"#),
    Case(
      #"default = 10"#, #"default = 5000"#,
      #"scorers/bad_scorer.lua:10: params.loss: default 5000 does not lie between min 0 and max 1000"#),
    Case(#"act.target"#, #"act.targt"#, #"scorers/bad_scorer.lua:16: unknown field 'targt' of act; near: target (t"#),
    Case(
      #"view.payoff.target - loss"#, #"view.payoff.taget"#,
      #"scorers/bad_scorer.lua:16: unknown field 'taget' of view.payoff; near: target (t"#),
    Case(
      #"view.payoff.target - loss"#, #""much""#,
      #"scorers/bad_scorer.lua:16: act.target is the string 'much'; it must be a number between -1e+300 and 1e+300 (t"#),
    Case(
      #"view.payoff.target - loss"#, #"0/0"#,
      #"scorers/bad_scorer.lua:16: act.target is nan; it must be a number between -1e+300 and 1e+300 (t"#),
    Case(
      #"act.target = "#, #"view.turn = "#,
      #"scorers/bad_scorer.lua:16: view is read-only, but the script sets view.turn"#, isPlayed: true),
    Case(
      #"act.target = "#, #"while true do end act.target = "#,
      #"scorers/bad_scorer.lua:16: used up its fuel (1 million units) in score; look for a loop that does not end, or raise --limit"#),
    Case(
      #"view.kind.war and me.params.loss"#, #"me.params.los"#,
      #"scorers/bad_scorer.lua:14: unknown parameter 'los' of me.params; near: loss (t"#),
    Case(
      #"act.target = "#, #"do return 5 end act.target = "#,
      #"scorers/bad_scorer.lua:13: score returned 5; it may return nothing, or a reason (a string) (t"#),
    Case(
      #"act.target = "#, #"error("no") act.target = "#,
      #"scorers/bad_scorer.lua:16: no (turn 40 of bad_scenario)"#, used: #"./bad/scorers/bad_scorer.lua:16: no (the scorer bad_scorer, turn 40, repetition 0; --seed 1 --repetition 0 in"#),
  ]

  static let events: [Case] = [
    Case(
      #""bad_event""#, #""yours""#,
      #"events/bad_event.lua:5: name = "yours", but the file is called bad_event.lua; give both the same name"#),
    Case(
      #"name   = "bad_event""#, #"name   = 5"#,
      #"events/bad_event.lua:5: 'name' must be a string, like name = "my_event""#),
    Case(#"  name   = "bad_event",\#n"#, #""#, #"events/bad_event.lua:1: 'name' is missing; write name = "my_event""#),
    Case(
      #""bad_event""#, #""my own""#,
      #"events/bad_event.lua:5: name = "my own" must be made of letters, digits and _, and begin with a letter"#),
    Case(#"api    = 1"#, #"api    = 2"#, #"events/bad_event.lua:6: this version of standoff speaks api = 1"#),
    Case(#"  api    = 1,\#n"#, #""#, #"events/bad_event.lua:1: 'api' is missing; write api = 1"#),
    Case(#"kind   = "event""#, #"kind   = "events""#, #"events/bad_event.lua:7: kind = "events" is none; near: event"#),
    Case(
      #"kind   = "event""#, #"kind   = "model""#,
      #"events/bad_event.lua:7: kind = "model", and an event is wanted here"#),
    Case(#"  kind   = "event",\#n"#, #""#, #"events/bad_event.lua:1: 'kind' is missing; write kind = "event""#),
    Case(#"model  = "crisis""#, #"model  = "crises""#, #"events/bad_event.lua:8: there is no model "crises"; near: crisis"#),
    Case(#"  model  = "crisis",\#n"#, #""#, #"events/bad_event.lua:1: 'model' is missing; write model = "crisis""#),
    Case(#"return {"#, #"return 5 --{"#, #"events/bad_event.lua:5: <eof> expected near 'name'"#),
    Case(
      #"return {"#, #"return { posture = print,"#,
      #"events/bad_event.lua:4: unknown key 'posture' in the table that the file returns; there are: api, kind, model, name, node, occur,"#),
    Case(
      #"  api    = 1,\#n"#, #"  api    = 1, colour = "red",\#n"#,
      #"events/bad_event.lua:6: unknown key 'colour' in the table that the file returns; there are: api, kind, model, name, node, occur,"#),
    Case(
      #"return {"#, #"local x = require "none"\#nreturn {"#,
      #"events/bad_event.lua:4: module 'none': there is no file ./bad/events/none.lua"#),
    Case(#"return {"#, #"return { {"#, #"events/bad_event.lua:23: '}' expected (to close '{' at line 4) near <eof>"#),
    Case(
      #"occur = function"#, #"ocur = function"#,
      #"events/bad_event.lua:17: unknown key 'ocur' in the table that the file returns; near: occur"#),
    Case(
      #"node   = "start","#, #"node   = "strt","#,
      #"events/bad_event.lua:9: node = "strt" is no node of crisis; near: start"#),
    Case(#"node   = "start","#, #""#, #"events/bad_event.lua:1: 'node' is missing; write node = "start""#),
    Case(#"node   = "start","#, #"node   = 5,"#, #"events/bad_event.lua:9: 'node' must be a string, like node = "start""#),
    Case(#"model  = "crisis""#, #"model  = "matrix""#, #"events/bad_event.lua:8: the model matrix has no place for events"#),
    Case(
      #"act.suspicion"#, #"act.suspcion"#,
      #"events/bad_event.lua:19: unknown field 'suspcion' of act; near: suspicion (t"#),
    Case(
      #"= me.params.size"#, #"= 11"#,
      #"events/bad_event.lua:19: act.suspicion is 11; it must be a number between -10 and 10 (t"#),
    Case(
      #"act.suspicion = me.params.size"#, #"act.stage_change = 0.5"#,
      #"events/bad_event.lua:19: act.stage_change is 0.5; it must be an integer between -12 and 12 (t"#),
    Case(
      #"act.suspicion = me.params.size"#, #"act.coercer_type = "opportunst""#,
      #"events/bad_event.lua:19: act.coercer_type is the string 'opportunst'; it must be one of unchanged, opportunist, restrained; near:"#),
    Case(
      #""Say here what happened.""#, #"5"#,
      #"events/bad_event.lua:17: occur returned 5; it may return nothing, or a reason (a string) (t"#),
    Case(
      #"chance.bernoulli(me.params.hazard)"#, #"chance.bernoulli(2)"#,
      #"events/bad_event.lua:18: bad argument #1 to 'bernoulli' (a probability lies between 0 and 1) (t"#),
    Case(
      #"size = { default = 1"#, #"size = { default = 20"#,
      #"events/bad_event.lua:13: params.size: default 20 does not lie between min -10 and max 10"#),
    Case(
      #"act.suspicion = me.params.size"#, #"view.turn = 5"#,
      #"events/bad_event.lua:19: view is read-only, but the script sets view.turn"#, isPlayed: true),
  ]

  static let observers: [Case] = [
    Case(
      #""bad_observer""#, #""yours""#,
      #"observers/bad_observer.lua:5: name = "yours", but the file is called bad_observer.lua; give both the same name"#),
    Case(
      #"name   = "bad_observer""#, #"name   = 5"#,
      #"observers/bad_observer.lua:5: 'name' must be a string, like name = "my_observer""#),
    Case(
      #"  name   = "bad_observer",\#n"#, #""#,
      #"observers/bad_observer.lua:1: 'name' is missing; write name = "my_observer""#),
    Case(
      #""bad_observer""#, #""my own""#,
      #"observers/bad_observer.lua:5: name = "my own" must be made of letters, digits and _, and begin with a letter"#),
    Case(#"api    = 1"#, #"api    = 2"#, #"observers/bad_observer.lua:6: this version of standoff speaks api = 1"#),
    Case(#"  api    = 1,\#n"#, #""#, #"observers/bad_observer.lua:1: 'api' is missing; write api = 1"#),
    Case(
      #"kind   = "observer""#, #"kind   = "observers""#,
      #"observers/bad_observer.lua:7: kind = "observers" is none; near: observer"#),
    Case(
      #"kind   = "observer""#, #"kind   = "model""#,
      #"observers/bad_observer.lua:7: kind = "model", and an observer is wanted here"#),
    Case(#"  kind   = "observer",\#n"#, #""#, #"observers/bad_observer.lua:1: 'kind' is missing; write kind = "observer""#),
    Case(
      #"model  = "crisis""#, #"model  = "crises""#,
      #"observers/bad_observer.lua:8: there is no model "crises"; near: crisis"#),
    Case(#"  model  = "crisis",\#n"#, #""#, #"observers/bad_observer.lua:1: 'model' is missing; write model = "crisis""#),
    Case(#"return {"#, #"return 5 --{"#, #"observers/bad_observer.lua:5: <eof> expected near 'name'"#),
    Case(
      #"return {"#, #"return { posture = print,"#,
      #"observers/bad_observer.lua:4: unknown key 'posture' in the table that the file returns; there are: api, columns, finish, kind,"#),
    Case(
      #"  api    = 1,\#n"#, #"  api    = 1, colour = "red",\#n"#,
      #"observers/bad_observer.lua:6: unknown key 'colour' in the table that the file returns; there are: api, columns, finish, kind,"#),
    Case(
      #"return {"#, #"local x = require "none"\#nreturn {"#,
      #"observers/bad_observer.lua:4: module 'none': there is no file ./bad/observers/none.lua"#),
    Case(#"return {"#, #"return { {"#, #"observers/bad_observer.lua:26: '}' expected (to close '{' at line 4) near <eof>"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } },"#,
      #""#,
      #"observers/bad_observer.lua:1: 'columns' is missing; write columns = { turn = { "threat" }, match = { "peak" } }"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = 5"#,
      #"observers/bad_observer.lua:10: columns must be a table: columns = { turn = { "threat" }, match = { "peak" } }"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { trun = { "stage" } }"#,
      #"observers/bad_observer.lua:10: unknown key 'trun' in columns; near: turn"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = "stage", match = { "highest", "mean" } }"#,
      #"observers/bad_observer.lua:10: columns.turn must be a list of names: turn = { "threat" }"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = { "stage" }, match = { highest = 1 } }"#,
      #"observers/bad_observer.lua:10: columns.match must be a list of names: match = { "threat" }"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = { "stage" }, match = { "highest", 5 } }"#,
      #"observers/bad_observer.lua:10: the name of a column must be made of letters, digits and _, and begin with a letter"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = { "stage" }, match = { "highest", "highest" } }"#,
      #"observers/bad_observer.lua:10: columns.match names highest twice"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = { "turn" }, match = { "highest", "mean" } }"#,
      #"observers/bad_observer.lua:10: columns.turn: every table has a column turn of its own; choose another name"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      columns(65),
      #"observers/bad_observer.lua:10: columns.turn has 65 names; at most 64 are possible"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = { turn = { "stage" } }"#,
      #"observers/bad_observer.lua:21: there is a function finish, and no columns.match for it to set; write columns = { turn = {"#),
    Case(
      #"finish = function"#, #"finsh = function"#,
      #"observers/bad_observer.lua:21: unknown key 'finsh' in the table that the file returns; near: finish"#),
    Case(
      #"finish = function(view, act, me)"#, #"finish = 5, turns = function(view, act, me)"#,
      #"observers/bad_observer.lua:21: unknown key 'turns' in the table that the file returns; near: turn"#),
    Case(
      #"columns = { turn = { "stage" }, match = { "highest", "mean" } }"#,
      #"columns = {}"#,
      #"observers/bad_observer.lua:13: there is a function turn, and no columns.turn for it to set; write columns = { turn = { "threat""#),
    Case(
      #"act.stage = view.stage"#, #"act.highest = 1"#,
      #"observers/bad_observer.lua:13: turn sets act.highest, which is not among its columns: stage (t"#),
    Case(
      #"act.stage = view.stage"#, #"act.stge = 1"#,
      #"observers/bad_observer.lua:17: unknown field 'stge' of act; near: stage (t"#),
    Case(
      #"act.stage = view.stage"#, #"act.stage = "one""#,
      #"observers/bad_observer.lua:17: act.stage is the string 'one'; it must be a number between -1e+300 and 1e+300 (t"#),
    Case(
      #"act.stage = view.stage"#, #"act.stage = view.sage"#,
      #"observers/bad_observer.lua:17: unknown field 'sage' of view; near: stage (t"#),
    Case(
      #"/ view.end_turn"#, #"/ 0"#,
      #"observers/bad_observer.lua:23: act.mean is inf; it must be a number between -1e+300 and 1e+300 (t"#),
  ]
}
