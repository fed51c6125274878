/* Fuel: instructions, charged work and allocated bytes in one count, and the errors that nothing catches. */

#include "vm.h"

/* More than any machine can burn; keeps the arithmetic far from its ends. */
#define UNITS_CAP ((uint64_t)1 << 50)

/* Hidden work may be this much of the fuel. Judgement: what a script does to a table costs it as much fuel as the table's
   growth hides, so only one that seeks hidden work comes to the end of it. */
#define HIDDEN_SHARE 4

static void on_event(lua_State *L, lua_Debug *ar) {
  sl_vm *vm = sl_vm_of(L);
  sl_head *head = vm->head;
  if (ar->event != LUA_HOOKCOUNT) {
    if (!head->doom) sl_watch_event(L, vm, ar);
    return;
  }
  if (!head->doom) {
    head->fuel -= (int64_t)SL_HOOK_PERIOD * SL_FUEL_GRAIN;
    if (head->fuel >= 0) return;
    sl_doom(vm, SL_DOOM_FUEL, sl_place_of(L, ar));
  }
  lua_pushlightuserdata(L, NULL);
  lua_error(L);
}

static void set_hook(sl_vm *vm, int period) {
  int mask = LUA_MASKCOUNT;
  if (vm->checking && vm->phase == SL_PHASE_CALL) mask |= LUA_MASKLINE | LUA_MASKRET;
  lua_sethook(vm->L, on_event, mask, period);
}

void sl_doom(sl_vm *vm, sl_doom_reason reason, int line) {
  sl_head *head = vm->head;
  if (head->doom) return;
  if (reason == SL_DOOM_FUEL && vm->fuel_is_the_match) reason = SL_DOOM_MATCH_FUEL;
  head->doom = reason;
  head->doom_phase = vm->phase;
  head->doom_entry = vm->entry;
  head->doom_line = 0;
  if (!vm->L) return;
  if (vm->phase == SL_PHASE_PARSE) {
    head->doom_line = sl_place(vm->parse_chunk, vm->parse_line);
  } else {
    head->doom_line = line >= 0 ? line : sl_innermost_place(vm->L);
  }
  /* From now on every instruction raises it again, so that no pcall outlives it. */
  set_hook(vm, 1);
}

/* Setting a hook is what a signal handler on the VM's thread may do; looking at the stack is not. */
void sl_fuel_interrupt(sl_vm *vm) {
  if (!vm->head->doom) vm->head->doom = SL_DOOM_UNCOUNTED;
  lua_sethook(vm->L, on_event, LUA_MASKCOUNT, 1);
}

void sl_fuel_start(sl_vm *vm, uint64_t units) {
  int is_uncounted = sl_is_uncounted(vm);
  if (is_uncounted) units /= 2; /* the other half is for what nobody counts: see uncounted.c */
  vm->fuel_is_the_match = vm->phase == SL_PHASE_CALL && vm->head->match_fuel < units;
  if (vm->fuel_is_the_match) units = vm->head->match_fuel;
  if (units > UNITS_CAP) units = UNITS_CAP;
  vm->fuel_at_start = vm->head->fuel = (int64_t)units * SL_FUEL_GRAIN;
  vm->head->hidden = vm->head->fuel * HIDDEN_SHARE;
  if (!is_uncounted) set_hook(vm, SL_HOOK_PERIOD);
}

void sl_fuel_stop(sl_vm *vm) {
  sl_head *head = vm->head;
  uint64_t used = (uint64_t)(vm->fuel_at_start - head->fuel + SL_FUEL_GRAIN - 1) / SL_FUEL_GRAIN;
  vm->fuel_used = used;
  if (vm->phase == SL_PHASE_CALL) head->match_fuel -= used < head->match_fuel ? used : head->match_fuel;
}

void sl_charge(lua_State *L, uint64_t units) {
  sl_vm *vm = sl_vm_of(L);
  sl_head *head = vm->head;
  if (!head->doom) {
    head->fuel -= (int64_t)(units < UNITS_CAP ? units : UNITS_CAP) * SL_FUEL_GRAIN;
    if (head->fuel >= 0) return;
    sl_doom(vm, SL_DOOM_FUEL, -1);
  }
  sl_raise_doom(L);
}

void sl_charge_hidden(lua_State *L, uint64_t units) {
  sl_vm *vm = sl_vm_of(L);
  vm->head->hidden -= (int64_t)(units < UNITS_CAP ? units : UNITS_CAP) * SL_FUEL_GRAIN;
  if (vm->head->hidden >= 0) return;
  sl_doom(vm, SL_DOOM_FUEL, -1);
  sl_raise_doom(L);
}

int sl_orders_pairs(lua_State *L) { return sl_vm_of(L)->limits.ordered; }

int sl_doomed(lua_State *L) { return sl_vm_of(L)->head->doom != SL_DOOM_NONE; }

int sl_raise_doom(lua_State *L) {
  lua_settop(L, 0);
  lua_pushlightuserdata(L, NULL);
  return lua_error(L);
}
