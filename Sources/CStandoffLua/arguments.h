#ifndef STANDOFF_LUA_ARGUMENTS_H
#define STANDOFF_LUA_ARGUMENTS_H

/* Arguments of library functions and the errors about them, in Lua's words. The difference to lauxlib: an error names
   the line of the nearest Lua function even where a C function stands between (pcall(string.rep)), NaN has one text,
   and no metatable or locale has a say. */

#include "internal.h"

/* Raises "FILE:LINE: message", the place being that of the script's call. Formats as lua_pushfstring does. */
_Noreturn void sl_raise(lua_State *L, const char *format, ...);
/* Raises "bad argument #N to 'NAME' (text)". */
_Noreturn void sl_argument_error(lua_State *L, int argument, const char *text);
/* Raises "bad argument #N to 'NAME' (EXPECTED expected, got TYPE)". */
_Noreturn void sl_type_error(lua_State *L, int argument, const char *expected);

/* A value of any type, nil included, must be there. */
void sl_check_any(lua_State *L, int argument);
void sl_check_table(lua_State *L, int argument);
/* A table that a script may write: not one of the host's, which have a metatable that a raw write would pass by. */
void sl_check_writable(lua_State *L, int argument);
void sl_check_function(lua_State *L, int argument);
/* Charges for reading the numeral of an argument that is a string. */
void sl_charge_numeral(lua_State *L, int argument);
/* An integer, a float with an integral value or a numeral in a string. */
lua_Integer sl_check_integer(lua_State *L, int argument);
lua_Integer sl_optional_integer(lua_State *L, int argument, lua_Integer otherwise);
lua_Number sl_check_number(lua_State *L, int argument);
/* A string, or a number, which is replaced in the stack by its text. */
const char *sl_check_text(lua_State *L, int argument, size_t *length);
/* Room for `count` more values in the stack, or the error "stack overflow (text)". */
void sl_check_stack(lua_State *L, size_t count, const char *text);

#endif
