/* Checking: the script's function runs as always, but at every new line the host looks at view and act. So a bad posture
   has the line that set it, and a script that writes to its view is found out; the play itself is the same. */

#include "vm.h"
#include <string.h>

/* Looks in one call: a loop that does not end has a million lines, and each look reads every field. What changes later has
   no line. Judgement: a posture has some dozens of lines. */
#define MOST_LOOKS 5000

static sl_watch look_at(lua_State *L, int frame, const sl_slot *slot) {
  sl_watch seen = {0};
  lua_getupvalue(L, frame, slot->table);
  if (slot->key) lua_getupvalue(L, frame, slot->key);
  else lua_pushlstring(L, slot->leaf, strlen(slot->leaf));
  seen.type = lua_rawget(L, -2);
  if (seen.type == LUA_TNUMBER && lua_isinteger(L, -1)) {
    seen.type = -LUA_TNUMBER; /* 1 is not 1.0 here */
    seen.bits = (uint64_t)lua_tointeger(L, -1);
  } else if (seen.type == LUA_TNUMBER) {
    double value = lua_tonumber(L, -1);
    memcpy(&seen.bits, &value, sizeof value);
  } else if (seen.type == LUA_TBOOLEAN) {
    seen.bits = (uint64_t)lua_toboolean(L, -1);
  } else if (seen.type == LUA_TSTRING) {
    seen.bits = (uint64_t)(uintptr_t)lua_tostring(L, -1);
  } else {
    seen.bits = (uint64_t)(uintptr_t)lua_topointer(L, -1);
  }
  lua_pop(L, 2);
  return seen;
}

static void note_broken(sl_vm *vm, int32_t owner, const char *name) {
  if (vm->broken) return;
  vm->broken = name;
  vm->broken_owner = owner;
  vm->broken_line = vm->watch_line;
}

/* Sub-tables must stay where the host put them. */
static void look_at_subs(lua_State *L, sl_vm *vm, int frame) {
  for (int32_t i = 0; i < vm->sub_count; i++) {
    const sl_sub *sub = &vm->subs[i];
    lua_getupvalue(L, frame, sub->owner);
    lua_pushlstring(L, sub->prefix, strlen(sub->prefix));
    lua_rawget(L, -2);
    lua_getupvalue(L, frame, sub->table);
    if (!lua_rawequal(L, -1, -2)) note_broken(vm, sub->owner, sub->prefix);
    lua_pop(L, 3);
  }
}

/* Fields that are not what they were at the last look were changed on the line that ran since. */
static void look(lua_State *L, sl_vm *vm, int first) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, SL_REGISTRY_FRAME);
  int frame = lua_gettop(L);
  for (int32_t side = 0; side < 2; side++) {
    sl_watch *watched = side == 0 ? vm->watched_view : vm->watched_act;
    const sl_slot *slots = side == 0 ? vm->view : vm->act;
    for (int32_t i = 0; i < (side == 0 ? vm->view_count : vm->act_count); i++) {
      sl_watch seen = look_at(L, frame, &slots[i]);
      if (first) {
        watched[i] = seen;
      } else if (seen.type != watched[i].type || seen.bits != watched[i].bits) {
        seen.line = vm->watch_line;
        watched[i] = seen;
        if (side == 0) note_broken(vm, SL_UP_VIEW, slots[i].field.name);
      }
    }
  }
  look_at_subs(L, vm, frame);
  lua_pop(L, 1);
}

static int32_t count_entries(lua_State *L, int32_t table) {
  int32_t count = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, SL_REGISTRY_FRAME);
  lua_getupvalue(L, -1, table);
  lua_pushnil(L);
  for (; lua_next(L, -2); lua_pop(L, 1)) count++;
  lua_pop(L, 2);
  return count;
}

/* Fields that are nobody's: only a library function that writes past the guards could make one. */
static void check_no_more(lua_State *L, sl_vm *vm, int32_t table, const char *label) {
  int32_t fields = 0;
  for (int32_t i = 0; i < vm->view_count; i++) fields += vm->view[i].table == table;
  for (int32_t i = 0; i < vm->act_count; i++) fields += vm->act[i].table == table;
  for (int32_t i = 0; i < vm->sub_count; i++) fields += vm->subs[i].owner == table;
  if (count_entries(L, table) > fields) sl_refuse(L, SL_CONTRACT, 0, "the script puts values of its own into %s", label);
}

void sl_watch_start(lua_State *L, sl_vm *vm) {
  vm->watch_line = vm->watch_looks = 0;
  vm->broken = NULL;
  look(L, vm, 1);
  vm->watching = 1;
}

void sl_watch_event(lua_State *L, sl_vm *vm, lua_Debug *ar) {
  if (!vm->watching) return;
  if (++vm->watch_looks > MOST_LOOKS) {
    vm->watch_line = 0;
    return;
  }
  look(L, vm, 0);
  if (ar->event == LUA_HOOKLINE) {
    vm->watch_line = sl_place_of(L, ar);
    return;
  }
  lua_Debug caller;
  int place = lua_getstack(L, 1, &caller) ? sl_place_of(L, &caller) : 0;
  if (place > 0) vm->watch_line = place;
}

void sl_watch_stop(lua_State *L, sl_vm *vm) {
  vm->watching = 0;
  look(L, vm, 0);
  if (vm->broken && vm->broken_owner == SL_UP_VIEW) {
    sl_refuse(L, SL_CONTRACT, vm->broken_line, "view is read-only, but the script sets view.%s", vm->broken);
  } else if (vm->broken) {
    sl_refuse(L, SL_CONTRACT, vm->broken_line, "act.%s is the host's table; set the fields in it", vm->broken);
  }
  for (int32_t i = 0; i < vm->act_count && !vm->act_out; i++) {
    if (vm->watched_act[i].line == 0) continue;
    sl_refuse(L, SL_CONTRACT, vm->watched_act[i].line, "act.%s is set outside a posture", vm->act[i].field.name);
  }
  check_no_more(L, vm, SL_UP_VIEW, "view");
  check_no_more(L, vm, SL_UP_ACT, "act");
  for (int32_t i = 0; i < vm->sub_count; i++) check_no_more(L, vm, vm->subs[i].table, vm->subs[i].prefix);
}

void sl_vm_set_checking(sl_vm *vm, int32_t on) { vm->checking = on != 0; }
