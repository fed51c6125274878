/* The host tables of a strategy: copies of the declarations, then the Lua tables that they name. */

#include "vm.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Copies, and places */

sl_field *sl_keep_fields(sl_vm *vm, const sl_field *fields, int32_t count) {
  sl_field *copies = sl_keep(vm, sizeof *copies * (size_t)(count + 1));
  for (int32_t i = 0; i < count && copies; i++) {
    copies[i] = fields[i];
    copies[i].name = sl_keep_text(vm, fields[i].name);
    const char **words = sl_keep(vm, sizeof *words * (size_t)(fields[i].choice_count + 1));
    if (!copies[i].name || !words) return NULL;
    for (int32_t j = 0; j < fields[i].choice_count; j++) {
      words[j] = sl_keep_text(vm, fields[i].choices[j]);
      if (!words[j]) return NULL;
    }
    copies[i].choices = words;
  }
  return copies;
}

/* The sub-table of a dotted name, made if it is new; the owner itself for a plain name. */
static int32_t table_of(sl_vm *vm, const char *name, int32_t owner) {
  const char *dot = strchr(name, '.');
  if (!dot) return owner;
  size_t length = (size_t)(dot - name);
  for (int32_t i = 0; i < vm->sub_count; i++) {
    const sl_sub *sub = &vm->subs[i];
    if (sub->owner == owner && strncmp(sub->prefix, name, length) == 0 && sub->prefix[length] == 0) return sub->table;
  }
  char *prefix = sl_keep(vm, length + 1);
  if (!prefix) return owner;
  memcpy(prefix, name, length);
  int32_t i = vm->sub_count++;
  vm->subs[i] = (sl_sub){prefix, owner, vm->upvalue_count++, SL_NAMES_SUBS + i};
  return vm->subs[i].table;
}

static sl_slot *keep_slots(sl_vm *vm, const sl_field *fields, int32_t count, int32_t owner, int live_first) {
  sl_field *copies = sl_keep_fields(vm, fields, count);
  sl_slot *slots = sl_keep(vm, sizeof *slots * (size_t)(count + 1));
  if (!copies || !slots) return NULL;
  int32_t at = 0;
  for (int pass = 0; pass < 2; pass++) {
    for (int32_t i = 0; i < count; i++) {
      if ((live_first && copies[i].slot < 0) != pass) continue;
      const char *dot = strchr(copies[i].name, '.');
      slots[at].field = copies[i];
      slots[at].leaf = dot ? dot + 1 : copies[i].name;
      slots[at].table = table_of(vm, copies[i].name, owner);
      slots[at].key = live_first && pass == 1 ? 0 : vm->upvalue_count++;
      at++;
    }
  }
  return slots;
}

/* The guards: which names there are in each table. A root knows the dotted names too, as hints. */
static int keep_names(sl_vm *vm) {
  size_t most = (size_t)(vm->view_count + vm->act_count + vm->me_count + vm->param_count + vm->sub_count + 3);
  vm->names = sl_keep(vm, sizeof *vm->names * (size_t)(SL_NAMES_SUBS + vm->sub_count));
  if (!vm->names) return 0;
  for (int32_t n = 0; n < SL_NAMES_SUBS + vm->sub_count; n++) {
    const char **list = sl_keep(vm, sizeof *list * most);
    if (!list) return 0;
    int32_t count = 0;
    if (n == SL_NAMES_PARAMS) {
      for (int32_t i = 0; i < vm->param_count; i++) list[count++] = vm->params[i].name;
      vm->names[n] = (sl_names){"me.params", "parameter", list, count};
      continue;
    }
    if (n == SL_NAMES_ME) {
      list[count++] = "memory";
      list[count++] = "params";
      for (int32_t i = 0; i < vm->me_count; i++) list[count++] = vm->me[i].name;
      vm->names[n] = (sl_names){"me", "field", list, count};
      continue;
    }
    const sl_sub *sub = n >= SL_NAMES_SUBS ? &vm->subs[n - SL_NAMES_SUBS] : NULL;
    int32_t root = sub ? sub->owner : n == SL_NAMES_VIEW ? SL_UP_VIEW : SL_UP_ACT;
    const char *label = root == SL_UP_VIEW ? "view" : "act";
    const sl_slot *slots = root == SL_UP_VIEW ? vm->view : vm->act;
    for (int32_t i = 0; i < (root == SL_UP_VIEW ? vm->view_count : vm->act_count); i++) {
      if (!sub) list[count++] = slots[i].field.name;
      else if (slots[i].table == sub->table) list[count++] = slots[i].leaf;
    }
    for (int32_t i = 0; i < vm->sub_count && !sub; i++) {
      if (vm->subs[i].owner == root) list[count++] = vm->subs[i].prefix;
    }
    if (sub) {
      char *whole = sl_keep(vm, strlen(sub->prefix) + 8);
      if (!whole) return 0;
      sprintf(whole, "%s.%s", label, sub->prefix);
      label = whole;
    }
    vm->names[n] = (sl_names){label, "field", list, count};
  }
  return 1;
}

static int keep_shape(sl_vm *vm, const sl_shape *shape) {
  vm->view_count = shape->view_count;
  vm->act_count = shape->act_count;
  vm->param_count = shape->param_count;
  vm->me_count = shape->me_count;
  vm->entry_count = shape->entry_count;
  vm->upvalue_count = SL_UP_ENTRIES + shape->entry_count;
  vm->subs = sl_keep(vm, sizeof *vm->subs * (size_t)(shape->view_count + shape->act_count + 1));
  vm->entries = sl_keep(vm, sizeof *vm->entries * (size_t)(shape->entry_count + 1));
  vm->present = sl_keep(vm, sizeof *vm->present * (size_t)(shape->entry_count + 1));
  vm->live_slots = sl_keep(vm, sizeof *vm->live_slots * (size_t)(shape->view_count + 1));
  vm->watched_view = sl_keep(vm, sizeof *vm->watched_view * (size_t)(shape->view_count + 1));
  vm->watched_act = sl_keep(vm, sizeof *vm->watched_act * (size_t)(shape->act_count + 1));
  if (!vm->subs || !vm->entries || !vm->present || !vm->live_slots || !vm->watched_view || !vm->watched_act) return 0;
  for (int32_t i = 0; i < shape->entry_count; i++) {
    vm->entries[i] = sl_keep_text(vm, shape->entries[i]);
    if (!vm->entries[i]) return 0;
  }
  vm->view = keep_slots(vm, shape->view, shape->view_count, SL_UP_VIEW, 1);
  vm->act = keep_slots(vm, shape->act, shape->act_count, SL_UP_ACT, 0);
  vm->params = sl_keep_fields(vm, shape->params, shape->param_count);
  vm->me = sl_keep_fields(vm, shape->me, shape->me_count);
  if (!vm->view || !vm->act || !vm->params || !vm->me) return 0;
  vm->live_count = 0;
  while (vm->live_count < vm->view_count && vm->view[vm->live_count].field.slot >= 0) {
    vm->live_slots[vm->live_count] = vm->view[vm->live_count].field.slot;
    vm->live_count++;
  }
  return keep_names(vm);
}

/* Tables */

/* In this function stack place and upvalue of the frame closure are one. */
static void fill(lua_State *L, const sl_slot *slots, int32_t count) {
  for (int32_t i = 0; i < count; i++) {
    lua_pushstring(L, slots[i].leaf);
    if (slots[i].key) lua_copy(L, -1, slots[i].key);
    sl_push_value(L, &slots[i].field, slots[i].field.value);
    lua_rawset(L, slots[i].table);
  }
}

static int32_t count_in(const sl_slot *slots, int32_t count, int32_t table) {
  int32_t total = 0;
  for (int32_t i = 0; i < count; i++) total += slots[i].table == table;
  return total;
}

static void make_table(lua_State *L, sl_vm *vm, int32_t table, int32_t names) {
  int32_t fields = count_in(vm->view, vm->view_count, table) + count_in(vm->act, vm->act_count, table);
  for (int32_t i = 0; i < vm->sub_count; i++) fields += vm->subs[i].owner == table;
  lua_createtable(L, 0, fields);
  sl_guard(L, names);
  lua_replace(L, table);
}

static void make_constants(lua_State *L, const sl_field *fields, int32_t count) {
  for (int32_t i = 0; i < count; i++) {
    lua_pushstring(L, fields[i].name);
    sl_push_value(L, &fields[i], fields[i].value);
    lua_rawset(L, -3);
  }
}

static void make_me(lua_State *L, sl_vm *vm) {
  lua_createtable(L, 0, vm->me_count + 2);
  make_constants(L, vm->me, vm->me_count);
  lua_createtable(L, 0, vm->param_count);
  make_constants(L, vm->params, vm->param_count);
  sl_guard(L, SL_NAMES_PARAMS);
  sl_protect_table(L, "me.params");
  lua_setfield(L, -2, "params");
  lua_createtable(L, 0, 0);
  lua_setfield(L, -2, "memory");
  sl_guard(L, SL_NAMES_ME);
  lua_replace(L, SL_UP_ME);
}

static void find_entries(lua_State *L, sl_vm *vm) {
  int value = lua_gettop(L); /* what the chunk returned */
  for (int32_t i = 0; i < vm->entry_count; i++) {
    lua_pushstring(L, vm->entries[i]);
    int type = lua_rawget(L, value);
    vm->present[i] = type == LUA_TFUNCTION;
    if (type != LUA_TFUNCTION && type != LUA_TNIL) {
      char found[96];
      sl_print_value(L, -1, found, sizeof found);
      sl_refuse(L, SL_CONTRACT, 0, "%s is %s; it must be a function", vm->entries[i], found);
    }
    lua_replace(L, SL_UP_ENTRIES + i);
  }
}

static int build(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  if (lua_type(L, 1) != LUA_TTABLE) {
    char found[96];
    sl_print_value(L, 1, found, sizeof found);
    return sl_refuse(L, SL_CONTRACT, 0, "the file returns %s; it must return a table", found);
  }
  lua_gc(L, LUA_GCCOLLECT); /* what the parser left behind makes room for what comes now */
  luaL_checkstack(L, vm->upvalue_count + LUA_MINSTACK, NULL);
  lua_settop(L, vm->upvalue_count);
  lua_rotate(L, 1, -1); /* the value comes to lie on top, above the upvalues' places */
  find_entries(L, vm);
  lua_settop(L, vm->upvalue_count - 1);
  make_table(L, vm, SL_UP_VIEW, SL_NAMES_VIEW);
  make_table(L, vm, SL_UP_ACT, SL_NAMES_ACT);
  for (int32_t i = 0; i < vm->sub_count; i++) {
    const sl_sub *sub = &vm->subs[i];
    make_table(L, vm, sub->table, sub->names);
    lua_pushstring(L, sub->prefix);
    lua_pushvalue(L, sub->table);
    lua_rawset(L, sub->owner);
  }
  fill(L, vm->view, vm->view_count);
  fill(L, vm->act, vm->act_count);
  make_me(L, vm);
  lua_pushcclosure(L, sl_frame, vm->upvalue_count - 1);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, SL_REGISTRY_FRAME);
  return 1;
}

int32_t sl_vm_shape(sl_vm *vm, const sl_shape *shape, int32_t *present, sl_error *error) {
  if (vm->stage != SL_STAGE_LOADED || vm->busy) return sl_fail(vm, error, SL_INTERNAL, "a shape follows a load");
  vm->stage = SL_STAGE_BROKEN;
  if (!keep_shape(vm, shape)) return sl_fail(vm, error, SL_INTERNAL, "out of memory");
  if (vm->upvalue_count - 1 > SL_UPVALUE_LIMIT) {
    return sl_fail(vm, error, SL_INTERNAL, "a shape has room for %d changing fields, sub-tables and entries, not for %d",
                   SL_UPVALUE_LIMIT - SL_UP_ME, vm->upvalue_count - SL_UP_ENTRIES);
  }
  lua_State *L = vm->L;
  lua_pushcfunction(L, build);
  lua_pushvalue(L, SL_AT_VALUE);
  if (sl_run(vm, SL_PHASE_HOST, SL_FUEL_UNLIMITED, 1, 1, error) != SL_OK) return error->kind;
  lua_replace(L, SL_AT_FRAME);
  for (int32_t i = 0; i < vm->entry_count; i++) present[i] = vm->present[i];
  vm->stage = SL_STAGE_SHAPED;
  return SL_OK;
}
