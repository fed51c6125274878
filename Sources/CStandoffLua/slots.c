#include "slots.h"

#include <string.h>

/* Table as Lua 5.4 lays it out: the collector's header (a pointer and two bytes), flags, log2 of the hash part's slots,
   then the array part's slots, or at least half of them. */
static const size_t hash_slots_offset = sizeof(void *) + 3;
static const size_t array_slots_offset = sizeof(void *) + 4;
static const uint8_t largest_hash_exponent = 31;

sl_slots_of_table sl_table_slots(lua_State *L, int index) {
  const uint8_t *table = lua_topointer(L, index);
  uint8_t exponent = table[hash_slots_offset];
  uint32_t array;
  memcpy(&array, table + array_slots_offset, sizeof array);
  return (sl_slots_of_table){
    array, UINT64_C(1) << (exponent < largest_hash_exponent ? exponent : largest_hash_exponent)};
}

bool sl_table_layout_holds(lua_State *L) {
  lua_createtable(L, 5, 16);
  sl_slots_of_table slots = sl_table_slots(L, -1);
  lua_pop(L, 1);
  return slots.array == 5 && slots.hash == 16;
}

uint64_t sl_walk_units(lua_State *L, int index) {
  sl_slots_of_table slots = sl_table_slots(L, index);
  return (2 * slots.array + slots.hash) / SL_ARRAY_SLOTS_PER_UNIT;
}
