#ifndef STANDOFF_LUA_SLOTS_H
#define STANDOFF_LUA_SLOTS_H

/* How many places a table has, empty ones included: what a walk over it passes. */

#include "internal.h"

#include <stdbool.h>

/* `array` may be half of what there is. */
typedef struct { uint64_t array, hash; } sl_slots_of_table;

sl_slots_of_table sl_table_slots(lua_State *L, int index);

/* Passing this many empty slots of the array part costs one unit of fuel. Where a key lies in the hash part is not
   known, so that there each step pays for a share of all slots. Judgement: a unit then stands for some tens of
   nanoseconds even in a loop of `next` over an emptied table of a mebibyte, and a step in a table of 32 keys is free. */
enum { SL_ARRAY_SLOTS_PER_UNIT = 16, SL_HASH_SLOTS_PER_UNIT = 64 };

/* Fuel for a walk over all slots of a table. */
uint64_t sl_walk_units(lua_State *L, int index);

/* Whether a Lua table is laid out in memory as it is read here; true of Lua 5.4.0 to 5.4.7. To be asked once when a state
   is made: a false answer means that the state must not be used. */
bool sl_table_layout_holds(lua_State *L);

#endif
