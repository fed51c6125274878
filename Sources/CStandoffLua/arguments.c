#include "arguments.h"
#include "libs.h"
#include "text.h"

#include <limits.h>
#include <stdarg.h>
#include <string.h>

/* The line of the nearest Lua function below this C function in the stack, or nothing. */
static void push_position(lua_State *L) {
  lua_Debug record;
  for (int level = 1; lua_getstack(L, level, &record); level++) {
    lua_getinfo(L, "Sl", &record);
    if (record.currentline > 0) {
      lua_pushfstring(L, "%s:%d: ", record.short_src, record.currentline);
      return;
    }
  }
  lua_pushliteral(L, "");
}

void sl_raise(lua_State *L, const char *format, ...) {
  va_list arguments;
  lua_checkstack(L, 2);
  va_start(arguments, format);
  push_position(L);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  lua_concat(L, 2);
  lua_error(L);
  __builtin_unreachable();
}

static const char *name_in(const luaL_Reg *list, lua_CFunction function) {
  for (; list->name; list++) {
    if (list->func == function) return list->name;
  }
  return NULL;
}

/* The name of a library function that was not called by a name, as with pcall(string.rep). */
static const char *push_library_name(lua_State *L, lua_CFunction function) {
  const struct {
    const char *prefix;
    const luaL_Reg *list;
  } libraries[] = {
    {"", sl_base_functions}, {"string.", sl_string_functions}, {"table.", sl_table_functions},
    {"math.", sl_math_functions},
  };
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    const char *name = name_in(libraries[i].list, function);
    if (name) return lua_pushfstring(L, "%s%s", libraries[i].prefix, name);
  }
  return lua_pushliteral(L, "?");
}

void sl_argument_error(lua_State *L, int argument, const char *text) {
  lua_Debug record;
  lua_checkstack(L, 4);
  if (!lua_getstack(L, 0, &record)) sl_raise(L, "bad argument #%d (%s)", argument, text);
  lua_getinfo(L, "nf", &record);
  lua_CFunction function = lua_tocfunction(L, -1);
  if (record.namewhat[0] == 'm' && strcmp(record.namewhat, "method") == 0) {
    argument--;
    if (argument == 0) sl_raise(L, "calling '%s' on bad self (%s)", record.name, text);
  }
  const char *name = record.name ? record.name : push_library_name(L, function);
  sl_raise(L, "bad argument #%d to '%s' (%s)", argument, name, text);
}

void sl_type_error(lua_State *L, int argument, const char *expected) {
  lua_checkstack(L, 2);
  sl_argument_error(L, argument, lua_pushfstring(L, "%s expected, got %s", expected, luaL_typename(L, argument)));
}

void sl_check_any(lua_State *L, int argument) {
  if (lua_type(L, argument) == LUA_TNONE) sl_argument_error(L, argument, "value expected");
}

void sl_check_table(lua_State *L, int argument) {
  if (lua_type(L, argument) != LUA_TTABLE) sl_type_error(L, argument, "table");
}

void sl_check_writable(lua_State *L, int argument) {
  sl_check_table(L, argument);
  if (lua_getmetatable(L, argument)) sl_argument_error(L, argument, "this table's fields are fixed");
}

void sl_check_function(lua_State *L, int argument) {
  if (lua_type(L, argument) != LUA_TFUNCTION) sl_type_error(L, argument, "function");
}

void sl_charge_numeral(lua_State *L, int argument) {
  if (lua_type(L, argument) == LUA_TSTRING) sl_charge(L, 1 + lua_rawlen(L, argument) / SL_BYTES_PER_NUMERAL_UNIT);
}

lua_Integer sl_check_integer(lua_State *L, int argument) {
  int is_integer;
  sl_charge_numeral(L, argument);
  lua_Integer value = lua_tointegerx(L, argument, &is_integer);
  if (is_integer) return value;
  if (lua_isnumber(L, argument)) sl_argument_error(L, argument, "number has no integer representation");
  sl_type_error(L, argument, "number");
}

lua_Integer sl_optional_integer(lua_State *L, int argument, lua_Integer otherwise) {
  return lua_isnoneornil(L, argument) ? otherwise : sl_check_integer(L, argument);
}

lua_Number sl_check_number(lua_State *L, int argument) {
  int is_number;
  sl_charge_numeral(L, argument);
  lua_Number value = lua_tonumberx(L, argument, &is_number);
  if (!is_number) sl_type_error(L, argument, "number");
  return value;
}

const char *sl_check_text(lua_State *L, int argument, size_t *length) {
  int type = lua_type(L, argument);
  if (type == LUA_TNUMBER) {
    sl_push_number_text(L, argument);
    lua_replace(L, argument);
  } else if (type != LUA_TSTRING) {
    sl_type_error(L, argument, "string");
  }
  return lua_tolstring(L, argument, length);
}

void sl_check_stack(lua_State *L, size_t count, const char *text) {
  if (count > INT_MAX || !lua_checkstack(L, (int)count)) sl_raise(L, "stack overflow (%s)", text);
}
