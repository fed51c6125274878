#ifndef STANDOFF_LUA_INTERNAL_H
#define STANDOFF_LUA_INTERNAL_H

/* What the files of this room share. */

#include "CStandoffLua.h"
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>

/* Libraries: each file of functions is one list; environment.c puts them together. Every function becomes a closure with
   one upvalue: a light C function is hashed by its address in the program, which differs from run to run, and a script
   may use functions as keys. The upvalue is `true`, but for pairs the function next, for ipairs sl_ipairs_step. */
extern const luaL_Reg sl_base_functions[];
extern const luaL_Reg sl_string_functions[];
extern const luaL_Reg sl_table_functions[];
extern const luaL_Reg sl_math_functions[];
int sl_ipairs_step(lua_State *L);

/* Charges work that no VM instruction shows. When the fuel is spent it raises the final error: it does not return. */
void sl_charge(lua_State *L, uint64_t units);
/* Charges work whose amount follows from the hash seed, where that is not fixed: empty slots of tables, blocks of tables. It
   has an allowance of its own, so that fuel stays the same under every seed; only its end is the same final error. */
void sl_charge_hidden(lua_State *L, uint64_t units);
/* Whether tables are gone through in the order of their keys, and not of Lua's hash. */
int sl_orders_pairs(lua_State *L);
/* Whether a final error (fuel, memory) is under way: pcall and xpcall must raise it again, whatever they caught. */
int sl_doomed(lua_State *L);
/* Raises that final error again; does not return. */
int sl_raise_doom(lua_State *L);
/* The next number of the script's own stream, in [0, 1). */
double sl_uniform(lua_State *L);
/* Leaves a line in the transcript. */
void sl_remark(lua_State *L, const char *text, size_t length);

#endif
