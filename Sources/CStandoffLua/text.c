#include "text.h"
#include "arguments.h"
#include "libs.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static size_t integer_text(lua_Integer value, char *text) {
  char digits[24];
  size_t count = 0, length = 0;
  lua_Unsigned rest = value < 0 ? 0u - (lua_Unsigned)value : (lua_Unsigned)value;
  do {
    digits[count++] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest);
  if (value < 0) text[length++] = '-';
  while (count) text[length++] = digits[--count];
  text[length] = '\0';
  return length;
}

size_t sl_number_text(lua_State *L, int index, char text[SL_NUMBER_TEXT_BYTES]) {
  if (lua_isinteger(L, index)) return integer_text(lua_tointeger(L, index), text);
  lua_Number value = lua_tonumber(L, index);
  if (isnan(value)) {
    memcpy(text, "nan", sizeof "nan");
    return 3;
  }
  size_t length = (size_t)snprintf(text, SL_NUMBER_TEXT_BYTES, "%.14g", value);
  if (text[strspn(text, "-0123456789")] == '\0') {
    memcpy(text + length, ".0", sizeof ".0");
    length += 2;
  }
  return length;
}

void sl_push_number_text(lua_State *L, int index) {
  char text[SL_NUMBER_TEXT_BYTES];
  size_t length = sl_number_text(L, index, text);
  lua_pushlstring(L, text, length);
}

void sl_push_text(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TNUMBER: sl_push_number_text(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, luaL_typename(L, index));
  }
}

/* How many bytes a buffer takes before it charges for them. */
static const size_t charge_every = 1024;
/* Adding costs as much as these bytes even where nothing is added. Judgement. */
static const size_t bytes_per_call = 4;

void sl_buffer_begin(sl_buffer *buffer, lua_State *L) {
  buffer->L = L;
  buffer->bytes = buffer->local;
  buffer->length = 0;
  buffer->capacity = sizeof buffer->local;
  buffer->uncharged = 0;
  lua_pushnil(L);
  buffer->anchor = lua_gettop(L);
}

static void settle(sl_buffer *buffer) {
  size_t bytes = buffer->uncharged;
  buffer->uncharged = 0;
  sl_charge(buffer->L, 1 + bytes / SL_BYTES_PER_UNIT);
}

static void grow(sl_buffer *buffer, size_t count) {
  if (count > SIZE_MAX / 4 - buffer->length) sl_raise(buffer->L, "resulting string too large");
  size_t capacity = buffer->capacity * 2;
  if (capacity < buffer->length + count) capacity = buffer->length + count;
  lua_checkstack(buffer->L, 1);
  char *bytes = lua_newuserdatauv(buffer->L, capacity, 0);
  memcpy(bytes, buffer->bytes, buffer->length);
  lua_replace(buffer->L, buffer->anchor);
  buffer->bytes = bytes;
  buffer->capacity = capacity;
}

char *sl_buffer_room(sl_buffer *buffer, size_t count) {
  buffer->uncharged += count + bytes_per_call;
  if (buffer->uncharged >= charge_every) settle(buffer);
  if (count > buffer->capacity - buffer->length) grow(buffer, count);
  return buffer->bytes + buffer->length;
}

void sl_buffer_grew(sl_buffer *buffer, size_t count) { buffer->length += count; }

void sl_buffer_add(sl_buffer *buffer, const char *bytes, size_t count) {
  memcpy(sl_buffer_room(buffer, count), bytes, count);
  sl_buffer_grew(buffer, count);
}

void sl_buffer_add_byte(sl_buffer *buffer, char byte) {
  *sl_buffer_room(buffer, 1) = byte;
  sl_buffer_grew(buffer, 1);
}

void sl_buffer_add_value(sl_buffer *buffer, int index) {
  size_t length;
  if (lua_type(buffer->L, index) == LUA_TNUMBER) {
    char text[SL_NUMBER_TEXT_BYTES];
    length = sl_number_text(buffer->L, index, text);
    sl_buffer_add(buffer, text, length);
  } else {
    const char *text = lua_tolstring(buffer->L, index, &length);
    sl_buffer_add(buffer, text, length);
  }
}

void sl_buffer_push(sl_buffer *buffer) {
  settle(buffer);
  lua_pushlstring(buffer->L, buffer->bytes, buffer->length);
}
