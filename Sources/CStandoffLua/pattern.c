#include "pattern.h"
#include "arguments.h"
#include "libs.h"
#include "text.h"

#include <string.h>

/* How many choices may be open at once, as in Lua: beyond it "pattern too complex". */
enum { most_choices = 199 };
/* How many steps are taken between two charges. */
static const uint32_t steps_per_charge = 512;

/* A place to come back to when what follows fails. Captures take part without one, so that the limit is Lua's. */
typedef struct {
  uint32_t item;
  size_t position;
  size_t count; /* how many more bytes a greedy item took */
} choice;

void sl_match_begin(sl_match *match, lua_State *L, const char *subject, size_t length, const sl_item *items,
                    const sl_byte_set *sets) {
  match->L = L;
  match->subject = subject;
  match->length = length;
  match->items = items;
  match->sets = sets;
  match->uncharged = 0;
  match->capture_count = 0;
}

void sl_match_settle(sl_match *match) {
  uint32_t steps = match->uncharged;
  match->uncharged = 0;
  sl_charge(match->L, steps);
}

static inline void step(sl_match *match) {
  if (++match->uncharged >= steps_per_charge) sl_match_settle(match);
}

static _Noreturn void raise_fault(const sl_match *match, const sl_item *item) {
  lua_State *L = match->L;
  switch (item->first) {
    case SL_FAULT_ESCAPE: sl_raise(L, "malformed pattern (ends with '%%')");
    case SL_FAULT_BRACKET: sl_raise(L, "malformed pattern (missing ']')");
    case SL_FAULT_FRONTIER: sl_raise(L, "missing '[' after '%%f' in pattern");
    case SL_FAULT_BALANCE: sl_raise(L, "malformed pattern (missing arguments to '%%b')");
    case SL_FAULT_CLOSE: sl_raise(L, "invalid pattern capture");
    case SL_FAULT_CAPTURES: sl_raise(L, "too many captures");
    default: sl_raise(L, "invalid capture index %%%d", item->second);
  }
}

/* Whether a single item takes the byte at `position`; false at the subject's end. */
static inline bool takes(const sl_match *match, const sl_item *item, size_t position) {
  if (position >= match->length) return false;
  unsigned char byte = (unsigned char)match->subject[position];
  switch (item->kind) {
    case SL_ITEM_ANY: return true;
    case SL_ITEM_BYTE: return byte == item->first;
    case SL_ITEM_SET: return sl_set_has(match->sets + item->set, byte);
    default: return sl_set_has(sl_class_sets + item->first, byte) != item->second;
  }
}

/* The end of the balanced text (%b) at `position`, or -1. */
static ptrdiff_t balance_end(sl_match *match, const sl_item *item, size_t position) {
  if (position >= match->length || (unsigned char)match->subject[position] != item->first) return -1;
  size_t depth = 1;
  while (++position < match->length) {
    unsigned char byte = (unsigned char)match->subject[position];
    step(match);
    if (byte == item->second) {
      if (--depth == 0) return (ptrdiff_t)position + 1;
    } else if (byte == item->first) {
      depth++;
    }
  }
  return -1;
}

/* The end of a capture's text where it stands again at `position`, or -1. A position capture never does. */
static ptrdiff_t repeated_end(sl_match *match, int capture, size_t position) {
  ptrdiff_t length = match->captures[capture].length;
  if (length < 0 || match->length - position < (size_t)length) return -1;
  sl_charge(match->L, (uint64_t)length / SL_BYTES_PER_UNIT);
  if (memcmp(match->subject + match->captures[capture].start, match->subject + position, (size_t)length)) return -1;
  return (ptrdiff_t)(position + (size_t)length);
}

/* Whether the byte before `position` is outside the set and the one at it inside; beyond both ends is a zero byte. */
static bool is_frontier(const sl_match *match, const sl_item *item, size_t position) {
  const sl_byte_set *set = match->sets + item->set;
  unsigned char before = position > 0 ? (unsigned char)match->subject[position - 1] : 0;
  unsigned char after = position < match->length ? (unsigned char)match->subject[position] : 0;
  return !sl_set_has(set, before) && sl_set_has(set, after);
}

static void open_choice(const sl_match *match, choice *choices, int *depth, choice choice) {
  if (*depth >= most_choices) sl_raise(match->L, "pattern too complex");
  choices[(*depth)++] = choice;
}

/* Takes back the newest choice that has another way; false when there is none. On true, the match goes on behind `item`
   at `position`. Captures need no undoing: whatever comes to the end sets all of them anew. */
static bool retry(sl_match *match, choice *choices, int *depth, uint32_t *item, size_t *position) {
  while (*depth > 0) {
    choice *newest = &choices[*depth - 1];
    const sl_item *kind = match->items + newest->item;
    step(match);
    *item = newest->item + 1;
    if (kind->repeat == SL_OPTIONAL) {
      *position = newest->position;
      --*depth;
      return true;
    } else if (kind->repeat == SL_LAZY) {
      if (takes(match, kind, newest->position)) {
        *position = ++newest->position;
        return true;
      }
    } else if (newest->count > 0) {
      *position = newest->position + --newest->count;
      return true;
    }
    --*depth;
  }
  return false;
}

/* Goes forward over one single item with its repeat; false if it does not match. */
static bool pass_single(sl_match *match, choice *choices, int *depth, uint32_t number, size_t *position) {
  const sl_item *item = match->items + number;
  choice choice = {number, *position, 0};
  switch (item->repeat) {
    case SL_LAZY: open_choice(match, choices, depth, choice); return true;
    case SL_OPTIONAL:
      if (!takes(match, item, *position)) return true;
      open_choice(match, choices, depth, choice);
      ++*position;
      return true;
    case SL_ONCE:
      if (!takes(match, item, *position)) return false;
      ++*position;
      return true;
    default:
      if (item->repeat == SL_GREEDY_ONE) {
        if (!takes(match, item, *position)) return false;
        choice.position++;
      }
      while (takes(match, item, choice.position + choice.count)) {
        choice.count++;
        step(match);
      }
      open_choice(match, choices, depth, choice);
      *position = choice.position + choice.count;
      return true;
  }
}

/* Goes forward over one item; false if it does not match. */
static bool pass(sl_match *match, choice *choices, int *depth, uint32_t number, size_t *position) {
  const sl_item *item = match->items + number;
  ptrdiff_t end;
  step(match);
  switch (item->kind) {
    case SL_ITEM_OPEN:
    case SL_ITEM_OPEN_POSITION:
      open_choice(match, choices, depth, (choice){number, 0, 0});
      match->captures[item->first].start = *position;
      match->captures[item->first].length = item->kind == SL_ITEM_OPEN ? SL_CAPTURE_OPEN : SL_CAPTURE_POSITION;
      match->capture_count = item->first + 1;
      return true;
    case SL_ITEM_CLOSE:
      open_choice(match, choices, depth, (choice){number, 0, 0});
      match->captures[item->first].length = (ptrdiff_t)(*position - match->captures[item->first].start);
      return true;
    case SL_ITEM_SUBJECT_END: return *position == match->length;
    case SL_ITEM_FRONTIER: return is_frontier(match, item, *position);
    case SL_ITEM_BALANCE:
    case SL_ITEM_BACK_REFERENCE:
      end = item->kind == SL_ITEM_BALANCE ? balance_end(match, item, *position)
                                          : repeated_end(match, item->first, *position);
      if (end >= 0) *position = (size_t)end;
      return end >= 0;
    case SL_ITEM_FAULT: raise_fault(match, item);
    default: return pass_single(match, choices, depth, number, position);
  }
}

/* The end of the match that starts at `start`, or -1. */
static ptrdiff_t match_at(sl_match *match, size_t start) {
  choice choices[most_choices];
  int depth = 0;
  uint32_t item = 0;
  size_t position = start;
  match->capture_count = 0;
  while (match->items[item].kind != SL_ITEM_END) {
    if (pass(match, choices, &depth, item, &position)) item++;
    else if (!retry(match, choices, &depth, &item, &position)) return -1;
  }
  step(match);
  return (ptrdiff_t)position;
}

bool sl_match_find(sl_match *match, size_t *start, size_t *end, bool anchored, ptrdiff_t last_end) {
  const sl_item *first = match->items;
  bool is_needed = first->kind >= SL_ITEM_ANY && first->kind <= SL_ITEM_SET &&
                   (first->repeat == SL_ONCE || first->repeat == SL_GREEDY_ONE);
  for (; *start <= match->length; ++*start) {
    if (!is_needed || takes(match, first, *start)) {
      ptrdiff_t found = match_at(match, *start);
      if (found >= 0 && found != last_end) {
        *end = (size_t)found;
        return true;
      }
    } else {
      step(match);
    }
    if (anchored) break;
  }
  sl_match_settle(match);
  return false;
}

void sl_match_push_capture(sl_match *match, int index, size_t start, size_t end) {
  lua_State *L = match->L;
  ptrdiff_t length = (ptrdiff_t)(end - start);
  if (index < match->capture_count) {
    start = match->captures[index].start;
    length = match->captures[index].length;
  } else if (index != 0) {
    sl_raise(L, "invalid capture index %%%d", index + 1);
  }
  if (length == SL_CAPTURE_OPEN) sl_raise(L, "unfinished capture");
  sl_charge(L, 1 + (length > 0 ? (uint64_t)length / SL_BYTES_PER_UNIT : 0));
  if (length == SL_CAPTURE_POSITION) lua_pushinteger(L, (lua_Integer)start + 1);
  else lua_pushlstring(L, match->subject + start, (size_t)length);
}

int sl_match_push_captures(sl_match *match, size_t start, size_t end, bool whole) {
  int count = match->capture_count == 0 && whole ? 1 : match->capture_count;
  sl_match_settle(match);
  sl_check_stack(match->L, (size_t)count + 1, "too many captures");
  for (int i = 0; i < count; i++) sl_match_push_capture(match, i, start, end);
  return count;
}
