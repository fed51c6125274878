#include "arguments.h"
#include "libs.h"
#include "text.h"

#include <limits.h>
#include <string.h>

/* A start position counted from 1, or from the end if negative; at least 1. */
static size_t start_position(lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position;
  if (position == 0 || position < -(lua_Integer)length) return 1;
  return length + (size_t)position + 1;
}

/* An end position likewise; at most `length`, and 0 before the first byte. */
static size_t end_position(lua_Integer position, size_t length) {
  if (position > (lua_Integer)length) return length;
  if (position >= 0) return (size_t)position;
  return position < -(lua_Integer)length ? 0 : length + (size_t)position + 1;
}

static int string_byte(lua_State *L) {
  size_t length;
  const char *text = sl_check_text(L, 1, &length);
  lua_Integer first = sl_optional_integer(L, 2, 1);
  size_t start = start_position(first, length);
  size_t end = end_position(sl_optional_integer(L, 3, first), length);
  if (start > end) return 0;
  size_t count = end - start + 1;
  if (count >= INT_MAX) sl_raise(L, "string slice too long");
  sl_charge(L, count);
  sl_check_stack(L, count, "string slice too long");
  for (size_t i = 0; i < count; i++) lua_pushinteger(L, (unsigned char)text[start - 1 + i]);
  return (int)count;
}

static int string_char(lua_State *L) {
  int count = lua_gettop(L);
  sl_buffer buffer;
  sl_buffer_begin(&buffer, L);
  sl_charge(L, (uint64_t)count);
  for (int i = 1; i <= count; i++) {
    lua_Integer value = sl_check_integer(L, i);
    if (value < 0 || value > UCHAR_MAX) sl_argument_error(L, i, "value out of range");
    sl_buffer_add_byte(&buffer, (char)value);
  }
  sl_buffer_push(&buffer);
  return 1;
}

static int string_len(lua_State *L) {
  size_t length;
  sl_check_text(L, 1, &length);
  lua_pushinteger(L, (lua_Integer)length);
  return 1;
}

/* Pushes the first argument with each byte changed, the last first if `backwards`. */
static int push_changed(lua_State *L, char change(char), bool backwards) {
  size_t length;
  const char *text = sl_check_text(L, 1, &length);
  sl_buffer buffer;
  sl_buffer_begin(&buffer, L);
  char *out = sl_buffer_room(&buffer, length);
  for (size_t i = 0; i < length; i++) out[i] = change(text[backwards ? length - 1 - i : i]);
  sl_buffer_grew(&buffer, length);
  sl_buffer_push(&buffer);
  return 1;
}

static char unchanged(char byte) { return byte; }

static int string_lower(lua_State *L) { return push_changed(L, sl_lower, false); }
static int string_upper(lua_State *L) { return push_changed(L, sl_upper, false); }
static int string_reverse(lua_State *L) { return push_changed(L, unchanged, true); }

static int string_rep(lua_State *L) {
  size_t length, separator_length = 0;
  const char *text = sl_check_text(L, 1, &length);
  lua_Integer count = sl_check_integer(L, 2);
  const char *separator = lua_isnoneornil(L, 3) ? "" : sl_check_text(L, 3, &separator_length);
  if (count <= 0 || length + separator_length == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (length + separator_length > (size_t)INT_MAX / (lua_Unsigned)count) sl_raise(L, "resulting string too large");
  size_t total = (size_t)count * length + (size_t)(count - 1) * separator_length;
  sl_charge(L, 1 + (uint64_t)count + total / SL_BYTES_PER_UNIT);
  sl_buffer buffer;
  sl_buffer_begin(&buffer, L);
  char *out = sl_buffer_room(&buffer, total);
  for (lua_Integer i = 0; i < count; i++) {
    memcpy(out, text, length);
    out += length;
    if (i + 1 == count) break;
    memcpy(out, separator, separator_length);
    out += separator_length;
  }
  sl_buffer_grew(&buffer, total);
  sl_buffer_push(&buffer);
  return 1;
}

static int string_sub(lua_State *L) {
  size_t length;
  const char *text = sl_check_text(L, 1, &length);
  size_t start = start_position(sl_check_integer(L, 2), length);
  size_t end = end_position(sl_optional_integer(L, 3, -1), length);
  if (start > end) {
    lua_pushliteral(L, "");
    return 1;
  }
  sl_charge(L, (end - start) / SL_BYTES_PER_UNIT);
  lua_pushlstring(L, text + start - 1, end - start + 1);
  return 1;
}

/* Left out: dump (needs a loader of bytecode), pack, unpack and packsize (binary formats, which no script reads). */
const luaL_Reg sl_string_functions[] = {
  {"byte", string_byte},     {"char", string_char},     {"find", sl_string_find},   {"format", sl_string_format},
  {"gmatch", sl_string_gmatch}, {"gsub", sl_string_gsub}, {"len", string_len},      {"lower", string_lower},
  {"match", sl_string_match}, {"rep", string_rep},      {"reverse", string_reverse}, {"sub", string_sub},
  {"upper", string_upper},   {NULL, NULL},
};
