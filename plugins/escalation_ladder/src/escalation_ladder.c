/* The functions of models/escalation_ladder.lua, which says what every name here means. */

#include "standoff_plugin.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOP = 44, REGIONS = 8, NUCLEAR_USE = 21 };

/* The last rung of each of Kahn's regions, peace first (Kahn 1965, the figure of the ladder). */
static const int last_rung[REGIONS] = {0, 3, 9, 20, 25, 31, 38, 44};
/* The thresholds between them, by the region that lies above. */
static const char *const threshold[REGIONS] = {
  "", "", "don't rock the boat", "nuclear war is unthinkable", "no nuclear use", "the central sanctuary", "central war",
  "cities",
};

enum { CHALLENGER, DEFENDER, RIVALS };
enum { STANDOFF, CHALLENGER_PREVAILS, DEFENDER_PREVAILS, DISASTER };

enum {
  V_TYPE_CHALLENGER, V_TYPE_DEFENDER, V_CLIMB_CHALLENGER, V_CLIMB_DEFENDER, V_YIELD_CHALLENGER, V_YIELD_DEFENDER,
  V_PRIOR, V_STAKE, V_STAKE_RESOLUTE, V_WAR_LOSS, V_YIELD_COST, V_AUDIENCE_COST, V_RUNG_COST, V_RISK_TOP, V_RISK_SHAPE,
  V_RATE_RESOLUTE, V_RATE_IRRESOLUTE, V_COUNT
};
static const char *const view_names[V_COUNT] = {
  "type.challenger", "type.defender", "challenger.climb", "defender.climb", "challenger.yield",
  "defender.yield", "parameters.prior_resolute", "parameters.stake", "parameters.stake_resolute",
  "parameters.war_loss", "parameters.yield_cost", "parameters.audience_cost", "parameters.rung_cost",
  "parameters.risk_top", "parameters.risk_shape", "parameters.climb_rate_resolute", "parameters.climb_rate_irresolute",
};

/* What each rival sees, in this order for the challenger and then for the defender. */
enum { S_RUNG, S_OTHER_RUNG, S_OTHER_CLIMBED, S_REGION, S_RISK, S_CRITICAL_RISK, S_BELIEF, S_COUNT };
enum {
  A_PAYOFF_CHALLENGER = RIVALS * S_COUNT, A_PAYOFF_DEFENDER, A_CHALLENGER_RUNG, A_DEFENDER_RUNG, A_RISK,
  A_CHALLENGER_BELIEF, A_DEFENDER_BELIEF, A_HIGHEST_RUNG, A_NUCLEAR_USE, A_OUTCOME, A_ENDS, A_COUNT
};
static const char *const act_names[A_COUNT] = {
  "challenger.rung", "challenger.other_rung", "challenger.other_climbed", "challenger.region", "challenger.risk",
  "challenger.critical_risk", "challenger.belief_resolute",
  "defender.rung", "defender.other_rung", "defender.other_climbed", "defender.region", "defender.risk",
  "defender.critical_risk", "defender.belief_resolute",
  "payoff.challenger", "payoff.defender", "series.challenger_rung", "series.defender_rung", "series.risk",
  "series.challenger_belief", "series.defender_belief", "mark.highest_rung", "mark.turn_of_nuclear_use", "outcome", "ends",
};

typedef struct {
  int rung[RIVALS], climbed[RIVALS];
  double belief[RIVALS]; /* each one's, that the other is resolute */
  int highest, nuclear_use, outcome;
} ladder;

static void *create(const standoff_host *host) {
  (void)host;
  return calloc(1, sizeof(ladder));
}

static void begin(void *self) { memset(self, 0, sizeof(ladder)); }

static int higher(const ladder *now) { return now->rung[0] > now->rung[1] ? now->rung[0] : now->rung[1]; }

static int region(int rung) {
  int found = 0;
  while (rung > last_rung[found]) found++;
  return found;
}

static double risk(const ladder *now, const standoff_call *call) {
  return call->view[V_RISK_TOP] * call->host->pow((double)higher(now) / TOP, call->view[V_RISK_SHAPE]);
}

static double stake(int rival, const standoff_call *call) {
  return call->view[V_TYPE_CHALLENGER + rival] == 1 ? call->view[V_STAKE_RESOLUTE] : call->view[V_STAKE];
}

static double cost_of_yielding(const ladder *now, int rival, const standoff_call *call) {
  return call->view[V_YIELD_COST] + call->view[V_AUDIENCE_COST] * now->rung[rival];
}

/* (1 - r) V - r W = -Y, solved for r. */
static double critical_risk(const ladder *now, int rival, const standoff_call *call) {
  double value = stake(rival, call), all = value + call->view[V_WAR_LOSS];
  double share = all > 0 ? (value + cost_of_yielding(now, rival, call)) / all : 1;
  return share < 1 ? share : 1;
}

/* Every call begins with an empty act, so all that is to be seen is shown each time. */
static void show(const ladder *now, const standoff_call *call) {
  double *act = call->act, chance = risk(now, call);
  for (int rival = 0; rival < RIVALS; rival++) {
    double *seen = act + rival * S_COUNT;
    seen[S_RUNG] = now->rung[rival];
    seen[S_OTHER_RUNG] = now->rung[1 - rival];
    seen[S_OTHER_CLIMBED] = now->climbed[1 - rival];
    seen[S_REGION] = region(higher(now));
    seen[S_RISK] = chance;
    seen[S_CRITICAL_RISK] = critical_risk(now, rival, call);
    seen[S_BELIEF] = now->belief[rival];
    act[A_CHALLENGER_RUNG + rival] = now->rung[rival];
    act[A_CHALLENGER_BELIEF + rival] = now->belief[rival];
  }
  act[A_RISK] = chance;
  act[A_HIGHEST_RUNG] = now->highest;
  act[A_NUCLEAR_USE] = now->nuclear_use;
  act[A_OUTCOME] = now->outcome;
}

static int start(void *self, const standoff_call *call) {
  ladder *now = self;
  now->belief[CHALLENGER] = now->belief[DEFENDER] = call->view[V_PRIOR];
  show(now, call);
  return 0;
}

/* Both move at once, who yields not at all, and each learns from whether the other climbed. */
static int move(ladder *now, const standoff_call *call) {
  int before = region(higher(now));
  for (int rival = 0; rival < RIVALS; rival++) {
    int from = now->rung[rival];
    int to = from + (call->view[V_YIELD_CHALLENGER + rival] == 1 ? 0 : (int)call->view[V_CLIMB_CHALLENGER + rival]);
    now->rung[rival] = to < 0 ? 0 : to > TOP ? TOP : to;
    now->climbed[rival] = now->rung[rival] - from;
  }
  for (int rival = 0; rival < RIVALS; rival++) {
    double evidence = now->climbed[1 - rival] > 0 ? 1 : 0;
    double belief = call->host->update(call, (uint32_t)rival, now->belief[rival], call->view[V_RATE_RESOLUTE],
                                       call->view[V_RATE_IRRESOLUTE], evidence, NAN);
    if (isnan(belief)) return call->host->fail(call, "a belief could not be updated");
    now->belief[rival] = belief;
  }
  int after = region(higher(now));
  if (after > before && threshold[after][0]) {
    char line[96];
    snprintf(line, sizeof line, "a threshold is crossed: %s (rung %d)", threshold[after], higher(now));
    call->host->say(call, line);
  }
  if (higher(now) > now->highest) now->highest = higher(now);
  if (higher(now) >= NUCLEAR_USE && now->nuclear_use == 0) now->nuclear_use = (int)call->turn;
  return 0;
}

static int turn(void *self, const standoff_call *call) {
  ladder *now = self;
  double payoff[RIVALS], *act = call->act;
  int failure = move(now, call);
  if (failure) return failure;
  for (int rival = 0; rival < RIVALS; rival++) payoff[rival] = -call->view[V_RUNG_COST] * now->rung[rival];
  /* Drawn every turn, so that chance does not depend on who yields. */
  int slips = call->host->uniform(call) < risk(now, call);
  int loser = call->view[V_YIELD_CHALLENGER] == 1 ? CHALLENGER : call->view[V_YIELD_DEFENDER] == 1 ? DEFENDER : -1;
  if (loser >= 0) {
    payoff[loser] -= cost_of_yielding(now, loser, call);
    payoff[1 - loser] += stake(1 - loser, call);
    now->outcome = loser == CHALLENGER ? DEFENDER_PREVAILS : CHALLENGER_PREVAILS;
    call->host->say(call, loser == CHALLENGER ? "the challenger gives up" : "the defender yields");
  } else if (slips) {
    for (int rival = 0; rival < RIVALS; rival++) payoff[rival] -= call->view[V_WAR_LOSS];
    now->outcome = DISASTER;
    call->host->say(call, "a step slips, and there is war that nobody chose");
  }
  show(now, call);
  act[A_PAYOFF_CHALLENGER] = payoff[CHALLENGER];
  act[A_PAYOFF_DEFENDER] = payoff[DEFENDER];
  act[A_ENDS] = now->outcome != STANDOFF;
  return 0;
}

static const standoff_entry entries[] = {
  {"start", start},
  {"turn", turn},
};

static const standoff_part parts[] = {{
  .size = sizeof(standoff_part),
  .kind = STANDOFF_MODEL,
  .name = "escalation_ladder",
  .view = view_names,
  .act = act_names,
  .entries = entries,
  .view_count = V_COUNT,
  .act_count = A_COUNT,
  .entry_count = sizeof entries / sizeof *entries,
  .create = create,
  .begin = begin,
  .destroy = free,
}};

STANDOFF_EXPORT const standoff_plugin *standoff_plugin_table(void);

const standoff_plugin *standoff_plugin_table(void) {
  static const standoff_plugin table = {
    .abi = STANDOFF_ABI,
    .size = sizeof(standoff_plugin),
    .part_size = sizeof(standoff_part),
    .part_count = sizeof parts / sizeof *parts,
    .name = "escalation_ladder",
    .version = "1.0.0",
    .parts = parts,
  };
  return &table;
}
