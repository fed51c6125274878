/* A value as a flat text of tagged records: how data files leave this room. */

#include "vm.h"
#include "slots.h"
#include "libs.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_LIMIT 32
#define PATH_BYTES 160
#define TABLE_UNITS 64 /* fuel for one table, beside its slots: a microsecond or two; judgement */

typedef struct {
  const char *text; /* NULL: an integer key. Lua keeps the bytes: the key is in a table that lives */
  size_t length;
  lua_Integer number;
} tree_key;

typedef struct {
  sl_vm *vm;
  const void *above[DEPTH_LIMIT]; /* the tables on the way down */
  int depth;
  char path[PATH_BYTES]; /* of names, for messages */
} tree_walk;

static void need(lua_State *L, sl_vm *vm, size_t bytes) {
  if (vm->tree_length + bytes <= vm->tree_capacity) return;
  size_t capacity = vm->tree_capacity ? vm->tree_capacity * 2 : 4096;
  while (capacity < vm->tree_length + bytes) capacity *= 2;
  if (capacity > vm->limits.arena_bytes) {
    char limit[32];
    sl_print_bytes(limit, sizeof limit, vm->limits.arena_bytes);
    sl_refuse(L, SL_CONTRACT, 0, "the value that the file returns is too large: over %s as data", limit);
  }
  uint8_t *larger = realloc(vm->tree, capacity);
  if (!larger) sl_refuse(L, SL_INTERNAL, 0, "out of memory");
  vm->tree = larger;
  vm->tree_capacity = capacity;
}

static void put(lua_State *L, sl_vm *vm, char tag, const void *bytes, size_t length) {
  need(L, vm, length + 1);
  vm->tree[vm->tree_length++] = (uint8_t)tag;
  if (length) memcpy(vm->tree + vm->tree_length, bytes, length);
  vm->tree_length += length;
}

static void put_text(lua_State *L, sl_vm *vm, char tag, const char *text, size_t length) {
  uint32_t size = (uint32_t)length;
  put(L, vm, tag, &size, sizeof size);
  need(L, vm, length);
  memcpy(vm->tree + vm->tree_length, text, length);
  vm->tree_length += length;
}

static int in_order(const void *a, const void *b) {
  const tree_key *x = a, *y = b;
  if (!x->text || !y->text) {
    if (x->text || y->text) return x->text ? 1 : -1;
    return (x->number > y->number) - (x->number < y->number);
  }
  size_t shorter = x->length < y->length ? x->length : y->length;
  int order = memcmp(x->text, y->text, shorter);
  return order ? order : (x->length > y->length) - (x->length < y->length);
}

/* Puts the keys of the table on top behind those of the tables above it; returns how many. */
static size_t collect(lua_State *L, tree_walk *walk) {
  sl_vm *vm = walk->vm;
  size_t first = vm->tree_keys_length;
  char wrong[96] = ""; /* of several wrong keys the one whose text comes first, not the one that lies first */
  sl_charge(L, TABLE_UNITS + sl_walk_units(L, -1));
  lua_pushnil(L);
  for (; lua_next(L, -2); lua_pop(L, 1)) {
    if (vm->tree_keys_length == vm->tree_keys_capacity) {
      size_t capacity = vm->tree_keys_capacity ? vm->tree_keys_capacity * 2 : 64;
      void *larger = realloc(vm->tree_keys, capacity * sizeof(tree_key));
      if (!larger) sl_refuse(L, SL_INTERNAL, 0, "out of memory");
      vm->tree_keys = larger;
      vm->tree_keys_capacity = capacity;
    }
    tree_key *key = (tree_key *)vm->tree_keys + vm->tree_keys_length;
    *key = (tree_key){0};
    if (lua_type(L, -2) == LUA_TSTRING) {
      key->text = lua_tolstring(L, -2, &key->length);
    } else if (lua_isinteger(L, -2)) {
      key->number = lua_tointeger(L, -2);
    } else {
      char found[sizeof wrong];
      sl_print_value(L, -2, found, sizeof found);
      if (!wrong[0] || strcmp(found, wrong) < 0) memcpy(wrong, found, sizeof wrong);
      continue;
    }
    vm->tree_keys_length++;
  }
  if (wrong[0]) {
    sl_refuse(L, SL_CONTRACT, 0, "a key%s%s is %s; only strings and integers are accepted", walk->path[0] ? " in " : "",
              walk->path, wrong);
  }
  size_t count = vm->tree_keys_length - first;
  if (count > 1) qsort((tree_key *)vm->tree_keys + first, count, sizeof(tree_key), in_order);
  return count;
}

static void put_value(lua_State *L, tree_walk *walk);

static void put_table(lua_State *L, tree_walk *walk) {
  sl_vm *vm = walk->vm;
  const void *self = lua_topointer(L, -1);
  for (int i = 0; i < walk->depth; i++) {
    if (walk->above[i] == self) sl_refuse(L, SL_CONTRACT, 0, "the table %s contains itself", walk->path);
  }
  if (walk->depth == DEPTH_LIMIT) {
    sl_refuse(L, SL_CONTRACT, 0, "tables are nested more than %d deep at %s", DEPTH_LIMIT, walk->path);
  }
  luaL_checkstack(L, LUA_MINSTACK, NULL);
  walk->above[walk->depth++] = self;
  size_t first = vm->tree_keys_length;
  uint32_t count = (uint32_t)collect(L, walk);
  put(L, vm, '{', &count, sizeof count);
  size_t path_length = strlen(walk->path);
  for (size_t i = first; i < first + count; i++) {
    tree_key key = ((tree_key *)vm->tree_keys)[i];
    char *end = walk->path + path_length;
    size_t room = sizeof walk->path - path_length;
    if (key.text) {
      put_text(L, vm, 's', key.text, key.length);
      snprintf(end, room, "%s%.60s", path_length ? "." : "", key.text);
      lua_pushlstring(L, key.text, key.length);
    } else {
      put(L, vm, 'i', &key.number, sizeof key.number);
      snprintf(end, room, "[%lld]", (long long)key.number);
      lua_pushinteger(L, key.number);
    }
    lua_rawget(L, -2);
    put_value(L, walk);
    lua_pop(L, 1);
    *end = 0;
  }
  vm->tree_keys_length = first;
  walk->depth--;
}

static void put_value(lua_State *L, tree_walk *walk) {
  sl_vm *vm = walk->vm;
  switch (lua_type(L, -1)) {
    case LUA_TNIL:
      put(L, vm, 'n', NULL, 0);
      return;
    case LUA_TBOOLEAN:
      put(L, vm, lua_toboolean(L, -1) ? 't' : 'f', NULL, 0);
      return;
    case LUA_TNUMBER:
      if (lua_isinteger(L, -1)) {
        lua_Integer number = lua_tointeger(L, -1);
        put(L, vm, 'i', &number, sizeof number);
      } else {
        double number = lua_tonumber(L, -1);
        put(L, vm, 'd', &number, sizeof number);
      }
      return;
    case LUA_TSTRING: {
      size_t length;
      const char *text = lua_tolstring(L, -1, &length);
      put_text(L, vm, 's', text, length);
      return;
    }
    case LUA_TFUNCTION: {
      lua_Debug ar;
      lua_pushvalue(L, -1);
      lua_getinfo(L, ">S", &ar);
      int32_t line = ar.linedefined > 0 ? ar.linedefined : 0;
      put(L, vm, 'u', &line, sizeof line);
      return;
    }
    case LUA_TTABLE:
      put_table(L, walk);
      return;
    default: {
      const char *type = luaL_typename(L, -1);
      put_text(L, vm, 'o', type, strlen(type));
    }
  }
}

static int walk_tree(lua_State *L) {
  tree_walk walk = {.vm = sl_vm_of(L)};
  put_value(L, &walk);
  return 0;
}

int32_t sl_vm_tree(sl_vm *vm, const uint8_t **bytes, size_t *length, sl_error *error) {
  if (vm->stage < SL_STAGE_LOADED || vm->stage == SL_STAGE_BROKEN || vm->busy) {
    return sl_fail(vm, error, SL_INTERNAL, "a tree follows a load");
  }
  lua_State *L = vm->L;
  vm->tree_length = vm->tree_keys_length = 0;
  lua_pushcfunction(L, walk_tree);
  lua_pushvalue(L, SL_AT_VALUE);
  /* An emptied table takes time to walk over and no bytes: hence fuel, beside the limit of bytes. */
  if (sl_run(vm, SL_PHASE_LOAD, vm->limits.load_fuel, 1, 0, error) != SL_OK) return error->kind;
  *bytes = vm->tree;
  *length = vm->tree_length;
  return SL_OK;
}
