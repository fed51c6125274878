#ifndef STANDOFF_PLUGIN_H
#define STANDOFF_PLUGIN_H

/* What a plugin in machine code shows to Standoff: one symbol, which gives one table. C, and every language that can write
   C's tables: C++, Rust, Swift, Zig. docs/native.md is the guide.

   The plugin's Lua files say what there is: a model's roles, postures and parameters, a scorer's, a belief rule's. The table
   here gives their functions. Numbers cross in two arrays, `view` and `act`; the part names what it wants in them, in an order
   of its own, by the names that its Lua file gives them. Every number is a double: a flag is 0 or 1, a word the index of it.

   The host loads this code only in worker processes, and calls it from one thread. Whatever it does must be a pure function of
   `view`, of the host's chance and of what the part remembers of this match: no clocks, no files, no chance of its own, and no
   `exp` of the C library, whose last bits differ between processors: the host has one. Compile with -ffp-contract=off. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Grows when a table changes its meaning. The host refuses a plugin that says another number. */
#define STANDOFF_ABI 1u

/* The one symbol that the library shows: `const standoff_plugin *standoff_plugin_table(void)`. */
#define STANDOFF_PLUGIN_SYMBOL "standoff_plugin_table"

#if defined(__GNUC__)
#define STANDOFF_EXPORT __attribute__((visibility("default")))
#else
#define STANDOFF_EXPORT
#endif

enum standoff_kind {
  STANDOFF_MODEL = 1,       /* entries: start, turn, one for each node that it prepares, finish */
  STANDOFF_SCORER = 2,      /* entries: score, turn */
  STANDOFF_BELIEF_RULE = 3, /* entries: update */
};

struct standoff_call;

/* What the host offers. It lives as long as the process. */
typedef struct standoff_host {
  uint32_t abi;  /* STANDOFF_ABI */
  uint32_t size; /* of this struct: a later host may have more */
  /* The same bits on every processor. */
  double (*exp)(double x);
  double (*log)(double x);
  double (*pow)(double base, double exponent);
  /* 1 / (1 + e^-x). */
  double (*logistic)(double x);
  /* The posterior that the other is the bad type; the prior where both likelihoods are 0. */
  double (*bayes)(double prior, double likelihood_bad, double likelihood_benign);
  /* value · discount_factor^turns. */
  double (*discounted)(double value, double discount_factor, uint32_t turns);
  /* The next draw of this turn, uniform in [0, 1): a pure function of seed, repetition, turn and the count of draws. */
  double (*uniform)(const struct standoff_call *call);
  /* A model's: the belief of the role of this index (from 0, in the file's order) after evidence in [0, 1], by its own belief
     rule; NaN where it has none, or a likelihood is not above 0 and below 1. `unafraid` is the likelihood of a benign other
     without fear; NaN for the same as likelihood_benign. */
  double (*update)(const struct standoff_call *call, uint32_t role, double belief, double likelihood_bad,
                   double likelihood_benign, double evidence, double unafraid);
  /* A line for the transcript. UTF-8; cut where it is long. */
  void (*say)(const struct standoff_call *call, const char *line);
  /* Says why the function cannot go on, and returns 1, for it to return. */
  int (*fail)(const struct standoff_call *call, const char *reason);
} standoff_host;

/* One call of a part's function. */
typedef struct standoff_call {
  uint32_t size; /* of this struct */
  uint32_t turn; /* from 1; 0 before the first */
  const standoff_host *host;
  const double *view; /* in the order of the part's `view` */
  double *act;        /* in the order of the part's `act`: at first what each field holds before it is set */
  void *own;          /* the host's; not to be touched */
} standoff_call;

/* A function by its name. It returns 0, or what `fail` returned. */
typedef struct standoff_entry {
  const char *name;
  int (*function)(void *self, const standoff_call *call);
} standoff_entry;

/* A model, a scorer or a belief rule. */
typedef struct standoff_part {
  uint32_t size;    /* of this struct */
  uint32_t kind;    /* enum standoff_kind */
  const char *name; /* what the Lua file says behind `native =` */
  /* Names of the numbers wanted: "turn", "parameters.cost", "coercer.rung". */
  const char *const *view;
  const char *const *act;
  const standoff_entry *entries;
  uint32_t view_count;
  uint32_t act_count;
  uint32_t entry_count;
  uint32_t reserved; /* 0 */
  /* What it remembers of a match: made once for each game, told when a match begins, and freed. Each may be NULL; without
     `create` the functions get NULL for self. `create` returns NULL where there is no memory. */
  void *(*create)(const standoff_host *host);
  void (*begin)(void *self);
  void (*destroy)(void *self);
} standoff_part;

/* All that a library has. */
typedef struct standoff_plugin {
  uint32_t abi;       /* STANDOFF_ABI */
  uint32_t size;      /* of this struct */
  uint32_t part_size; /* of standoff_part, the stride of `parts` */
  uint32_t part_count;
  const char *name;    /* the manifest's */
  const char *version; /* the manifest's */
  const standoff_part *parts;
} standoff_plugin;

#ifdef __cplusplus
}
#endif

#endif
