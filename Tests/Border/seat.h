#ifndef STANDOFF_BORDER_SEAT_H
#define STANDOFF_BORDER_SEAT_H

/* A script in a seat, through the same calls in the same order as the Swift bridge makes them. */

#include "CStandoffLua.h"

enum { BORDER_VIEW = 24, BORDER_ACT = 16, BORDER_ENTRIES = 4 };

/* What a game would declare. */
typedef struct {
  const sl_function *functions;
  int32_t function_count;
  sl_shape shape; /* parameters: none here; border_open takes those that the file declares */
} border_game;

/* As in LuaBridgeTests: a field of each kind on either side, which the hostile scripts know. */
extern const border_game border_made_up;
/* The names that the scripts of the shelf use; their values mean nothing. */
extern const border_game border_crisis;

/* The limits that scripts meet, and small ones, under which no input takes long. */
extern const sl_limits border_standard_limits, border_small_limits;

typedef struct {
  const border_game *game;
  sl_vm *vm;
  sl_error error; /* of the last call */
  size_t tree_bytes;
  int32_t present[BORDER_ENTRIES];
  int32_t calls; /* how many came back without a fault */
  double view[BORDER_VIEW], act[BORDER_ACT];
} border_seat;

/* Makes the state, offers the functions, loads the file, reads its value as a tree, shapes, seals. Returns the kind of
   the first fault, or SL_OK; the seat is to be closed in either case. `is_data`: a file that is never called, such as
   a scenario, ends with its tree. */
int32_t border_open(border_seat *seat, const border_game *game, const sl_limits *limits, const char *file,
                    const void *source, size_t length, int is_data);
typedef enum { BORDER_COUNTED, BORDER_UNCOUNTED, BORDER_CHECKED } border_mode;

/* One match of so many turns, each with every posture and reaction that the script has. Returns the kind of the first
   fault, and leaves it in seat->error. After a final fault one more call must be refused in the same words. An uncounted
   match that does not stand is played again, counted. */
int32_t border_match(border_seat *seat, uint64_t repetition, int32_t turns, border_mode mode);
void border_close(border_seat *seat);

#endif
