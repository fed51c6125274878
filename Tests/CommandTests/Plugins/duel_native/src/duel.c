/* The same as plugins/duel, in C, and all the ways in which machine code goes wrong. */

#define _DEFAULT_SOURCE
#include "standoff_plugin.h"
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TEXT_OF(tokens) #tokens
#define TEXT(macro) TEXT_OF(macro)

#ifndef ABI
#define ABI STANDOFF_ABI
#endif
#ifndef TABLE_SIZE
#define TABLE_SIZE sizeof(standoff_plugin)
#endif
#ifndef PART_SIZE
#define PART_SIZE sizeof(standoff_part)
#endif
#ifndef VERSION
#define VERSION 1.0.0
#endif
#ifndef MODEL
#define MODEL duel
#endif
#ifndef SEEN
#define SEEN first.aim
#endif
#ifndef SET
#define SET ends
#endif
#ifndef TURN
#define TURN turn
#endif
#ifndef SYMBOL
#define SYMBOL standoff_plugin_table
#endif

enum { V_ANGRY_1, V_ANGRY_2, V_AIM_1, V_AIM_2, V_STOP, V_PRIOR, V_PAIN, V_WAY, V_COUNT };
static const char *const view_names[] = {
  "type.first", "type.second", TEXT(SEEN), "second.aim", "answer.stop", "parameters.prior_angry", "parameters.pain",
  "parameters.way",
};
enum {
  A_WOUNDS_1, A_WOUNDS_2, A_BELIEF_1, A_BELIEF_2, A_HIT_1, A_HIT_2, A_PAYOFF_1, A_PAYOFF_2, A_BELIEF_FIRST, A_LUCK, A_WOUNDS,
  A_OUTCOME, A_ENDS, A_ASKS, A_COUNT
};
static const char *const act_names[] = {
  "first.wounds", "second.wounds", "first.belief", "second.belief", "first.hit", "second.hit", "payoff.first",
  "payoff.second", "series.belief_first", "series.luck", "mark.wounds", "outcome", TEXT(SET), "asks",
};

typedef struct {
  double belief[2];
  int wounds[2], hit[2], outcome;
} duel;

static void *create(const standoff_host *host) {
#ifdef DIES_IN_CREATE
  abort();
#endif
#ifdef NO_MEMORY
  return NULL;
#endif
  return host->abi == STANDOFF_ABI ? calloc(1, sizeof(duel)) : NULL;
}
static void begin(void *self) { memset(self, 0, sizeof(duel)); }

static int start(void *self, const standoff_call *call) {
  duel *now = self;
  for (int i = 0; i < 2; i++) call->act[A_BELIEF_1 + i] = now->belief[i] = call->view[V_PRIOR];
  return 0;
}

static int stop(void *self, const standoff_call *call) {
  const duel *now = self;
  call->act[A_WOUNDS_1] = now->wounds[0];
  call->act[A_BELIEF_1] = now->belief[0];
  call->act[A_HIT_1] = now->hit[0];
  call->act[A_ASKS] = now->wounds[0] + now->wounds[1] > 0;
  return 0;
}

/* Leaves behind the back of whoever is at work. */
static void *leave(void *nothing) {
  usleep(20000);
  _exit(0);
  return nothing;
}

static volatile int sink;
static int endless(int depth) {
  volatile char room[4096];
  room[0] = (char)depth;
  return depth == -1 ? 0 : endless(depth + 1) + room[0];
}

static int go_wrong(int way, const standoff_call *call) {
  switch (way) {
    case 1: *(volatile int *)8 = 1; break;
    case 2: for (;;) sink++;
    case 3: exit(0);
    case 4: abort();
    case 5: call->act[A_BELIEF_1] = 1.5; break;
    case 6: return call->host->fail(call, "the powder is wet");
    case 7: return endless(0);
    case 8: return 3;
    case 9: call->act[A_OUTCOME] = 3; break;
    case 10: call->act[A_WOUNDS] = 0.5; break;
    case 11: call->act[A_PAYOFF_1] = NAN; break;
    case 12: raise(SIGKILL);
    case 13: call->act[A_HIT_1] = 2; break;
    case 15: {
      /* One, not one a match: a machine that is slow to let it leave would run out of threads. */
      static int is_leaving;
      pthread_t thread;
      return is_leaving++ == 0 ? pthread_create(&thread, NULL, leave, NULL) : 0;
    }
    default: break;
  }
  return 0;
}

static int turn(void *self, const standoff_call *call) {
  duel *now = self;
  const standoff_host *host = call->host;
  double draws[2] = {host->uniform(call), 0};
  draws[1] = host->uniform(call);
  int over = 0, stops = call->view[V_STOP] == 1;
  for (int i = 0; i < 2; i++) {
    double aim = call->view[V_AIM_1 + 1 - i];
    now->hit[i] = draws[i] < aim * host->logistic(call->view[V_ANGRY_1 + 1 - i] == 1 ? 0.5 : -0.5);
    if (now->hit[i]) {
      now->wounds[i]++;
      host->say(call, i == 0 ? "the first is hit" : "the second is hit");
    }
    now->belief[i] = host->update(call, (uint32_t)i, now->belief[i], 0.7, 0.4, aim > 0.5 ? 1 : 0, NAN);
    over |= now->wounds[i] >= 3;
  }
  for (int i = 0; i < 2; i++) {
    call->act[A_WOUNDS_1 + i] = now->wounds[i];
    call->act[A_BELIEF_1 + i] = now->belief[i];
    call->act[A_HIT_1 + i] = now->hit[i];
    call->act[A_PAYOFF_1 + i] = -(now->hit[i] ? call->view[V_PAIN] : 0) + 0.1 * (stops ? 0 : 1);
  }
  call->act[A_BELIEF_FIRST] = now->belief[0];
  call->act[A_LUCK] = draws[0];
  call->act[A_WOUNDS] = now->wounds[0] + now->wounds[1];
  call->act[A_OUTCOME] = now->outcome = over ? 2 : stops ? 1 : 0;
  call->act[A_ENDS] = over || stops;
  return call->turn == 2 ? go_wrong((int)call->view[V_WAY], call) : 0;
}

static int finish(void *self, const standoff_call *call) {
  const duel *now = self;
  for (int i = 0; i < 2; i++) call->act[A_PAYOFF_1 + i] = call->host->discounted(1, 0.5, (uint32_t)now->wounds[1 - i]);
  call->act[A_WOUNDS] = now->wounds[0] + now->wounds[1];
  call->act[A_OUTCOME] = now->outcome;
  return 0;
}

static const standoff_entry entries[] = {{"start", start}, {"stop", stop}, {TEXT(TURN), turn}, {"finish", finish}};

static void *create_luck(const standoff_host *host) {
  (void)host;
  return calloc(1, sizeof(double));
}
static void begin_luck(void *self) { *(double *)self = 0; }
static int hear_turn(void *self, const standoff_call *call) {
  *(double *)self += call->view[0];
  return 0;
}
static int score(void *self, const standoff_call *call) {
  call->act[0] = -call->view[1] + call->view[3] * *(double *)self;
  call->act[1] = call->view[2] * 2;
  return call->view[4] == 14 ? call->host->fail(call, "no score today") : 0;
}
static const char *const score_view[] = {"luck", "mark.wounds", "payoff.second", "params.weight", "parameters.way"};
static const char *const score_act[] = {"first", "second"};
static const standoff_entry score_entries[] = {{"score", score}, {"turn", hear_turn}};

static const standoff_part parts[] = {
  {.size = PART_SIZE, .kind = STANDOFF_MODEL, .name = TEXT(MODEL), .view = view_names, .act = act_names, .entries = entries,
   .view_count = V_COUNT, .act_count = A_COUNT, .entry_count = 4, .create = create, .begin = begin, .destroy = free},
  {.size = PART_SIZE, .kind = STANDOFF_SCORER, .name = "wounds", .view = score_view, .act = score_act,
   .entries = score_entries, .view_count = 5, .act_count = 2, .entry_count = 2, .create = create_luck,
   .begin = begin_luck, .destroy = free},
};

STANDOFF_EXPORT const standoff_plugin *SYMBOL(void);

const standoff_plugin *SYMBOL(void) {
  static const standoff_plugin table = {ABI, TABLE_SIZE, sizeof(standoff_part), 2, "duel", TEXT(VERSION), parts};
#ifdef DIES_ON_LOAD
  abort();
#endif
#ifdef NO_TABLE
  return NULL;
#endif
  return &table;
}
