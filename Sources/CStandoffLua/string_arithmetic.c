#include "arguments.h"
#include "libs.h"
#include "text.h"

/* Pushes an argument as a number: itself, or what the numeral in a string says. */
static bool push_number(lua_State *L, int argument) {
  if (lua_type(L, argument) == LUA_TNUMBER) {
    lua_pushvalue(L, argument);
    return true;
  }
  if (lua_type(L, argument) != LUA_TSTRING) return false;
  size_t length;
  const char *text = lua_tolstring(L, argument, &length);
  sl_charge_numeral(L, argument);
  return lua_stringtonumber(L, text) == length + 1;
}

/* The verb of the error is the metamethod's name without its underscores, as in Lua. */
static int arithmetic(lua_State *L, int operation, const char *verb) {
  lua_settop(L, 2);
  if (push_number(L, 1) && push_number(L, 2)) {
    lua_arith(L, operation);
    return 1;
  }
  sl_raise(L, "attempt to %s a '%s' with a '%s'", verb, luaL_typename(L, 1), luaL_typename(L, 2));
}

static int add(lua_State *L) { return arithmetic(L, LUA_OPADD, "add"); }
static int subtract(lua_State *L) { return arithmetic(L, LUA_OPSUB, "sub"); }
static int multiply(lua_State *L) { return arithmetic(L, LUA_OPMUL, "mul"); }
static int modulo(lua_State *L) { return arithmetic(L, LUA_OPMOD, "mod"); }
static int power(lua_State *L) { return arithmetic(L, LUA_OPPOW, "pow"); }
static int divide(lua_State *L) { return arithmetic(L, LUA_OPDIV, "div"); }
static int divide_down(lua_State *L) { return arithmetic(L, LUA_OPIDIV, "idiv"); }

static int negate(lua_State *L) {
  lua_settop(L, 1);
  if (!push_number(L, 1)) sl_raise(L, "attempt to unm a 'string' with a 'string'");
  lua_arith(L, LUA_OPUNM);
  return 1;
}

const luaL_Reg sl_string_metamethods[] = {
  {"__add", add},      {"__sub", subtract}, {"__mul", multiply},     {"__mod", modulo},
  {"__pow", power},    {"__div", divide},   {"__idiv", divide_down}, {"__unm", negate},
  {NULL, NULL},
};
