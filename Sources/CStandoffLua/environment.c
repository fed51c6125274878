/* All that a script can reach, as one list. `Tests/LuaBridgeTests/Goldens/environment.txt` is its golden copy. */

#include "libs.h"
#include "vm.h"
#include "slots.h"
#include <stdio.h>
#include <string.h>

static const char *const base_names[] = {
  "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawlen", "select", "tonumber", "tostring",
  "type", "xpcall", NULL,
};
static const char *const math_names[] = {
  "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "log", "max", "min", "modf", "rad", "random",
  "randomseed", "sin", "sqrt", "tan", "tointeger", "type", "ult", NULL,
};
static const char *const string_names[] = {
  "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper", NULL,
};
static const char *const table_names[] = {"concat", "insert", "move", "pack", "remove", "sort", "unpack", NULL};
static const char *const chance_names[] = {"bernoulli", "integer", "uniform", NULL};

/* What Lua has elsewhere and not here, and what to do instead. */
static const struct { const char *name, *advice; } absent[] = {
  {"_G", "name the global itself, or keep values in a table of your own"},
  {"arg", "a script's settings are its params"},
  {"bit32", "use the operators & | ~ << >>"},
  {"collectgarbage", "the host takes care of memory"},
  {"coroutine", "every call runs to its end; keep what is to be continued in me.memory"},
  {"debug", "use say(text) to see what a script does"},
  {"dofile", "require \"name\" at the top of a strategy loads name.lua beside it"},
  {"getmetatable", "tables are plain here"},
  {"io", "files are out of reach, so that a match can be played again; use say(text) to leave a line"},
  {"load", "code cannot be made while it runs; write a function"},
  {"loadfile", "require \"name\" at the top of a strategy loads name.lua beside it"},
  {"loadstring", "code cannot be made while it runs; write a function"},
  {"os", "the clock and the system are out of reach, so that a match can be played again"},
  {"package", "modules lie beside the script; require \"name\" loads name.lua"},
  {"rawset", "assign: t[key] = value"},
  {"require", "only a strategy has modules; a scenario takes over what another says with extends"},
  {"setmetatable", "tables are plain here; use functions and fields"},
  {"unpack", "use table.unpack"},
  {"utf8", "strings are bytes here; use the string functions"},
  {"warn", "use say(text)"},
  {"math.ldexp", "use x * 2.0 ^ n"},
  {"math.log10", "use math.log(x, 10)"},
  {"math.pow", "use x ^ y"},
  {"string.dump", "code cannot be read or made while it runs"},
  {"table.getn", "use #t"},
};

const char *sl_advice_on(const char *name) {
  for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
    if (strcmp(absent[i].name, name) == 0) return absent[i].advice;
  }
  return NULL;
}

/* __index of the globals (upvalue 1: "") and of the library tables (their name and a dot). */
static int read_absent(lua_State *L) {
  char value[96], near[256] = "", name[128];
  const char *prefix = lua_tostring(L, lua_upvalueindex(1));
  const char *noun = prefix[0] ? "function" : "global";
  if (lua_type(L, 2) != LUA_TSTRING) {
    sl_print_value(L, 2, value, sizeof value);
    return luaL_error(L, "unknown %s: %s%s is no name", noun, prefix, value);
  }
  size_t length;
  const char *key = lua_tolstring(L, 2, &length);
  char word[64];
  sl_print_line(word, sizeof word, key, length);
  snprintf(name, sizeof name, "%s%s", prefix, word);
  const char *advice = sl_advice_on(name);
  if (advice) return luaL_error(L, "unknown %s '%s': %s", noun, name, advice);
  sl_print_near_keys(L, 1, prefix, near, sizeof near, word);
  return luaL_error(L, "unknown %s '%s'%s", noun, name, near);
}

void sl_guard_library(lua_State *L, const char *prefix) {
  lua_createtable(L, 0, 1);
  lua_pushstring(L, prefix);
  lua_pushcclosure(L, read_absent, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

static int list_length(const luaL_Reg *list) {
  int length = 0;
  while (list[length].name) length++;
  return length;
}

static lua_CFunction function_named(const luaL_Reg *list, const char *name) {
  for (; list->name; list++) {
    if (strcmp(list->name, name) == 0) return list->func;
  }
  return NULL;
}

/* Puts the functions of `names` into the table on top, each as a closure: see internal.h. */
static void add(lua_State *L, const luaL_Reg *list, const char *const *names) {
  for (; *names; names++) {
    lua_CFunction function = function_named(list, *names);
    if (!function) luaL_error(L, "the library function '%s' is missing", *names);
    if (strcmp(*names, "pairs") == 0) {
      lua_rawgeti(L, LUA_REGISTRYINDEX, SL_REGISTRY_NEXT);
    } else {
      lua_pushboolean(L, 1);
      if (strcmp(*names, "ipairs") == 0) lua_pushcclosure(L, sl_ipairs_step, 1);
    }
    lua_pushcclosure(L, function, 1);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, *names);
    if (strcmp(*names, "next") == 0) lua_rawseti(L, LUA_REGISTRYINDEX, SL_REGISTRY_NEXT);
    else lua_pop(L, 1);
  }
}

static int count(const char *const *names) {
  int total = 0;
  while (names[total]) total++;
  return total;
}

/* Makes the global table `name` of a library; leaves it on the stack. */
static void add_library(lua_State *L, const char *name, const luaL_Reg *list, const char *const *names, int constants) {
  char prefix[32];
  lua_createtable(L, 0, count(names) + constants);
  add(L, list, names);
  snprintf(prefix, sizeof prefix, "%s.", name);
  sl_guard_library(L, prefix);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, name);
}

int sl_open(lua_State *L) {
  if (!sl_table_layout_holds(L)) return luaL_error(L, "this build of Lua lays out its tables otherwise");
  if (!sl_string_layout_holds(L)) return luaL_error(L, "this build of Lua lays out its strings otherwise");
  lua_pushliteral(L, "error in error handling");
  lua_rawseti(L, LUA_REGISTRYINDEX, SL_REGISTRY_TEXT);
  lua_pushboolean(L, 0); /* the place of the frame closure */
  lua_rawseti(L, LUA_REGISTRYINDEX, SL_REGISTRY_FRAME);

  lua_pushglobaltable(L);
  add(L, sl_base_functions, base_names);
  lua_pushliteral(L, LUA_VERSION);
  lua_setfield(L, -2, "_VERSION");
  for (int i = 0; i < 2; i++) {
    lua_getfield(L, -1, "tostring");
    lua_pushcclosure(L, sl_say, 1);
    lua_setfield(L, -2, i == 0 ? "say" : "print");
  }

  add_library(L, "math", sl_math_functions, math_names, 4);
  sl_set_math_constants(L);
  lua_pop(L, 1);

  add_library(L, "table", sl_table_functions, table_names, 0);
  lua_pop(L, 1);
  add_library(L, "chance", sl_chance_functions, chance_names, 0);
  lua_pop(L, 1);

  add_library(L, "string", sl_string_functions, string_names, 0);
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1 + list_length(sl_string_metamethods));
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  for (const luaL_Reg *event = sl_string_metamethods; event->name; event++) {
    lua_pushcfunction(L, event->func);
    lua_setfield(L, -2, event->name);
  }
  lua_setmetatable(L, -2);
  lua_pop(L, 2);

  sl_guard_library(L, "");
  return 0;
}
