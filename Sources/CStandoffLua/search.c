#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif
#include "arguments.h"
#include "libs.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

/* Where a search begins: the optional argument counts from 1, or from the end if negative. */
static size_t initial_offset(lua_State *L, int argument, size_t length) {
  lua_Integer position = sl_optional_integer(L, argument, 1);
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length + (size_t)position;
}

static bool has_specials(const char *pattern, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (pattern[i] && strchr("^$*+?.([%-", pattern[i])) return true;
  }
  return false;
}

/* Linear in both lengths: memmem never backs up by more than a bounded needle. */
static int find_plain(lua_State *L, const char *subject, size_t length, const char *wanted, size_t wanted_length,
                      size_t start) {
  sl_charge(L, 1 + (length - start + wanted_length) / SL_BYTES_PER_UNIT);
  const char *found = memmem(subject + start, length - start, wanted, wanted_length);
  if (!found) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, found - subject + (lua_Integer)wanted_length);
  return 2;
}

static int find_or_match(lua_State *L, bool find) {
  size_t length, pattern_length;
  const char *subject = sl_check_text(L, 1, &length);
  const char *text = sl_check_text(L, 2, &pattern_length);
  size_t start = initial_offset(L, 3, length);
  if (start > length) {
    lua_pushnil(L);
    return 1;
  }
  if (find) {
    sl_charge(L, pattern_length / SL_BYTES_PER_UNIT);
    if (lua_toboolean(L, 4) || !has_specials(text, pattern_length)) {
      return find_plain(L, subject, length, text, pattern_length, start);
    }
  }
  sl_pattern pattern;
  sl_match match;
  sl_pattern_prepare(&pattern, L, text, pattern_length);
  sl_match_begin(&match, L, subject, length, pattern.items, pattern.sets);
  size_t end;
  if (!sl_match_find(&match, &start, &end, pattern.anchored, -1)) {
    lua_pushnil(L);
    return 1;
  }
  if (!find) return sl_match_push_captures(&match, start, end, true);
  lua_pushinteger(L, (lua_Integer)start + 1);
  lua_pushinteger(L, (lua_Integer)end);
  return 2 + sl_match_push_captures(&match, start, end, false);
}

int sl_string_find(lua_State *L) { return find_or_match(L, true); }
int sl_string_match(lua_State *L) { return find_or_match(L, false); }

/* What a gmatch iterator keeps in a userdata, with the pattern's sets and items behind it. Offsets only, so that a
   copy of the memory is as good as the memory. */
typedef struct {
  uint64_t position;  /* where the next search begins */
  int64_t last_end;   /* of the last match, or -1: an empty match there does not count */
  uint32_t set_count;
  uint32_t unused;
} gmatch_state;

static int gmatch_step(lua_State *L) {
  size_t length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  gmatch_state *state = lua_touserdata(L, lua_upvalueindex(2));
  const sl_byte_set *sets = (const sl_byte_set *)(state + 1);
  sl_match match;
  sl_match_begin(&match, L, subject, length, (const sl_item *)(sets + state->set_count), sets);
  size_t start = state->position, end;
  if (!sl_match_find(&match, &start, &end, false, (ptrdiff_t)state->last_end)) return 0;
  state->position = end;
  state->last_end = (int64_t)end;
  return sl_match_push_captures(&match, start, end, true);
}

int sl_string_gmatch(lua_State *L) {
  size_t length, pattern_length;
  sl_check_text(L, 1, &length);
  const char *pattern = sl_check_text(L, 2, &pattern_length);
  size_t start = initial_offset(L, 3, length);
  sl_charge(L, 1 + pattern_length);
  sl_pattern_size size = sl_pattern_measure(pattern, pattern_length);
  lua_pushvalue(L, 1);
  gmatch_state *state = lua_newuserdatauv(
    L, sizeof *state + size.set_count * sizeof(sl_byte_set) + size.item_count * sizeof(sl_item), 0);
  *state = (gmatch_state){start, -1, size.set_count, 0};
  sl_byte_set *sets = (sl_byte_set *)(state + 1);
  sl_pattern_read(pattern, pattern_length, (sl_item *)(sets + size.set_count), sets);
  lua_pushcclosure(L, gmatch_step, 2);
  return 1;
}

enum { subject_index = 1, pattern_index, replacement_index, limit_index };

/* Adds the replacement string, its %0 to %9 filled in. */
static void add_template(sl_buffer *buffer, sl_match *match, size_t start, size_t end) {
  lua_State *L = match->L;
  size_t length;
  const char *text = lua_tolstring(L, replacement_index, &length);
  const char *stop = text + length;
  while (text < stop) {
    const char *escape = memchr(text, '%', (size_t)(stop - text));
    size_t plain = (size_t)((escape ? escape : stop) - text);
    sl_buffer_add(buffer, text, plain);
    if (!escape) return;
    char directive = escape + 1 < stop ? escape[1] : '\0';
    text = escape + 2;
    if (directive == '%') {
      sl_buffer_add_byte(buffer, '%');
    } else if (directive == '0') {
      sl_buffer_add(buffer, match->subject + start, end - start);
    } else if (sl_is_digit((unsigned char)directive)) {
      sl_match_push_capture(match, directive - '1', start, end);
      sl_buffer_add_value(buffer, -1);
      lua_pop(L, 1);
    } else {
      sl_raise(L, "invalid use of '%%' in replacement string");
    }
  }
}

/* Adds what takes the place of the match; false if that is the match itself. */
static bool add_replacement(sl_buffer *buffer, sl_match *match, size_t start, size_t end) {
  lua_State *L = match->L;
  int type = lua_type(L, replacement_index);
  if (type == LUA_TSTRING) {
    add_template(buffer, match, start, end);
    return true;
  }
  if (type == LUA_TTABLE) {
    sl_match_push_capture(match, 0, start, end);
    lua_rawget(L, replacement_index);
  } else {
    lua_pushvalue(L, replacement_index);
    int count = sl_match_push_captures(match, start, end, true);
    lua_call(L, count, 1);
  }
  bool replaces = lua_toboolean(L, -1);
  if (replaces) {
    if (!lua_isstring(L, -1)) sl_raise(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    sl_buffer_add_value(buffer, -1);
  } else {
    sl_buffer_add(buffer, match->subject + start, end - start);
  }
  lua_pop(L, 1);
  return replaces;
}

int sl_string_gsub(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = sl_check_text(L, subject_index, &length);
  const char *text = sl_check_text(L, pattern_index, &pattern_length);
  lua_Integer limit = sl_optional_integer(L, limit_index, (lua_Integer)length + 1);
  int type = lua_type(L, replacement_index);
  if (type == LUA_TNUMBER) sl_check_text(L, replacement_index, NULL);
  else if (type != LUA_TSTRING && type != LUA_TFUNCTION && type != LUA_TTABLE) {
    sl_type_error(L, replacement_index, "string/function/table");
  }
  lua_settop(L, limit_index);

  sl_pattern pattern;
  sl_match match;
  sl_buffer buffer;
  sl_pattern_prepare(&pattern, L, text, pattern_length);
  sl_match_begin(&match, L, subject, length, pattern.items, pattern.sets);
  sl_buffer_begin(&buffer, L);
  lua_Integer count = 0;
  bool changed = false;
  size_t copied = 0, start = 0, end;
  ptrdiff_t last_end = -1;
  while (count < limit && sl_match_find(&match, &start, &end, pattern.anchored, last_end)) {
    count++;
    sl_buffer_add(&buffer, subject + copied, start - copied);
    changed |= add_replacement(&buffer, &match, start, end);
    copied = start = end;
    last_end = (ptrdiff_t)end;
    if (pattern.anchored) break;
  }
  sl_match_settle(&match);
  if (changed) {
    sl_buffer_add(&buffer, subject + copied, length - copied);
    sl_buffer_push(&buffer);
  } else {
    lua_pushvalue(L, subject_index);
  }
  lua_pushinteger(L, count);
  return 2;
}
