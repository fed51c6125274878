/// Models in Lua that are wrong.
extension BadPluginTests {
  /// So many marks, before the series.
  private static func marks(_ count: Int) -> String {
    "  marks = { \((0..<count).map { "{ name = \"m\($0)\" }" }.joined(separator: ", ")) },\n  series = {"
  }

  static let models: [Case] = [
    Case(
      #"name    = "bad_model""#, #"name    = "my model""#,
      #"models/bad_model.lua:6: name = "my model" must be made of letters, digits and _, and begin with a letter"#),
    Case(
      #"name    = "bad_model""#, #"name    = "yours""#,
      #"models/bad_model.lua:6: name = "yours", but the file is called bad_model.lua; give both the same name"#),
    Case(
      #"  api     = 1,\#n"#, #""#,
      #"models/bad_model.lua:1: write api = 1: the level of the interface that this version speaks"#),
    Case(
      #"kind    = "model""#, #"kind    = "scorer""#,
      #"models/bad_model.lua:8: kind must be "model": this file is to hold a model"#),
    Case(
      #"title   = "Demand and resistance""#, #"title   = 5"#,
      #"models/bad_model.lua:9: 'title' must be a string, like title = "What it is""#),
    Case(
      #"  title   = "Demand and resistance",\#n"#, #""#,
      #"models/bad_model.lua:1: 'title' is missing; write title = "What it is""#),
    Case(#"summary = "#, #"sumary = "#, #"models/bad_model.lua:10: unknown key 'sumary'; near: summary"#),
    Case(#"return {"#, #"return 5 --{"#, #"models/bad_model.lua:6: <eof> expected near 'name'"#),
    Case(#"return {"#, #"return { {"#, #"models/bad_model.lua:95: '}' expected (to close '{' at line 5) near <eof>"#),
    Case(
      #"return {"#, #"local x = nil + 1\#nreturn {"#,
      #"models/bad_model.lua:5: attempt to perform arithmetic on a nil value"#),
    Case(
      #"    {\#n      name = "challenger""#, #"    5, {\#n      name = "challenger""#,
      #"models/bad_model.lua:13: entry 1 of roles must be a table with a name: { name = "inspector", doc = "…", view = { … }, posture = {"#),
    Case(
      #"name = "challenger""#, #"name = "payoff""#,
      #"models/bad_model.lua:13: a role cannot be called payoff: the model's tables have that name"#),
    Case(#"name = "challenger""#, #"name = "defender""#, #"models/bad_model.lua:13: roles has defender twice"#),
    Case(
      #"name = "challenger","#, #"name = "challenger", color = "red","#,
      #"models/bad_model.lua:15: unknown key 'color' in roles, challenger; there are: doc, name, nodes, observer, posture, script_role,"#),
    Case(
      #"posture = { { name = "demand", min = 0, max = 1, unit = "share", doc = "What it asks for this turn." } },"#,
      #""#,
      #"models/bad_model.lua:23: the role challenger sets nothing; it needs posture = { { name = "…", min = 0, max = 1 } }"#),
    Case(
      #"posture = { { name = "demand", min = 0, max = 1, unit = "share", doc = "What it asks for this turn." } },"#,
      #"posture = 5,"#,
      #"models/bad_model.lua:17: posture must be a list: posture = { { name = "effort", min = 0, max = 1, doc = "…" } }"#),
    Case(
      #"view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },"#,
      #"view = { { name = "strong" } },"#,
      #"models/bad_model.lua:16: strong needs its range: min = 0, max = 1; or flag = true, or words = { … }"#),
    Case(
      #"view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },"#,
      #"view = { { name = "turn", min = 0, max = 1 } },"#,
      #"models/bad_model.lua:16: view cannot have a field turn: every view has one"#),
    Case(
      #"view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },"#,
      #"view = { { name = "strong", words = { "a", "a" } } },"#,
      #"models/bad_model.lua:16: strong.words must be a list of different words"#),
    Case(
      #"view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },"#,
      #"view = { { name = "strong", integer = true, min = 0, max = 1.5 } },"#,
      #"models/bad_model.lua:16: strong: min and max of an integer must be whole numbers"#),
    Case(
      #"view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },"#,
      #"view = { { name = "strong", min = 0, max = 1, units = "probability", doc = "Belief that the defender is strong." } },"#,
      #"models/bad_model.lua:16: unknown key 'units' in view, strong; near: unit"#),
    Case(
      #"nodes = { { name = "resist", doc = "Whether to go to war over the demand." } },"#,
      #"nodes = { { name = "turn" } },"#,
      #"models/bad_model.lua:24: a node cannot be called turn: that name is taken"#),
    Case(
      #"nodes = { { name = "resist", doc = "Whether to go to war over the demand." } },"#,
      #"nodes = { { name = "resists" } },"#,
      #"models/bad_model.lua:73: unknown key 'resist'; near: resists"#),
    Case(
      #"types = { { name = "weak", doc = "War costs it much." }, { name = "strong", doc = "War costs it little." } },"#,
      #"types = 5,"#,
      #"models/bad_model.lua:21: types must be a list: types = { { name = "greedy", doc = "…" } }"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", min = 0, max = 1, default = 2, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"models/bad_model.lua:54: the parameter upkeep needs min, max and a default between them"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", doc = "What arms cost." },"#,
      #"models/bad_model.lua:54: the parameter upkeep needs a source; it may be the word judgement"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", role = "referee", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"models/bad_model.lua:54: the parameter upkeep is of a role 'referee'; there are: challenger, defender"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." }, { name = "turns", min = 0, max = 5, default = 1, source = "judgement" },"#,
      #"models/bad_model.lua:54: turns must lie within 1 and 10000"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." }, { name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"models/bad_model.lua:29: parameters has upkeep twice"#),
    Case(
      #"{ name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"{ name = "upkeep", min = 0, max = 1, defualt = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },"#,
      #"models/bad_model.lua:54: unknown key 'defualt' in parameters, upkeep; near: default"#),
    Case(
      #"{ name = "peace", kinds = { "peace" }, doc = "Demands were borne to the end." },"#,
      #"{ name = "peace", kinds = { 5 }, doc = "Demands were borne to the end." },"#,
      #"models/bad_model.lua:58: the kinds of the outcome peace must be words"#),
    Case(
      #"{ name = "peace", kinds = { "peace" }, doc = "Demands were borne to the end." },"#,
      #"{ name = "peace", kinds = { "peace" }, doc = "Demands were borne to the end." }, { name = "peace", kinds = { "peace" }, doc = "Demands were borne to the end." },"#,
      #"models/bad_model.lua:57: outcomes has peace twice"#),
    Case(
      #"outcomes = {"#, #"outcomes = 5, outcome = {"#,
      #"models/bad_model.lua:57: unknown key 'outcome'; near: outcomes"#),
    Case(
      #"  outcomes = {"#, #"  kinds = { "victory" },\#n  outcomes = {"#,
      #"models/bad_model.lua:57: kinds names 'victory', which no outcome counts as"#),
    Case(
      #"{ name = "demand", unit = "share", doc = "What the challenger asked for." },"#,
      #"{ name = "turn", unit = "share", doc = "What the challenger asked for." },"#,
      #"models/bad_model.lua:61: a series cannot be called turn: every row has one"#),
    Case(#"  series = {"#, marks(9), #"models/bad_model.lua:61: a model has at most 8 marks, and this one 9"#),
    Case(
      #"  start = function(view, act, me)\#n"#, #"  begin = function(view, act, me)\#n"#,
      #"models/bad_model.lua:67: unknown key 'begin'"#),
    Case(
      #"start = function(view, act, me)"#, #"start = 5, finish = function(view, act, me)"#,
      #"models/bad_model.lua:67: start must be a function: start = function(view, act, me) … end"#),
    Case(
      #"  turn = function(view, act, me)\#n"#, #"  finish = function(view, act, me)\#n"#,
      #"models/bad_model.lua:1: there is no turn; a model needs turn = function(view, act, me) … end"#),
    Case(
      #"view.parameters.prior_strong"#, #"view.parameters.prior_stong"#,
      #"models/bad_model.lua:68: unknown field 'prior_stong' of view.parameters; near: prior_strong"#),
    Case(
      #"act.defender.demand = view.challenger.demand"#, #"act.defendr.demand = 1"#,
      #"models/bad_model.lua:74: unknown field 'defendr' of act; near: defender, payoff.defender"#),
    Case(
      #"act.outcome, act.ends = "war", true"#, #"act.outcome = "wr""#,
      #"models/bad_model.lua:79: act.outcome is the string 'wr'; it must be one of peace, war; near: war (t"#),
    Case(
      #"act.series.demand, act.series"#, #"act.series.demnd, act.series"#,
      #"models/bad_model.lua:92: unknown field 'demnd' of act.series; near: demand"#),
    Case(
      #"p.bears_strong, p.bears_weak"#, #"0, 0"#,
      #"models/bad_model.lua:89: model.bayes: what was seen is impossible for either type (t"#),
    Case(
      #"state.strong = model.bayes"#, #"state.strong = model.bays"#,
      #"models/bad_model.lua:89: unknown function 'model.bays'; near: model.bayes (t"#),
    Case(
      #"act.challenger.strong, act.defender.demand = state.strong, demand"#,
      #"act.challenger.strong = 2"#,
      #"models/bad_model.lua:79: act.challenger.strong is 2; it must be a number between 0 and 1"#),
    Case(
      #"say("the defender resists")"#, #"while true do end"#,
      #"models/bad_model.lua:87: used up its fuel (1 million units) in turn; look for a loop that does not end, or raise --limit"#),
    Case(
      #"local demand, arms"#, #"local demand, arms = nil + 1 local demand, arms"#,
      #"models/bad_model.lua:81: attempt to perform arithmetic on a nil value"#),
  ]
}
