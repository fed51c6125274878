#include "arguments.h"
#include "libs.h"
#include "slots.h"
#include "text.h"

#include <string.h>

#define LEVELS_PER_UNIT 4 /* judgement: a unit is some nanoseconds */

static int base_error(lua_State *L) {
  lua_Integer level = sl_optional_integer(L, 2, 1);
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
    /* Lua goes up the calls one by one. */
    sl_charge(L, (uint64_t)level / LEVELS_PER_UNIT);
    luaL_where(L, (int)level);
    lua_insert(L, 1);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int base_assert(lua_State *L) {
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  sl_check_any(L, 1);
  lua_remove(L, 1);
  lua_pushliteral(L, "assertion failed!");
  lua_settop(L, 1);
  return base_error(L);
}

/* What it cost lua_next to come from the key `before` (0: the start; not in the array part: UINT64_MAX) to the key at
   stack index -2, or to the end. */
static uint64_t passing_units(lua_State *L, sl_slots_of_table slots, uint64_t before, bool at_end) {
  uint64_t array_end = 2 * slots.array, after = array_end, hash = slots.hash;
  lua_Integer key = !at_end && lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
  if (key > 0 && (uint64_t)key <= array_end) {
    after = (uint64_t)key;
    hash = 0;
  }
  return (after > before ? (after - before) / SL_ARRAY_SLOTS_PER_UNIT : 0) + hash / SL_HASH_SLOTS_PER_UNIT;
}

static int base_next(lua_State *L) {
  sl_check_table(L, 1);
  if (sl_orders_pairs(L)) return sl_ordered_next(L);
  lua_settop(L, 2);
  sl_slots_of_table slots = sl_table_slots(L, 1);
  bool small = slots.array <= SL_ARRAY_SLOTS_PER_UNIT && slots.hash < SL_HASH_SLOTS_PER_UNIT;
  uint64_t before = UINT64_MAX;
  if (lua_isnil(L, 2)) before = 0;
  else if (!small && lua_isinteger(L, 2) && lua_tointeger(L, 2) > 0) before = (uint64_t)lua_tointeger(L, 2);
  bool at_end = !lua_next(L, 1);
  if (!small) sl_charge(L, passing_units(L, slots, before, at_end));
  if (at_end) lua_pushnil(L);
  return at_end ? 1 : 2;
}

/* Upvalue 1 is the function `next`. Only the host's tables have a metatable; it may say how they are gone through. */
static int base_pairs(lua_State *L) {
  sl_check_any(L, 1);
  lua_settop(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_insert(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  if (sl_orders_pairs(L)) return sl_ordered_pairs(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_pushnil(L);
  return 3;
}

int sl_ipairs_step(lua_State *L) {
  lua_Integer index = (lua_Integer)((lua_Unsigned)sl_check_integer(L, 2) + 1);
  lua_pushinteger(L, index);
  int type = lua_type(L, 1);
  if (type == LUA_TTABLE) type = lua_rawgeti(L, 1, index);
  else if (type == LUA_TSTRING) type = LUA_TNIL; /* a string has no elements */
  else sl_raise(L, "attempt to index a %s value", luaL_typename(L, 1));
  return type == LUA_TNIL ? (lua_pushnil(L), 1) : 2;
}

/* Upvalue 1 is a closure of sl_ipairs_step. */
static int base_ipairs(lua_State *L) {
  sl_check_any(L, 1);
  lua_settop(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

/* Whatever was caught, a final error goes on. */
static void pass_on_doom(lua_State *L) {
  if (sl_doomed(L)) sl_raise_doom(L);
}

/* For moving the arguments of a call, where they are many. */
static void charge_arguments(lua_State *L) {
  int count = lua_gettop(L);
  if (count > SL_FEW_VALUES) sl_charge(L, (uint64_t)count / SL_VALUES_PER_UNIT);
}

static int base_pcall(lua_State *L) {
  sl_check_any(L, 1);
  charge_arguments(L);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  pass_on_doom(L);
  if (status == LUA_OK) return lua_gettop(L);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

/* The handler is called after the error has unwound, so that what it does is counted and stopped like all else; a
   handler that fails is not asked about its own error. */
static int base_xpcall(lua_State *L) {
  sl_check_function(L, 2);
  charge_arguments(L);
  int arguments = lua_gettop(L) - 2;
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  int status = lua_pcall(L, arguments, LUA_MULTRET, 0);
  pass_on_doom(L);
  if (status == LUA_OK) return lua_gettop(L) - 2;
  lua_pushvalue(L, 2);
  lua_insert(L, -2);
  status = lua_pcall(L, 1, 1, 0);
  pass_on_doom(L);
  if (status != LUA_OK) {
    lua_pop(L, 1);
    lua_pushliteral(L, "error in error handling");
  }
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int base_select(lua_State *L) {
  int count = lua_gettop(L);
  if (lua_type(L, 1) == LUA_TSTRING && lua_tostring(L, 1)[0] == '#') {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer from = sl_check_integer(L, 1);
  if (from < 0) from = count + from;
  else if (from > count) from = count;
  if (from < 1) sl_argument_error(L, 1, "index out of range");
  return count - (int)from;
}

static int digit_value(unsigned char byte) {
  if (sl_is_digit(byte)) return byte - '0';
  return sl_is_letter(byte) ? (byte | 32) - 'a' + 10 : -1;
}

/* An integer in `base` with a sign and space around it: wraps where it is too large, as Lua's does. */
static bool parse_integer(const char *text, const char *end, int base, lua_Integer *value) {
  lua_Unsigned sum = 0;
  while (text < end && sl_is_space((unsigned char)*text)) text++;
  bool negative = text < end && *text == '-';
  if (negative || (text < end && *text == '+')) text++;
  const char *digits = text;
  for (; text < end; text++) {
    int digit = digit_value((unsigned char)*text);
    if (digit < 0 || digit >= base) break;
    sum = sum * (lua_Unsigned)base + (lua_Unsigned)digit;
  }
  if (text == digits) return false;
  while (text < end && sl_is_space((unsigned char)*text)) text++;
  *value = (lua_Integer)(negative ? 0u - sum : sum);
  return text == end;
}

static int base_tonumber(lua_State *L) {
  size_t length;
  if (lua_isnoneornil(L, 2)) {
    if (lua_type(L, 1) == LUA_TNUMBER) {
      lua_settop(L, 1);
      return 1;
    }
    sl_check_any(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING) {
      const char *text = lua_tolstring(L, 1, &length);
      sl_charge_numeral(L, 1);
      if (lua_stringtonumber(L, text) == length + 1) return 1;
    }
  } else {
    lua_Integer base = sl_check_integer(L, 2), value;
    if (lua_type(L, 1) != LUA_TSTRING) sl_type_error(L, 1, "string");
    const char *text = lua_tolstring(L, 1, &length);
    if (base < 2 || base > 36) sl_argument_error(L, 2, "base out of range");
    sl_charge_numeral(L, 1);
    if (parse_integer(text, text + length, (int)base, &value)) {
      lua_pushinteger(L, value);
      return 1;
    }
  }
  lua_pushnil(L);
  return 1;
}

static int base_tostring(lua_State *L) {
  sl_check_any(L, 1);
  sl_push_text(L, 1);
  return 1;
}

static int base_type(lua_State *L) {
  sl_check_any(L, 1);
  lua_pushstring(L, luaL_typename(L, 1));
  return 1;
}

static int base_rawequal(lua_State *L) {
  sl_check_any(L, 1);
  sl_check_any(L, 2);
  lua_pushboolean(L, lua_rawequal(L, 1, 2));
  return 1;
}

static int base_rawlen(lua_State *L) {
  int type = lua_type(L, 1);
  if (type != LUA_TTABLE && type != LUA_TSTRING) sl_type_error(L, 1, "table or string");
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

static int base_rawget(lua_State *L) {
  sl_check_table(L, 1);
  sl_check_any(L, 2);
  lua_settop(L, 2);
  lua_rawget(L, 1);
  return 1;
}

const luaL_Reg sl_base_functions[] = {
  {"assert", base_assert},     {"error", base_error},   {"ipairs", base_ipairs},     {"next", base_next},
  {"pairs", base_pairs},       {"pcall", base_pcall},   {"xpcall", base_xpcall},     {"select", base_select},
  {"tonumber", base_tonumber}, {"tostring", base_tostring}, {"type", base_type},     {"rawequal", base_rawequal},
  {"rawlen", base_rawlen},     {"rawget", base_rawget}, {NULL, NULL},
};
