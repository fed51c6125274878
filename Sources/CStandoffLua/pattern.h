#ifndef STANDOFF_LUA_PATTERN_H
#define STANDOFF_LUA_PATTERN_H

/* Lua's patterns, matched with a bounded stack of choices instead of recursion, each step charged. A pattern is first
   read into items; what is wrong with it becomes an item that raises when the match comes to it, so that a fault behind
   an item that never matches stays silent, as in Lua. */

#include "internal.h"

#include <stdbool.h>
#include <stddef.h>

#define SL_MOST_CAPTURES 32

typedef struct {
  uint8_t kind, repeat;
  uint8_t first, second; /* bytes; a class and whether its complement; a capture: by kind */
  uint32_t set;
} sl_item;

/* One bit for each byte. */
typedef struct {
  uint64_t words[4];
} sl_byte_set;

typedef struct {
  uint32_t item_count, set_count;
} sl_pattern_size;

/* How much a pattern (without a leading ^ that anchors it) needs, and its items and sets. */
sl_pattern_size sl_pattern_measure(const char *text, size_t length);
void sl_pattern_read(const char *text, size_t length, sl_item *items, sl_byte_set *sets);

/* A pattern in place: short ones in the struct, longer ones in a userdata. */
#define SL_LOCAL_ITEMS 24
#define SL_LOCAL_SETS 6
typedef struct {
  const sl_item *items;
  const sl_byte_set *sets;
  bool anchored;
  sl_item local_items[SL_LOCAL_ITEMS];
  sl_byte_set local_sets[SL_LOCAL_SETS];
} sl_pattern;

/* Reads a pattern, a leading ^ being its anchor. Charges for it, and pushes one value that must stay in the stack. */
void sl_pattern_prepare(sl_pattern *pattern, lua_State *L, const char *text, size_t length);

/* Lengths of captures that are not texts. */
enum { SL_CAPTURE_OPEN = -1, SL_CAPTURE_POSITION = -2 };

typedef struct {
  lua_State *L;
  const char *subject;
  size_t length;
  const sl_item *items;
  const sl_byte_set *sets;
  uint32_t uncharged;
  int capture_count;
  struct {
    size_t start;
    ptrdiff_t length;
  } captures[SL_MOST_CAPTURES];
} sl_match;

void sl_match_begin(sl_match *match, lua_State *L, const char *subject, size_t length, const sl_item *items,
                    const sl_byte_set *sets);
/* Looks for the first match that starts at *start or, unless anchored, behind it, and that does not end at `last_end`
   (-1: wherever it ends), and sets its bounds. Raises where the pattern is at fault or the fuel is spent. */
bool sl_match_find(sl_match *match, size_t *start, size_t *end, bool anchored, ptrdiff_t last_end);
/* Charges the steps that were not charged yet; to be called before results are handed out. */
void sl_match_settle(sl_match *match);
/* Pushes capture `index` of the match [start, end): the whole match where there is none and index is 0. */
void sl_match_push_capture(sl_match *match, int index, size_t start, size_t end);
/* Pushes all captures, or, if there is none and `whole`, the whole match; returns how many. */
int sl_match_push_captures(sl_match *match, size_t start, size_t end, bool whole);

/* Shared by the two halves of the matcher. */
enum {
  SL_ITEM_END, SL_ITEM_ANY, SL_ITEM_BYTE, SL_ITEM_CLASS, SL_ITEM_SET, SL_ITEM_OPEN, SL_ITEM_OPEN_POSITION, SL_ITEM_CLOSE,
  SL_ITEM_BACK_REFERENCE, SL_ITEM_BALANCE, SL_ITEM_FRONTIER, SL_ITEM_SUBJECT_END, SL_ITEM_FAULT
};
enum { SL_ONCE, SL_OPTIONAL, SL_GREEDY, SL_GREEDY_ONE, SL_LAZY };
enum {
  SL_FAULT_ESCAPE, SL_FAULT_BRACKET, SL_FAULT_FRONTIER, SL_FAULT_BALANCE, SL_FAULT_CLOSE, SL_FAULT_CAPTURES,
  SL_FAULT_REFERENCE
};

/* The bytes of the classes, ASCII; sl_class_number gives the place of a letter of either case, or -1. */
extern const sl_byte_set sl_class_sets[];
int sl_class_number(unsigned char letter);

static inline bool sl_set_has(const sl_byte_set *set, unsigned char byte) {
  return set->words[byte >> 6] >> (byte & 63) & 1;
}

#endif
