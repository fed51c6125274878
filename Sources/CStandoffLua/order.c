/* Traversal in the order of the keys, for where the order of Lua's hash tables cannot be fixed: integers, then floats, each
   ascending, then strings by byte, then false and true. Nothing here depends on where a key lies in its table. */

#include "vm.h"
#include "arguments.h"
#include "libs.h"
#include "slots.h"
#include <stdlib.h>
#include <string.h>

/* In this order. */
typedef enum { KIND_INTEGER, KIND_FLOAT, KIND_STRING, KIND_BOOLEAN } key_kind;

typedef struct {
  key_kind kind;
  uint32_t place; /* among the keys as the table gave them, from 0 */
  union {
    lua_Integer integer; /* of a boolean: 0 or 1 */
    lua_Number number;
    struct { const char *bytes; size_t length; } text; /* the bytes are Lua's: the key is in a table that lives */
  };
} order_key;

/* Upvalues of an iterator. The keys from 1 to `run` are not in the list, which has `before` keys that come before them. */
enum { UP_KEYS = 1, UP_POSITION, UP_BEFORE, UP_RUN, UP_LAST };

/* Passing so many empty slots is one unit of hidden work: see sl_charge_hidden. Judgement, as in lib_base.c. */
static const uint64_t slots_per_unit = 16;

static uint64_t slots_of(lua_State *L, int table) {
  sl_slots_of_table slots = sl_table_slots(L, table);
  return slots.array + slots.hash;
}

static int compare(const order_key *a, const order_key *b) {
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->kind == KIND_FLOAT) return (a->number > b->number) - (a->number < b->number);
  if (a->kind != KIND_STRING) return (a->integer > b->integer) - (a->integer < b->integer);
  size_t shorter = a->text.length < b->text.length ? a->text.length : b->text.length;
  int order = memcmp(a->text.bytes, b->text.bytes, shorter);
  return order ? order : (a->text.length > b->text.length) - (a->text.length < b->text.length);
}

static int in_order(const void *a, const void *b) { return compare(a, b); }

/* The key at a stack index; false where it is of a type that has no order. */
static bool read_key(lua_State *L, int index, order_key *key) {
  int is_integer;
  *key = (order_key){0};
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      key->integer = lua_tointegerx(L, index, &is_integer); /* 1.0 is the key 1 */
      key->kind = is_integer ? KIND_INTEGER : KIND_FLOAT;
      if (!is_integer) key->number = lua_tonumber(L, index);
      return true;
    case LUA_TSTRING:
      key->kind = KIND_STRING;
      key->text.bytes = lua_tolstring(L, index, &key->text.length);
      return true;
    case LUA_TBOOLEAN:
      key->kind = KIND_BOOLEAN;
      key->integer = lua_toboolean(L, index);
      return true;
    default:
      return false;
  }
}

/* Units of one comparison with a key, whatever it is compared with. */
static uint64_t units_of(const order_key *key) {
  return 1 + (key->kind == KIND_STRING ? key->text.length / SL_BYTES_PER_UNIT : 0);
}

static _Noreturn void refuse_key(lua_State *L) {
  sl_raise(L, "a key of this table is a table or a function; with this build of Lua the order of such keys cannot be "
              "fixed: use strings or integers as keys");
}

/* For the empty slots of a table with `live` entries, which the walk over it has passed. */
static void charge_slots(lua_State *L, uint64_t slots, uint64_t live) {
  if (slots > live) sl_charge_hidden(L, (slots - live) / slots_per_unit);
}

/* Replaces the key on top by the next one of the table at `table` and pushes its value; where there is none, only pops. */
static bool step(lua_State *L, int table) {
  if (lua_isinteger(L, -1) && lua_tointeger(L, -1) < LUA_MAXINTEGER) {
    lua_Integer next = lua_tointeger(L, -1) + 1; /* nothing lies between */
    if (lua_rawgeti(L, table, next) != LUA_TNIL) {
      lua_pushinteger(L, next);
      lua_replace(L, -3);
      return true;
    }
    lua_pop(L, 1);
  }
  order_key from, key, best = {0};
  bool at_start = lua_isnil(L, -1), found = false, refused = !at_start && !read_key(L, -1, &from);
  uint64_t slots = slots_of(L, table), live = 0;
  int place = lua_gettop(L) + 1;
  lua_pushnil(L); /* the best key so far */
  lua_pushnil(L);
  for (; lua_next(L, table); lua_pop(L, 1), live++) {
    if (!read_key(L, -2, &key)) {
      refused = true;
      continue;
    }
    sl_charge(L, 2 * units_of(&key));
    if (refused || (!at_start && compare(&key, &from) <= 0) || (found && compare(&key, &best) >= 0)) continue;
    best = key;
    found = true;
    lua_pushvalue(L, -2);
    lua_replace(L, place);
  }
  charge_slots(L, slots, live);
  if (refused) refuse_key(L);
  lua_remove(L, -2);
  if (!found) {
    lua_pop(L, 1);
    return false;
  }
  lua_pushvalue(L, -1);
  lua_rawget(L, table);
  return true;
}

int sl_ordered_next(lua_State *L) {
  lua_settop(L, 2);
  if (step(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}

/* Whether the loop goes on from the key that this iterator gave last, and not from another. */
static bool goes_on(lua_State *L) {
  return lua_rawequal(L, 2, lua_upvalueindex(UP_LAST));
}

/* The iterator: places are taken up in order; what the script has set to nil meanwhile is passed over. */
static int iterate(lua_State *L) {
  sl_check_table(L, 1);
  lua_settop(L, 2);
  if (!goes_on(L)) return sl_ordered_next(L);
  lua_Integer position = lua_tointeger(L, lua_upvalueindex(UP_POSITION));
  lua_Integer before = lua_tointeger(L, lua_upvalueindex(UP_BEFORE)), run = lua_tointeger(L, lua_upvalueindex(UP_RUN));
  for (;; sl_charge(L, 1)) {
    position++;
    lua_settop(L, 2);
    if (position > before && position <= before + run) lua_pushinteger(L, position - before);
    else lua_rawgeti(L, lua_upvalueindex(UP_KEYS), position > before ? position - run : position);
    bool at_end = lua_isnil(L, 3);
    if (!at_end) {
      lua_pushvalue(L, 3);
      if (lua_rawget(L, 1) == LUA_TNIL) continue;
    }
    lua_pushinteger(L, position);
    lua_replace(L, lua_upvalueindex(UP_POSITION));
    if (at_end) lua_pushlightuserdata(L, NULL); /* no key: called once more, it looks at the table anew */
    else lua_pushvalue(L, 3);
    lua_replace(L, lua_upvalueindex(UP_LAST));
    return at_end ? 1 : 2;
  }
}

static order_key *room_for(lua_State *L, sl_vm *vm, size_t count) {
  if (count > vm->order_capacity) {
    size_t capacity = vm->order_capacity ? 2 * vm->order_capacity : 64;
    void *larger = realloc(vm->order, capacity * sizeof(order_key));
    if (!larger) sl_refuse(L, SL_INTERNAL, 0, "out of memory");
    vm->order = larger;
    vm->order_capacity = capacity;
  }
  return vm->order;
}

/* Collects the keys other than 1 to `run` in vm->order, and pushes a list of them, neither in order. Returns how many. */
static size_t collect(lua_State *L, int table, lua_Integer run) {
  sl_vm *vm = sl_vm_of(L);
  uint64_t slots = slots_of(L, table), live = 0;
  size_t count = 0;
  bool refused = false;
  order_key key;
  lua_pushnil(L);
  for (; lua_next(L, table); lua_pop(L, 1), live++) {
    if (!read_key(L, -2, &key)) refused = true;
    else if (key.kind != KIND_INTEGER || key.integer < 1 || key.integer > run) count++;
  }
  charge_slots(L, slots, live);
  if (refused) refuse_key(L);
  sl_charge(L, live + count);
  lua_createtable(L, (int)count, 0);
  int list = lua_gettop(L);
  count = 0;
  lua_pushnil(L);
  for (; lua_next(L, table); lua_pop(L, 1)) {
    read_key(L, -2, &key);
    if (key.kind == KIND_INTEGER && key.integer >= 1 && key.integer <= run) continue;
    key.place = (uint32_t)count;
    room_for(L, vm, count + 1)[count] = key;
    lua_pushvalue(L, -2);
    lua_rawseti(L, list, (lua_Integer)++count);
  }
  return count;
}

/* Charged by the keys alone, since how many comparisons a sort needs depends on the order that it finds. */
static void charge_sort(lua_State *L, const order_key *keys, size_t count) {
  uint64_t units = 0, rounds = 0;
  for (size_t i = 0; i < count; i++) units += units_of(&keys[i]);
  while (count >> rounds) rounds++;
  sl_charge(L, units * rounds);
}

/* Brings the list on top into the order of `keys`, cycle by cycle. */
static void arrange(lua_State *L, order_key *keys, size_t count) {
  int list = lua_gettop(L);
  for (size_t start = 0; start < count; start++) {
    if (keys[start].place == start) continue;
    lua_rawgeti(L, list, (lua_Integer)start + 1);
    size_t to = start;
    while (keys[to].place != start) {
      size_t from = keys[to].place;
      lua_rawgeti(L, list, (lua_Integer)from + 1);
      lua_rawseti(L, list, (lua_Integer)to + 1);
      keys[to].place = (uint32_t)to;
      to = from;
    }
    lua_rawseti(L, list, (lua_Integer)to + 1);
    keys[to].place = (uint32_t)to;
  }
}

int sl_ordered_pairs(lua_State *L, int table) {
  if (lua_type(L, table) != LUA_TTABLE) sl_type_error(L, 1, "table");
  lua_Integer run = 0;
  while (lua_rawgeti(L, table, run + 1) != LUA_TNIL) {
    lua_pop(L, 1);
    run++;
  }
  lua_pop(L, 1);
  size_t count = collect(L, table, run);
  order_key *keys = sl_vm_of(L)->order;
  charge_sort(L, keys, count);
  if (count > 1) qsort(keys, count, sizeof *keys, in_order);
  lua_Integer before = 0;
  while ((size_t)before < count && keys[before].kind == KIND_INTEGER && keys[before].integer < 1) before++;
  arrange(L, keys, count);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, before);
  lua_pushinteger(L, run);
  lua_pushnil(L);
  lua_pushcclosure(L, iterate, UP_LAST);
  lua_pushvalue(L, table);
  lua_pushnil(L);
  return 3;
}
