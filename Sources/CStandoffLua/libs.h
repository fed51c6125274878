#ifndef STANDOFF_LUA_LIBS_H
#define STANDOFF_LUA_LIBS_H

/* The library functions that scripts get: Lua 5.4's own by name, arguments, results and error texts, written anew so
   that each loop is charged, no address or clock shows, and no Lua error passes a frame that holds anything. */

#include "internal.h"

#include <stdbool.h>

/* How many bytes of plain copying or scanning make one unit of fuel. Judgement: a unit is about one VM instruction,
   some nanoseconds, in which a core copies far more than 16 bytes. */
#define SL_BYTES_PER_UNIT 16

/* How many values of the stack, moved, make one unit of fuel, and up to how many nothing is charged. Judgement. */
#define SL_VALUES_PER_UNIT 4
#define SL_FEW_VALUES 256

/* pi, huge, maxinteger and mininteger, set in the table at the top of the stack. */
void sl_set_math_constants(lua_State *L);

/* The metamethods (__add to __unm) by which stock Lua lets a numeral in a string take part in arithmetic ("10" + 1);
   for the metatable of strings, beside its __index. */
extern const luaL_Reg sl_string_metamethods[];

/* order.c: next(table, key) of the stack places 1 and 2; and the three results of pairs for the table at an absolute index.
   A key that is a table or a function is an error at the script's call. */
int sl_ordered_next(lua_State *L);
int sl_ordered_pairs(lua_State *L, int table);

/* The functions that lib_string.c lists and that live in files of their own. */
int sl_string_find(lua_State *L);
int sl_string_format(lua_State *L);
int sl_string_gmatch(lua_State *L);
int sl_string_gsub(lua_State *L);
int sl_string_match(lua_State *L);

/* Whether one stack value is less than another; both numbers or both strings (by byte), else the error "attempt to
   compare ..." at the script's call. Charges for the comparison. */
bool sl_less(lua_State *L, int left, int right);

/* table.sort([comparator]): stable, at most 1,000,000 elements; the comparator sees copies, and the table is written
   only when the order is known, so that an error in the comparator leaves it as it was. */
int sl_table_sort(lua_State *L);

#endif
