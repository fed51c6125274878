/* Host tables know their own names: any other is an error at its line. The metatables cost nothing where a name is there. */

#include "vm.h"
#include "libs.h"
#include <stdio.h>
#include <string.h>

static int is_known(const sl_names *names, const char *key) {
  for (int32_t i = 0; i < names->count; i++) {
    if (strcmp(names->names[i], key) == 0) return strchr(key, '.') == NULL;
  }
  return 0;
}

#define FEW_NAMES 12 /* where no name is near, so many are simply listed; judgement */

static void list_names(char *out, size_t capacity, const sl_names *names) {
  size_t used = 0;
  for (int32_t i = 0; i < names->count && used < capacity; i++) {
    used += (size_t)snprintf(out + used, capacity - used, "%s%s", i == 0 ? "; known: " : ", ", names->names[i]);
  }
}

/* Whether the key on stack place 2 is one of the table's own, which the script has set to nil. Otherwise: the error. */
static void check_key(lua_State *L) {
  const sl_names *names = &sl_vm_of(L)->names[lua_tointeger(L, lua_upvalueindex(1))];
  char near[256] = "", value[96];
  if (lua_type(L, 2) == LUA_TSTRING) {
    size_t length;
    const char *key = lua_tolstring(L, 2, &length);
    if (strlen(key) == length && is_known(names, key)) return;
    char word[64];
    sl_print_line(word, sizeof word, key, length);
    sl_print_near(L, near, sizeof near, word, names->names, names->count);
    if (!near[0] && names->count <= FEW_NAMES) list_names(near, sizeof near, names);
    luaL_error(L, "unknown %s '%s' of %s%s", names->noun, word, names->label, near);
  }
  sl_print_value(L, 2, value, sizeof value);
  luaL_error(L, "unknown %s of %s: %s is no name", names->noun, names->label, value);
}

static int read_absent(lua_State *L) {
  check_key(L);
  return 0;
}

static int write_absent(lua_State *L) {
  check_key(L);
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 0;
}

void sl_guard(lua_State *L, int32_t index) {
  lua_createtable(L, 0, 2);
  lua_pushinteger(L, index);
  lua_pushcclosure(L, read_absent, 1);
  lua_setfield(L, -2, "__index");
  lua_pushinteger(L, index);
  lua_pushcclosure(L, write_absent, 1);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, -2);
}

static int write_protected(lua_State *L) {
  return luaL_error(L, "%s is read-only", lua_tostring(L, lua_upvalueindex(1)));
}

/* pairs(proxy) walks over a copy, so that the table behind (upvalue 1) stays out of reach. */
static int pairs_protected(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, SL_REGISTRY_NEXT);
  lua_createtable(L, 0, 0);
  lua_pushnil(L);
  while (lua_next(L, lua_upvalueindex(1))) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  if (sl_orders_pairs(L)) return sl_ordered_pairs(L, lua_gettop(L));
  lua_pushnil(L);
  return 3;
}

void sl_protect_table(lua_State *L, const char *label) {
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, label);
  lua_pushcclosure(L, write_protected, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, pairs_protected, 1);
  lua_setfield(L, -2, "__pairs");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}
