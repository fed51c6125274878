#include "CStandoffNumerics.h"
#include "arguments.h"
#include "libs.h"

#include <float.h>
#include <limits.h>
#include <math.h>

static const double pi = 3.14159265358979323846264338327950288;

/* Pushes an integral float as an integer where it fits. */
static void push_integral(lua_State *L, lua_Number value) {
  lua_Integer integer;
  if (lua_numbertointeger(value, &integer)) lua_pushinteger(L, integer);
  else lua_pushnumber(L, value);
}

static int math_abs(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_Integer value = lua_tointeger(L, 1);
    lua_pushinteger(L, value < 0 ? (lua_Integer)(0u - (lua_Unsigned)value) : value);
  } else {
    lua_pushnumber(L, fabs(sl_check_number(L, 1)));
  }
  return 1;
}

static int math_floor(lua_State *L) {
  if (lua_isinteger(L, 1)) lua_settop(L, 1);
  else push_integral(L, floor(sl_check_number(L, 1)));
  return 1;
}

static int math_ceil(lua_State *L) {
  if (lua_isinteger(L, 1)) lua_settop(L, 1);
  else push_integral(L, ceil(sl_check_number(L, 1)));
  return 1;
}

static int math_fmod(lua_State *L) {
  if (lua_isinteger(L, 1) && lua_isinteger(L, 2)) {
    lua_Integer dividend = lua_tointeger(L, 1), divisor = lua_tointeger(L, 2);
    if (divisor == 0) sl_argument_error(L, 2, "zero");
    lua_pushinteger(L, divisor == -1 ? 0 : dividend % divisor); /* mininteger % -1 would trap */
  } else {
    lua_Number divisor = sl_check_number(L, 2); /* the second first, as stock Lua's compiled code has it */
    lua_pushnumber(L, fmod(sl_check_number(L, 1), divisor));
  }
  return 1;
}

static int math_modf(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_settop(L, 1);
    lua_pushnumber(L, 0);
  } else {
    lua_Number value = sl_check_number(L, 1);
    lua_Number whole = value < 0 ? ceil(value) : floor(value);
    push_integral(L, whole);
    lua_pushnumber(L, whole == value ? 0.0 : value - whole);
  }
  return 2;
}

static int math_sqrt(lua_State *L) {
  lua_pushnumber(L, sqrt(sl_check_number(L, 1)));
  return 1;
}

static int math_exp(lua_State *L) {
  lua_pushnumber(L, standoff_exp(sl_check_number(L, 1)));
  return 1;
}

static int math_log(lua_State *L) {
  lua_Number value = sl_check_number(L, 1);
  if (lua_isnoneornil(L, 2)) {
    lua_pushnumber(L, standoff_log(value));
    return 1;
  }
  lua_Number base = sl_check_number(L, 2);
  if (base == 2.0) lua_pushnumber(L, standoff_log2(value));
  else if (base == 10.0) lua_pushnumber(L, standoff_log10(value));
  else lua_pushnumber(L, standoff_log(value) / standoff_log(base));
  return 1;
}

static int math_sin(lua_State *L) {
  lua_pushnumber(L, standoff_sin(sl_check_number(L, 1)));
  return 1;
}

static int math_cos(lua_State *L) {
  lua_pushnumber(L, standoff_cos(sl_check_number(L, 1)));
  return 1;
}

static int math_tan(lua_State *L) {
  lua_pushnumber(L, standoff_tan(sl_check_number(L, 1)));
  return 1;
}

static int math_asin(lua_State *L) {
  lua_pushnumber(L, standoff_asin(sl_check_number(L, 1)));
  return 1;
}

static int math_acos(lua_State *L) {
  lua_pushnumber(L, standoff_acos(sl_check_number(L, 1)));
  return 1;
}

static int math_atan(lua_State *L) {
  lua_Number y = sl_check_number(L, 1);
  lua_pushnumber(L, standoff_atan2(y, lua_isnoneornil(L, 2) ? 1.0 : sl_check_number(L, 2)));
  return 1;
}

static int math_deg(lua_State *L) {
  lua_pushnumber(L, sl_check_number(L, 1) * (180.0 / pi));
  return 1;
}

static int math_rad(lua_State *L) {
  lua_pushnumber(L, sl_check_number(L, 1) * (pi / 180.0));
  return 1;
}

/* The first argument that no other goes beyond; numbers, or strings, as Lua has it. */
static int extreme(lua_State *L, bool largest) {
  int count = lua_gettop(L), best = 1;
  if (count < 1) sl_argument_error(L, 1, "value expected");
  for (int i = 2; i <= count; i++) {
    if (largest ? sl_less(L, best, i) : sl_less(L, i, best)) best = i;
  }
  lua_pushvalue(L, best);
  return 1;
}

static int math_max(lua_State *L) { return extreme(L, true); }
static int math_min(lua_State *L) { return extreme(L, false); }

static int math_tointeger(lua_State *L) {
  int is_integer;
  sl_charge_numeral(L, 1);
  lua_Integer value = lua_tointegerx(L, 1, &is_integer);
  if (!is_integer) sl_check_any(L, 1);
  if (is_integer) lua_pushinteger(L, value);
  else lua_pushnil(L);
  return 1;
}

static int math_type(lua_State *L) {
  sl_check_any(L, 1);
  if (lua_type(L, 1) == LUA_TNUMBER) lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
  else lua_pushnil(L);
  return 1;
}

static int math_ult(lua_State *L) {
  lua_Integer left = sl_check_integer(L, 1), right = sl_check_integer(L, 2);
  lua_pushboolean(L, (lua_Unsigned)left < (lua_Unsigned)right);
  return 1;
}

/* 64 random bits: the upper 32 of each of two draws. */
static uint64_t random_bits(lua_State *L) {
  uint64_t upper = (uint64_t)(sl_uniform(L) * 0x1p32);
  return upper << 32 | (uint64_t)(sl_uniform(L) * 0x1p32);
}

/* One of `low` to `low + span`. A range of at most 2^53 numbers takes one draw and floor(draw * count), in which a
   number's chance is off by at most 2^-53; a larger one two draws and the upper word of bits * count. */
static lua_Integer random_in_range(lua_State *L, lua_Integer low, lua_Unsigned span) {
  lua_Unsigned offset;
  if (span < UINT64_C(1) << DBL_MANT_DIG) offset = (lua_Unsigned)(sl_uniform(L) * (double)(span + 1));
  else if (span == UINT64_MAX) offset = random_bits(L);
  else offset = (lua_Unsigned)(((unsigned __int128)random_bits(L) * (span + 1)) >> 64);
  return (lua_Integer)((lua_Unsigned)low + offset);
}

static int math_random(lua_State *L) {
  lua_Integer low = 1, high;
  int count = lua_gettop(L);
  if (count == 0) {
    lua_pushnumber(L, sl_uniform(L));
    return 1;
  }
  if (count == 1) {
    high = sl_check_integer(L, 1);
    if (high == 0) {
      lua_pushinteger(L, (lua_Integer)random_bits(L));
      return 1;
    }
  } else if (count == 2) {
    low = sl_check_integer(L, 1);
    high = sl_check_integer(L, 2);
  } else {
    sl_raise(L, "wrong number of arguments");
  }
  if (low > high) sl_argument_error(L, 1, "interval is empty");
  lua_pushinteger(L, random_in_range(L, low, (lua_Unsigned)high - (lua_Unsigned)low));
  return 1;
}

static int math_randomseed(lua_State *L) {
  sl_raise(L, "math.randomseed is not for scripts: chance comes from the match (--seed), so that runs can be repeated");
}

const luaL_Reg sl_math_functions[] = {
  {"abs", math_abs},   {"acos", math_acos}, {"asin", math_asin},     {"atan", math_atan},
  {"ceil", math_ceil}, {"cos", math_cos},   {"deg", math_deg},       {"exp", math_exp},
  {"floor", math_floor}, {"fmod", math_fmod}, {"log", math_log},     {"max", math_max},
  {"min", math_min},   {"modf", math_modf}, {"rad", math_rad},       {"random", math_random},
  {"randomseed", math_randomseed},          {"sin", math_sin},       {"sqrt", math_sqrt},
  {"tan", math_tan},   {"tointeger", math_tointeger}, {"type", math_type}, {"ult", math_ult},
  {NULL, NULL},
};

void sl_set_math_constants(lua_State *L) {
  lua_pushnumber(L, pi);
  lua_setfield(L, -2, "pi");
  lua_pushnumber(L, HUGE_VAL);
  lua_setfield(L, -2, "huge");
  lua_pushinteger(L, LUA_MAXINTEGER);
  lua_setfield(L, -2, "maxinteger");
  lua_pushinteger(L, LUA_MININTEGER);
  lua_setfield(L, -2, "mininteger");
}
