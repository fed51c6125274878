#include "arguments.h"
#include "libs.h"
#include "text.h"

/* How many elements are moved between two charges. */
static const lua_Integer elements_per_charge = 64;

static int table_concat(lua_State *L) {
  size_t separator_length = 0;
  sl_check_table(L, 1);
  lua_Integer last = (lua_Integer)lua_rawlen(L, 1);
  const char *separator = lua_isnoneornil(L, 2) ? "" : sl_check_text(L, 2, &separator_length);
  lua_Integer first = sl_optional_integer(L, 3, 1);
  last = sl_optional_integer(L, 4, last);
  if (first > last) {
    lua_pushliteral(L, "");
    return 1;
  }
  sl_buffer buffer;
  sl_buffer_begin(&buffer, L);
  for (lua_Integer i = first;; i++) {
    int type = lua_rawgeti(L, 1, i);
    if (type != LUA_TNUMBER && type != LUA_TSTRING) {
      sl_raise(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)i);
    }
    sl_buffer_add_value(&buffer, -1);
    lua_pop(L, 1);
    if (i == last) break;
    sl_charge(L, 1);
    sl_buffer_add(&buffer, separator, separator_length);
  }
  sl_buffer_push(&buffer);
  return 1;
}

/* Moves `count` elements from one place to another, which may overlap; the tables are at stack indexes. */
static void move_elements(lua_State *L, int source, lua_Integer from, int target, lua_Integer to, lua_Integer count,
                          bool backwards) {
  for (lua_Integer done = 0; done < count; done++) {
    if (done % elements_per_charge == 0) {
      lua_Integer left = count - done;
      sl_charge(L, (uint64_t)(left < elements_per_charge ? left : elements_per_charge));
    }
    lua_Integer offset = backwards ? count - 1 - done : done;
    lua_rawgeti(L, source, from + offset);
    lua_rawseti(L, target, to + offset);
  }
}

static int table_insert(lua_State *L) {
  sl_check_writable(L, 1);
  lua_Integer end = (lua_Integer)((lua_Unsigned)lua_rawlen(L, 1) + 1), position = end;
  switch (lua_gettop(L)) {
    case 2: break;
    case 3:
      position = sl_check_integer(L, 2);
      if ((lua_Unsigned)position - 1 >= (lua_Unsigned)end) sl_argument_error(L, 2, "position out of bounds");
      move_elements(L, 1, position, 1, position + 1, end - position, true);
      break;
    default: sl_raise(L, "wrong number of arguments to 'insert'");
  }
  lua_rawseti(L, 1, position);
  return 0;
}

static int table_remove(lua_State *L) {
  sl_check_writable(L, 1);
  lua_Integer size = (lua_Integer)lua_rawlen(L, 1);
  lua_Integer position = sl_optional_integer(L, 2, size);
  if (position != size && (lua_Unsigned)position - 1 > (lua_Unsigned)size) {
    sl_argument_error(L, 1, "position out of bounds");
  }
  lua_rawgeti(L, 1, position);
  if (position < size) {
    move_elements(L, 1, position + 1, 1, position, size - position, false);
    position = size;
  }
  lua_pushnil(L);
  lua_rawseti(L, 1, position);
  return 1;
}

static int table_move(lua_State *L) {
  lua_Integer first = sl_check_integer(L, 2), last = sl_check_integer(L, 3), to = sl_check_integer(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  sl_check_table(L, 1);
  sl_check_writable(L, target);
  if (last >= first) {
    if (first <= 0 && last >= LUA_MAXINTEGER + first) sl_argument_error(L, 3, "too many elements to move");
    lua_Integer count = last - first + 1;
    if (to > LUA_MAXINTEGER - count + 1) sl_argument_error(L, 4, "destination wrap around");
    bool overlaps = to > first && to <= last && lua_rawequal(L, 1, target);
    move_elements(L, 1, first, target, to, count, overlaps);
  }
  lua_pushvalue(L, target);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  sl_charge(L, 1 + (uint64_t)count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  sl_check_table(L, 1);
  lua_Integer first = sl_optional_integer(L, 2, 1);
  lua_Integer last = sl_optional_integer(L, 3, (lua_Integer)lua_rawlen(L, 1));
  if (first > last) return 0;
  lua_Unsigned span = (lua_Unsigned)last - (lua_Unsigned)first;
  if (span >= LUAI_MAXSTACK) sl_raise(L, "too many results to unpack");
  int count = (int)span + 1;
  sl_charge(L, (uint64_t)count);
  if (!lua_checkstack(L, count)) sl_raise(L, "too many results to unpack");
  for (lua_Integer i = first; i < last; i++) lua_rawgeti(L, 1, i);
  lua_rawgeti(L, 1, last);
  return count;
}

const luaL_Reg sl_table_functions[] = {
  {"concat", table_concat}, {"insert", table_insert}, {"move", table_move},     {"pack", table_pack},
  {"remove", table_remove}, {"sort", sl_table_sort},  {"unpack", table_unpack}, {NULL, NULL},
};
