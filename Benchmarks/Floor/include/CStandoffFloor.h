#ifndef STANDOFF_FLOOR_H
#define STANDOFF_FLOOR_H

/* What the product is measured against: the least that does the same work, written by hand and without any safety. */

#include <stdint.h>

/* One field of a table that a script sees; in a frame every value is a double. */
typedef enum { FLOOR_NUMBER = 0, FLOOR_INTEGER, FLOOR_FLAG, FLOOR_CHOICE } floor_kind;
typedef struct {
  const char *name; /* at most one dot: a sub-table and a field of it */
  int32_t kind, slot; /* negative slot: a constant */
  double value;
  const char *const *words; /* of a choice; it ends with NULL */
} floor_field;

/* A stock Lua state with a script's posture in it. */
typedef struct floor_script floor_script;
/* NULL where the script does not load; a benchmark's own mistake. */
floor_script *floor_script_new(const char *source, const floor_field *view, int32_t view_count, const floor_field *act,
                               int32_t act_count, const floor_field *params, int32_t param_count);
void floor_script_free(floor_script *script);
/* Plays `count` postures over frames of `width` doubles, taken in turn from `frames`, of which `changed` fields change from
   each to the next; returns the sum of all that was set. */
double floor_script_play(floor_script *script, const double *frames, int32_t frame_count, int32_t width,
                         const int32_t *changed, int32_t changed_count, int64_t count);
/* The same script's posture, called by lua_call with nothing written or read. */
void floor_script_call(floor_script *script, int64_t count);

/* The crisis model, in C. */
enum { FLOOR_OUTCOMES = 10 };
typedef struct {
  double threat, sanctions, inducement, pledge;
  int32_t red_line, offers, strikes; /* offers: disarmament, every turn */
} floor_coercer;
typedef struct { double effort, provocation; int32_t reckons; } floor_target; /* reckons: arms and accepts by its values */
typedef struct { double pressure, shield; } floor_patron;
typedef struct {
  int64_t matches, turns, outcomes[FLOOR_OUTCOMES];
  double payoffs[3]; /* sums */
} floor_tally;
/* Plays the repetitions from 0 under the default parameters, an opportunist against a security seeker. */
void floor_crisis_play(const floor_coercer *coercer, const floor_target *target, const floor_patron *patron, uint64_t seed,
                       int64_t repetitions, floor_tally *tally);

#endif
